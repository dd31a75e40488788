// A read budget becomes part of a scenario: the next version of its document.

import { compileEvents } from '../events/compile.ts'
import type { Category } from '../events/event.ts'
import type { Contribution, Scenario } from '../scenario.ts'
import { type GivenBudget, type GivenPayment, replacedBy } from './given-budget.ts'
import { CONTRIBUTION_PREFIX } from './read-row.ts'

export type Taken = {
  origin: GivenBudget['origin']
  payments: readonly GivenPayment[]
  contributions: readonly Contribution[]
  /** Categories of which the budget stands in place of what is computed. */
  instead: readonly Category[]
}

/**
 * The scenario with this budget in place of an earlier one. Contributions go to the list of contributions, where they
 * cover the shortage; `instead` for contributions takes out the granted ones that stood there.
 */
export function takeOver(scenario: Scenario, { origin, payments, contributions, instead }: Taken): Scenario {
  const { budget: _, ...plan } = scenario
  const standing = plan.contributions.filter(
    ({ id, state }) =>
      !id.startsWith(CONTRIBUTION_PREFIX) && !(state === 'granted' && instead.includes('contribution')),
  )
  const left = new Set(standing.map(({ id }) => id))
  const lines = instead.filter((category) => category !== 'contribution')
  return {
    ...plan,
    contributions: [
      ...standing.map((each) => ({ ...each, excludes: each.excludes.filter((id) => left.has(id)) })),
      ...contributions,
    ],
    budget: { origin, replaces: replacedBy(payments, lines), payments },
  }
}

/** The scenario as if no budget had been brought; contributions of the file go with it. */
export function withoutBudget({ budget: _, ...plan }: Scenario): Scenario {
  return { ...plan, contributions: plan.contributions.filter(({ id }) => !id.startsWith(CONTRIBUTION_PREFIX)) }
}

/** What the scenario computes or lists by itself in each category, euro at price level: what a budget may count twice. */
export function computedPerCategory(scenario: Scenario): ReadonlyMap<Category, number> {
  const totals = new Map<Category, number>()
  for (const { category, amount, amountPerReturn } of compileEvents(withoutBudget(scenario)))
    if (amount !== 0 || amountPerReturn !== 0) totals.set(category, (totals.get(category) ?? 0) + amount)
  return totals
}
