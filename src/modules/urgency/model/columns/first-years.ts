// First calendar year in which a chance is reached, in closed form: what firstYears of course.ts finds by stepping.
import { excess, MM_PER_M, ROUNDING, raisedBy, YEARS_AHEAD, Z10, Z90 } from '../course.ts'
import { excessAt } from './chance-block.ts'
import type { CourseBlock } from './course-block.ts'
import { BLOCK } from './filled-block.ts'

/** Years on either side of a whole year within which rounding could decide: there the year itself is looked at. */
const CLOSE = 1e-4
const NEVER = 0
const M_PER_MM = 1 / MM_PER_M
/** Relative: below it a root that is just missed is taken for one that is just met. */
const TANGENT = 1e-13

export const QUANTILES = { p10: Z10, p50: 0, p90: Z90 } as const

/** Of some dwellings: what decides their years, of the piled branch where that is certain, else of the shallow one. */
export type LeadingBlock = {
  /** Excess on the day of assessment. */
  now: Float64Array
  /** Threshold - distance, m. */
  shortfall: Float64Array
  /** Loss of distance and its standard deviation, m per year. */
  rate: Float64Array
  drift: Float64Array
  /** Working space: dwellings that have not reached the quantile, and those of them that need a look of their own. */
  open: Int32Array
  other: Int32Array
}

export const leadingBlock = (): LeadingBlock => ({
  now: new Float64Array(BLOCK),
  shortfall: new Float64Array(BLOCK),
  rate: new Float64Array(BLOCK),
  drift: new Float64Array(BLOCK),
  open: new Int32Array(BLOCK + 1),
  other: new Int32Array(BLOCK + 1),
})

/** A rate of which the square would be too small to hold is none, mm per year. */
const NO_RATE = 1e-100

/** For dwellings without raisings ahead. */
export function leadingBranch(courses: CourseBlock, count: number, into: LeadingBlock): void {
  const { threshold, distance, shallow, shallowRate, piledRate, rateSd, variance } = courses
  for (let i = 0; i < count; i++) {
    const isPiled = shallow[i] === 0
    const rate = (isPiled ? piledRate[i] : shallowRate[i]) as number
    const drift = isPiled ? 0 : (rateSd[i] as number)
    const shortfall = (threshold[i] as number) - (distance[i] as number)
    into.shortfall[i] = shortfall
    into.now[i] = shortfall / Math.sqrt(variance[i] as number)
    into.rate[i] = Math.abs(rate) < NO_RATE ? 0 : rate * M_PER_MM
    into.drift[i] = drift < NO_RATE ? 0 : drift * M_PER_MM
  }
  if (!courses.hasApart) return
  for (let i = 0; i < count; i++) if (variance[i] === 0) into.now[i] = excess(into.shortfall[i] as number, 0)
}

/**
 * First calendar year, 0 = not within 100 years, in which dwellings of the block reach a quantile; for dwellings
 * without raisings ahead. The curve gives the year; only where rounding could decide, noted as a negative year, the
 * year itself is looked at. Of what differs from house to house little is decided by branches, since nobody can guess
 * it: two lists of houses are made instead.
 */
export function firstYears(
  courses: CourseBlock,
  leading: LeadingBlock,
  quantile: number,
  start: number,
  count: number,
  into: Int16Array,
  at: number,
): void {
  const { now, open } = leading
  const first = Math.floor(start)
  let opened = 0
  for (let i = 0; i < count; i++) {
    const excess = (now[i] as number) + ROUNDING
    into[at + i] = Number(excess >= quantile) * first
    open[opened] = i
    opened += Number(excess < quantile)
  }
  const others = yearsOfSinking(courses, leading, quantile, start, opened, into, at)
  for (let k = 0; k < others; k++) {
    const i = leading.other[k] as number
    const wait = waitOfOther(courses, leading, quantile - ROUNDING, i)
    const year = Math.ceil(start + wait - CLOSE)
    into[at + i] = year <= first + YEARS_AHEAD ? -year : NEVER
  }
  for (let i = 0; i < count; i++)
    if ((into[at + i] as number) < 0) into[at + i] = lookAt(courses, i, quantile, start, -(into[at + i] as number))
}

/**
 * Years from the start until z(x) = (m + r x) / sqrt(V + s^2 x^2) first is q, where it is not yet. Squared it is
 * (r^2 - q^2 s^2) x^2 + 2 m r x + m^2 - q^2 V = 0. Its discriminant is written as q^2 w^2, so that q = 0, where both
 * roots are the same, needs no case of its own. Each root is computed in the form in which nothing cancels. Here for
 * houses that sink and have not passed the threshold; gives the number of the others, which are listed.
 */
function yearsOfSinking(
  { variance }: CourseBlock,
  { shortfall, rate, drift, open, other }: LeadingBlock,
  quantile: number,
  start: number,
  opened: number,
  into: Int16Array,
  at: number,
): number {
  const q = quantile - ROUNDING
  const first = Math.floor(start)
  const last = first + YEARS_AHEAD
  let others = 0
  for (let k = 0; k < opened; k++) {
    const i = open[k] as number
    const m = shortfall[i] as number
    const r = rate[i] as number
    const V = variance[i] as number
    const s = drift[i] as number
    const a = r * r - q * q * s * s
    const w = Math.sqrt(Math.abs(s * s * m * m + a * V))
    const met = start + (q <= 0 ? (m * m - q * q * V) / (-m * r - q * w) : (q * w - m * r) / a)
    const year = Math.ceil(met - CLOSE)
    // A large chance never comes when the uncertainty grows quicker than the house sinks.
    const comes = Number(year <= last) * (q <= 0 ? 1 : Number(a > 0))
    const isSure = Number(year > first) * Number(year - met > CLOSE)
    into[at + i] = comes * (2 * isSure - 1) * year
    other[others] = i
    others += Number(r <= 0) | Number(m > 0) | Number(V === 0)
  }
  return others
}

/**
 * The same for a house that does not sink, or has passed the threshold already, though not with so much certainty:
 * years, Infinity or NaN = never.
 */
function waitOfOther(
  { variance }: CourseBlock,
  { shortfall, rate, drift }: LeadingBlock,
  q: number,
  i: number,
): number {
  const m = shortfall[i] as number
  const r = rate[i] as number
  const V = variance[i] as number
  const s = drift[i] as number
  // Without any uncertainty there is no curve.
  if (V === 0) return 0
  const a = r * r - q * q * s * s
  const square = s * s * m * m + a * V
  const w = Math.sqrt(Math.max(square, 0))
  // Without sinking only a growing uncertainty brings a small chance nearer; a large one never comes.
  if (q <= 0 && r < 0) return a < 0 ? (q * w - m * r) / a : Number.POSITIVE_INFINITY
  if (q > 0 && r <= 0) return Number.POSITIVE_INFINITY
  if (square < -TANGENT * (s * s * m * m + r * r * V)) return Number.POSITIVE_INFINITY
  // Certainty grows at first and may be lost again: the first root counts.
  return (m * m - q * q * V) / (-m * r - q * w)
}

/** Looks at a year and the next; without any uncertainty at every later one. */
function lookAt(courses: CourseBlock, i: number, quantile: number, start: number, year: number): number {
  const first = Math.floor(start)
  const last = first + YEARS_AHEAD
  const from = Math.max(year, first + 1)
  const to = (courses.variance[i] as number) > 0 ? Math.min(from + 1, last) : last
  return firstReached(courses, i, quantile, start, from, to)
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

/** As firstYears, for a street that is raised: between two raisings the curve is smooth, each raising lifts it. */
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
  // Without any uncertainty there is no curve.
  if (courses.variance[i] === 0) return firstReached(courses, i, quantile, start, from, to)
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
  const r = ((isPiled ? courses.piledRate : courses.shallowRate)[i] as number) / MM_PER_M
  const s = isPiled ? 0 : (courses.rateSd[i] as number) / MM_PER_M
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
