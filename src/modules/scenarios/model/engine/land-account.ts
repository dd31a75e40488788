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

/** B(t) = B(t-1) x (1 + i(t)) + CF(t): interest on the opening balance only, the same on debt and surplus. */
export function landAccounts(lines: Lines, draws: Draws, bbvDiscount: number): LandAccounts {
  const { count, years, interest, discount } = draws
  const flat = 1 / compound(bbvDiscount, years - 1)
  const accounts: LandAccounts = {
    endValue: new Float64Array(count),
    ncwBbv: new Float64Array(count),
    npv: new Float64Array(count),
    peakFunding: new Float64Array(count),
    balances: new Float64Array(count * years),
  }
  const { balances } = accounts
  forEachDraw(lines, draws, (cash, draw) => {
    const first = draw * years
    let [balance, npv, deepest] = [0, 0, 0]
    for (let year = 0; year < years; year++) {
      const flow = cash[year] as number
      if (year > 0) balance *= 1 + (interest[first + year] as number)
      balance += flow
      npv += flow * (discount[first + year] as number)
      if (balance < deepest) deepest = balance
      balances[year * count + draw] = balance
    }
    accounts.endValue[draw] = balance
    accounts.ncwBbv[draw] = balance * flat
    accounts.npv[draw] = npv
    accounts.peakFunding[draw] = deepest === 0 ? 0 : -deepest
  })
  return accounts
}
