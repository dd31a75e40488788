import { yearOf } from '#kernel/calendar.ts'
import { type Cents, cents, euros } from '#kernel/money.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Source } from '#kernel/source.ts'
import { landPriceFor, SOCIAL_LAND_PRICE, type StoreysProblem, stackingFactor } from '#modules/scenarios/model/index.ts'

export type LandPriceProblem = 'no-base-for-year' | StoreysProblem

/** Highest price of land per social dwelling in a year, euro cents excluding VAT. */
export type BasePrice = {
  year: number
  base: Cents
  source: Source
  /** Why it took the place of an earlier one; '' for the first. */
  correction: string
}
export type LandPrice = BasePrice & { storeys: number; factor: number; maximum: Cents }

/** What the municipality set for a year, the newest of each; euros. */
export type SetPrice = { year: number; value: number; source: string; reason: string }

/** The prices of the agreements, one per year, oldest first. */
const agreedPrices = (): readonly BasePrice[] =>
  SOCIAL_LAND_PRICE.values.map(({ value, validFrom, source }) => ({
    ...{ year: yearOf(validFrom), base: euros(value.perDwelling), source, correction: '' },
  }))

/** B8: the price of a year is set once; what is set later for a year that has one is a correction, and says why. */
export const hasAgreedPrice = (year: number): boolean => agreedPrices().some((price) => price.year === year)

/** The prices that count, oldest first: those of the agreements, and what the municipality set since. */
export function basePrices(set: readonly SetPrice[]): readonly BasePrice[] {
  const own = set.map(({ year, value, source, reason }) => ({
    ...{ year, base: euros(value), source: { document: source, asOf: null }, correction: reason },
  }))
  const agreed = agreedPrices().filter(({ year }) => own.every((one) => one.year !== year))
  return [...agreed, ...own].toSorted((a, b) => a.year - b.year)
}

/** B8, hard rule: highest land price per dwelling of that year. Never the base of another year. */
export function landPriceMaximum(
  prices: readonly BasePrice[],
  year: number,
  storeys: number,
): Result<LandPrice, LandPriceProblem> {
  const factor = stackingFactor(storeys)
  if (!factor.ok) return factor
  const price = prices.find((one) => one.year === year)
  if (!price) return refuse('no-base-for-year')
  const maximum = landPriceFor(price.base, storeys)
  return maximum.ok ? ok({ ...price, storeys, factor: factor.value, maximum: maximum.value }) : maximum
}

/** The same for a whole project. */
export const forDwellings = ({ maximum }: LandPrice, dwellings: number): Cents => cents(maximum * dwellings)

/** An agreed price above the maximum is a deviation that wants its own decision. */
export const isWithinMaximum = (agreed: Cents, maximum: Cents): boolean => agreed <= maximum
