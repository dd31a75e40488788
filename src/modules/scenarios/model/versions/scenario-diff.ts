import { canonicalJson } from '#kernel/canonical-json.ts'
import type { GivenBudget } from '../budget/given-budget.ts'
import { PARAMETER_NAMES, type ParameterName } from '../parameters/defaults.ts'
import { parameterInForce } from '../parameters/values.ts'
import { type Choice, choiceFor, type Scenario, type ScenarioSettings } from '../scenario.ts'
import type { Block } from '../stock/block.ts'

export type SettingName = keyof ScenarioSettings
export type BlockField = keyof Omit<Block, 'id'>
export type ListName = 'contributions' | 'key' | 'tasks' | 'sales'

/** One thing that differs between two scenarios; values as the documents hold them, null = not there. */
export type Difference =
  | { kind: 'text'; field: 'name' | 'summary'; from: string; to: string }
  | { kind: 'setting'; name: SettingName; from: unknown; to: unknown }
  /** Source, day and reliability of a parameter count too: what it rests on is part of it. */
  | { kind: 'parameter'; name: ParameterName; from: number; to: number; basisChanged: boolean }
  | { kind: 'choice'; block: string; from: Choice; to: Choice }
  | { kind: 'block'; block: string; change: 'added' | 'removed' | 'changed'; fields: readonly BlockField[] }
  | { kind: 'item'; list: ListName; id: string; change: 'added' | 'removed' | 'changed' }
  /** A given budget as a whole: its payments can be thousands. */
  | { kind: 'budget'; name: string; from: BudgetSize | null; to: BudgetSize | null }

/** How many payments, what they add up to (euro at their price dates), and how many categories they replace. */
export type BudgetSize = { payments: number; amount: number; replaces: number }

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** What changed from one scenario to the next, in the order in which a reader looks: texts, settings, numbers, blocks. */
export function scenarioDifferences(before: Scenario, after: Scenario): Difference[] {
  return [
    ...textDifferences(before, after),
    ...settingDifferences(before.settings, after.settings),
    ...parameterDifferences(before, after),
    ...choiceDifferences(before, after),
    ...blockDifferences(before.blocks, after.blocks),
    ...itemDifferences('contributions', before.contributions, after.contributions, ({ id }) => id),
    ...itemDifferences('key', before.key, after.key, ({ party }) => party),
    ...itemDifferences('tasks', before.tasks, after.tasks, ({ id }) => id),
    ...itemDifferences('sales', before.sales ?? [], after.sales ?? [], ({ id }) => id),
    ...budgetDifferences(before.budgets ?? [], after.budgets ?? []),
  ]
}

function budgetDifferences(before: readonly GivenBudget[], after: readonly GivenBudget[]): Difference[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  return ids.flatMap((id): Difference[] => {
    const [from, to] = [before.find((one) => one.id === id), after.find((one) => one.id === id)]
    if (same(from, to)) return []
    return [{ kind: 'budget', name: (to ?? from)?.name ?? id, from: sizeOf(from), to: sizeOf(to) }]
  })
}

const sizeOf = (budget: GivenBudget | undefined): BudgetSize | null =>
  budget
    ? {
        payments: budget.payments.length,
        amount: budget.payments.reduce((sum, { amount }) => sum + amount, 0),
        replaces: budget.replaces.length,
      }
    : null

const textDifferences = (before: Scenario, after: Scenario): Difference[] =>
  (['name', 'summary'] as const).flatMap((field) =>
    before[field] === after[field] ? [] : [{ kind: 'text' as const, field, from: before[field], to: after[field] }],
  )

function settingDifferences(before: ScenarioSettings, after: ScenarioSettings): Difference[] {
  const names = Object.keys({ ...before, ...after }) as SettingName[]
  return names.flatMap((name) =>
    same(before[name], after[name]) ? [] : [{ kind: 'setting' as const, name, from: before[name], to: after[name] }],
  )
}

function parameterDifferences(before: Scenario, after: Scenario): Difference[] {
  return PARAMETER_NAMES.flatMap((name) => {
    const from = parameterInForce(before.parameters, name)
    const to = parameterInForce(after.parameters, name)
    if (same(from, to)) return []
    const basisChanged = !same({ ...from, value: 0 }, { ...to, value: 0 })
    return [{ kind: 'parameter' as const, name, from: from.value, to: to.value, basisChanged }]
  })
}

function choiceDifferences(before: Scenario, after: Scenario): Difference[] {
  const ids = new Set([...before.blocks, ...after.blocks].map(({ id }) => id))
  return [...ids].flatMap((block) => {
    const [from, to] = [choiceFor(before, block), choiceFor(after, block)]
    return same(from, to) ? [] : [{ kind: 'choice' as const, block, from, to }]
  })
}

function blockDifferences(before: readonly Block[], after: readonly Block[]): Difference[] {
  const was = new Map(before.map((block) => [block.id, block]))
  const is = new Map(after.map((block) => [block.id, block]))
  const gone = before.filter(({ id }) => !is.has(id))
  return [
    ...after.flatMap((block) => changeOfBlock(was.get(block.id), block)),
    ...gone.map(({ id }): Difference => ({ kind: 'block', block: id, change: 'removed', fields: [] })),
  ]
}

function changeOfBlock(before: Block | undefined, after: Block): Difference[] {
  if (!before) return [{ kind: 'block', block: after.id, change: 'added', fields: [] }]
  const fields = (Object.keys(after) as (keyof Block)[]).filter(
    (field): field is BlockField => field !== 'id' && !same(before[field], after[field]),
  )
  return fields.length === 0 ? [] : [{ kind: 'block', block: after.id, change: 'changed', fields }]
}

function itemDifferences<Item>(
  list: ListName,
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): Difference[] {
  const was = new Map(before.map((item) => [idOf(item), item]))
  const is = new Map(after.map((item) => [idOf(item), item]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): Difference[] => {
    const [from, to] = [was.get(id), is.get(id)]
    if (from === undefined) return [{ kind: 'item', list, id, change: 'added' }]
    if (to === undefined) return [{ kind: 'item', list, id, change: 'removed' }]
    return same(from, to) ? [] : [{ kind: 'item', list, id, change: 'changed' }]
  })
}
