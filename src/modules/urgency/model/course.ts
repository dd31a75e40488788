import { normalCdf, normalQuantile } from '#kernel/normal-distribution.ts'
import type { Raise } from './street-programme.ts'

/**
 * How the distance between a house and its problem changes: floor to groundwater (damp), threshold to street (flood).
 * A house is on shallow foundations with a given chance; the shallow branch sinks, the piled branch does not.
 */
export type Course = {
  /** Distance at `start` before raisings, m. */
  distance: number
  /** At this distance or less the problem is there, m. */
  threshold: number
  /** Loss of distance, mm per year: if shallow, if piled. */
  shallowRate: number
  piledRate: number
  /** Variance of the distance now, m2. */
  variance: number
  /** Standard deviation of the shallow rate, mm per year. */
  rateSd: number
  /** Planned raisings of the street that still lie ahead, in order of year. */
  raises: readonly Raise[]
  shallowProbability: number
  /** Decimal calendar year of assessment. */
  start: number
}

/** How far ahead years are searched. */
export const YEARS_AHEAD = 100

export const MM_PER_M = 1000
/** Absorbs binary rounding (0.56 - 0.16 is just above 0.4), in standard deviations and in chances. */
export const ROUNDING = 1e-9
/**
 * Nine decimals: what is left of binary rounding is far below a micrometre or a second. Rounds by Math.floor, since a
 * processor does that in one step, and Math.round not.
 */
export const tidy = (value: number): number => Math.floor(value * 1e9 + 0.5) / 1e9

/** A raising takes effect at the start of its year; this year's at once. Earlier ones are in the levels already. */
export const raisesAhead = (raises: readonly Raise[], start: number): readonly Raise[] =>
  raises.filter(({ year }) => year >= Math.floor(start))

/** Metres by which the street has been raised by then. */
export function raisedBy(raises: readonly Raise[], year: number): number {
  let metres = 0
  for (const raise of raises) if (raise.year <= year) metres += raise.metres
  return metres
}

/** D(t) = D0 - v (t - t0) / 1000 - raisings up to t, in m. */
function distanceAt(course: Course, rate: number, year: number): number {
  const lost = (rate * (year - course.start)) / MM_PER_M
  return course.distance - lost - (course.raises.length === 0 ? 0 : raisedBy(course.raises, year))
}

/** The house is either shallow or piled as far as years go: piled only when that is certain. */
const isPiled = (course: Course): boolean => course.shallowProbability === 0
const leadingRate = (course: Course): number => (isPiled(course) ? course.piledRate : course.shallowRate)

/** Expected distance now, raisings of this year included, m. */
export const distanceNow = (course: Course): number => tidy(distanceAt(course, leadingRate(course), course.start))

/** Expected distance of the shallow branch in a year, m. */
export const expectedDistance = (course: Course, year: number): number =>
  tidy(distanceAt(course, leadingRate(course), year))

/** Standard deviations by which the threshold exceeds the distance. */
export function excess(shortfall: number, variance: number): number {
  if (variance > 0) return shortfall / Math.sqrt(variance)
  return Math.abs(shortfall) < ROUNDING ? 0 : shortfall * Number.POSITIVE_INFINITY
}

function shallowExcess(course: Course, year: number): number {
  const drift = ((year - course.start) * course.rateSd) / MM_PER_M
  return excess(course.threshold - distanceAt(course, course.shallowRate, year), course.variance + drift * drift)
}

const piledExcess = (course: Course, year: number): number =>
  excess(course.threshold - distanceAt(course, course.piledRate, year), course.variance)

/** P(t) = p_shallow Phi((T - D) / sigma) + (1 - p_shallow) Phi of the piled branch. */
export function probabilityAt(course: Course, year: number): number {
  const p = course.shallowProbability
  const shallow = p === 0 ? 0 : p * normalCdf(shallowExcess(course, year))
  return p === 1 ? shallow : shallow + (1 - p) * normalCdf(piledExcess(course, year))
}

/** One way the foundation may be: how likely, and the distance then: sds short of the threshold, and the sd in m. */
export type Branch = { chance: number; excess: number; sd: number }

/** Both branches in a year; P(t) is the sum of chance * Phi(excess). */
export function branchesAt(course: Course, year: number): readonly [shallow: Branch, piled: Branch] {
  const drift = ((year - course.start) * course.rateSd) / MM_PER_M
  const p = course.shallowProbability
  return [
    { chance: p, excess: shallowExcess(course, year), sd: Math.sqrt(course.variance + drift * drift) },
    { chance: 1 - p, excess: piledExcess(course, year), sd: Math.sqrt(course.variance) },
  ]
}

/** A chance counts as reached when only binary rounding is missing. */
export const reaches = (probability: number, wanted: number): boolean => probability >= wanted - ROUNDING

/** Is the chance reached at a horizon, or with raisings in any calendar year up to it? What is once reached counts. */
export function reachedBy(course: Course, horizon: number, probability: number, wanted: number): boolean {
  if (reaches(probability, wanted)) return true
  if (course.raises.length === 0) return false
  for (let year = Math.floor(course.start); year <= horizon; year++)
    if (reaches(probabilityAt(course, Math.max(year, course.start)), wanted)) return true
  return false
}

export const Z10 = normalQuantile(0.1)
export const Z90 = normalQuantile(0.9)

export type Years = { p10: number | null; p50: number | null; p90: number | null }

/**
 * First calendar years, from the year of assessment to 100 years ahead, at whose start the shallow branch (the piled
 * one when p_shallow is 0) has passed the threshold with chance 0.1, 0.5 and 0.9; null = not within that time.
 */
export function firstYears(course: Course): Years {
  const years: Years = { p10: null, p50: null, p90: null }
  const excessAt = isPiled(course) ? piledExcess : shallowExcess
  const first = Math.floor(course.start)
  for (let year = first; year <= first + YEARS_AHEAD; year++) {
    const z = excessAt(course, Math.max(year, course.start)) + ROUNDING
    if (z < Z10) continue
    years.p10 ??= year
    if (z >= 0) years.p50 ??= year
    if (z < Z90) continue
    years.p90 = year
    break
  }
  return years
}

/**
 * Decimal year at which the expected distance meets the threshold: may lie in the past, or be the year of a raising;
 * null when it is never met. Passed without sinking: the day of assessment, since nothing says when.
 */
export function crossing(course: Course): number | null {
  const rate = leadingRate(course)
  const margin = tidy(course.distance - course.threshold)
  if (rate > 0 && (margin <= 0 || course.raises.length === 0)) return tidy(course.start + (margin * MM_PER_M) / rate)
  if (margin <= 0) return course.start
  return crossingWithRaises(course, rate)
}

/** Walks from raising to raising: the distance shrinks with the rate in between and drops at each of them. */
function crossingWithRaises(course: Course, rate: number): number | null {
  for (let index = 0; index <= course.raises.length; index++) {
    const raise = course.raises[index]
    const before = course.raises.slice(0, index).reduce((sum, { metres }) => sum + metres, 0)
    const margin = course.distance - course.threshold - before
    const met = rate > 0 ? course.start + (margin * MM_PER_M) / rate : Number.POSITIVE_INFINITY
    const jump = raise ? Math.max(raise.year, course.start) : Number.POSITIVE_INFINITY
    if (met <= jump) return Number.isFinite(met) ? tidy(met) : null
    if (raise && tidy(margin - raise.metres - (rate * (jump - course.start)) / MM_PER_M) <= 0) return jump
  }
  return null
}
