// F8-F11: the current account of the development company, in the plan and in every draw.
import { compound } from '#kernel/finance/compound.ts'
import type { Draws } from './draws.ts'
import { forEachDraw } from './evaluate.ts'
import type { Lines } from './lines.ts'

/** Per draw, euro. */
export type LandAccounts = {
  /** F8: balance after the last year. */
  endValue: Float64Array
  /** F9: end value at the flat rate of the BBV, at the start of the horizon. */
  ncwBbv: Float64Array
  /** F10: cash flows at the interest of the draw, at the start of the horizon. */
  npv: Float64Array
  /** F11: deepest debt, >= 0. */
  peakFunding: Float64Array
  /** [year x draw]: balance at the end of each year. */
  balances: Float64Array
}

/** With the shortage of the whole plan per draw, euro at the start of the horizon. */
export type PlanAccounts = LandAccounts & { shortage: Float64Array }

/** B(t) = B(t-1) x (1 + i(t)) + CF(t): interest on the opening balance only, the same on debt and surplus. */
export function landAccounts(lines: Lines, draws: Draws, bbvDiscount: number): LandAccounts {
  const accounts = emptyAccounts(draws)
  forEachDraw(lines, draws, accountant(accounts, draws, bbvDiscount))
  return accounts
}

/**
 * The land account and, per draw, the shortage of the whole plan: what runs beside the account less what the account is
 * worth, both at the interest of the draw. For `accountLines`; once through the draws for both.
 */
export function planAccounts(lines: Lines, draws: Draws, bbvDiscount: number): PlanAccounts {
  const { count, years, discount } = draws
  const accounts = emptyAccounts(draws)
  const book = accountant(accounts, draws, bbvDiscount)
  const shortage = new Float64Array(count)
  forEachDraw(lines, draws, (sums, draw) => {
    book(sums, draw)
    const first = draw * years
    let beside = 0
    for (let year = 0; year < years; year++)
      beside += (sums[years + year] as number) * (discount[first + year] as number)
    shortage[draw] = beside - (accounts.npv[draw] as number)
  })
  return { ...accounts, shortage }
}

const emptyAccounts = ({ count, years }: Draws): LandAccounts => ({
  endValue: new Float64Array(count),
  ncwBbv: new Float64Array(count),
  npv: new Float64Array(count),
  peakFunding: new Float64Array(count),
  balances: new Float64Array(count * years),
})

/** Writes the account of a draw, of which the first column holds the cash per year. */
function accountant({ endValue, ncwBbv, npv, peakFunding, balances }: LandAccounts, draws: Draws, bbvDiscount: number) {
  const { count, years, interest, discount } = draws
  const flat = 1 / compound(bbvDiscount, years - 1)
  return (cash: Float64Array, draw: number): void => {
    const first = draw * years
    let [balance, worth, deepest] = [0, 0, 0]
    for (let year = 0; year < years; year++) {
      const flow = cash[year] as number
      if (year > 0) balance *= 1 + (interest[first + year] as number)
      balance += flow
      worth += flow * (discount[first + year] as number)
      if (balance < deepest) deepest = balance
      balances[year * count + draw] = balance
    }
    endValue[draw] = balance
    ncwBbv[draw] = balance * flat
    npv[draw] = worth
    peakFunding[draw] = deepest === 0 ? 0 : -deepest
  }
}
