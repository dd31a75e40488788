import { type Cents, cents } from '#kernel/money.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Factor per number of storeys, the last also for more. Prestatieafspraken 2.1.4; 1 storey = 1.0 is our choice. */
export const STACKING_FACTORS = [1, 0.9, 0.8, 0.75] as const

export type LandPriceProblem = 'no-base-for-year' | 'storeys-not-whole' | 'storeys-below-one'

/** Highest price of land per social dwelling, by year, euro cents excluding VAT. A year without a price has none. */
export type BasePrices = ReadonlyMap<number, Cents>

/** B8: the factor of a building with so many storeys. */
export function stackingFactor(storeys: number): Result<number, LandPriceProblem> {
  if (!Number.isInteger(storeys)) return refuse('storeys-not-whole')
  if (storeys < 1) return refuse('storeys-below-one')
  return ok(STACKING_FACTORS[Math.min(storeys, STACKING_FACTORS.length) - 1] as number)
}

/**
 * B8, hard rule: highest land price per dwelling = base of that year x factor, half a cent up. Never the base of
 * another year.
 */
export function landPriceMaximum(prices: BasePrices, year: number, storeys: number): Result<Cents, LandPriceProblem> {
  const factor = stackingFactor(storeys)
  if (!factor.ok) return factor
  const base = prices.get(year)
  return base === undefined ? refuse('no-base-for-year') : ok(timesFactor(base, factor.value))
}

/** Factors have two decimals, so hundredths of a cent are whole numbers: no binary fraction decides about a cent. */
export const timesFactor = (base: Cents, factor: number): Cents =>
  cents(Math.floor((base * Math.round(factor * 100) + 50) / 100))

/** An agreed price above the maximum is a deviation that wants its own decision. */
export const isWithinMaximum = (agreed: Cents, maximum: Cents): boolean => agreed <= maximum
