// SCENARIO.json, "wijkregie-scenario/1": what a file, a form and the API may say, checked here and nowhere else.
import { z } from 'zod'
import { parseCalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { BUDGET_STATES, MOST_BUDGETS, MOST_PAYMENTS } from './model/budget/given-budget.ts'
import { checkScenario, nearParameters, type ReadableParts } from './model/document/check-scenario.ts'
import type { DocumentPath, Mistake, PlacedMistake } from './model/document/mistake.ts'
import { CATEGORIES, INDEX_CLASSES, LEDGERS, PARTIES } from './model/events/event.ts'
import { PARAMETER_DEFAULTS, PARAMETER_NAMES, type ParameterName } from './model/parameters/defaults.ts'
import { RELIABILITIES } from './model/parameters/parameter.ts'
import {
  CONTRIBUTING_PARTIES,
  COUNTED_HOMES,
  LAND_PRICE_METHODS,
  OPTIONS,
  REPAIR_METHODS,
  RETURN_TERMS,
  type Scenario,
  TASK_KINDS,
} from './model/scenario.ts'
import { TENURES } from './model/stock/block.ts'

const LONGEST = { id: 60, name: 120, text: 2000 }
const MOST = { blocks: 10_000, groups: 50, items: 500, payments: MOST_PAYMENTS }
const YEARS = { first: 2000, last: 2150 }

const code = z
  .string()
  .min(1)
  .max(LONGEST.id)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
  .describe('Letters, digits, full stop, hyphen and underscore')
const name = z.string().trim().min(1).max(LONGEST.name)
const text = z.string().trim().max(LONGEST.text)
const source = text.min(1).describe('Where it comes from: document, decision, tender, or who assumed it')
const day = z
  .string()
  .refine((given) => parseCalendarDate(given) !== null, { params: { kind: 'not-a-day' } })
  .describe('Calendar day, yyyy-mm-dd')
const year = z.number().int().min(YEARS.first).max(YEARS.last)
const share = z.number().min(0).max(1).describe('Fraction: 0.3 is 30 %')
const euro = z.number().min(0).describe('Euro')

const horizon = z.strictObject({ start: year, years: z.number().int().min(1).max(60) })

const Settings = z.strictObject({
  horizon: horizon.describe('First calendar year and number of years that the account runs'),
  referenceDate: day.describe('Day on which the values of homes are fixed'),
  announcedOn: day.nullable().describe('Day on which the plan became public; null = not yet'),
  ruleDate: day.describe('Day whose legal and fiscal tables count'),
  labelTable: z.enum(['study', 'official']),
  landPrice: z.enum(LAND_PRICE_METHODS),
  returnTerms: z.enum(RETURN_TERMS),
  transferTaxExemption: z
    .strictObject({ ground: source, document: source })
    .nullable()
    .describe('null = the tax is paid; an exemption needs its ground and the document that gives it'),
})

const GivenParameter = z.strictObject({
  value: z.number(),
  source: source.optional(),
  sourceDate: day.optional(),
  priceDate: day.optional().describe('Price level; needed for an amount with a source of its own'),
  reliability: z.enum(RELIABILITIES).optional(),
})

const Parameters = z.strictObject(
  Object.fromEntries(
    PARAMETER_NAMES.map((one) => {
      const { value, unit, low, high, reliability, source: from } = PARAMETER_DEFAULTS[one]
      const about = `Default ${value} ${unit}; slider ${low} to ${high}; ${reliability}; ${from}`
      return [one, GivenParameter.optional().describe(about)]
    }),
  ) as Record<ParameterName, z.ZodOptional<typeof GivenParameter>>,
)

const DwellingGroup = z.strictObject({
  kind: z.enum(['ground-bound', 'apartment']),
  tenure: z.enum(TENURES),
  count: z.number().int().min(1).max(100_000),
  floorArea: z.number().positive().describe('m2 per dwelling'),
  value: euro.describe('Euro per dwelling at the reference date'),
  label: z.string().trim().min(1).max(6).nullable().describe('Energy label; null = unknown'),
  ready: z.number().int().min(0).nullable().describe('Owners who join; null = not asked'),
})

const Block = z.strictObject({
  id: code,
  name,
  street: text,
  groups: z.array(DwellingGroup).max(MOST.groups),
  landArea: z.number().min(0).describe('m2'),
  footprint: z.number().min(0).describe('m2'),
  urgency: z.enum(['U4', 'U3', 'U2', 'U1', 'U0']).nullable().describe('null = measure first'),
  shallowProbability: share.nullable(),
})

const start = year.describe('Calendar year of the first money')
const Choice = z.discriminatedUnion('option', [
  z.strictObject({ option: z.literal('nothing'), start: z.null() }),
  z.strictObject({ option: z.literal('repair'), start, method: z.enum(REPAIR_METHODS) }),
  z.strictObject({ option: z.literal('renewal'), start }),
  z.strictObject({ option: z.literal('partial'), start, method: z.enum(REPAIR_METHODS) }),
])

const Contribution = z.strictObject({
  id: code,
  name,
  party: z.enum(CONTRIBUTING_PARTIES),
  state: z.enum(['granted', 'possible']).describe('possible money is shown apart and never counted'),
  cap: euro.nullable(),
  perDwelling: euro.nullable(),
  counts: z.enum(COUNTED_HOMES).nullable(),
  window: z.tuple([year, year]),
  excludes: z.array(code).max(MOST.items),
  source,
})

const KeyShare = z.strictObject({ party: z.enum(CONTRIBUTING_PARTIES), share, cap: euro.nullable() })

const Task = z.strictObject({
  id: code,
  kind: z.enum(TASK_KINDS),
  name,
  costApart: euro,
  costCombined: euro,
  benefit: euro.nullable(),
  year,
  payer: z.enum([...CONTRIBUTING_PARTIES, 'open']),
  after: z.array(code).max(MOST.items),
  source,
})

const Sale = z.strictObject({
  id: code,
  block: code,
  date: day,
  price: euro.describe('Euro, what was paid'),
  value: euro.describe('Euro, market value at the reference date'),
  source,
})

const AMOUNT_LIMIT = 1e12

const GivenPayment = z.strictObject({
  id: code,
  block: z.string().nullable().describe('Block by id; null = of the area as a whole'),
  option: z.enum(OPTIONS).describe('Choice for the block that it was budgeted for; nothing for the area'),
  ledger: z.enum(LEDGERS),
  payer: z.enum(PARTIES),
  payee: z.enum(PARTIES),
  category: z.enum(CATEGORIES),
  indexClass: z.enum(INDEX_CLASSES).describe('What it grows with; none = the amount of its own year'),
  year,
  amount: z.number().min(-AMOUNT_LIMIT).max(AMOUNT_LIMIT).describe('Euro; below nought = the payer gets it'),
  priceDate: day,
  vat: z.strictObject({ rate: share, included: z.boolean() }).nullable(),
  source,
})

const Budget = z.strictObject({
  id: code,
  name,
  state: z.enum(BUDGET_STATES).describe('estimate, offer or contract: how sure its amounts are'),
  spread: share
    .nullable()
    .describe('Part of the standard spread of each category that its amounts carry; null = that of its state'),
  origin: z.strictObject({ file: text.min(1), sheet: text, sha256: z.string().max(64) }),
  replaces: z
    .array(z.strictObject({ category: z.enum(CATEGORIES), blocks: z.array(z.string()).max(MOST.blocks).nullable() }))
    .max(CATEGORIES.length)
    .describe('What is no longer computed: of some blocks, or of all there is (null)'),
  payments: z.array(GivenPayment).max(MOST.payments),
})

const PARTS = {
  settings: Settings,
  parameters: Parameters,
  blocks: z.array(Block).min(1).max(MOST.blocks),
  choices: z.record(z.string(), Choice),
  contributions: z.array(Contribution).max(MOST.items),
  key: z.array(KeyShare).max(CONTRIBUTING_PARTIES.length),
  tasks: z.array(Task).max(MOST.items),
  sales: z.array(Sale).max(MOST.items).optional(),
  budgets: z.array(Budget).max(MOST_BUDGETS).optional(),
}

export const ScenarioSchema = z.strictObject({
  schema: z.literal('wijkregie-scenario/1'),
  id: code,
  name,
  summary: text,
  area: z.strictObject({ code, name, fictional: z.boolean() }),
  ...PARTS,
})

/** The schema of SCENARIO.json as JSON Schema, for editors and other programs. */
export const scenarioJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(ScenarioSchema),
  $id: 'urn:wijkregie:scenario:1',
  title: 'wijkregie-scenario/1',
})

/** A scenario out of anything, or every mistake in it: of shape first, then of what its readable parts say together. */
export function readScenario(given: unknown): Result<Scenario, PlacedMistake[]> {
  const read = ScenarioSchema.safeParse(given, { reportInput: true })
  const parts = read.success ? read.data : readableParts(given)
  const together = checkScenario(parts as unknown as ReadableParts)
  const shape = read.success ? [] : read.error.issues.flatMap(mistakesOf)
  if (shape.length + together.length > 0) return refuse([...shape, ...together])
  // Days were read as such; the brand of a calendar day does not exist at run time.
  return ok(read.data as unknown as Scenario)
}

/** What can be read although the document as a whole cannot; of parameters and choices each by itself. */
function readableParts(given: unknown): Record<string, unknown> {
  if (!isRecord(given)) return {}
  const parts = readableOf(PARTS, given)
  const { parameters, choices } = given
  return {
    ...parts,
    ...(isRecord(parameters) ? { parameters: readableOf(Parameters.shape, parameters) } : {}),
    ...(isRecord(choices)
      ? { choices: readableOf(Object.fromEntries(Object.keys(choices).map((id) => [id, Choice])), choices) }
      : {}),
  }
}

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

const readableOf = (shape: Readonly<Record<string, z.ZodType>>, given: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      const read = schema.safeParse(given[key])
      return read.success && read.data !== undefined ? [[key, read.data]] : []
    }),
  )

type Issue = z.core.$ZodIssue

function mistakesOf(issue: Issue): PlacedMistake[] {
  const path = issue.path as DocumentPath
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...unknownField(path, key), path: [...path, key] }))
  }
  return [{ ...mistakeOf(issue), path }]
}

function unknownField(path: DocumentPath, key: string): Mistake {
  if (path.length !== 1 || path[0] !== 'parameters') return { kind: 'unknown-field', name: key, near: [] }
  // The index classes are parameters: the yearly growth of build, civil works, houses and consumer prices.
  return key.startsWith('growth')
    ? {
        kind: 'unknown-index-class',
        name: key,
        near: PARAMETER_NAMES.filter((one) => one.startsWith('growth')),
      }
    : { kind: 'unknown-parameter', name: key, near: nearParameters(key) }
}

function mistakeOf(issue: Issue): Mistake {
  if (issue.input === undefined && MISSABLE.has(issue.code)) return { kind: 'missing' }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input)
    case 'invalid_value':
      if (issue.path.at(-1) === 'indexClass')
        return { kind: 'unknown-index-class', name: String(issue.input), near: INDEX_CLASSES }
      return { kind: 'not-one-of', options: issue.values.map(String) }
    case 'invalid_union':
      return { kind: 'not-one-of', options: issue.path.at(-1) === 'option' ? OPTIONS : [] }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return { kind: 'empty' }
      return { kind: 'too-low', least: Number(issue.minimum), open: issue.inclusive === false }
    case 'too_big':
      if (issue.origin === 'string') return { kind: 'too-long', most: Number(issue.maximum) }
      if (issue.origin === 'array') return { kind: 'too-many', most: Number(issue.maximum) }
      return Number(issue.maximum) === 1
        ? { kind: 'share-over-one' }
        : { kind: 'too-high', most: Number(issue.maximum) }
    case 'invalid_format':
      return { kind: 'not-a-code' }
    case 'custom':
      return { kind: 'not-a-day' }
    default:
      return { kind: 'wrong-type', expected: issue.code }
  }
}

const MISSABLE: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union'])

function wrongType(expected: string, input: unknown): Mistake {
  if (expected === 'int') return { kind: 'not-whole' }
  if (typeof input === 'number' && !Number.isFinite(input)) return { kind: 'not-finite' }
  return expected === 'number' ? { kind: 'not-a-number' } : { kind: 'wrong-type', expected }
}
