// First calendar year in which a chance is reached, in closed form: what firstYears of course.ts finds by stepping.
import { MM_PER_M, ROUNDING, raisedBy, YEARS_AHEAD, Z10, Z90 } from '../course.ts'
import { excessAt } from './chance-block.ts'
import type { CourseBlock } from './course-block.ts'

/** Years on either side of a whole year within which rounding could decide: there the year itself is looked at. */
const CLOSE = 1e-4
const NEVER = 0
/** Relative: below it a root that is just missed is taken for one that is just met. */
const TANGENT = 1e-13

export const QUANTILES = { p10: Z10, p50: 0, p90: Z90 } as const

/**
 * Years from the start until z(x) = (m + r x) / sqrt(V + s^2 x^2) first is q, given z(0) < q; Infinity or NaN = never.
 * Squared it is (r^2 - q^2 s^2) x^2 + 2 m r x + m^2 - q^2 V = 0. Its discriminant is written as q^2 w^2, so that q = 0,
 * where both roots are the same, needs no case of its own. Each root is computed in the form in which nothing cancels.
 *
 * m: threshold - distance now, m · r: loss of distance, m per year · V: variance now, m2 · s: sd of the rate, m per year.
 */
export function yearsUntil(q: number, m: number, r: number, V: number, s: number): number {
  const a = r * r - q * q * s * s
  const c = m * m - q * q * V
  const scale = s * s * m * m + r * r * V
  const square = s * s * m * m + a * V
  if (square < -TANGENT * scale) return Number.POSITIVE_INFINITY
  const w = Math.sqrt(Math.max(square, 0))
  if (q <= 0) {
    // Not passed yet. Sinking brings it nearer; without sinking only a growing uncertainty does.
    if (r >= 0) return c / (-m * r - q * w)
    return a < 0 ? (-m * r + q * w) / a : Number.POSITIVE_INFINITY
  }
  if (r <= 0) return Number.POSITIVE_INFINITY
  // Passed, but not with so much certainty: certainty grows at first and may be lost again.
  if (m > 0) return c / (-m * r - q * w)
  return a > 0 ? (-m * r + q * w) / a : Number.POSITIVE_INFINITY
}

/** m per year, from mm per year; nothing where its square would be too small to hold. */
const perYear = (rate: number): number => (Math.abs(rate) < 1e-100 ? 0 : rate / MM_PER_M)

/**
 * First calendar year, 0 = not within 100 years, in which dwelling `i` of the block reaches a quantile. `now`: its
 * excess on the day of assessment. For dwellings without raisings ahead.
 */
export function firstYear(courses: CourseBlock, i: number, quantile: number, now: number, start: number): number {
  const first = Math.floor(start)
  if (now + ROUNDING >= quantile) return first
  const isPiled = courses.shallow[i] === 0
  const rate = perYear((isPiled ? courses.piledRate : courses.shallowRate)[i] as number)
  const drift = isPiled ? 0 : perYear(courses.rateSd[i] as number)
  const variance = courses.variance[i] as number
  const m = (courses.threshold[i] as number) - (courses.distance[i] as number)
  // Without any uncertainty there is no curve to solve.
  const wait = variance > 0 ? yearsUntil(quantile - ROUNDING, m, rate, variance, drift) : 0
  if (!(wait <= YEARS_AHEAD + 1)) return NEVER
  const met = start + wait
  const year = Math.max(Math.ceil(met - CLOSE), first + 1)
  const isForGood = m <= 0 || quantile <= 0
  if (variance > 0 && isForGood && year - met > CLOSE) return year <= first + YEARS_AHEAD ? year : NEVER
  const last = variance > 0 ? Math.min(year + 1, first + YEARS_AHEAD) : first + YEARS_AHEAD
  return firstReached(courses, i, quantile, start, year, last)
}

/** Looks at every year from one to another; 0 = none of them. */
export function firstReached(
  courses: CourseBlock,
  i: number,
  quantile: number,
  start: number,
  from: number,
  to: number,
): number {
  const branch = courses.shallow[i] === 0 ? 'piled' : 'shallow'
  for (let year = from; year <= to; year++)
    if (excessAt(courses, i, branch, start, Math.max(year, start)) + ROUNDING >= quantile) return year
  return NEVER
}

/** As firstYear, for a street that is raised: between two raisings the curve is smooth, each raising lifts it. */
export function firstYearWithRaises(courses: CourseBlock, i: number, quantile: number, start: number): number {
  const first = Math.floor(start)
  const last = first + YEARS_AHEAD
  const raises = courses.raises[i] ?? []
  for (let from = first; from <= last; ) {
    const next = raises.find(({ year }) => year > from)?.year ?? last + 1
    const found = firstBetween(courses, i, quantile, start, from, Math.min(next - 1, last))
    if (found !== NEVER) return found
    from = next
  }
  return NEVER
}

/** Within years without a raising the chance is reached in the first of them, or where the curve meets the quantile. */
function firstBetween(
  courses: CourseBlock,
  i: number,
  quantile: number,
  start: number,
  from: number,
  to: number,
): number {
  const atOnce = firstReached(courses, i, quantile, start, from, from)
  if (atOnce !== NEVER) return atOnce
  for (const root of rootsFrom(courses, i, quantile - ROUNDING, start, from)) {
    const year = Math.max(Math.ceil(start + root - CLOSE), from + 1)
    const found = firstReached(courses, i, quantile, start, year, Math.min(year + 1, to))
    if (found !== NEVER) return found
  }
  return NEVER
}

/** Both years after the start in which the curve, as it lies from a year on, meets q or -q; in order. */
function rootsFrom(courses: CourseBlock, i: number, q: number, start: number, from: number): number[] {
  const isPiled = courses.shallow[i] === 0
  const r = perYear((isPiled ? courses.piledRate : courses.shallowRate)[i] as number)
  const s = isPiled ? 0 : perYear(courses.rateSd[i] as number)
  const V = courses.variance[i] as number
  const raised = raisedBy(courses.raises[i] ?? [], Math.max(from, start))
  const m = (courses.threshold[i] as number) - ((courses.distance[i] as number) - raised)
  const a = r * r - q * q * s * s
  const square = s * s * m * m + a * V
  if (square < -TANGENT * (s * s * m * m + r * r * V)) return []
  const half = m * r
  const far = -(half + (half < 0 ? -1 : 1) * Math.abs(q) * Math.sqrt(Math.max(square, 0)))
  return [far / a, (m * m - q * q * V) / far].filter(Number.isFinite).sort((x, y) => x - y)
}
