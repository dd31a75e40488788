// B8: highest price of land for social rent, by year and number of storeys.
import type { CalendarDate } from '#kernel/calendar.ts'
import { type Cents, cents, euros } from '#kernel/money.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type NoValueOn, valueOn } from './dated-table.ts'
import { SOCIAL_LAND_PRICE } from './land-and-plan-tables.ts'

/** Factor per number of storeys, the last also for more. Prestatieafspraken 2.1.4; 1 storey = 1.0 is our choice. */
export const STACKING_FACTORS = [1, 0.9, 0.8, 0.75] as const

export type StoreysProblem = 'storeys-not-whole' | 'storeys-below-one'

/** The factor of a building with so many storeys. */
export function stackingFactor(storeys: number): Result<number, StoreysProblem> {
  if (!Number.isInteger(storeys)) return refuse('storeys-not-whole')
  if (storeys < 1) return refuse('storeys-below-one')
  return ok(STACKING_FACTORS[Math.min(storeys, STACKING_FACTORS.length) - 1] as number)
}

/** Hard rule: highest land price per dwelling = base x factor, euro cents excluding VAT, half a cent up. */
export function landPriceFor(base: Cents, storeys: number): Result<Cents, StoreysProblem> {
  const factor = stackingFactor(storeys)
  return factor.ok ? ok(timesFactor(base, factor.value)) : factor
}

/** The same with the base of the table on a day; a day without one is refused, never the base of another year. */
export function socialLandPriceOn(date: CalendarDate, storeys: number): Result<Cents, StoreysProblem | NoValueOn> {
  const base = valueOn(SOCIAL_LAND_PRICE, date)
  return base.ok ? landPriceFor(euros(base.value.value.perDwelling), storeys) : base
}

/** Factors have two decimals, so hundredths of a cent are whole numbers: no binary fraction decides about a cent. */
export const timesFactor = (base: Cents, factor: number): Cents =>
  cents(Math.floor((base * Math.round(factor * 100) + 50) / 100))
