// The result of a land budget: a budget is financed, not invested, so the end value by current account comes first.
// Cash flows are euros per year, year 0 first, income positive; rates are fractions per year; nothing is rounded.
import { compound } from './compound.ts'

export type CurrentAccount = {
  /** F8: balance at the end of each year, euros. */
  balances: readonly number[]
  /** F8: balance after the last year, euros of that year. */
  endValue: number
  /** F9: end value discounted with the flat rate of the BBV, euros of year 0. */
  ncwBbv: number
  /** F10: end value discounted with the interest itself, which is the sum of the discounted cash flows. */
  npvMarket: number
  /** F11: deepest balance, as a need: euros, 0 when the account is never below zero. */
  peakFunding: number
}

/**
 * F8: B(t) = B(t-1) x (1 + i) + CF(t). Interest on the opening balance only, none inside the year, at the same rate
 * on a debt and on a surplus. `bbvDiscount` is the flat rate of the BBV, a dated value. No cash flow gives no balances
 * and nought. Errors as `compound`.
 */
export function currentAccount(cashFlows: readonly number[], interest: number, bbvDiscount: number): CurrentAccount {
  const balances = runningBalances(cashFlows, interest)
  const endValue = balances.at(-1) ?? 0
  const years = Math.max(0, cashFlows.length - 1)
  return {
    balances,
    endValue,
    ncwBbv: endValue / compound(bbvDiscount, years),
    npvMarket: endValue / compound(interest, years),
    peakFunding: peakFunding(balances),
  }
}

/** F8: the balance at the end of each year, euros. */
export function runningBalances(cashFlows: readonly number[], interest: number): number[] {
  let balance = 0
  return cashFlows.map((cashFlow) => {
    balance = balance * (1 + interest) + cashFlow
    return balance
  })
}

/** F10 the other way round: each cash flow discounted with the interest, euros of year 0. */
export const netPresentValue = (cashFlows: readonly number[], rate: number): number =>
  cashFlows.reduce((sum, cashFlow, year) => sum + cashFlow / compound(rate, year), 0)

/** F11: -min B, never below 0. */
export const peakFunding = (balances: readonly number[]): number =>
  balances.reduce((deepest, balance) => Math.max(deepest, -balance), 0)
