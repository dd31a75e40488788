import { paymentProblems } from '../budget/check-payment.ts'
import type { GivenBudget } from '../budget/given-budget.ts'
import type { Scenario } from '../scenario.ts'
import type { PlacedMistake } from './mistake.ts'

/** A given budget within its plan: each payment fits, no id twice, and what it replaces is of blocks that there are. */
export function checkBudget(
  { payments, replaces }: GivenBudget,
  { horizon }: Scenario['settings'],
  blocks: Scenario['blocks'],
): PlacedMistake[] {
  const frame = { horizon, blocks: new Set(blocks.map(({ id }) => id)) }
  const seen = new Set<string>()
  const each = payments.flatMap((payment, index): PlacedMistake[] => {
    const isTwice = seen.has(payment.id)
    seen.add(payment.id)
    const found = paymentProblems(payment, frame).map(({ field, ...mistake }) => ({
      ...mistake,
      path: ['budget', 'payments', index, field],
    }))
    return isTwice
      ? [...found, { kind: 'duplicate', id: payment.id, path: ['budget', 'payments', index, 'id'] }]
      : found
  })
  const gone = replaces.flatMap(({ blocks: own }, index) =>
    (own ?? []).flatMap((id, at): PlacedMistake[] =>
      frame.blocks.has(id) ? [] : [{ kind: 'unknown-block', id, path: ['budget', 'replaces', index, 'blocks', at] }],
    ),
  )
  return [...each, ...gone]
}
