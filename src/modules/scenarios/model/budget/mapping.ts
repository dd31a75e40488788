// How the columns and words of one kind of file are read; kept under a name, so that the next file is read the same.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Notation } from '#kernel/number-notation.ts'
import type { Category, IndexClass, Ledger, Party } from '../events/event.ts'

/** Where a value of a payment comes from: a column, the same for all rows, or by the category of the row. */
export type FromColumn = { from: 'column'; column: string }
export type Fixed<Value> = { from: 'fixed'; value: Value }
export type ByCategory = { from: 'category' }

export const VAT_KINDS = ['none', 'included-21', 'excluded-21', 'included-9', 'excluded-9'] as const
export type VatKind = (typeof VAT_KINDS)[number]

/** Amounts in one column with the year beside it, or a column per year. */
export type AmountLayout =
  | { layout: 'one-column'; amount: string; year: FromColumn | Fixed<number> }
  | { layout: 'per-year' }

/** What a category stands for when the file has no columns that say so. */
export type Flow = { ledger: Ledger; payer: Party; payee: Party; indexClass: IndexClass }

/** Names of the fields of a payment that words in cells are read for. */
export const WORD_FIELDS = ['category', 'ledger', 'payer', 'payee', 'indexClass', 'vat', 'block'] as const
export type WordField = (typeof WORD_FIELDS)[number]

export type Words = {
  category: Readonly<Record<string, Category>>
  ledger: Readonly<Record<string, Ledger>>
  payer: Readonly<Record<string, Party>>
  payee: Readonly<Record<string, Party>>
  indexClass: Readonly<Record<string, IndexClass>>
  vat: Readonly<Record<string, VatKind>>
  /** Block by id; null = of the area as a whole. */
  block: Readonly<Record<string, string | null>>
}

export type BudgetMapping = {
  schema: 'wijkregie-budget-mapping/1'
  /** null = the first sheet. */
  sheet: string | null
  /** Line of the sheet that names the columns, from 1. */
  headingRow: number
  unit: 'euro' | 'thousand-euro'
  /** How amounts that are written as text use comma and point. */
  notation: Exclude<Notation, 'either'>
  /** What an amount below nought means. */
  negative: 'received' | 'refused'
  /** A row that begins with one of these adds up other rows. */
  sumWords: readonly string[]
  amounts: AmountLayout
  category: FromColumn | Fixed<Category>
  ledger: FromColumn | Fixed<Ledger> | ByCategory
  payer: FromColumn | Fixed<Party> | ByCategory
  payee: FromColumn | Fixed<Party> | ByCategory
  indexClass: FromColumn | Fixed<IndexClass> | ByCategory
  priceDate: FromColumn | Fixed<CalendarDate>
  vat: FromColumn | Fixed<VatKind>
  /** null = the file says nothing of it: every row is of the area as a whole. */
  block: string | null
  /** Part of the amount that counts; null = all of it. */
  share: string | null
  /** What a row is called. */
  description: string | null
  words: Words
  byCategory: Readonly<Partial<Record<Category, Flow>>>
}

export const NO_WORDS: Words = { category: {}, ledger: {}, payer: {}, payee: {}, indexClass: {}, vat: {}, block: {} }

/** Columns that a mapping names, for the check that the file has them. */
export function columnsOf(mapping: BudgetMapping): string[] {
  const { amounts, category, ledger, payer, payee, indexClass, priceDate, vat, block, share, description } = mapping
  const origins = [category, ledger, payer, payee, indexClass, priceDate, vat]
  return [
    ...origins.flatMap((origin) => (origin.from === 'column' ? [origin.column] : [])),
    ...(amounts.layout === 'one-column' ? [amounts.amount] : []),
    ...(amounts.layout === 'one-column' && amounts.year.from === 'column' ? [amounts.year.column] : []),
    ...[block, share, description].filter((column) => column !== null),
  ]
}

const VAT_OF: Readonly<Record<VatKind, { rate: number; included: boolean } | null>> = {
  none: null,
  'included-21': { rate: 0.21, included: true },
  'excluded-21': { rate: 0.21, included: false },
  'included-9': { rate: 0.09, included: true },
  'excluded-9': { rate: 0.09, included: false },
}
export const vatOf = (kind: VatKind) => VAT_OF[kind]
