// A budget of ten thousand rows as payments that a scenario can carry: what is equal but for its amount becomes one.
import type { GivenPayment } from './given-budget.ts'

/** What an added up payment says of where it comes from; `others` = rows beside the first. */
export type SumSource = (first: string, others: number) => string

/** In the order of the first of each; the amounts add up to the same, per year and category. */
export function addedUp(payments: readonly GivenPayment[], sourceOf: SumSource): GivenPayment[] {
  const groups = new Map<string, { first: GivenPayment; amount: number; rows: number }>()
  for (const payment of payments) {
    const { id: _, amount, source: __, ...same } = payment
    const key = JSON.stringify(Object.entries(same).sort(([a], [b]) => (a < b ? -1 : 1)))
    const group = groups.get(key)
    if (group) Object.assign(group, { amount: group.amount + amount, rows: group.rows + 1 })
    else groups.set(key, { first: payment, amount, rows: 1 })
  }
  return [...groups.values()].map(({ first, amount, rows }) =>
    rows === 1 ? first : { ...first, amount, source: sourceOf(first.source, rows - 1) },
  )
}
