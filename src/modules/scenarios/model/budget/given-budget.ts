// A budget that somebody brings: payments as given, in place of or beside what is computed; never both for one thing.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Category, Event, IndexClass, Ledger, Party } from '../events/event.ts'
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

export type GivenBudget = {
  /** Where it came from; `sha256` of the file as it was read. */
  origin: { file: string; sheet: string; sha256: string }
  replaces: readonly Replaced[]
  payments: readonly GivenPayment[]
}

/** Categories that nobody pays: what is lost or gained. */
const NON_CASH: ReadonlySet<Category> = new Set<Category>(['value-loss', 'value-gain', 'nuisance'])

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

/** The given lines of a scenario; none without a budget. */
export const givenLines = ({ budget }: { budget?: GivenBudget }): Event[] => budget?.payments.map(givenLine) ?? []

/** Leaves out what a given budget stands in place of. `block` null = lines of the area. */
export function withoutReplaced(
  { budget }: { budget?: GivenBudget },
  block: string | null,
  lines: readonly Event[],
): readonly Event[] {
  if (!budget || budget.replaces.length === 0) return lines
  const gone = new Set(
    budget.replaces
      .filter(({ blocks }) => blocks === null || (block !== null && blocks.includes(block)))
      .map(({ category }) => category),
  )
  return gone.size === 0 ? lines : lines.filter(({ category }) => !gone.has(category))
}

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
