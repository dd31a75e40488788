// MAPPING.json, "wijkregie-budget-mapping/1": how the columns and words of a budget file are read.
import { z } from 'zod'
import { parseCalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type BudgetMapping, VAT_KINDS } from '../model/budget/mapping.ts'
import { CATEGORIES, INDEX_CLASSES, LEDGERS, PARTIES } from '../model/events/event.ts'

const column = z.string().min(1).max(200).describe('Heading of the column, or [C] for column C')
const fromColumn = z.strictObject({ from: z.literal('column'), column })
const byCategory = z.strictObject({ from: z.literal('category') })
const fixed = <Value extends z.ZodType>(value: Value) => z.strictObject({ from: z.literal('fixed'), value })
const words = <Value extends z.ZodType>(value: Value) => z.record(z.string().max(500), value)
const day = z.string().refine((given) => parseCalendarDate(given) !== null, 'yyyy-mm-dd')
const year = z.number().int().min(1900).max(2199)

const codes = {
  category: z.enum(CATEGORIES),
  ledger: z.enum(LEDGERS),
  party: z.enum(PARTIES),
  indexClass: z.enum(INDEX_CLASSES),
  vat: z.enum(VAT_KINDS),
}
const flow = z.strictObject({
  ...{ ledger: codes.ledger, payer: codes.party, payee: codes.party, indexClass: codes.indexClass },
})

const MappingSchema = z.strictObject({
  schema: z.literal('wijkregie-budget-mapping/1'),
  sheet: z.string().max(200).nullable().describe('null = the first sheet'),
  headingRow: z.number().int().min(1).max(10_000),
  unit: z.enum(['euro', 'thousand-euro']),
  notation: z.enum(['dutch', 'english']).describe('How amounts that are text use comma and point'),
  negative: z.enum(['received', 'refused']).describe('An amount below nought: the payer gets it, or it is a mistake'),
  sumWords: z.array(z.string().min(1).max(60)).max(50).describe('Rows that begin with one of these are totals'),
  amounts: z.discriminatedUnion('layout', [
    z.strictObject({ layout: z.literal('one-column'), amount: column, year: z.union([fromColumn, fixed(year)]) }),
    z.strictObject({ layout: z.literal('per-year') }),
  ]),
  category: z.union([fromColumn, fixed(codes.category)]),
  ledger: z.union([fromColumn, fixed(codes.ledger), byCategory]),
  payer: z.union([fromColumn, fixed(codes.party), byCategory]),
  payee: z.union([fromColumn, fixed(codes.party), byCategory]),
  indexClass: z.union([fromColumn, fixed(codes.indexClass), byCategory]),
  priceDate: z.union([fromColumn, fixed(day)]).describe('Price level: a payment without one is refused'),
  vat: z.union([fromColumn, fixed(codes.vat)]),
  block: column.nullable(),
  share: column.nullable().describe('Part of the amount that counts'),
  description: column.nullable(),
  words: z.strictObject({
    category: words(codes.category),
    ledger: words(codes.ledger),
    payer: words(codes.party),
    payee: words(codes.party),
    indexClass: words(codes.indexClass),
    vat: words(codes.vat),
    block: words(z.string().max(60).nullable()),
  }),
  byCategory: z.partialRecord(codes.category, flow).describe('Who pays whom, where the file has no column for it'),
})

export const budgetMappingJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(MappingSchema),
  $id: 'urn:wijkregie:budget-mapping:1',
  title: 'wijkregie-budget-mapping/1',
})

/** A mapping out of anything, or every mistake in it with its path. */
export function readMapping(given: unknown): Result<BudgetMapping, string[]> {
  const read = MappingSchema.safeParse(given)
  // Days were read as such; the brand of a calendar day does not exist at run time.
  if (read.success) return ok(read.data as unknown as BudgetMapping)
  return refuse(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
}
