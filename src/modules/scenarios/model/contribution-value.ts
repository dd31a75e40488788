// F1: the value at which a home enters the plan (inbrengwaarde).
import { indexFactor } from '#kernel/finance/index-path.ts'

export type ContributionInput = {
  /** Value on the reference date, euro. */
  value: number
  /** Growth of house prices, fraction a year. */
  priceIndex: number
  /** From the reference date to the day of contribution, years; may be broken. */
  years: number
  /** Repair of the foundation at the price level of the reference date, euro. */
  repairCost: number
  /** Part of it that is deducted, 0..1. */
  deductedShare: number
  /** Growth of building cost, fraction a year. */
  costIndex: number
}

export type ContributionValue = {
  /** Value with its index, euro. */
  indexedValue: number
  /** What is deducted for repair, euro. */
  deduction: number
  /** Their difference, never below 0: a bad foundation does not make a debt. */
  contributionValue: number
}

/** F1: V x I_house(t) - d x R x I_cost(t), floor 0. Nothing is rounded. */
export function contributionValue(input: ContributionInput): ContributionValue {
  const { value, priceIndex, years, repairCost, deductedShare, costIndex } = input
  const indexedValue = value * indexFactor(priceIndex, 0, years)
  const deduction = deductedShare * repairCost * indexFactor(costIndex, 0, years)
  return { indexedValue, deduction, contributionValue: Math.max(0, indexedValue - deduction) }
}
