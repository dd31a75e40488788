// Prices over time: what an amount at a price date has become on 1 January of each year of the horizon.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { indexPath } from '#kernel/finance/index-path.ts'
import type { IndexClass } from '../events/event.ts'
import type { Values } from '../parameters/values.ts'
import type { ScenarioSettings } from '../scenario.ts'

/** Which price course of the draws an index class follows; civil works follow that of building. */
export const COURSES = ['certain', 'build', 'house'] as const
export type Course = (typeof COURSES)[number]

export const COURSE_OF: Readonly<Record<IndexClass, Course>> = {
  build: 'build',
  civil: 'build',
  house: 'house',
  consumer: 'certain',
  none: 'certain',
}

/** Expected growth per year, as a fraction. */
export const growthOf = (values: Values, indexClass: IndexClass): number =>
  ({
    build: values.growthBuild,
    civil: values.growthCivil,
    house: values.growthHouse,
    consumer: values.growthConsumer,
    none: 0,
  })[indexClass]

/** Factors per year of the horizon, for a class and the price date of a line. */
export type GrowthPaths = (indexClass: IndexClass, priceDate: CalendarDate) => readonly number[]

/** Expected growth of all lines of a scenario; each path is reckoned once. */
export function growthPaths(values: Values, { start, years }: ScenarioSettings['horizon']): GrowthPaths {
  const known: Record<IndexClass, Map<CalendarDate, readonly number[]>> = {
    build: new Map(),
    civil: new Map(),
    house: new Map(),
    consumer: new Map(),
    none: new Map(),
  }
  return (indexClass, priceDate) => {
    const paths = known[indexClass]
    const path = paths.get(priceDate)
    if (path) return path
    const made = indexPath(growthOf(values, indexClass), decimalYear(priceDate), start, years)
    paths.set(priceDate, made)
    return made
  }
}
