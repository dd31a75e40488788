import { compound } from './compound.ts'

/** Change of a price index within a calendar year, as a fraction: one for all years, or one per year. */
export type YearlyGrowth = number | ((year: number) => number)

/**
 * Factor from one moment to another, both decimal years (2026 is 1 January 2026): growth of a year counts from 1
 * January to 1 January, of a broken year in proportion to its power. Backwards gives the inverse. No unit.
 */
export function indexFactor(growth: YearlyGrowth, from: number, to: number): number {
  if (to < from) return 1 / indexFactor(growth, to, from)
  if (typeof growth === 'number') return compound(growth, to - from)
  let factor = 1
  for (let start = from; start < to; ) {
    const year = Math.floor(start)
    const end = Math.min(to, year + 1)
    factor *= compound(growth(year), end - start)
    start = end
  }
  return factor
}

/**
 * Factors from the price date (decimal year) to 1 January of each of `years` calendar years from `firstYear` on. An
 * amount at price level of that date times its factor is the amount of that year.
 */
export const indexPath = (growth: YearlyGrowth, priceDate: number, firstYear: number, years: number): number[] =>
  Array.from({ length: years }, (_, year) => indexFactor(growth, priceDate, firstYear + year))
