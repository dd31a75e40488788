// Budgets that somebody brings: payments as given, in place of or beside what is computed; never both for one thing.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Category, Event, IndexClass, Ledger, Level, Party } from '../events/event.ts'
import type { Option } from '../scenario.ts'

/** VAT in an amount; null = none or not told. Rate as a fraction. */
export type Vat = { rate: number; included: boolean } | null

/** One payment of a budget of one's own. It stands in its year and does not move with the start of its block. */
export type GivenPayment = {
  id: string
  /** null = of the area as a whole. */
  block: string | null
  /** Choice for the block that it was budgeted for; `nothing` for the area. */
  option: Option
  ledger: Ledger
  payer: Party
  payee: Party
  category: Category
  indexClass: IndexClass
  year: number
  /** Euro at `priceDate`; below nought = the payer gets it. */
  amount: number
  priceDate: CalendarDate
  vat: Vat
  /** File, sheet and row, or who gave it. */
  source: string
}

/** What is no longer computed, as the budget holds it: of some blocks by id, or of all that there is (null). */
export type Replaced = { category: Category; blocks: readonly string[] | null }

/** A budget has some hundred lines; each of them travels with the scenario. */
export const MOST_PAYMENTS = 2000
/** One per discipline: civil works, plan costs, acquisition, and so on. */
export const MOST_BUDGETS = 12

/** How far a budget has come, and so how sure its amounts are. */
export const BUDGET_STATES = ['estimate', 'offer', 'contract'] as const
export type BudgetState = (typeof BUDGET_STATES)[number]

/**
 * Part of the standard spread of its category that a budget of this state carries: an estimate all of it, an offer half,
 * a contract none. Assumption.
 */
export const SPREAD_OF_STATE: Readonly<Record<BudgetState, number>> = { estimate: 1, offer: 0.5, contract: 0 }

export type GivenBudget = {
  id: string
  /** As its makers call it: the discipline. */
  name: string
  state: BudgetState
  /** Part of the standard spread, 0..1, when somebody said so; null = that of its state. */
  spread: number | null
  /** Where it came from; `sha256` of the file as it was read. */
  origin: { file: string; sheet: string; sha256: string }
  replaces: readonly Replaced[]
  payments: readonly GivenPayment[]
}

/** Categories that nobody pays: what is lost or gained. */
const NON_CASH: ReadonlySet<Category> = new Set<Category>(['value-loss', 'value-gain', 'nuisance'])

/** The level that computed lines of a category have: uncertain in the same way, with the same luck in a draw. */
export const LEVEL_OF: Readonly<Record<Category, Level>> = {
  ...{ acquisition: 'acquisition', 'repair-deduction': 'repair', 'transfer-tax': 'acquisition' },
  ...{ demolition: 'civil', civil: 'civil', plan: 'civil', unforeseen: 'civil' },
  ...{ moving: 'none', 'temporary-housing': 'none', 'returner-discount': 'sales' },
  ...{ 'land-issue': 'sales', 'land-issue-building': 'building', building: 'building', overhead: 'building' },
  ...{ 'parking-deck': 'building', sale: 'sales', 'sales-tax': 'sales' },
  ...{ research: 'none', repair: 'repair', 'later-works': 'repair' },
  ...{ 'public-maintenance': 'nothing', 'value-loss': 'nothing', 'value-gain': 'none', 'forced-repair': 'nothing' },
  ...{ nuisance: 'nothing', task: 'none', contribution: 'none' },
}

export const spreadOf = ({ spread, state }: Pick<GivenBudget, 'spread' | 'state'>): number =>
  spread ?? SPREAD_OF_STATE[state]

export const givenLine = (payment: GivenPayment): Event => ({
  block: payment.block,
  option: payment.option,
  ledger: payment.ledger,
  payer: payment.payer,
  payee: payment.payee,
  category: payment.category,
  indexClass: payment.indexClass,
  level: 'none',
  timing: { kind: 'fixed', year: payment.year },
  year: payment.year,
  amount: payment.amount,
  amountPerReturn: 0,
  priceDate: payment.priceDate,
  vat: payment.vat,
  nonCash: NON_CASH.has(payment.category),
  basis: [],
  source: payment.source,
})

type Budgets = { budgets?: readonly GivenBudget[] }

/** The given payments of a scenario, a line each; none without a budget. */
export const givenLines = ({ budgets }: Budgets): Event[] =>
  budgets?.flatMap(({ payments }) => payments.map(givenLine)) ?? []

/**
 * The same lines as they meet the draws. A part of each is as uncertain as what is computed of its category, the rest
 * is sure: the factor on the amount is 1 + spread x (level - 1), so its mean stays the amount.
 */
export const uncertainLines = ({ budgets }: Budgets): Event[] =>
  budgets?.flatMap((budget) => budget.payments.flatMap((payment) => parted(givenLine(payment), spreadOf(budget)))) ?? []

function parted(line: Event, spread: number): Event[] {
  const level = LEVEL_OF[line.category]
  if (level === 'none' || spread === 0) return [line]
  if (spread === 1) return [{ ...line, level }]
  return [
    { ...line, level, amount: line.amount * spread },
    { ...line, amount: line.amount * (1 - spread) },
  ]
}

/** Leaves out what given budgets stand in place of. `block` null = lines of the area. */
export function withoutReplaced({ budgets }: Budgets, block: string | null, lines: readonly Event[]): readonly Event[] {
  if (!budgets || budgets.every(({ replaces }) => replaces.length === 0)) return lines
  const gone = new Set(
    budgets
      .flatMap(({ replaces }) => replaces)
      .filter(({ blocks }) => isWithin(block, blocks))
      .map(({ category }) => category),
  )
  return gone.size === 0 ? lines : lines.filter(({ category }) => !gone.has(category))
}

/** Whether a line of a block, or of the area (null), is in these blocks; null = everywhere. */
export const isWithin = (block: string | null, blocks: readonly string[] | null): boolean =>
  blocks === null || (block !== null && blocks.includes(block))

/**
 * What a budget takes the place of, given the categories for which somebody said so: in the blocks that it names, or
 * everywhere when one of its payments is of the area as a whole or when it has none of that category.
 */
export function replacedBy(payments: readonly GivenPayment[], categories: readonly Category[]): Replaced[] {
  return [...new Set(categories)].map((category) => {
    const own = payments.filter((payment) => payment.category === category)
    const isEverywhere = own.length === 0 || own.some(({ block }) => block === null)
    return {
      category,
      blocks: isEverywhere ? null : [...new Set(own.flatMap(({ block }) => (block === null ? [] : [block])))].sort(),
    }
  })
}
