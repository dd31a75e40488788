// The futures of a neighbourhood as far as they touch one home: prices, cost and interest, the same draws as its budget.
import { ok, type Result } from '#kernel/result.ts'
import { factorOf, type ImpossibleCorrelations } from '../engine/correlation.ts'
import { drawsOf } from '../engine/draws.ts'
import { standardDraws } from '../engine/standard-draws.ts'
import { LEVELS } from '../events/event.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../parameters/defaults.ts'
import { type Values, valuesOf } from '../parameters/values.ts'

/** What the courses of prices, cost and interest rest on. */
export const MARKET_PARAMETERS = [
  'sdHouse',
  'sdBuild',
  'sdInterest',
  'interestMemory',
  'sdSalesLevel',
  'sdRepairLevel',
  'correlationBuildHouse',
  'correlationHouseInterest',
  'correlationBuildInterest',
] as const satisfies readonly ParameterName[]
export type MarketParameter = (typeof MARKET_PARAMETERS)[number]
export type MarketValues = Readonly<Record<MarketParameter, number>>

/** Documented default, source and bounds of each. */
export const marketDefault = (name: MarketParameter) => PARAMETER_DEFAULTS[name]

export type MarketFutures = {
  count: number
  /** What house prices have become beyond their expected growth, a number of years after the first; mean 1. */
  house(draw: number, year: number): number
  /** The same of the cost of building. */
  build(draw: number, year: number): number
  /** Fraction a year above or below the interest of the plan. */
  interest(draw: number, year: number): number
  /** Factor on prices of new homes; mean 1. */
  sales(draw: number): number
  /** Factor on the cost of repair; mean 1. */
  repair(draw: number): number
}

const [SALES, REPAIR] = [LEVELS.indexOf('sales'), LEVELS.indexOf('repair')]

/** Can these correlations all be true at once? */
export const canHoldTogether = (given: MarketValues): boolean => factorOf(inFull(given)).ok

const inFull = (given: MarketValues): Values => ({ ...valuesOf({}), ...given })

type Request = { seed: number; count: number; years: number }

/** The first `count` draws of a neighbourhood with these values. */
export function marketFutures(
  { seed, count, years }: Request,
  given: MarketValues,
): Result<MarketFutures, ImpossibleCorrelations> {
  const values = inFull(given)
  const factor = factorOf(values)
  if (!factor.ok) return factor
  const { house, build, interest, levels } = drawsOf(standardDraws({ seed, count, years, blocks: [] }), values)
  const at = (draw: number, year: number) => draw * years + Math.min(years - 1, Math.max(0, year))
  return ok({
    count,
    house: (draw, year) => house[at(draw, year)] as number,
    build: (draw, year) => build[at(draw, year)] as number,
    interest: (draw, year) => (interest[at(draw, year)] as number) - values.interest,
    sales: (draw) => levels[draw * LEVELS.length + SALES] as number,
    repair: (draw) => levels[draw * LEVELS.length + REPAIR] as number,
  })
}
