import type { CalendarDate } from '#kernel/calendar.ts'
import type { GivenBudget } from './budget/given-budget.ts'
import type { GivenParameters } from './parameters/values.ts'
import type { Block, DwellingGroup } from './stock/block.ts'
import type { Sale } from './stock/sales.ts'

/** Per block: nothing jointly, repair of the foundation, renewal, or renewal of a part and repair of the rest. */
export const OPTIONS = ['nothing', 'repair', 'renewal', 'partial'] as const
export type Option = (typeof OPTIONS)[number]

export const REPAIR_METHODS = ['jacking', 'refoundation'] as const
export type RepairMethod = (typeof REPAIR_METHODS)[number]

/** What happens with one block. `start` is the calendar year in which the first money is spent; null for nothing. */
export type Choice =
  | { option: 'nothing'; start: null }
  | { option: 'repair'; start: number; method: RepairMethod }
  | { option: 'renewal'; start: number }
  | { option: 'partial'; start: number; method: RepairMethod }

/** How the price of issued land follows time: F4. */
export const LAND_PRICE_METHODS = ['residual-at-issue', 'indexed', 'fixed'] as const
export type LandPriceMethod = (typeof LAND_PRICE_METHODS)[number]

/** How a returning owner pays for the new home: F6, FIN-10. */
export const RETURN_TERMS = ['market', 'discount', 'closed-purse'] as const
export type ReturnTerms = (typeof RETURN_TERMS)[number]

/** Homes over which a contribution per dwelling is counted. */
export const COUNTED_HOMES = ['repaired', 'renewed', 'new-affordable', 'all-treated'] as const

/** A subsidy or pledge. Only what is granted counts as cover; what is possible is shown apart. */
export type Contribution = {
  id: string
  name: string
  party: ContributingParty
  /** granted: decided or promised in writing; possible: asked for or hoped for, never counted. */
  state: 'granted' | 'possible'
  /** Highest amount in all, euro; null = no highest amount. */
  cap: number | null
  /** Euro per dwelling that `counts`; null when it is a lump sum of `cap`. */
  perDwelling: number | null
  counts: (typeof COUNTED_HOMES)[number] | null
  /** Years in which it can be used, both included. */
  window: readonly [from: number, to: number]
  /** Other contributions, by id, that may not be used for the same dwellings. */
  excludes: readonly string[]
  source: string
}

export const CONTRIBUTING_PARTIES = ['state', 'municipality', 'corporation', 'owners', 'water-board', 'fund'] as const
export type ContributingParty = (typeof CONTRIBUTING_PARTIES)[number]

/** F20: how what is left is shared. Without a key nothing is shared: it stays "nog niet gedekt". */
export type KeyShare = { party: ContributingParty; share: number; cap: number | null }

export const TASK_KINDS = ['energy', 'mobility', 'green', 'water', 'housing'] as const

/** An extra task that the works can carry: SCN-10, FIN-14. Amounts in euro at the price date, whole area. */
export type AddedTask = {
  id: string
  kind: (typeof TASK_KINDS)[number]
  name: string
  /** Done on its own, and done together with the works. */
  costApart: number
  costCombined: number
  /** Value to society that can be put in money; null = not known. */
  benefit: number | null
  year: number
  payer: ContributingParty | 'open'
  /** Comes after these tasks, by id: SCN-13 parking hub, then street parking, then green. */
  after: readonly string[]
  source: string
}

export type ScenarioSettings = {
  /** First calendar year and number of years the account runs. */
  horizon: { start: number; years: number }
  /** Day on which values of homes are fixed, before the plan was announced: FIN-06. */
  referenceDate: CalendarDate
  /** Day on which the plan became public; null = not yet. */
  announcedOn: CalendarDate | null
  /** Day whose legal and fiscal tables count. */
  ruleDate: CalendarDate
  labelTable: 'study' | 'official'
  landPrice: LandPriceMethod
  returnTerms: ReturnTerms
  /** Only with grounds and a document: otherwise the tax is paid. F7, FIN-23. */
  transferTaxExemption: { ground: string; document: string } | null
}

/** Everything that is reckoned with. A version of it is immutable; a change makes the next version. */
export type Scenario = {
  schema: 'wijkregie-scenario/1'
  id: string
  name: string
  /** One or two sentences for people who do not calculate. */
  summary: string
  /** Area by its own code or name; a demo area says that it is invented. */
  area: { code: string; name: string; fictional: boolean }
  settings: ScenarioSettings
  parameters: GivenParameters
  blocks: readonly Block[]
  /** Per block id; a block that is not named gets nothing. */
  choices: Readonly<Record<string, Choice>>
  contributions: readonly Contribution[]
  key: readonly KeyShare[]
  tasks: readonly AddedTask[]
  /** Homes sold around the plan; absent = none is known. */
  sales?: readonly Sale[]
  /** Payments of budgets that somebody brought, one per discipline; absent = everything is computed. */
  budgets?: readonly GivenBudget[]
  /** Set when the reader may not know which owners join, see `asShared`; never kept. */
  readinessWithheld?: true
}

export const NOTHING: Choice = { option: 'nothing', start: null }

export const choiceFor = (scenario: Pick<Scenario, 'choices'>, block: string): Choice =>
  scenario.choices[block] ?? NOTHING

/** SCN-02: nothing jointly, in no block. */
export const isNothingPlan = (scenario: Pick<Scenario, 'choices' | 'blocks'>): boolean =>
  scenario.blocks.every(({ id }) => choiceFor(scenario, id).option === 'nothing')

export const lastYearOf = ({ horizon }: Pick<ScenarioSettings, 'horizon'>): number => horizon.start + horizon.years - 1

/** Longest delay that the draws can give, years. */
export const LONGEST_DELAY = 3

/**
 * A scenario for who reads it because it was shared. Which homes of a block join is between those owners and who works
 * with them; a few homes that were sold are homes that a neighbour recognises, even as a count. Nothing that is computed
 * rests on either: only the warnings about them go.
 */
export function asShared({ sales: _, ...plan }: Scenario): Scenario {
  const withoutReadiness = (group: DwellingGroup): DwellingGroup => ({ ...group, ready: null })
  return {
    ...plan,
    blocks: plan.blocks.map((block) => ({ ...block, groups: block.groups.map(withoutReadiness) })),
    readinessWithheld: true,
  }
}
