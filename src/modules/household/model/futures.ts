// What prices, cost and interest may become: the draws of the neighbourhood, applied to the plan of one home.
import { yearOf } from '#kernel/calendar.ts'
import { MARKET_PARAMETERS, type MarketValues, marketFutures } from '#modules/scenarios/model/index.ts'
import { type HouseholdCircumstances, numberIn, withNumbers } from './circumstances.ts'
import { ifKnown } from './known.ts'
import type { ParameterName } from './parameters.ts'
import type { Driver } from './result.ts'

/** Enough for P5 and P95 of one home, and at once on a phone: the first of the ten thousand of the neighbourhood. */
const COUNT = 300
/** The neighbourhood's own: the same futures, so that a home and its block meet the same luck. */
const SEED = 1

/** One future of prices, cost and interest, as factors on what the plan expects and additions to its rates. */
export type Future = {
  /** Factor on the price of the new home. */
  price: number
  /** Factor on what the own home is worth when it is brought in. */
  contribution: number
  /** Factor on the cost of repair. */
  repair: number
  /** Added to the rate of a loan for repair, fraction per year. */
  repairRate: number
  /** Added to the rates of a mortgage and of bridging when the new home is ready, fraction per year. */
  mortgageRate: number
}

export const AS_EXPECTED: Future = { price: 1, contribution: 1, repair: 1, repairRate: 0, mortgageRate: 0 }

/** Null when the plan leaves open when things happen or how far they can stray, or contradicts itself in that. */
export function futuresOf(plan: HouseholdCircumstances): readonly Future[] | null {
  const [first, start, delivery] = [
    numberIn(plan, 'firstYear'),
    numberIn(plan, 'startYear'),
    numberIn(plan, 'deliveryYear'),
  ]
  const values = marketValues(plan)
  if (first === null || start === null || delivery === null || values === null) return null
  const years = Math.max(start, delivery, first) - first + 1
  const drawn = marketFutures({ seed: SEED, count: COUNT, years }, values)
  if (!drawn.ok) return null
  const market = drawn.value
  const contributed = yearOf(plan.contributionDate) - first
  return Array.from({ length: COUNT }, (_, draw) => ({
    price: market.house(draw, delivery - first) * market.sales(draw),
    contribution: market.house(draw, contributed),
    repair: market.build(draw, start - first) * market.repair(draw),
    repairRate: market.interest(draw, start - first),
    mortgageRate: market.interest(draw, delivery - first),
  }))
}

export function marketValues(plan: HouseholdCircumstances): MarketValues | null {
  const values = MARKET_PARAMETERS.map((name) => [name, numberIn(plan, name)] as const)
  return values.some(([, value]) => value === null) ? null : (Object.fromEntries(values) as MarketValues)
}

/** What of a future each driver moves. */
const PARTS: Record<Driver, readonly (keyof Future)[]> = {
  price: ['price', 'contribution'],
  cost: ['repair'],
  interest: ['repairRate', 'mortgageRate'],
}

/** The futures with one driver in them, all else as expected. */
export const onlyOf = (futures: readonly Future[], driver: Driver): Future[] =>
  futures.map((future) => ({
    ...AS_EXPECTED,
    ...Object.fromEntries(PARTS[driver].map((part) => [part, future[part]])),
  }))

/** `years`: from the day of the value to the day at which the home is brought in; its growth takes in the course. */
export function planIn(plan: HouseholdCircumstances, future: Future, years: number): HouseholdCircumstances {
  const times = (name: ParameterName, factor: number) => ifKnown([numberIn(plan, name)], (value) => value * factor)
  // Nobody is paid for borrowing.
  const plus = (name: ParameterName, addition: number) =>
    ifKnown([numberIn(plan, name)], (rate) => Math.max(0, rate + addition))
  const growth = numberIn(plan, 'houseIndex')
  return withNumbers(plan, {
    newHomePrice: times('newHomePrice', future.price),
    smallerHomePrice: times('smallerHomePrice', future.price),
    repairCost: times('repairCost', future.repair),
    repairLoanRate: plus('repairLoanRate', future.repairRate),
    mortgageRate: plus('mortgageRate', future.mortgageRate),
    bridgeRate: plus('bridgeRate', future.mortgageRate),
    houseIndex: growth === null || years <= 0 ? growth : (1 + growth) * future.contribution ** (1 / years) - 1,
  })
}
