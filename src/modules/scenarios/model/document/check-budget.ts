import { paymentProblems } from '../budget/check-payment.ts'
import type { GivenBudget } from '../budget/given-budget.ts'
import type { Scenario } from '../scenario.ts'
import type { DocumentPath, PlacedMistake } from './mistake.ts'

/** Given budgets within their plan, each with an id of its own. */
export function checkBudgets(
  budgets: readonly GivenBudget[],
  settings: Scenario['settings'],
  blocks: Scenario['blocks'],
): PlacedMistake[] {
  const ids = budgets.map(({ id }) => id)
  return budgets.flatMap((budget, index): PlacedMistake[] => {
    const path = ['budgets', index]
    const isTwice = ids.indexOf(budget.id) < index
    return [
      ...(isTwice ? [{ kind: 'duplicate' as const, id: budget.id, path: [...path, 'id'] }] : []),
      ...checkBudget(budget, path, settings, blocks),
    ]
  })
}

/** A given budget within its plan: each payment fits, no id twice, and what it replaces is of blocks that there are. */
function checkBudget(
  { payments, replaces }: GivenBudget,
  path: DocumentPath,
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
      path: [...path, 'payments', index, field],
    }))
    return isTwice ? [...found, { kind: 'duplicate', id: payment.id, path: [...path, 'payments', index, 'id'] }] : found
  })
  const gone = replaces.flatMap(({ blocks: own }, index) =>
    (own ?? []).flatMap((id, at): PlacedMistake[] =>
      frame.blocks.has(id) ? [] : [{ kind: 'unknown-block', id, path: [...path, 'replaces', index, 'blocks', at] }],
    ),
  )
  return [...each, ...gone]
}
