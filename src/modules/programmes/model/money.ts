import { addCents, type Cents, cents } from '#kernel/money.ts'
import type { Audience, Source } from '#kernel/source.ts'

/** Only awarded and received money can be spent; the rest is asked for, announced or an example. */
export const FUND_STATES = ['awarded', 'received', 'possible', 'proposed', 'applied', 'mentioned', 'example'] as const
export type FundState = (typeof FUND_STATES)[number]

export type Fund = {
  slug: string
  name: string
  state: FundState
  /** null: the documents name no amount. Unknown is not 0. */
  amount: Cents | null
  amountKind: 'exact' | 'at-most' | 'unknown'
  /** Recorded so far; null: nothing is known about it. */
  committed: Cents | null
  spent: Cents | null
  purpose: string
  giver: string
  receiver: string
  channel: string
  /** As given, e.g. 2024-05; '' when unknown. */
  date: string
  conditions: string
  audience: Audience
  sources: readonly Source[]
}

export type MoneySummary = {
  /** Awarded or received, in cents. */
  available: Cents
  committed: Cents
  spent: Cents
  free: Cents
  /** At most; never part of any other total (C3-R6). */
  possible: Cents
  /** Awarded funds whose amount no document names. */
  unknownAmounts: number
  /** Awarded funds of which nothing is recorded about commitment and spending. */
  unknownSpending: number
}

const AVAILABLE: readonly FundState[] = ['awarded', 'received']

/** The money of all funds together. "Possible" stands apart: a maximum is no award. */
export function summariseMoney(funds: readonly Fund[]): MoneySummary {
  const awarded = funds.filter(({ state }) => AVAILABLE.includes(state))
  const known = awarded.filter(({ amount }) => amount !== null)
  const total = (rows: readonly Fund[], part: (fund: Fund) => Cents | null): Cents =>
    addCents(cents(0), ...rows.map(part).filter((amount) => amount !== null))
  const available = total(known, ({ amount }) => amount)
  const committed = total(known, (fund) => fund.committed)
  const spent = total(known, (fund) => fund.spent)
  return {
    available,
    committed,
    spent,
    free: cents(available - committed - spent),
    possible: total(
      funds.filter(({ state }) => state === 'possible'),
      ({ amount }) => amount,
    ),
    unknownAmounts: awarded.length - known.length,
    unknownSpending: known.filter((fund) => fund.committed === null || fund.spent === null).length,
  }
}
