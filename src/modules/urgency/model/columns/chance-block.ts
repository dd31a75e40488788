// Chances of some dwellings in one year: probabilityAt of course.ts, a column at a time.
import { normalCdf } from '#kernel/normal-distribution.ts'
import { TABLE_ERROR, tabulatedNormalCdf, tabulateNormalCdf } from '#kernel/normal-distribution-table.ts'
import { excess, MM_PER_M, ROUNDING, raisedBy } from '../course.ts'
import type { CourseBlock } from './course-block.ts'
import { BLOCK } from './filled-block.ts'

/** Standard deviations by which the threshold exceeds the distance of a shallow house in a year. */
export function shallowExcess(courses: CourseBlock, start: number, year: number, count: number, into: Float64Array) {
  const { threshold, distance, shallowRate, rateSd, variance } = courses
  const ahead = year - start
  for (let i = 0; i < count; i++) {
    const lost = ((shallowRate[i] as number) * ahead) / MM_PER_M
    const drift = (ahead * (rateSd[i] as number)) / MM_PER_M
    const shortfall = (threshold[i] as number) - ((distance[i] as number) - lost)
    const spread = (variance[i] as number) + drift * drift
    into[i] = spread > 0 ? shortfall / Math.sqrt(spread) : excess(shortfall, spread)
  }
  if (courses.hasRaises) withRaises(courses, 'shallow', start, year, count, into)
}

/** The same of a piled house: it does not sink, the groundwater and the street may move. */
export function piledExcess(courses: CourseBlock, start: number, year: number, count: number, into: Float64Array) {
  const { threshold, distance, piledRate, variance } = courses
  const ahead = year - start
  for (let i = 0; i < count; i++) {
    const lost = ((piledRate[i] as number) * ahead) / MM_PER_M
    const shortfall = (threshold[i] as number) - ((distance[i] as number) - lost)
    const spread = variance[i] as number
    into[i] = spread > 0 ? shortfall / Math.sqrt(spread) : excess(shortfall, spread)
  }
  if (courses.hasRaises) withRaises(courses, 'piled', start, year, count, into)
}

/** Does it over for the dwellings whose street is raised. */
function withRaises(
  courses: CourseBlock,
  branch: 'shallow' | 'piled',
  start: number,
  year: number,
  count: number,
  into: Float64Array,
): void {
  for (let i = 0; i < count; i++)
    if ((courses.raises[i] ?? []).length > 0) into[i] = excessAt(courses, i, branch, start, year)
}

/** The same for one dwelling, raisings included. */
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

/** Chances of piled houses, kept from year to year as long as their distance stays. */
export type PiledChances = { chances: Float64Array; areKept: boolean }
export const piledChances = (): PiledChances => ({ chances: new Float64Array(BLOCK), areKept: false })

/** P = p_shallow Phi(shallow) + (1 - p_shallow) Phi(piled); NaN where the distance is not known. */
export function chancesAt(
  courses: CourseBlock,
  start: number,
  year: number,
  count: number,
  piled: PiledChances,
  into: Float64Array,
): void {
  const { shallow } = courses
  const { chances } = piled
  shallowExcess(courses, start, year, count, into)
  tabulateNormalCdf(into, count)
  if (!piled.areKept) {
    piledExcess(courses, start, year, count, chances)
    tabulateNormalCdf(chances, count)
    piled.areKept = !courses.arePiledMoving
  }
  for (let i = 0; i < count; i++) {
    const p = shallow[i] as number
    into[i] = p * (into[i] as number) + (1 - p) * (chances[i] as number)
  }
}

/** The same for one dwelling. */
export function chanceAt(courses: CourseBlock, i: number, start: number, year: number): number {
  const p = courses.shallow[i] as number
  const shallow = tabulatedNormalCdf(excessAt(courses, i, 'shallow', start, year))
  return p * shallow + (1 - p) * tabulatedNormalCdf(excessAt(courses, i, 'piled', start, year))
}

/** Is the chance reached? As close to the edge as the table is inexact, the exact distribution decides. */
export function reachesAt(
  chance: number,
  wanted: number,
  courses: CourseBlock,
  i: number,
  start: number,
  year: number,
): boolean {
  const edge = wanted - ROUNDING
  if (Math.abs(chance - edge) > TABLE_ERROR) return chance >= edge
  return exactChanceAt(courses, i, start, year) >= edge
}

function exactChanceAt(courses: CourseBlock, i: number, start: number, year: number): number {
  const p = courses.shallow[i] as number
  const shallow = p === 0 ? 0 : p * normalCdf(excessAt(courses, i, 'shallow', start, year))
  return p === 1 ? shallow : shallow + (1 - p) * normalCdf(excessAt(courses, i, 'piled', start, year))
}
