// MON-07: what was agreed for the land of a project, held against the highest price of its year.
import type { Cents } from '#kernel/money.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type BasePrice, isWithinMaximum, type LandPrice, landPriceMaximum } from './land-price.ts'

/** Per dwelling, euro cents excluding VAT. `decision`: where it was decided to deviate; '' when it was not. */
export type AgreedPrice = { version: number; year: number; storeys: number; agreed: Cents; decision: string }

export type AgreedPriceProblem =
  | { field: 'year'; problem: 'no-base-for-year' }
  | { field: 'storeys'; problem: 'storeys-not-whole' | 'storeys-below-one' }
  | { field: 'agreed'; problem: 'amount-wrong' }
  | { field: 'decision'; problem: 'decision-missing' | 'too-long' }

/** A hundred thousand euros: nobody pays more for the land of one social home. */
const MOST = 10_000_000
const LONGEST_DECISION = 200

/** Everything that is wrong at once; above the maximum it is kept only with the decision to deviate. */
export function judgeAgreedPrice(
  prices: readonly BasePrice[],
  wish: { year: number; storeys: number; agreed: Cents | null; decision: string },
): Result<Omit<AgreedPrice, 'version'>, readonly AgreedPriceProblem[]> {
  const { year, storeys, agreed } = wish
  const decision = wish.decision.trim()
  const problems: AgreedPriceProblem[] = []
  const price = landPriceMaximum(prices, year, storeys)
  // A year can be wrong beside the storeys: it is tried with storeys that are right.
  if (!landPriceMaximum(prices, year, 1).ok) problems.push({ field: 'year', problem: 'no-base-for-year' })
  if (!price.ok && price.reason !== 'no-base-for-year') problems.push({ field: 'storeys', problem: price.reason })
  const isAmount = agreed !== null && agreed >= 0 && agreed <= MOST
  if (!isAmount) problems.push({ field: 'agreed', problem: 'amount-wrong' })
  else if (price.ok && !isWithinMaximum(agreed, price.value.maximum) && decision === '')
    problems.push({ field: 'decision', problem: 'decision-missing' })
  if (decision.length > LONGEST_DECISION) problems.push({ field: 'decision', problem: 'too-long' })
  return !isAmount || problems.length > 0 ? refuse(problems) : ok({ year, storeys, agreed, decision })
}

/** `cannot-be-tested`: there is no price of that year any more. */
export type TestedPrice<Price extends AgreedPrice = AgreedPrice> =
  | { state: 'cannot-be-tested'; price: Price; maximum: null }
  | { state: 'within' | 'above'; price: Price; maximum: LandPrice }

/** Held against the prices as they are now: after a correction of the base it may be above. */
export function testPrice<Price extends AgreedPrice>(prices: readonly BasePrice[], price: Price): TestedPrice<Price> {
  const maximum = landPriceMaximum(prices, price.year, price.storeys)
  if (!maximum.ok) return { state: 'cannot-be-tested', price, maximum: null }
  const state = isWithinMaximum(price.agreed, maximum.value.maximum) ? 'within' : 'above'
  return { state, price, maximum: maximum.value }
}
