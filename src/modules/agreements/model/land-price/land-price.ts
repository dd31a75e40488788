import type { Cents } from '#kernel/money.ts'
import { type Result, refuse } from '#kernel/result.ts'
import { landPriceFor, type StoreysProblem } from '#modules/scenarios/model/index.ts'

export type LandPriceProblem = 'no-base-for-year' | StoreysProblem

/** Highest price of land per social dwelling, by year, euro cents excluding VAT. A year without a price has none. */
export type BasePrices = ReadonlyMap<number, Cents>

/** B8, hard rule: highest land price per dwelling of that year. Never the base of another year. */
export function landPriceMaximum(prices: BasePrices, year: number, storeys: number): Result<Cents, LandPriceProblem> {
  const base = prices.get(year)
  return base === undefined ? refuse('no-base-for-year') : landPriceFor(base, storeys)
}

/** An agreed price above the maximum is a deviation that wants its own decision. */
export const isWithinMaximum = (agreed: Cents, maximum: Cents): boolean => agreed <= maximum
