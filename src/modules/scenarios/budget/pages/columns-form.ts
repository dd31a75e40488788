// The form of the columns: what is suggested, what was typed, and what it says as a mapping.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { FieldError } from '#platform/http/route.ts'
import { type BudgetMapping, NO_WORDS, VAT_KINDS } from '../../model/budget/mapping.ts'
import { type Head, yearOfHeading } from '../../model/budget/raw-sheet.ts'
import { BUDGET_FIELDS, type BudgetField } from '../../model/budget/read-row.ts'
import { SUM_WORDS, suggestColumns } from '../../model/budget/suggest-mapping.ts'
import { CATEGORIES, INDEX_CLASSES, LEDGERS, PARTIES } from '../../model/events/event.ts'
import type { BudgetText } from '../text.nl.ts'

/** Names of the fields in the form. */
export const FIELD_NAMES: Readonly<Record<BudgetField, string>> = {
  ...{ category: 'soort', ledger: 'exploitatie', payer: 'betaler', payee: 'ontvanger', indexClass: 'index' },
  ...{ vat: 'btw', block: 'blok', amount: 'bedrag', year: 'jaar', priceDate: 'prijspeil', share: 'deel' },
  description: 'omschrijving',
}

export type TypedColumns = Readonly<Record<BudgetField, string>> & {
  readonly [Name in 'opmaak' | 'eenheid' | 'notatie' | 'negatief' | 'totaal' | 'prijsdag']: string
}

/** A choice in a list: `k:` a column, `v:` the same for all rows, or by the category. */
export const columnValue = (key: string): string => `k:${key}`
export const fixedValue = (code: string): string => `v:${code}`
export const BY_CATEGORY = 'soort'
export const FIXED_DAY = 'dag'

/** Fields whose value can follow from the category, and fields that need no column. */
const FOLLOWS: readonly BudgetField[] = ['ledger', 'payer', 'payee', 'indexClass']

export function suggestedColumns(heads: readonly Head[]): TypedColumns {
  const suggested = suggestColumns(heads)
  const value = (field: BudgetField): string => {
    const key = suggested[field]
    if (key !== undefined) return columnValue(key)
    if (FOLLOWS.includes(field)) return BY_CATEGORY
    return field === 'priceDate' ? FIXED_DAY : field === 'vat' ? fixedValue('none') : ''
  }
  const years = heads.filter(({ heading }) => yearOfHeading(heading) !== null)
  return {
    ...(Object.fromEntries(BUDGET_FIELDS.map((field) => [field, value(field)])) as Record<BudgetField, string>),
    ...{ opmaak: years.length > 1 ? 'per-year' : 'one-column', eenheid: 'euro', notatie: 'dutch' },
    ...{ negatief: 'refused', totaal: SUM_WORDS.join(', '), prijsdag: '' },
  }
}

export function columnsOfMapping(mapping: BudgetMapping): TypedColumns {
  const { amounts, priceDate } = mapping
  const plain = (key: string | null): string => (key === null ? '' : columnValue(key))
  const origin = (given: { from: string; column?: string; value?: unknown }): string =>
    given.from === 'column'
      ? columnValue(given.column ?? '')
      : given.from === 'category'
        ? BY_CATEGORY
        : fixedValue(String(given.value))
  const isOne = amounts.layout === 'one-column'
  return {
    ...{ category: origin(mapping.category), ledger: origin(mapping.ledger), payer: origin(mapping.payer) },
    ...{ payee: origin(mapping.payee), indexClass: origin(mapping.indexClass), vat: origin(mapping.vat) },
    ...{ block: plain(mapping.block), share: plain(mapping.share), description: plain(mapping.description) },
    ...{ amount: isOne ? columnValue(amounts.amount) : '', year: isOne ? origin(amounts.year) : '' },
    priceDate: priceDate.from === 'column' ? columnValue(priceDate.column) : FIXED_DAY,
    ...{ opmaak: amounts.layout, eenheid: mapping.unit, notatie: mapping.notation, negatief: mapping.negative },
    totaal: mapping.sumWords.join(', '),
    prijsdag: priceDate.from === 'fixed' ? priceDate.value : '',
  }
}

const PLAIN_NAMES = ['opmaak', 'eenheid', 'notatie', 'negatief', 'totaal', 'prijsdag'] as const

export const typedColumns = (form: URLSearchParams): TypedColumns => ({
  ...(Object.fromEntries(BUDGET_FIELDS.map((field) => [field, form.get(FIELD_NAMES[field]) ?? ''])) as Record<
    BudgetField,
    string
  >),
  ...(Object.fromEntries(PLAIN_NAMES.map((name) => [name, form.get(name) ?? ''])) as Record<
    (typeof PLAIN_NAMES)[number],
    string
  >),
})

type Origin<Value> = { from: 'column'; column: string } | { from: 'fixed'; value: Value } | { from: 'category' }

/** A typed choice as an origin; null when it is none of those that can be chosen. */
function originOf<Value extends string>(
  typed: string,
  heads: readonly Head[],
  codes: readonly Value[],
): Origin<Value> | null {
  if (typed === BY_CATEGORY) return { from: 'category' }
  if (typed.startsWith('k:')) {
    const column = typed.slice(2)
    return heads.some(({ key }) => key === column) ? { from: 'column', column } : null
  }
  const value = codes.find((code) => fixedValue(code) === typed)
  return value === undefined ? null : { from: 'fixed', value }
}

const notByCategory = <Value>(origin: Origin<Value> | null) => (origin?.from === 'category' ? null : origin)

/**
 * What was paid is in money of its own year, and is booked as it stands: there is no price level, index or VAT to ask.
 * `years`: those of the plan; the day stands for none of them and is not used.
 */
export const asPaid = (typed: TypedColumns, years: readonly number[]): TypedColumns => ({
  ...typed,
  ...{ priceDate: FIXED_DAY, prijsdag: `${years[0] ?? ''}-01-01` },
  ...{ indexClass: fixedValue('none'), vat: fixedValue('none') },
})

/** The mapping that a form says, with the words that were told before; every field that lacks an answer together. */
export function readColumns(
  typed: TypedColumns,
  heads: readonly Head[],
  place: { sheet: string; headingRow: number; before: BudgetMapping | null; years: readonly number[] },
  t: BudgetText['columns'],
): Result<BudgetMapping, FieldError[]> {
  const errors: FieldError[] = []
  const need = <Value>(field: BudgetField, value: Value | null, message: string): Value => {
    if (value === null) errors.push({ field: FIELD_NAMES[field], message: `${t.fields[field]}: ${message}` })
    return value as Value
  }
  const key = (field: BudgetField): string | null => {
    const origin = originOf(typed[field], heads, [])
    return origin?.from === 'column' ? origin.column : null
  }
  const { missing } = t
  const choose = missing.other
  const category = need('category', notByCategory(originOf(typed.category, heads, CATEGORIES)), missing.category)
  const mapping: BudgetMapping = {
    ...{ schema: 'wijkregie-budget-mapping/1', sheet: place.sheet, headingRow: place.headingRow },
    unit: typed.eenheid === 'thousand-euro' ? 'thousand-euro' : 'euro',
    notation: typed.notatie === 'english' ? 'english' : 'dutch',
    negative: typed.negatief === 'received' ? 'received' : 'refused',
    sumWords: wordsOf(typed.totaal),
    amounts: readLayout(typed, heads, place.years, need, missing),
    category,
    ledger: need('ledger', originOf(typed.ledger, heads, LEDGERS), choose),
    payer: need('payer', originOf(typed.payer, heads, PARTIES), choose),
    payee: need('payee', originOf(typed.payee, heads, PARTIES), choose),
    indexClass: need('indexClass', originOf(typed.indexClass, heads, INDEX_CLASSES), choose),
    priceDate: need('priceDate', readPriceDate(typed, heads), missing.priceDate),
    vat: need('vat', notByCategory(originOf(typed.vat, heads, VAT_KINDS)), choose),
    ...{ block: key('block'), share: key('share'), description: key('description') },
    words: place.before?.words ?? NO_WORDS,
    byCategory: place.before?.byCategory ?? {},
  }
  return errors.length > 0 ? refuse(errors) : ok(mapping)
}

const MOST_SUM_WORDS = 50
const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim().toLowerCase().slice(0, 60))
    .filter((word) => word !== '')
    .slice(0, MOST_SUM_WORDS)

function readLayout(
  typed: TypedColumns,
  heads: readonly Head[],
  years: readonly number[],
  need: <Value>(field: BudgetField, value: Value | null, message: string) => Value,
  missing: BudgetText['columns']['missing'],
): BudgetMapping['amounts'] {
  if (typed.opmaak === 'per-year') return { layout: 'per-year' }
  const amount = originOf(typed.amount, heads, [])
  const year = originOf(typed.year, heads, years.map(String))
  const readYear =
    year?.from === 'fixed'
      ? { from: 'fixed' as const, value: Number(year.value) }
      : year?.from === 'column'
        ? year
        : null
  return {
    layout: 'one-column',
    amount: need('amount', amount?.from === 'column' ? amount.column : null, missing.amount),
    year: need('year', readYear, missing.year),
  }
}

function readPriceDate(typed: TypedColumns, heads: readonly Head[]): BudgetMapping['priceDate'] | null {
  if (typed.priceDate === FIXED_DAY) {
    const value = parseCalendarDate(typed.prijsdag)
    return value === null ? null : { from: 'fixed', value }
  }
  const origin = originOf(typed.priceDate, heads, [])
  return origin?.from === 'column' ? origin : null
}
