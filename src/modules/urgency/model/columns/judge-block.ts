// The outcome of one problem for some dwellings: judge of assess-dwelling.ts, a column at a time.
import { TABLE_ERROR } from '#kernel/normal-distribution-table.ts'
import { type Course, crossing, distanceNow, MM_PER_M, ROUNDING, tidy } from '../course.ts'
import { HORIZONS, type Horizon } from '../dwelling.ts'
import {
  chanceAt,
  chancesAt,
  excessAt,
  type PiledChances,
  piledChances,
  reachesAt,
  shallowExcess,
} from './chance-block.ts'
import type { CourseBlock } from './course-block.ts'
import { BLOCK } from './filled-block.ts'
import { firstYear, firstYearWithRaises, QUANTILES } from './first-years.ts'
import { NO_CLASS, type ProblemOutcomes, STATUS } from './outcomes.ts'
import { type Conditions, horizonYears } from './table-circumstances.ts'

/** Judges `count` dwellings into the rows of the outcomes from `from` on. */
export type JudgeBlock = (
  courses: CourseBlock,
  { start, parameters }: Conditions,
  from: number,
  count: number,
  into: ProblemOutcomes,
) => void

/** Makes a judge with working space of its own. */
export function blockJudge(): JudgeBlock {
  const piled = piledChances()
  const excess = new Float64Array(BLOCK)
  return (courses, { start, parameters }, from, count, into) => {
    into.status.set(courses.status.subarray(0, count), from)
    judgeChances(courses, start, piled, from, count, into)
    judgeClasses(courses, start, parameters.classProbability, from, count, into)
    leadingExcess(courses, start, count, excess)
    judgeYears(courses, start, QUANTILES.p10, excess, from, count, into.yearP10)
    judgeYears(courses, start, QUANTILES.p50, excess, from, count, into.yearP50)
    judgeYears(courses, start, QUANTILES.p90, excess, from, count, into.yearP90)
    judgeCrossings(courses, start, from, count, into)
    if (courses.hasRaises) judgeRaised(courses, start, parameters.classProbability, from, count, into)
    blankUnjudged(courses, from, count, into)
  }
}

function judgeChances(
  courses: CourseBlock,
  start: number,
  piled: PiledChances,
  from: number,
  count: number,
  into: ProblemOutcomes,
): void {
  piled.areKept = false
  const years = horizonYears(start)
  HORIZONS.forEach((horizon, h) => {
    const rows = into.probability[horizon].subarray(from, from + count)
    chancesAt(courses, start, years[h] as number, count, piled, rows)
  })
}

/** The first horizon at which the chance is reached decides, nearest first: the last one written here. */
function judgeClasses(
  courses: CourseBlock,
  start: number,
  wanted: number,
  from: number,
  count: number,
  { class: classes, probability }: ProblemOutcomes,
): void {
  classes.fill(0, from, from + count)
  const years = horizonYears(start)
  const surely = wanted - ROUNDING + TABLE_ERROR
  const perhaps = wanted - ROUNDING - TABLE_ERROR
  for (let h = HORIZONS.length - 1; h >= 0; h--) {
    const chances = probability[HORIZONS[h] as Horizon]
    const year = years[h] as number
    const urgencyClass = HORIZONS.length - h
    for (let i = 0; i < count; i++) {
      const chance = chances[from + i] as number
      if (chance < perhaps) continue
      if (chance > surely || reachesAt(chance, wanted, courses, i, start, year)) classes[from + i] = urgencyClass
    }
  }
}

/** Excess on the day of assessment: of the shallow branch, of the piled one where that is certain. */
function leadingExcess(courses: CourseBlock, start: number, count: number, into: Float64Array): void {
  shallowExcess(courses, start, start, count, into)
  for (let i = 0; i < count; i++) if (courses.shallow[i] === 0) into[i] = excessAt(courses, i, 'piled', start, start)
}

function judgeYears(
  courses: CourseBlock,
  start: number,
  quantile: number,
  excess: Float64Array,
  from: number,
  count: number,
  into: Int16Array,
): void {
  for (let i = 0; i < count; i++) into[from + i] = firstYear(courses, i, quantile, excess[i] as number, start)
}

/** Where the expected distance meets the threshold: see crossing of course.ts. */
function judgeCrossings(
  { distance, threshold, shallow, shallowRate, piledRate }: CourseBlock,
  start: number,
  from: number,
  count: number,
  into: ProblemOutcomes,
): void {
  for (let i = 0; i < count; i++) {
    const rate = (shallow[i] === 0 ? piledRate[i] : shallowRate[i]) as number
    const margin = tidy((distance[i] as number) - (threshold[i] as number))
    const passed = margin <= 0 ? start : Number.NaN
    into.distanceNow[from + i] = distance[i] as number
    into.crossing[from + i] = rate > 0 ? tidy(start + (margin * MM_PER_M) / rate) : passed
  }
}

/** Streets that are raised: every year up to a horizon counts for the class, and a raising may be the crossing. */
function judgeRaised(
  courses: CourseBlock,
  start: number,
  wanted: number,
  from: number,
  count: number,
  into: ProblemOutcomes,
): void {
  for (let i = 0; i < count; i++) {
    if ((courses.raises[i] ?? []).length === 0 || courses.status[i] !== STATUS.known) continue
    const course = courseAt(courses, i, start)
    const row = from + i
    into.class[row] = Math.max(into.class[row] as number, classWithRaises(courses, i, start, wanted))
    into.yearP10[row] = firstYearWithRaises(courses, i, QUANTILES.p10, start)
    into.yearP50[row] = firstYearWithRaises(courses, i, QUANTILES.p50, start)
    into.yearP90[row] = firstYearWithRaises(courses, i, QUANTILES.p90, start)
    into.distanceNow[row] = distanceNow(course)
    into.crossing[row] = crossing(course) ?? Number.NaN
  }
}

/** Class by the first calendar year in which the chance is reached; U0 when no horizon comes after it. */
function classWithRaises(courses: CourseBlock, i: number, start: number, wanted: number): number {
  const years = horizonYears(start)
  const last = years.at(-1) as number
  for (let year = Math.floor(start); year <= last; year++) {
    const moment = Math.max(year, start)
    if (reachesAt(chanceAt(courses, i, start, moment), wanted, courses, i, start, moment))
      return HORIZONS.length - years.findIndex((horizon) => year <= horizon)
  }
  return 0
}

const courseAt = (courses: CourseBlock, i: number, start: number): Course => ({
  distance: courses.distance[i] as number,
  threshold: courses.threshold[i] as number,
  shallowRate: courses.shallowRate[i] as number,
  piledRate: courses.piledRate[i] as number,
  variance: courses.variance[i] as number,
  rateSd: courses.rateSd[i] as number,
  raises: courses.raises[i] ?? [],
  shallowProbability: courses.shallow[i] as number,
  start,
})

/** Unknown has no class, no year and no chance; what cannot occur has chance 0. The distance stays. */
function blankUnjudged({ status, distance }: CourseBlock, from: number, count: number, into: ProblemOutcomes): void {
  for (let i = 0; i < count; i++) {
    if (status[i] === STATUS.known) continue
    const row = from + i
    into.class[row] = NO_CLASS
    into.crossing[row] = Number.NaN
    into.distanceNow[row] = distance[i] as number
    into.yearP10[row] = 0
    into.yearP50[row] = 0
    into.yearP90[row] = 0
    const chance = status[i] === STATUS.unknown ? Number.NaN : 0
    for (const horizon of HORIZONS) into.probability[horizon][row] = chance
  }
}
