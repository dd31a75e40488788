// The outcome of one problem for some dwellings: judge of assess-dwelling.ts, a column at a time.
import { TABLE_ERROR } from '#kernel/normal-distribution-table.ts'
import { type Course, crossing, distanceNow, MM_PER_M, ROUNDING, tidy } from '../course.ts'
import { HORIZONS, type Horizon } from '../dwelling.ts'
import { chanceAt, chancesAt, exactChanceAt, type PiledChances, piledChances } from './chance-block.ts'
import type { CourseBlock } from './course-block.ts'
import { firstYears, firstYearWithRaises, leadingBlock, leadingBranch, QUANTILES } from './first-years.ts'
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
  const leading = leadingBlock()
  return (courses, { start, parameters }, from, count, into) => {
    const edge = parameters.classProbability - ROUNDING
    for (let i = 0; i < count; i++) into.status[from + i] = courses.status[i] as number
    judgeChances(courses, start, edge, piled, from, count, into)
    judgeClasses(edge, from, count, into)
    leadingBranch(courses, count, leading)
    firstYears(courses, leading, QUANTILES.p10, start, count, into.yearP10, from)
    firstYears(courses, leading, QUANTILES.p50, start, count, into.yearP50, from)
    firstYears(courses, leading, QUANTILES.p90, start, count, into.yearP90, from)
    judgeCrossings(courses, start, from, count, into)
    if (courses.hasRaises) judgeRaised(courses, start, edge, from, count, into)
  }
}

function judgeChances(
  courses: CourseBlock,
  start: number,
  edge: number,
  piled: PiledChances,
  from: number,
  count: number,
  into: ProblemOutcomes,
): void {
  piled.areKept = false
  const years = horizonYears(start)
  for (let h = 0; h < HORIZONS.length; h++) {
    const chances = into.probability[HORIZONS[h] as Horizon]
    const year = years[h] as number
    chancesAt(courses, start, year, count, piled, chances, from)
    sharpen(courses, start, year, edge, chances, from, count)
  }
}

/** As close to the edge of a class as the table is inexact, the exact distribution gives the chance. */
function sharpen(
  courses: CourseBlock,
  start: number,
  year: number,
  edge: number,
  chances: Float64Array,
  from: number,
  count: number,
): void {
  for (let i = 0; i < count; i++)
    if (Math.abs((chances[from + i] as number) - edge) <= TABLE_ERROR)
      chances[from + i] = exactChanceAt(courses, i, start, year)
}

/**
 * Class by what is reached, and the status: 16 times the number of the status, plus 8 for now, 4 for 2035, 2 for 2050
 * and 1 for 2075. The first horizon that is reached decides, nearest first.
 */
const CLASS_OF = Uint8Array.from({ length: 48 }, (_, i) => {
  const nearest = [8, 4, 2, 1].findIndex((bit) => (i & bit) !== 0)
  if (i < 16 * STATUS.known) return NO_CLASS
  return nearest < 0 ? 0 : HORIZONS.length - nearest
})

function judgeClasses(edge: number, from: number, count: number, into: ProblemOutcomes): void {
  const { class: classes, probability, status } = into
  const { now, 2035: by2035, 2050: by2050, 2075: by2075 } = probability
  for (let row = from; row < from + count; row++) {
    const reached =
      (Number((now[row] as number) >= edge) << 3) |
      (Number((by2035[row] as number) >= edge) << 2) |
      (Number((by2050[row] as number) >= edge) << 1) |
      Number((by2075[row] as number) >= edge)
    classes[row] = CLASS_OF[((status[row] as number) << 4) | reached] as number
  }
}

/** Where the expected distance meets the threshold: see crossing of course.ts. */
function judgeCrossings(
  { levels, distance, threshold, shallow, shallowRate, piledRate }: CourseBlock,
  start: number,
  from: number,
  count: number,
  into: ProblemOutcomes,
): void {
  for (let i = 0; i < count; i++) {
    const rate = (shallow[i] === 0 ? piledRate[i] : shallowRate[i]) as number
    const margin = tidy((distance[i] as number) - (threshold[i] as number))
    into.distanceNow[from + i] = levels[i] as number
    into.crossing[from + i] = rate > 0 ? tidy(start + (margin * MM_PER_M) / rate) : margin <= 0 ? start : Number.NaN
  }
}

/** Streets that are raised: every year up to a horizon counts for the class, and a raising may be the crossing. */
function judgeRaised(
  courses: CourseBlock,
  start: number,
  edge: number,
  from: number,
  count: number,
  into: ProblemOutcomes,
): void {
  for (let i = 0; i < count; i++) {
    if ((courses.raises[i] ?? []).length === 0 || courses.status[i] !== STATUS.known) continue
    const course = courseAt(courses, i, start)
    const row = from + i
    into.class[row] = Math.max(into.class[row] as number, classWithRaises(courses, i, start, edge))
    into.yearP10[row] = firstYearWithRaises(courses, i, QUANTILES.p10, start)
    into.yearP50[row] = firstYearWithRaises(courses, i, QUANTILES.p50, start)
    into.yearP90[row] = firstYearWithRaises(courses, i, QUANTILES.p90, start)
    into.distanceNow[row] = distanceNow(course)
    into.crossing[row] = crossing(course) ?? Number.NaN
  }
}

/** Class by the first calendar year in which the chance is reached; U0 when no horizon comes after it. */
function classWithRaises(courses: CourseBlock, i: number, start: number, edge: number): number {
  const years = horizonYears(start)
  const last = years.at(-1) as number
  for (let year = Math.floor(start); year <= last; year++) {
    const moment = Math.max(year, start)
    const chance = chanceAt(courses, i, start, moment)
    const isClose = Math.abs(chance - edge) <= TABLE_ERROR
    if ((isClose ? exactChanceAt(courses, i, start, moment) : chance) >= edge)
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
