// Parameters whose value is a rule with a day: the table is the one place where it stands.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result } from '#kernel/result.ts'
import { printSource } from '#kernel/source.ts'
import { type DatedTable, type DatedValue, type NoValueOn, valueOn } from '../dated-rules/dated-table.ts'
import {
  BBV_DISCOUNT,
  DENSIFICATION_CAP,
  FOUNDATION_IN_ADVERT,
  MOVING_COMPENSATION,
  SOCIAL_LAND_PRICE,
} from '../dated-rules/land-and-plan-tables.ts'
import type { GivenParameter } from './parameter.ts'

type Dated = {
  on(date: CalendarDate): Result<DatedValue<number>, NoValueOn>
  newest: DatedValue<number>
}

function dated<Value>(table: DatedTable<Value>, read: (value: Value) => number): Dated {
  const newest = table.values.at(-1)
  if (!newest) throw new Error(`${table.id} holds no value`)
  const number = (found: DatedValue<Value>): DatedValue<number> => ({ ...found, value: read(found.value) })
  return {
    on(date) {
      const found = valueOn(table, date)
      return found.ok ? ok(number(found.value)) : found
    },
    newest: number(newest),
  }
}

export const DATED_PARAMETERS = {
  bbvDiscount: dated(BBV_DISCOUNT, (rate) => rate),
  densificationCap: dated(DENSIFICATION_CAP, (factor) => factor),
  tenantMoving: dated(MOVING_COMPENSATION, (amount) => amount),
  socialLandPrice: dated(SOCIAL_LAND_PRICE, ({ perDwelling }) => perDwelling),
  valueLossShare: dated(FOUNDATION_IN_ADVERT, ({ mentionedBad }) => -mentionedBad),
  valueGainShare: dated(FOUNDATION_IN_ADVERT, ({ mentionedRepaired }) => mentionedRepaired),
} as const
export type DatedParameter = keyof typeof DATED_PARAMETERS
export const DATED_PARAMETER_NAMES = Object.keys(DATED_PARAMETERS) as DatedParameter[]

/** Amounts of a rule have the price level of the day from which it is valid. */
const AMOUNTS: ReadonlySet<DatedParameter> = new Set(['tenantMoving', 'socialLandPrice'])

/** What a rule says on a day, as a scenario keeps it. */
export const givenBy = (
  name: DatedParameter,
  { value, source, validFrom, reliability }: DatedValue<number>,
): GivenParameter => ({
  value,
  source: printSource(source),
  sourceDate: source.asOf ?? validFrom,
  ...(AMOUNTS.has(name) && { priceDate: validFrom }),
  reliability: reliability === 'established' ? 'established' : 'national',
})
