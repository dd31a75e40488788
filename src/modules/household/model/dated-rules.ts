import type { CalendarDate } from '#kernel/calendar.ts'
import type { EnergyClass } from '#modules/areas/model/index.ts'
import {
  CANON_IN_LENDING_TEST,
  energyLabelRoom,
  HOME_LABELS,
  type LabelTableName,
  NHG_LIMIT,
  valueOn,
} from '#modules/scenarios/model/index.ts'

/** Euros that an energy label leaves out of the income test, and on top of that when measures are taken. */
export type LabelAmounts = { room: number; extraWithMeasures: number }

/** Null where the table has no amount for this label or this day: no other day stands in. */
export function labelRoom(
  label: EnergyClass,
  guarantee: boolean,
  table: LabelTableName,
  date: CalendarDate,
): LabelAmounts | null {
  const known = HOME_LABELS.find((name) => name === label)
  if (!known) return null
  const found = energyLabelRoom(
    { label: known, guarantee: guarantee && known === 'A++++', measures: true },
    table,
    date,
  )
  return found.ok ? { room: found.value.room, extraWithMeasures: found.value.extraWithMeasures } : null
}

/** Highest price of a home with the guarantee, euros; null on a day without a limit. */
export function nhgLimit(date: CalendarDate, withMeasures: boolean): number | null {
  const found = valueOn(NHG_LIMIT, date)
  if (!found.ok) return null
  return withMeasures ? found.value.value.withMeasures : found.value.value.limit
}

/** A canon that begins or rises within so many years counts in the lending test; null on a day without that rule. */
export function canonCountsWithin(date: CalendarDate): number | null {
  const found = valueOn(CANON_IN_LENDING_TEST, date)
  return found.ok ? found.value.value.risesCountWithinYears : null
}
