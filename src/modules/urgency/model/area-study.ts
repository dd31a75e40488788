// What one run keeps of an area: sums of chances per year, how good the data are, and what lacks.
import { anyProbability, type Circumstances, type DwellingUrgency } from './assess-dwelling.ts'
import { type Course, probabilityAt } from './course.ts'
import { dampApplies, dampCourse } from './damp.ts'
import type { Dwelling, Horizon, Quality } from './dwelling.ts'
import type { FilledIn } from './fill-in.ts'
import { floodCourse } from './flood.ts'
import type { Raise } from './street-programme.ts'

/** any: the larger of both chances per dwelling, since one cause is behind both. */
export const STUDY_PROBLEMS = ['any', 'damp', 'flood'] as const
export type StudyProblem = (typeof STUDY_PROBLEMS)[number]

/** low: damp threshold 0.10 m lower and sinking one sd slower; high: the other way. */
export const PARAMETER_SETS = ['base', 'low', 'high'] as const
export type ParameterSet = (typeof PARAMETER_SETS)[number]

/** Calendar years for which sums are kept beside now; the horizons are among them. */
export const STUDY_YEARS = [2030, 2035, 2040, 2045, 2050, 2055, 2060, 2065, 2070, 2075] as const
const MOMENTS = STUDY_YEARS.length + 1

/** Expected number of known dwellings past the threshold: now, then per study year. */
export type Sums = Record<StudyProblem, Record<ParameterSet, number[]>>

/** Place of a horizon in a list of sums. */
export const momentOf = (horizon: Horizon): number =>
  horizon === 'now' ? 0 : STUDY_YEARS.indexOf(Number(horizon) as (typeof STUDY_YEARS)[number]) + 1

/** Inputs without which a problem cannot be judged, as columns of DWELLINGS.csv. */
export const CRITICAL_COLUMNS = [
  'floor_level',
  'threshold_level',
  'street_level',
  'groundwater_ghg',
  'subsidence_rate',
  'rain_depth_100',
] as const
export type CriticalColumn = (typeof CRITICAL_COLUMNS)[number]

/** Dwellings per quality of their inputs; 'none' = not given and not filled in. */
export type QualityCounts = Record<'floor' | 'groundwater' | 'rate' | 'foundation', Record<Quality | 'none', number>>

/** Everything that adds up: the figures of a district are the sums of its neighbourhoods. */
export type AreaTotals = {
  dwellings: number
  /** Dwellings of which both problems are known or not applicable. */
  known: number
  sums: Sums
  /** Sum of min(1, damp + flood) in 2035: what `any` would be if the problems never met in one dwelling. */
  atMost2035: number
  /** Of the dwellings that are not known: how many lack this input. */
  missing: Record<CriticalColumn, number>
  quality: QualityCounts
  confidence: Record<'hoog' | 'midden' | 'laag', number>
}

/** One dwelling's part in the sums; null when it is not known. */
export type Chances = Record<StudyProblem, Record<ParameterSet, Float64Array>>

export function chancesOf(
  urgency: DwellingUrgency,
  circumstances: Circumstances,
  raises: readonly Raise[],
): Chances | null {
  if (anyProbability(urgency, '2035') === null) return null
  const { parameters } = circumstances
  const { intervalThreshold, intervalRate, dampThreshold } = parameters
  const withSet = (set: ParameterSet, sign: -1 | 0 | 1) => {
    const own = {
      ...circumstances,
      parameters: { ...parameters, dampThreshold: dampThreshold + sign * intervalThreshold },
    }
    const filled = sign === 0 ? urgency.filled : withRateShifted(urgency.filled, sign * intervalRate)
    return [set, chancesPerMoment(urgency.dwelling, filled, sign === 0 ? circumstances : own, raises)] as const
  }
  const sets = Object.fromEntries([withSet('base', 0), withSet('low', -1), withSet('high', 1)]) as Record<
    ParameterSet,
    Record<StudyProblem, Float64Array>
  >
  const of = (problem: StudyProblem) => ({
    base: sets.base[problem],
    low: sets.low[problem],
    high: sets.high[problem],
  })
  return { any: of('any'), damp: of('damp'), flood: of('flood') }
}

export const withRateShifted = (filled: FilledIn, sds: number): FilledIn => ({
  ...filled,
  rate: filled.rate && { ...filled.rate, value: filled.rate.value + sds * filled.rate.sd },
})

function chancesPerMoment(
  dwelling: Dwelling,
  filled: FilledIn,
  { start, parameters }: Circumstances,
  raises: readonly Raise[],
): Record<StudyProblem, Float64Array> {
  const damp = chancesOfCourse(dampApplies(dwelling, parameters) ? dampCourse(filled, parameters, start) : null, start)
  const flood = chancesOfCourse(floodCourse(dwelling, filled, parameters, start, raises), start)
  return { damp, flood, any: damp.map((chance, moment) => Math.max(chance, flood[moment] as number)) }
}

/** A problem that cannot occur has chance 0 at every moment. */
function chancesOfCourse(course: Course | null, start: number): Float64Array {
  const chances = new Float64Array(MOMENTS)
  if (!course) return chances
  chances[0] = probabilityAt(course, start)
  STUDY_YEARS.forEach((year, i) => {
    chances[i + 1] = probabilityAt(course, Math.max(year, start))
  })
  return chances
}

const perSet = (): Record<ParameterSet, number[]> => ({
  base: new Array<number>(MOMENTS).fill(0),
  low: new Array<number>(MOMENTS).fill(0),
  high: new Array<number>(MOMENTS).fill(0),
})
const tiers = (): Record<Quality | 'none', number> => ({ A: 0, B: 0, C: 0, D: 0, none: 0 })

export const emptyTotals = (): AreaTotals => ({
  dwellings: 0,
  known: 0,
  sums: { any: perSet(), damp: perSet(), flood: perSet() },
  atMost2035: 0,
  missing: {
    floor_level: 0,
    threshold_level: 0,
    street_level: 0,
    groundwater_ghg: 0,
    subsidence_rate: 0,
    rain_depth_100: 0,
  },
  quality: { floor: tiers(), groundwater: tiers(), rate: tiers(), foundation: tiers() },
  confidence: { hoog: 0, midden: 0, laag: 0 },
})

/** Adds one dwelling; add in a fixed order, so that the last bit is always the same. */
export function addDwelling(totals: AreaTotals, urgency: DwellingUrgency, chances: Chances | null): void {
  const { filled } = urgency
  totals.dwellings += 1
  totals.confidence[urgency.confidenceLevel] += 1
  totals.quality.floor[filled.floor?.quality ?? 'none'] += 1
  totals.quality.groundwater[filled.groundwater?.quality ?? 'none'] += 1
  totals.quality.rate[filled.rate?.quality ?? 'none'] += 1
  totals.quality.foundation[filled.shallow.quality] += 1
  if (!chances) {
    for (const column of criticalGaps(urgency)) totals.missing[column] += 1
    return
  }
  totals.known += 1
  const at2035 = momentOf('2035')
  totals.atMost2035 += Math.min(1, (chances.damp.base[at2035] as number) + (chances.flood.base[at2035] as number))
  for (const problem of STUDY_PROBLEMS)
    for (const set of PARAMETER_SETS) addTo(totals.sums[problem][set], chances[problem][set])
}

function addTo(sums: number[], values: ArrayLike<number>): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number)
}

/** What has to be known before this dwelling can be judged. */
export function criticalGaps({ dwelling, filled, damp, flood }: DwellingUrgency): CriticalColumn[] {
  const gaps: [CriticalColumn, boolean][] = [
    ['floor_level', damp.status === 'unknown' && !filled.floor],
    ['groundwater_ghg', damp.status === 'unknown' && !filled.groundwater],
    ['threshold_level', flood.status === 'unknown' && dwelling.threshold_level === null],
    ['street_level', flood.status === 'unknown' && dwelling.street_level === null],
    ['rain_depth_100', flood.status === 'unknown' && dwelling.rain_depth_100 === null],
    ['subsidence_rate', !filled.rate],
  ]
  return gaps.flatMap(([column, lacks]) => (lacks ? [column] : []))
}

/** Adds the totals of a neighbourhood to those of its district. */
export function addTotals(into: AreaTotals, from: AreaTotals): void {
  into.dwellings += from.dwellings
  into.known += from.known
  into.atMost2035 += from.atMost2035
  for (const problem of STUDY_PROBLEMS)
    for (const set of PARAMETER_SETS) addTo(into.sums[problem][set], from.sums[problem][set])
  for (const column of CRITICAL_COLUMNS) into.missing[column] += from.missing[column]
  for (const input of ['floor', 'groundwater', 'rate', 'foundation'] as const)
    for (const tier of ['A', 'B', 'C', 'D', 'none'] as const) into.quality[input][tier] += from.quality[input][tier]
  for (const level of ['hoog', 'midden', 'laag'] as const) into.confidence[level] += from.confidence[level]
}
