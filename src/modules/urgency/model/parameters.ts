import { canonicalJson } from '#kernel/canonical-json.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha-256.ts'

export const MODEL = { name: 'U1', version: '1.0.0' } as const

/** One figure the model rests on. An assumption is a documented default without a source: calibrate it locally. */
export type ParameterDefault = {
  value: number
  unit: string
  low: number
  high: number
  basis: 'source' | 'assumption'
  source: string
}

const assumed = (value: number, unit: string, low: number, high: number, source: string): ParameterDefault => ({
  value,
  unit,
  low,
  high,
  basis: 'assumption',
  source,
})
const sourced = (value: number, unit: string, low: number, high: number, source: string): ParameterDefault => ({
  value,
  unit,
  low,
  high,
  basis: 'source',
  source,
})

const RIONED = 'RIONED, example criterion for groundwater in built-up areas'
const AHN = 'AHN quality description: 5 cm systematic and 5 cm random error, added in quadrature'
const QUALITY_SD = 'Documented default per quality of the measurement'
const WEIGHT = 'Documented default: share of the input in how sure the outcome is'

/** Every default of model U1; a municipality may override each, and the hash then differs. */
export const PARAMETER_DEFAULTS = {
  dampThreshold: assumed(
    0.4,
    'm',
    0,
    2,
    '0.20 m of floor and 0.20 m for yearly peaks above the GHG and capillary rise',
  ),
  dampNorm: sourced(0.9, 'm', 0, 3, `${RIONED}: highest groundwater 0.90 m below floor level`),
  crawlSpaceBottom: sourced(0.7, 'm', 0, 3, `${RIONED}: floor 0.20 m and crawl space 0.50 m`),
  floorThickness: sourced(0.2, 'm', 0, 1, `${RIONED}: floor of 0.20 m`),
  dampProofYear: sourced(
    1992,
    'year',
    1900,
    2100,
    'Wareco and Hulp bij grondwater Den Haag: floors are vapour-tight since about 1992',
  ),
  floorAboveStreet: sourced(0.15, 'm', -1, 2, `${RIONED}: floor at least 0.15 m above the street`),
  floorAboveStreetSunken: assumed(0.05, 'm', -1, 2, 'Older dwellings on shallow foundations have sunk with the ground'),
  sunkenBeforeYear: assumed(
    1970,
    'year',
    1900,
    2100,
    'KCAF: shallow and wooden foundations are found up to about 1970',
  ),
  sunkenFromProbability: assumed(0.5, 'fraction', 0, 1, 'Documented default'),
  sdFloor: assumed(0.02, 'm', 0, 1, 'Documented default for a levelled floor'),
  sdThreshold: assumed(0.02, 'm', 0, 1, 'Documented default for a levelled threshold'),
  sdStreet: sourced(0.07, 'm', 0, 1, AHN),
  sdFloorFilledIn: assumed(0.15, 'm', 0, 2, 'Documented default for a floor level that was not measured'),
  sdRainDepth: assumed(0.05, 'm', 0, 1, 'Depth maps are published in classes of 0.05 m'),
  sdGroundwaterA: assumed(0.1, 'm', 0, 2, QUALITY_SD),
  sdGroundwaterB: assumed(0.2, 'm', 0, 2, QUALITY_SD),
  sdGroundwaterD: assumed(0.3, 'm', 0, 2, QUALITY_SD),
  sdRateA: assumed(0.5, 'mm/year', 0, 20, QUALITY_SD),
  sdRateB: assumed(0.5, 'mm/year', 0, 20, QUALITY_SD),
  sdRateC: assumed(1, 'mm/year', 0, 20, QUALITY_SD),
  sdRateD: assumed(1.5, 'mm/year', 0, 20, QUALITY_SD),
  shallowUnknown: assumed(0.5, 'fraction', 0, 1, 'Nothing known about the foundation'),
  groundwaterTrend: assumed(0, 'mm/year', -50, 50, 'Polder levels are fixed by decision; positive = groundwater rises'),
  classProbability: assumed(0.5, 'fraction', 0.05, 0.95, 'As likely as not'),
  returnPeriodLow: assumed(2, 'year', 1, 100, 'Below this the interpolation between two maps says nothing'),
  returnPeriodHigh: assumed(
    10_000,
    'year',
    1000,
    1_000_000,
    'Above this the interpolation between two maps says nothing',
  ),
  weightFloor: assumed(0.4, 'fraction', 0, 1, WEIGHT),
  weightGroundwater: assumed(0.25, 'fraction', 0, 1, WEIGHT),
  weightRate: assumed(0.25, 'fraction', 0, 1, WEIGHT),
  weightFoundation: assumed(0.1, 'fraction', 0, 1, WEIGHT),
  tierA: assumed(1, 'fraction', 0, 1, WEIGHT),
  tierB: assumed(0.7, 'fraction', 0, 1, WEIGHT),
  tierC: assumed(0.4, 'fraction', 0, 1, WEIGHT),
  tierD: assumed(0.1, 'fraction', 0, 1, WEIGHT),
  confidenceHigh: assumed(0.75, 'fraction', 0, 1, 'Documented default'),
  confidenceMedium: assumed(0.5, 'fraction', 0, 1, 'Documented default'),
  coverageToRank: assumed(0.7, 'fraction', 0, 1, 'An area of which less is known is measured first, not ranked'),
  intervalThreshold: assumed(0.1, 'm', 0, 1, 'Rank interval: damp threshold lower and higher by this much'),
  intervalRate: assumed(
    1,
    'sd',
    0,
    3,
    'Rank interval: rate of sinking lower and higher by this many standard deviations',
  ),
} as const satisfies Record<string, ParameterDefault>

export type ParameterName = keyof typeof PARAMETER_DEFAULTS
export const PARAMETER_NAMES = Object.keys(PARAMETER_DEFAULTS) as ParameterName[]

/**
 * envelope: the street is held at its present level for ever, so the house sinks below it at its own rate.
 * programme: street and house each sink at their own rate, and the planned raisings lift the street.
 */
export type Mode = 'envelope' | 'programme'

/** One complete set; with the date and the inputs it fixes every outcome. */
export type Parameters = Readonly<Record<ParameterName, number>> & { readonly mode: Mode }

export const DEFAULT_PARAMETERS: Parameters = {
  ...(Object.fromEntries(PARAMETER_NAMES.map((name) => [name, PARAMETER_DEFAULTS[name].value])) as Record<
    ParameterName,
    number
  >),
  mode: 'envelope',
}

/** Names the set: SHA-256 of model, version and all values, 64 hexadecimal digits. */
export const parametersHash = (parameters: Parameters): string => sha256(canonicalJson({ ...MODEL, parameters }))

/** In files and in the API a parameter goes by its snake_case name: `damp_threshold`. */
export const fileNameOf = (name: ParameterName): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
const BY_FILE_NAME = new Map(PARAMETER_NAMES.map((name) => [fileNameOf(name), name]))

export type ParameterProblem = { name: string; problem: 'unknown-name' | 'not-a-number' | 'out-of-range' }

/** The defaults with some values replaced, by file name; every wrong entry is reported, not only the first. */
export function overrideParameters(
  overrides: Readonly<Record<string, unknown>>,
  base: Parameters = DEFAULT_PARAMETERS,
): Result<Parameters, ParameterProblem[]> {
  const problems: ParameterProblem[] = []
  const values: Partial<Record<ParameterName, number>> = {}
  for (const [fileName, value] of Object.entries(overrides)) {
    const name = BY_FILE_NAME.get(fileName)
    const problem = name ? problemOf(name, value) : 'unknown-name'
    if (problem) problems.push({ name: fileName, problem })
    else if (name) values[name] = value as number
  }
  return problems.length > 0 ? refuse(problems) : ok({ ...base, ...values })
}

function problemOf(name: ParameterName, value: unknown): ParameterProblem['problem'] | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not-a-number'
  const { low, high } = PARAMETER_DEFAULTS[name]
  return value < low || value > high ? 'out-of-range' : null
}
