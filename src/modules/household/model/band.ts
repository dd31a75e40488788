import { type HouseholdCircumstances, numberIn, withNumbers } from './circumstances.ts'
import { ifKnown } from './known.ts'
import type { ParameterName } from './parameters.ts'
import { type Band, DRIVERS, type Driver, type DriverEffect } from './result.ts'

/** Numbers of a plan that go up and down with each driver. */
const MOVES: Record<Driver, readonly ParameterName[]> = {
  price: ['newHomePrice', 'smallerHomePrice'],
  cost: ['repairCost'],
  interest: ['mortgageRate', 'repairLoanRate', 'bridgeRate'],
}
const FACTORS: Record<Driver, readonly [low: ParameterName, mid: ParameterName, high: ParameterName]> = {
  price: ['priceLow', 'priceMid', 'priceHigh'],
  cost: ['costLow', 'costMid', 'costHigh'],
  interest: ['interestLow', 'interestMid', 'interestHigh'],
}

/** The plan with one driver at the low or the high end of the neighbourhood's draws (P5, P95), against its middle. */
export function atEnd(plan: HouseholdCircumstances, driver: Driver, end: 'low' | 'high'): HouseholdCircumstances {
  const [low, mid, high] = FACTORS[driver]
  const factor = ifKnown(
    [numberIn(plan, end === 'low' ? low : high), numberIn(plan, mid)],
    (one, middle) => one / middle,
  )
  const changes = MOVES[driver].map((name) => [
    name,
    ifKnown([numberIn(plan, name), factor], (value, by) => value * by),
  ])
  return withNumbers(plan, Object.fromEntries(changes))
}

/** Everything that makes it dearer at once. */
export const whenDearer = (plan: HouseholdCircumstances): HouseholdCircumstances =>
  DRIVERS.reduce((dearer, driver) => atEnd(dearer, driver, 'high'), plan)

export type Spread = { band: Band; drivers: DriverEffect[] }

/**
 * What the drivers do to a measure, one at a time; the band adds their effects as independent: the root of the sum of
 * squares on each side. Null when the measure is unknown at the base or at an end.
 */
export function spreadOf(
  plan: HouseholdCircumstances,
  measure: (plan: HouseholdCircumstances) => number | null,
): Spread | null {
  const base = measure(plan)
  if (base === null) return null
  const drivers: DriverEffect[] = []
  for (const driver of DRIVERS) {
    const [low, high] = [measure(atEnd(plan, driver, 'low')), measure(atEnd(plan, driver, 'high'))]
    if (low === null || high === null) return null
    drivers.push({ driver, low: low - base, high: high - base })
  }
  const side = (pick: (effect: DriverEffect) => number) =>
    Math.sqrt(drivers.reduce((sum, effect) => sum + pick(effect) ** 2, 0))
  const down = side(({ low, high }) => Math.min(0, low, high))
  const up = side(({ low, high }) => Math.max(0, low, high))
  return { band: [base - down, base + up], drivers }
}
