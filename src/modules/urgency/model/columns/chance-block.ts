// Chances of some dwellings in one year: probabilityAt of course.ts, a column at a time.
import { normalCdf } from '#kernel/normal-distribution.ts'
import { tabulatedNormalCdf } from '#kernel/normal-distribution-table.ts'
import { excess, MM_PER_M, raisedBy } from '../course.ts'
import type { CourseBlock } from './course-block.ts'
import { BLOCK } from './filled-block.ts'

/** Chances of piled houses, kept from year to year as long as their distance stays. */
export type PiledChances = { chances: Float64Array; areKept: boolean }
export const piledChances = (): PiledChances => ({ chances: new Float64Array(BLOCK), areKept: false })

/**
 * P = p_shallow Phi(shallow) + (1 - p_shallow) Phi(piled), from place `at` on; NaN where the distance is not known. One
 * small loop after the other: together they would need more registers than there are.
 */
export function chancesAt(
  courses: CourseBlock,
  start: number,
  year: number,
  count: number,
  piled: PiledChances,
  into: Float64Array,
  at: number,
): void {
  const { shallow, shallowRate, piledRate, rateSd } = courses
  const ifPiled = piled.chances
  if (!piled.areKept) {
    excesses(courses, piledRate, NO_SD, year - start, count, ifPiled, 0)
    tabulate(ifPiled, 0, count)
    piled.areKept = !courses.arePiledMoving
  }
  if (year === start) copy(ifPiled, count, into, at)
  else {
    excesses(courses, shallowRate, rateSd, year - start, count, into, at)
    tabulate(into, at, count)
    for (let i = 0; i < count; i++) {
      const p = shallow[i] as number
      into[at + i] = p * (into[at + i] as number) + (1 - p) * (ifPiled[i] as number)
    }
  }
  if (!courses.hasApart) return
  for (let i = 0; i < count; i++) if (courses.apart[i] === 1) into[at + i] = chanceAt(courses, i, start, year)
}

const NO_SD = new Float64Array(BLOCK)

/** On the day of assessment both foundations are equally far. */
function copy(values: Float64Array, count: number, into: Float64Array, at: number): void {
  for (let i = 0; i < count; i++) into[at + i] = values[i] as number
}

/** Standard deviations by which the threshold exceeds the distance, so many years ahead. */
function excesses(
  { threshold, distance, variance }: CourseBlock,
  rates: Float64Array,
  rateSds: Float64Array,
  years: number,
  count: number,
  into: Float64Array,
  at: number,
): void {
  const ahead = years / MM_PER_M
  for (let i = 0; i < count; i++) {
    const left = (distance[i] as number) - (rates[i] as number) * ahead
    const drift = (rateSds[i] as number) * ahead
    into[at + i] = ((threshold[i] as number) - left) / Math.sqrt((variance[i] as number) + drift * drift)
  }
}

function tabulate(values: Float64Array, from: number, count: number): void {
  for (let i = from; i < from + count; i++) values[i] = tabulatedNormalCdf(values[i] as number)
}

/** The chance of one dwelling, raisings included. */
export function chanceAt(courses: CourseBlock, i: number, start: number, year: number): number {
  const p = courses.shallow[i] as number
  const shallow = tabulatedNormalCdf(excessAt(courses, i, 'shallow', start, year))
  return p * shallow + (1 - p) * tabulatedNormalCdf(excessAt(courses, i, 'piled', start, year))
}

/** Standard deviations by which the threshold exceeds the distance of one dwelling, raisings included. */
export function excessAt(
  { threshold, distance, shallowRate, piledRate, rateSd, variance, raises, hasRaises }: CourseBlock,
  i: number,
  branch: 'shallow' | 'piled',
  start: number,
  year: number,
): number {
  const rate = (branch === 'shallow' ? shallowRate : piledRate)[i] as number
  const drift = branch === 'shallow' ? ((year - start) * (rateSd[i] as number)) / MM_PER_M : 0
  const lost = (rate * (year - start)) / MM_PER_M
  const raised = hasRaises ? raisedBy(raises[i] ?? [], year) : 0
  const left = (distance[i] as number) - lost - raised
  return excess((threshold[i] as number) - left, (variance[i] as number) + drift * drift)
}

/** The chance of one dwelling by the exact distribution. */
export function exactChanceAt(courses: CourseBlock, i: number, start: number, year: number): number {
  const p = courses.shallow[i] as number
  const shallow = p === 0 ? 0 : p * normalCdf(excessAt(courses, i, 'shallow', start, year))
  return p === 1 ? shallow : shallow + (1 - p) * normalCdf(excessAt(courses, i, 'piled', start, year))
}
