import { type CalendarDate, calendarDate, yearOf } from '#kernel/calendar.ts'
import { type Cents, cents, euros } from '#kernel/money.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Source } from '#kernel/source.ts'
import {
  SOCIAL_LAND_PRICE,
  type StoreysProblem,
  socialLandPriceOn,
  stackingFactor,
  valueOn,
} from '#modules/scenarios/model/index.ts'

export type LandPriceProblem = 'no-base-for-year' | StoreysProblem

/** Highest price of land per social dwelling in a year, euro cents excluding VAT. */
export type BasePrice = { year: number; base: Cents; source: Source }
export type LandPrice = BasePrice & { storeys: number; factor: number; maximum: Cents }

/** The prices of the dated table, one per year, oldest first. */
export const basePrices = (): readonly BasePrice[] =>
  SOCIAL_LAND_PRICE.values.map(({ value, validFrom, source }) => ({
    ...{ year: yearOf(validFrom), base: euros(value.perDwelling), source },
  }))

/** B8, hard rule: highest land price per dwelling of that year. Never the base of another year. */
export function landPriceMaximum(year: number, storeys: number): Result<LandPrice, LandPriceProblem> {
  const factor = stackingFactor(storeys)
  if (!factor.ok) return factor
  const day = firstDayOf(year)
  const [price, found] = day ? [valueOn(SOCIAL_LAND_PRICE, day), socialLandPriceOn(day, storeys)] : [null, null]
  if (!price?.ok || !found?.ok) return refuse('no-base-for-year')
  const { value, source } = price.value
  return ok({ year, base: euros(value.perDwelling), source, storeys, factor: factor.value, maximum: found.value })
}

/** A price is set for a whole year. */
const firstDayOf = (year: number): CalendarDate | null =>
  Number.isInteger(year) && year >= 1000 && year <= 9999 ? calendarDate(`${year}-01-01`) : null

/** The same for a whole project. */
export const forDwellings = ({ maximum }: LandPrice, dwellings: number): Cents => cents(maximum * dwellings)

/** An agreed price above the maximum is a deviation that wants its own decision. */
export const isWithinMaximum = (agreed: Cents, maximum: Cents): boolean => agreed <= maximum
