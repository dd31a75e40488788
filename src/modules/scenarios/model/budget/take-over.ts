// A read budget becomes part of a scenario: the next version of its document.
import { compileEvents } from '../events/compile.ts'
import type { Category } from '../events/event.ts'
import type { Contribution, Scenario } from '../scenario.ts'
import { type GivenBudget, isWithin, type Replaced, replacedBy } from './given-budget.ts'
import { CONTRIBUTION_PREFIX } from './read-row.ts'

export type Taken = Omit<GivenBudget, 'replaces'> & {
  contributions: readonly Contribution[]
  /** Categories of which the budget stands in place of what is computed. */
  instead: readonly Category[]
  /** Categories of which it stands in place of what other budgets give. */
  overruled: readonly Category[]
}

/**
 * The scenario with this budget, in place of an earlier one with its id and beside the others. What others give and it
 * overrules goes out of them, and what they stood in place of with it. Contributions go to the list of contributions,
 * where they cover the shortage; `instead` for contributions takes out the granted ones that stood there.
 */
export function takeOver(scenario: Scenario, { contributions, instead, overruled, ...own }: Taken): Scenario {
  const { budgets: _, ...plan } = withoutBudget(scenario, own.id)
  const scope = replacedBy(own.payments, overruled)
  const before = scenario.budgets ?? []
  const others = before.filter(({ id }) => id !== own.id).map((other) => overrule(other, scope))
  const moved = others.flatMap((other) => other.moved)
  const replaces = [
    ...replacedBy(
      own.payments,
      instead.filter((category) => category !== 'contribution'),
    ),
    ...moved,
  ]
  const budget: GivenBudget = { ...own, replaces: withoutDoubles(replaces) }
  const at = before.findIndex(({ id }) => id === own.id)
  const kept = others.map((other) => other.budget)
  const place = at < 0 ? kept.length : at
  return {
    ...plan,
    contributions: contributionsWith(plan.contributions, own.id, contributions, { instead, overruled }),
    budgets: [...kept.slice(0, place), budget, ...kept.slice(place)].filter(
      (one) => one.id === own.id || one.payments.length > 0 || one.replaces.length > 0,
    ),
  }
}

/** Without the payments that make way; `moved` = what they stood in place of. */
function overrule(budget: GivenBudget, scope: readonly Replaced[]): { budget: GivenBudget; moved: Replaced[] } {
  const makesWay = (category: Category, block: string | null) =>
    scope.some((gone) => gone.category === category && isWithin(block, gone.blocks))
  const payments = budget.payments.filter(({ category, block }) => !makesWay(category, block))
  const left = new Set(payments.map(({ category }) => category))
  const moves = ({ category }: Replaced) => scope.some((gone) => gone.category === category) && !left.has(category)
  return {
    budget: { ...budget, payments, replaces: budget.replaces.filter((one) => !moves(one)) },
    moved: budget.replaces.filter(moves),
  }
}

/** Of one category once: everywhere, or in all the blocks together. */
function withoutDoubles(replaces: readonly Replaced[]): Replaced[] {
  return [...new Set(replaces.map(({ category }) => category))].map((category) => {
    const own = replaces.filter((one) => one.category === category).map(({ blocks }) => blocks)
    const named = own.flatMap((blocks) => blocks ?? [])
    return { category, blocks: own.some((blocks) => blocks === null) ? null : [...new Set(named)].sort() }
  })
}

function contributionsWith(
  before: readonly Contribution[],
  budget: string,
  added: readonly Contribution[],
  { instead, overruled }: Pick<Taken, 'instead' | 'overruled'>,
): Contribution[] {
  const standing = before.filter(({ id, state }) =>
    isOfFile(id) ? !overruled.includes('contribution') : !(state === 'granted' && instead.includes('contribution')),
  )
  const left = new Set(standing.map(({ id }) => id))
  return [
    ...standing.map((each) => ({ ...each, excludes: each.excludes.filter((id) => left.has(id)) })),
    ...added.map((each) => ({ ...each, id: prefixOf(budget) + each.id.slice(CONTRIBUTION_PREFIX.length) })),
  ]
}

const isOfFile = (contribution: string): boolean => contribution.startsWith(CONTRIBUTION_PREFIX)
const prefixOf = (budget: string): string => `${CONTRIBUTION_PREFIX}${budget}.`
/** Contributions that came with one budget. */
export const contributionsOf = ({ contributions }: Pick<Scenario, 'contributions'>, budget: string): Contribution[] =>
  contributions.filter(({ id }) => id.startsWith(prefixOf(budget)))

/** The scenario as if one budget had not been brought; contributions of its file go with it. */
export function withoutBudget({ budgets = [], ...plan }: Scenario, budget: string): Scenario {
  const left = budgets.filter(({ id }) => id !== budget)
  const contributions = plan.contributions.filter(({ id }) => !id.startsWith(prefixOf(budget)))
  return { ...plan, contributions, ...(left.length > 0 ? { budgets: left } : {}) }
}

/** An id that no budget of the scenario has. */
export function newBudgetId({ budgets = [] }: Pick<Scenario, 'budgets'>): string {
  const taken = new Set(budgets.map(({ id }) => id))
  let number = 1
  while (taken.has(`b${number}`)) number += 1
  return `b${number}`
}

/** Euro at price level per category: what a budget may count twice. */
export type Standing = {
  /** What the scenario still computes, or lists by itself. */
  computed: ReadonlyMap<Category, number>
  /** What other budgets give, by their name. */
  given: ReadonlyMap<Category, readonly { name: string; amount: number }[]>
}

/** What stands there beside the budget with this id. */
export function standingBeside(scenario: Scenario, budget: string): Standing {
  const plan = withoutBudget(scenario, budget)
  const others = plan.budgets ?? []
  const computed = new Map<Category, number>()
  const alone = {
    ...plan,
    contributions: plan.contributions.filter(({ id }) => !isOfFile(id)),
    budgets: others.map((other) => ({ ...other, payments: [] })),
  }
  for (const { category, amount, amountPerReturn } of compileEvents(alone))
    if (amount !== 0 || amountPerReturn !== 0) computed.set(category, (computed.get(category) ?? 0) + amount)
  const given = new Map<Category, { name: string; amount: number }[]>()
  for (const other of others) {
    const brought = contributionsOf(plan, other.id).map(
      ({ cap }) => ({ category: 'contribution', amount: cap }) as const,
    )
    for (const [category, amount] of sumsOf([...other.payments, ...brought]))
      given.set(category, [...(given.get(category) ?? []), { name: other.name, amount }])
  }
  return { computed, given }
}

function sumsOf(lines: readonly { category: Category; amount: number | null }[]): Map<Category, number> {
  const sums = new Map<Category, number>()
  for (const { category, amount } of lines) sums.set(category, (sums.get(category) ?? 0) + (amount ?? 0))
  return sums
}
