import type { CalendarDate } from '#kernel/calendar.ts'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { type DatedTable, type DatedValue, valueOn } from './dated-table.ts'
import { OFFICIAL_LABEL_ROOM, STUDY_LABEL_ROOM } from './energy-label-room.ts'
import {
  BBV_DISCOUNT,
  DENSIFICATION_CAP,
  FOUNDATION_IN_ADVERT,
  GROUND_LEASE_BKZ,
  MOVING_COMPENSATION,
  REALISATIESTIMULANS,
  SOCIAL_LAND_PRICE,
} from './land-and-plan-tables.ts'
import { CANON_IN_LENDING_TEST, INCOME_SHARE, NHG_LIMIT, SINGLE_SUPPLEMENT } from './mortgage-tables.ts'
import { TRANSFER_TAX } from './transfer-tax.ts'

/** Every dated table there is. */
export const DATED_TABLES = [
  TRANSFER_TAX,
  OFFICIAL_LABEL_ROOM,
  STUDY_LABEL_ROOM,
  NHG_LIMIT,
  INCOME_SHARE,
  SINGLE_SUPPLEMENT,
  CANON_IN_LENDING_TEST,
  GROUND_LEASE_BKZ,
  SOCIAL_LAND_PRICE,
  REALISATIESTIMULANS,
  MOVING_COMPENSATION,
  BBV_DISCOUNT,
  DENSIFICATION_CAP,
  FOUNDATION_IN_ADVERT,
] as const satisfies readonly DatedTable<unknown>[]

export type DatedTableId = (typeof DATED_TABLES)[number]['id']

/** null = no value is known for that day. */
export type RuleDifference = {
  table: DatedTableId
  unit: string
  before: DatedValue<unknown> | null
  after: DatedValue<unknown> | null
}

/** Which values differ between two days, in the order of the tables: what repricing a plan lists. */
export function differencesBetween(
  before: CalendarDate,
  after: CalendarDate,
  tables: readonly DatedTable<unknown, DatedTableId>[] = DATED_TABLES,
): RuleDifference[] {
  return tables.flatMap((table) => {
    const [old, now] = [inForce(table, before), inForce(table, after)]
    const isSame = canonicalJson(old?.value ?? null) === canonicalJson(now?.value ?? null)
    return isSame ? [] : [{ table: table.id, unit: table.unit, before: old, after: now }]
  })
}

function inForce(table: DatedTable<unknown>, date: CalendarDate): DatedValue<unknown> | null {
  const found = valueOn(table, date)
  return found.ok ? found.value : null
}
