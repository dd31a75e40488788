import { type ConfidenceLevel, confidenceLevel, confidenceOf } from './confidence.ts'
import {
  type Course,
  crossing,
  distanceNow,
  firstYears,
  probabilityAt,
  raisesAhead,
  reachedBy,
  tidy,
} from './course.ts'
import { dampApplies, dampCourse, floorToGroundwater } from './damp.ts'
import {
  CLASS_OF_HORIZON,
  type Dwelling,
  HORIZONS,
  type Horizon,
  type PerHorizon,
  type UrgencyClass,
} from './dwelling.ts'
import { type FilledIn, fillIn, type NeighbourhoodRates } from './fill-in.ts'
import { floodCourse, returnPeriod, thresholdToStreet } from './flood.ts'
import type { Parameters } from './parameters.ts'
import type { Raise } from './street-programme.ts'

/**
 * unknown: a critical input is missing, so there is no class and no chance, never 0 and never the average.
 * not_applicable: the problem cannot occur; its chance is 0.
 */
export type ProblemStatus = 'known' | 'unknown' | 'not_applicable'

export type ProblemUrgency = {
  status: ProblemStatus
  class: UrgencyClass | null
  /** m; also given when the rest is unknown, as far as both levels are there. */
  distanceNow: number | null
  /** Decimal calendar year; null = not met. */
  crossing: number | null
  yearP10: number | null
  yearP50: number | null
  yearP90: number | null
  probability: PerHorizon<number | null>
}
/** Years between two times that water enters, as it is now; null without the 1/1000 year depth. */
export type FloodUrgency = ProblemUrgency & { returnPeriodNow: number | null }

export type DwellingUrgency = {
  dwelling: Dwelling
  /** What the model computed with, defaults included. */
  filled: FilledIn
  damp: ProblemUrgency
  flood: FloodUrgency
  confidence: number
  confidenceLevel: ConfidenceLevel
  /** Empty inputs, as columns of the file. */
  missing: readonly (keyof Dwelling)[]
  /** Raisings of the street that were taken into account; none in envelope mode. */
  raises: readonly Raise[]
}

/** What is the same for every dwelling of one assessment. */
export type Circumstances = { start: number; rates: NeighbourhoodRates; parameters: Parameters }

const horizonYear = (horizon: Horizon, start: number): number =>
  horizon === 'now' ? start : Math.max(Number(horizon), start)

/** The urgency of one dwelling for both problems. `raises`: the planned raisings of its street. */
export function assessDwelling(
  dwelling: Dwelling,
  circumstances: Circumstances,
  raises: readonly Raise[],
): DwellingUrgency {
  const { start, rates, parameters } = circumstances
  const filled = fillIn(dwelling, rates, parameters)
  const damp = dampApplies(dwelling, parameters)
    ? judge(dampCourse(filled, parameters, start), floorToGroundwater(filled), parameters)
    : notApplicable(floorToGroundwater(filled))
  const flood = judge(floodCourse(dwelling, filled, parameters, start, raises), thresholdToStreet(dwelling), parameters)
  const confidence = tidy(confidenceOf(filled, parameters))
  return {
    dwelling,
    filled,
    damp,
    flood: { ...flood, returnPeriodNow: returnPeriodNow(dwelling, flood, parameters) },
    confidence,
    confidenceLevel: confidenceLevel(confidence, parameters),
    missing: missingOf(dwelling, parameters),
    raises: parameters.mode === 'programme' ? raisesAhead(raises, start) : [],
  }
}

function judge(course: Course | null, distance: number | null, parameters: Parameters): ProblemUrgency {
  if (!course) return { ...NOTHING, status: 'unknown', distanceNow: distance, probability: NO_CHANCE_KNOWN }
  const probability = perHorizon((horizon) => probabilityAt(course, horizonYear(horizon, course.start)))
  const years = firstYears(course)
  return {
    status: 'known',
    class: classOf(course, probability, parameters),
    distanceNow: distanceNow(course),
    crossing: crossing(course),
    yearP10: years.p10,
    yearP50: years.p50,
    yearP90: years.p90,
    probability,
  }
}

/** The first horizon by which the chance is reached decides, nearest first. */
function classOf(course: Course, probability: PerHorizon<number>, parameters: Parameters): UrgencyClass {
  const first = HORIZONS.find((horizon) =>
    reachedBy(course, horizonYear(horizon, course.start), probability[horizon], parameters.classProbability),
  )
  return first ? CLASS_OF_HORIZON[first] : 'U0'
}

const perHorizon = <Value>(valueAt: (horizon: Horizon) => Value): PerHorizon<Value> => ({
  now: valueAt('now'),
  '2035': valueAt('2035'),
  '2050': valueAt('2050'),
  '2075': valueAt('2075'),
})

const NOTHING = { class: null, crossing: null, yearP10: null, yearP50: null, yearP90: null } as const
const NO_CHANCE_KNOWN = perHorizon(() => null)
const NO_CHANCE = perHorizon(() => 0)

const notApplicable = (distance: number | null): ProblemUrgency => ({
  ...NOTHING,
  status: 'not_applicable',
  distanceNow: distance,
  probability: NO_CHANCE,
})

function returnPeriodNow(dwelling: Dwelling, flood: ProblemUrgency, parameters: Parameters): number | null {
  const { rain_depth_100: depth100, rain_depth_1000: depth1000 } = dwelling
  if (flood.status !== 'known' || flood.distanceNow === null || depth100 === null || depth1000 === null) return null
  return returnPeriod(flood.distanceNow, { depth100, depth1000 }, parameters)
}

/** P_any takes the larger of the two, since one cause is behind both; null when the dwelling is not known. */
export function anyProbability({ damp, flood }: DwellingUrgency, horizon: Horizon): number | null {
  const [p1, p2] = [damp.probability[horizon], flood.probability[horizon]]
  return p1 === null || p2 === null ? null : Math.max(p1, p2)
}

/** Upper bound on P_any: as if the two problems never met in one dwelling. */
export function anyProbabilityAtMost({ damp, flood }: DwellingUrgency, horizon: Horizon): number | null {
  const [p1, p2] = [damp.probability[horizon], flood.probability[horizon]]
  return p1 === null || p2 === null ? null : Math.min(1, p1 + p2)
}

/**
 * P_any alone, without years, class or reasons: what a rank interval needs, over and over.
 * Null when either problem is unknown.
 */
export function anyProbabilityOf(
  dwelling: Dwelling,
  filled: FilledIn,
  { start, parameters }: Circumstances,
  raises: readonly Raise[],
  horizon: Horizon,
): number | null {
  const year = horizonYear(horizon, start)
  const flood = floodCourse(dwelling, filled, parameters, start, raises)
  if (!flood) return null
  if (!dampApplies(dwelling, parameters)) return probabilityAt(flood, year)
  const damp = dampCourse(filled, parameters, start)
  return damp && Math.max(probabilityAt(damp, year), probabilityAt(flood, year))
}

/** Inputs worth asking for, in the order of the columns. */
const ASKED = [
  'construction_year',
  'floor_level',
  'threshold_level',
  'street_level',
  'groundwater_ghg',
  'subsidence_rate',
  'rain_depth_100',
  'rain_depth_1000',
  'shallow_probability',
] as const satisfies readonly (keyof Dwelling)[]

function missingOf(dwelling: Dwelling, { mode }: Parameters): (keyof Dwelling)[] {
  const asked: readonly (keyof Dwelling)[] = mode === 'programme' ? [...ASKED, 'street_subsidence_rate'] : ASKED
  return asked.filter((column) => dwelling[column] === null)
}
