// Model U1 once more, as one SQL query: an oracle for the engine that shares no line with it, and what it is measured
// against. Made for PostgreSQL 16 and newer, which has erf().
import { ROUNDING, YEARS_AHEAD, Z10, Z90 } from '../model/course.ts'
import type { Parameters } from '../model/parameters.ts'

/** Columns of the table that the query reads; a quality is 1..4 = A..D. Null = unknown. */
export const REFERENCE_COLUMNS = {
  dwelling: 'integer',
  neighbourhood: 'integer',
  construction_year: 'float8',
  floor_level: 'float8',
  floor_level_sd: 'float8',
  threshold_level: 'float8',
  threshold_level_sd: 'float8',
  street_level: 'float8',
  street_level_sd: 'float8',
  groundwater_ghg: 'float8',
  groundwater_quality: 'smallint',
  subsidence_rate: 'float8',
  subsidence_quality: 'smallint',
  rain_depth_100: 'float8',
  rain_depth_1000: 'float8',
  shallow_probability: 'float8',
  foundation_quality: 'smallint',
} as const satisfies Record<string, 'integer' | 'float8' | 'smallint'>

const PROBLEMS = ['damp', 'flood'] as const
type Problem = (typeof PROBLEMS)[number]
/** Horizons after now. */
const LATER = [2035, 2050, 2075] as const
const QUANTILES = { p10: Z10, p50: 0, p90: Z90 } as const
type Quantile = keyof typeof QUANTILES
const QUANTILE_NAMES = Object.keys(QUANTILES) as Quantile[]
/** As in the engine: years within which rounding could decide, and how far below 0 a square counts as 0. */
const CLOSE = 1e-4
const TANGENT = 1e-13

/** What comes out, one column each: numbers, null where the model says null. */
export const REFERENCE_OUTPUTS: readonly string[] = [
  ...PROBLEMS.flatMap((problem) => [
    `${problem}_distance`,
    `${problem}_crossing`,
    ...QUANTILE_NAMES.map((quantile) => `${problem}_${quantile}`),
    ...['now', ...LATER].map((horizon) => `${problem}_${horizon}`),
    `${problem}_class`,
  ]),
  'return_period',
  'confidence',
  'confidence_level',
  ...['now', ...LATER].map((horizon) => `any_${horizon}`),
]

/**
 * Every figure of every dwelling of a table, mode envelope, at a decimal year. Each layer computes what the next one
 * needs more than once; `offset 0` keeps PostgreSQL from writing one layer into the other, which would compute it as
 * often as it is used. LEAST and GREATEST pass over null, so that unknown would become certain: CASE is used instead.
 */
export function referenceQuery(table: string, start: number, parameters: Parameters): string {
  const { mode, sdRainDepth, sdGroundwaterA, sdGroundwaterB, sdGroundwaterD } = parameters
  if (mode !== 'envelope') throw new Error('The query is for mode envelope')
  // Division by no uncertainty at all is an error in SQL; the engine has a rule for it.
  if (Math.min(sdRainDepth, sdGroundwaterA, sdGroundwaterB, sdGroundwaterD) === 0)
    throw new Error('The query needs an uncertainty of the rain depth and of the groundwater')
  return `with
    filled as (${filled(table, parameters)} offset 0),
    course as (select *, ${course(parameters)} from filled offset 0),
    step as (select *, ${PROBLEMS.map(steps)} from course offset 0),
    root as (select *, ${PROBLEMS.map(roots)} from step offset 0),
    candidate as (select *, ${PROBLEMS.map((problem) => candidates(problem, start))} from root offset 0),
    judged as (select *, ${PROBLEMS.map((problem) => judged(problem, start, parameters))} from candidate offset 0)
  select dwelling, ${PROBLEMS.map((problem) => outputs(problem, start, parameters))},
    ${returnPeriod(parameters)} as return_period, confidence,
    case when confidence >= ${parameters.confidenceHigh} then 2 when confidence >= ${parameters.confidenceMedium} then 1
      else 0 end as confidence_level,
    ${['now', ...LATER].map((horizon) => `${larger(`damp_${horizon}`, `flood_${horizon}`)} as any_${horizon}`)}
  from judged`
}

const larger = (a: string, b: string): string => `case when ${a} > ${b} then ${a} when ${b} >= ${a} then ${b} end`
const tidy = (value: string): string => `floor((${value}) * 1e9 + 0.5) / 1e9`
const sd = (of: string, a: number, b: number, otherwise: number, more = ''): string =>
  `case ${of} when 1 then ${a}::float8 when 2 then ${b} ${more} else ${otherwise} end`

/** What is known of a dwelling after defaults; quality 0 = not there at all. */
function filled(table: string, p: Parameters): string {
  const shallow = `coalesce(shallow_probability, ${p.shallowUnknown})`
  const isOld = `(construction_year is null or construction_year < ${p.sunkenBeforeYear})`
  return `select dwelling, construction_year, threshold_level, street_level, rain_depth_100, rain_depth_1000,
      groundwater_ghg as groundwater, ${shallow} as shallow,
      case when shallow_probability is null then 4 else coalesce(foundation_quality, 4) end as shallow_quality,
      case when floor_level is not null then floor_level
        when ${isOld} and ${shallow} >= ${p.sunkenFromProbability} then street_level + ${p.floorAboveStreetSunken}
        else street_level + ${p.floorAboveStreet} end as floor,
      case when floor_level is not null then coalesce(floor_level_sd, ${p.sdFloor}) else ${p.sdFloorFilledIn} end
        as floor_sd,
      case when floor_level is not null then 1 when street_level is null then 0 else 4 end as floor_quality,
      ${sd('groundwater_quality', p.sdGroundwaterA, p.sdGroundwaterB, p.sdGroundwaterD)} as groundwater_sd,
      case when groundwater_ghg is null then 0 else coalesce(groundwater_quality, 4) end as groundwater_quality,
      coalesce(subsidence_rate, mean_rate) as rate,
      case when subsidence_rate is not null then coalesce(subsidence_quality, 4) when mean_rate is null then 0 else 3 end
        as rate_quality,
      coalesce(threshold_level_sd, ${p.sdThreshold}) as threshold_sd,
      coalesce(street_level_sd, ${p.sdStreet}) as street_sd
    from ${table}
    left join (select neighbourhood, avg(subsidence_rate) as mean_rate from ${table} group by neighbourhood) as means
      using (neighbourhood)`
}

/** Per problem: distance, its variance, m short of the limit, and loss of distance of the leading branch, mm a year. */
function course(p: Parameters): string {
  const trend = p.groundwaterTrend
  const tier = (quality: string) =>
    `case ${quality} when 1 then ${p.tierA}::float8 when 2 then ${p.tierB} when 3 then ${p.tierC} when 4 then ${p.tierD}
      else 0 end`
  return `
      ${tidy('floor - groundwater')} as damp_distance,
      ${tidy('threshold_level - street_level')} as flood_distance,
      case when construction_year >= ${p.dampProofYear} then true else false end as is_damp_proof,
      case when construction_year >= ${p.dampProofYear} or rate is null then null
        else ${p.dampThreshold} - (${tidy('floor - groundwater')}) end as damp_short,
      case when rate is not null then rain_depth_100 - (${tidy('threshold_level - street_level')}) end as flood_short,
      floor_sd * floor_sd + groundwater_sd * groundwater_sd as damp_variance,
      threshold_sd * threshold_sd + street_sd * street_sd + ${p.sdRainDepth * p.sdRainDepth} as flood_variance,
      rate + ${trend} as damp_shallow_rate, rate as flood_shallow_rate,
      case when shallow = 0 then ${trend} else rate + ${trend} end as damp_rate,
      case when shallow = 0 then 0 else rate end as flood_rate,
      ${sd('rate_quality', p.sdRateA, p.sdRateB, p.sdRateD, `when 3 then ${p.sdRateC}`)} / 1000 as shallow_drift,
      case when shallow = 0 then 0 else
        ${sd('rate_quality', p.sdRateA, p.sdRateB, p.sdRateD, `when 3 then ${p.sdRateC}`)} / 1000 end as drift,
      ${tidy(`${p.weightFloor} * (${tier('floor_quality')}) + ${p.weightGroundwater} * (${tier('groundwater_quality')})
        + ${p.weightRate} * (${tier('rate_quality')}) + ${p.weightFoundation} * (${tier('shallow_quality')})`)}
        as confidence`
}

/** Of the leading branch, per year: m lost, and squares for the curve. */
const steps = (problem: Problem): string => `
      ${problem}_short / sqrt(${problem}_variance) as ${problem}_z,
      ${tidy(`-${problem}_short`)} as ${problem}_margin,
      ${problem}_rate / 1000 as ${problem}_loss,
      ${problem}_short * ${problem}_short as ${problem}_short2,
      ${problem}_rate * ${problem}_rate / 1e6 as ${problem}_loss2`

/** A limit as the engine takes it: what only rounding keeps away counts as reached. */
const limitOf = (quantile: Quantile): number => QUANTILES[quantile] - ROUNDING
const squareOf = (problem: Problem, quantile: Quantile): string => {
  const q = limitOf(quantile)
  return `(drift * drift * ${problem}_short2 + (${problem}_loss2 - ${q * q} * drift * drift) * ${problem}_variance)`
}

/** Under the root of the quadratic equation z(x) = q, for a dwelling that has not reached the quantile. */
const roots = (problem: Problem): string =>
  QUANTILE_NAMES.map(
    (quantile) => `
      case when ${problem}_z < ${limitOf(quantile)} then ${squareOf(problem, quantile)} end
        as ${problem}_square_${quantile}`,
  ).join(',')

/** First calendar year that may be it: where the curve meets the quantile, upwards. */
const candidates = (problem: Problem, start: number): string =>
  QUANTILE_NAMES.map(
    (quantile) => `
      case when ${problem}_z >= ${limitOf(quantile)} then ${Math.floor(start)} else
        ceil(${start - CLOSE} + ${waitOf(problem, quantile)}) end as ${problem}_year_${quantile}`,
  ).join(',')

function waitOf(problem: Problem, quantile: Quantile): string {
  const q = limitOf(quantile)
  const [m, r, variance, square] = [
    `${problem}_short`,
    `${problem}_loss`,
    `${problem}_variance`,
    `${problem}_square_${quantile}`,
  ]
  const narrow = `(${problem}_loss2 - ${q * q} * drift * drift)`
  const nearer = `(${problem}_short2 - ${q * q} * ${variance})`
  // A small chance comes by sinking or, without it, by growing uncertainty; a large one by sinking only.
  if (q <= 0)
    return `case when ${r} < 0 then case when ${narrow} < 0 then (${q} * sqrt(abs(${square})) - ${m} * ${r}) / ${narrow} end
        else ${nearer} / nullif(-${m} * ${r} - ${q} * sqrt(abs(${square})), 0) end`
  return `case when ${r} > 0 then
        case when ${m} <= 0 then case when ${narrow} > 0 then (${q} * sqrt(abs(${square})) - ${m} * ${r}) / ${narrow} end
        when ${square} > 0 then ${nearer} / (-${m} * ${r} - ${q} * sqrt(${square}))
        when ${square} >= ${-TANGENT} * (drift * drift * ${problem}_short2 + ${problem}_loss2 * ${variance})
          then ${nearer} / (-${m} * ${r}) end end`
}

const phi = (z: string): string => `0.5 * (1 + erf((${z}) * ${Math.SQRT1_2}))`
const zAt = (problem: Problem, loss: string, drift: string, years: string): string =>
  `(${problem}_short + ${loss} * ${years}) / sqrt(${problem}_variance + ${drift} * ${drift} * ${years} * ${years})`

/** Chances at the horizons; years looked at on the curve itself. */
function judged(problem: Problem, start: number, { groundwaterTrend }: Parameters): string {
  const trend = problem === 'damp' ? groundwaterTrend : 0
  const applicable = (chance: string): string =>
    problem === 'damp' ? `case when is_damp_proof then 0 else ${chance} end` : chance
  const chances = LATER.map((horizon) => {
    const ahead = String(Math.max(horizon, start) - start)
    const shallow = phi(zAt(problem, `${problem}_shallow_rate / 1000`, 'shallow_drift', ahead))
    const piled = phi(trend === 0 ? `${problem}_z` : zAt(problem, String(trend / 1000), '0', ahead))
    return `${applicable(`shallow * ${shallow} + (1 - shallow) * ${piled}`)} as ${problem}_${horizon}`
  })
  return [
    `${applicable(phi(`${problem}_z`))} as ${problem}_now`,
    ...chances,
    ...QUANTILE_NAMES.map((quantile) => `${lookedAt(problem, quantile, start)} as ${problem}_${quantile}`),
  ].join(',\n      ')
}

/** The year, or the next one where rounding put the meeting a hair too early; null = not within 100 years. */
function lookedAt(problem: Problem, quantile: Quantile, start: number): string {
  const [year, first] = [`${problem}_year_${quantile}`, Math.floor(start)]
  const isReached = (at: string): string =>
    `${zAt(problem, `${problem}_loss`, 'drift', `(${at} - ${start})`)} >= ${limitOf(quantile)}`
  return `case when ${year} > ${first + YEARS_AHEAD} then null
        when ${problem}_z >= ${limitOf(quantile)} then ${first}
        when ${year} > ${first} and ${isReached(year)} then ${year}
        when ${year} < ${first + YEARS_AHEAD} and ${isReached(`(${year} + 1)`)} then ${year} + 1 end`
}

function outputs(problem: Problem, start: number, p: Parameters): string {
  const edge = p.classProbability - ROUNDING
  const horizons = ['now', ...LATER].map((horizon) => `${problem}_${horizon}`)
  const classes = horizons.map((chance, i) => `when ${chance} >= ${edge} then ${horizons.length - i}`)
  return [
    `${problem}_distance`,
    `${crossing(problem, start)} as ${problem}_crossing`,
    ...QUANTILE_NAMES.map((quantile) => `${problem}_${quantile}`),
    ...horizons,
    `case when ${problem}_short is null then null ${classes.join(' ')} else 0 end as ${problem}_class`,
  ].join(',\n    ')
}

/** Where the expected distance meets the limit: may lie in the past; passed without sinking is now. */
const crossing = (problem: Problem, start: number): string => `case
      when ${problem}_rate > 0 then ${tidy(`${start} + ${problem}_margin * 1000 / ${problem}_rate`)}
      when ${problem}_margin <= 0 then ${start} end`

/** The logarithm is bounded, not the years: SQL refuses a number that is too large to hold. */
function returnPeriod({ returnPeriodLow: low, returnPeriodHigh: high }: Parameters): string {
  const step = `(${tidy('rain_depth_1000 - rain_depth_100')})`
  return `case when flood_short is null or rain_depth_1000 is null then null
      when flood_margin = 0 and ${step} <= 0 then 100
      when ${step} = 0 then case when flood_margin > 0 then ${high} else ${low} end
      when flood_margin / ${step} <= ${Math.log10(low / 100)} then ${low}
      when flood_margin / ${step} >= ${Math.log10(high / 100)} then ${high}
      else 100 * exp(${Math.LN10} * (flood_margin / ${step})) end`
}
