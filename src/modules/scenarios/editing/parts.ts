// The parts of a scenario that are filled in by hand: what each holds and how a form becomes a piece of the document.
import { parseNumber } from '#kernel/number-notation.ts'
import type { DocumentPath, PlacedMistake } from '../model/document/mistake.ts'
import {
  CONTRIBUTING_PARTIES,
  COUNTED_HOMES,
  LAND_PRICE_METHODS,
  RETURN_TERMS,
  type Scenario,
  TASK_KINDS,
} from '../model/scenario.ts'
import { freeSlug, slugOf } from '../slug.ts'

/** Left empty, an optional field is null in the document. */
export type FieldKind =
  | { kind: 'text' | 'long-text' | 'euro' | 'year' | 'percent' | 'day'; optional?: true }
  | { kind: 'choice'; options: readonly string[]; optional?: true }
  /** Any number of the items of a list, by id. */
  | { kind: 'block' }
  | { kind: 'several'; of: 'contributions' | 'tasks' }
export type PartField = FieldKind & { name: string; at: DocumentPath }

export const LISTS = ['contributions', 'tasks', 'sales'] as const
export type ListName = (typeof LISTS)[number]
export const RECORDS = ['about', 'settings', 'key'] as const
export type PartName = ListName | (typeof RECORDS)[number]

const text = (name: string, at: DocumentPath = [name]): PartField => ({ kind: 'text', name, at })
const longText = (name: string): PartField => ({ kind: 'long-text', name, at: [name] })
const euro = (name: string): PartField => ({ kind: 'euro', name, at: [name] })
const maybeEuro = (name: string): PartField => ({ ...euro(name), kind: 'euro', optional: true })
const year = (name: string, at: DocumentPath = [name]): PartField => ({ kind: 'year', name, at })
const day = (name: string): PartField => ({ kind: 'day', name, at: [name] })
const choice = (name: string, options: readonly string[]): PartField => ({ kind: 'choice', name, at: [name], options })
const party = (name: string): PartField => choice(name, CONTRIBUTING_PARTIES)

/** Fields of each part, in the order of its form. */
export const PART_FIELDS: Readonly<Record<PartName, readonly PartField[]>> = {
  about: [text('name'), longText('summary')],
  settings: [
    year('first', ['horizon', 'start']),
    { kind: 'year', name: 'years', at: ['horizon', 'years'] },
    day('referenceDate'),
    { ...day('announcedOn'), kind: 'day', optional: true },
    day('ruleDate'),
    choice('labelTable', ['study', 'official']),
    choice('landPrice', LAND_PRICE_METHODS),
    choice('returnTerms', RETURN_TERMS),
    { kind: 'text', name: 'exemptionGround', at: ['transferTaxExemption', 'ground'], optional: true },
    { kind: 'text', name: 'exemptionDocument', at: ['transferTaxExemption', 'document'], optional: true },
  ],
  contributions: [
    text('name'),
    party('party'),
    choice('state', ['granted', 'possible']),
    maybeEuro('cap'),
    maybeEuro('perDwelling'),
    { kind: 'choice', name: 'counts', at: ['counts'], options: COUNTED_HOMES, optional: true },
    year('from', ['window', 0]),
    year('until', ['window', 1]),
    { kind: 'several', name: 'excludes', at: ['excludes'], of: 'contributions' },
    text('source'),
  ],
  tasks: [
    text('name'),
    choice('kind', TASK_KINDS),
    year('year'),
    euro('costApart'),
    euro('costCombined'),
    maybeEuro('benefit'),
    choice('payer', [...CONTRIBUTING_PARTIES, 'open']),
    { kind: 'several', name: 'after', at: ['after'], of: 'tasks' },
    text('source'),
  ],
  sales: [{ kind: 'block', name: 'block', at: ['block'] }, day('date'), euro('price'), euro('value'), text('source')],
  // The shares add up to everything, so they are filled in together.
  key: CONTRIBUTING_PARTIES.flatMap((of): PartField[] => [
    { kind: 'percent', name: `${of}-share`, at: [of, 'share'], optional: true },
    { kind: 'euro', name: `${of}-cap`, at: [of, 'cap'], optional: true },
  ]),
}

export const isList = (part: PartName): part is ListName => (LISTS as readonly string[]).includes(part)

type Item = Readonly<Record<string, unknown>>

export const itemsOf = (scenario: Scenario, part: ListName): readonly (Item & { id: string })[] => scenario[part] ?? []

/** What the form of a part starts with: an item of a list, a new one (null), or the part itself. */
export function writtenValues(scenario: Scenario, part: PartName, item: string | null): Record<string, string[]> {
  const held = isList(part) ? itemsOf(scenario, part).find(({ id }) => id === item) : recordOf(scenario, part)
  return Object.fromEntries(
    PART_FIELDS[part].map((field) => [field.name, held ? written(field, valueAt(held, field.at)) : []]),
  )
}

function recordOf(scenario: Scenario, part: Exclude<PartName, ListName>): unknown {
  if (part === 'about') return scenario
  return part === 'settings' ? scenario.settings : Object.fromEntries(scenario.key.map((one) => [one.party, one]))
}

const valueAt = (held: unknown, [step, ...rest]: DocumentPath): unknown =>
  step === undefined || held === null || held === undefined
    ? held
    : valueAt((held as Record<string | number, unknown>)[step], rest)

const PERCENT = 100

function written(field: PartField, value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.map(String)
  if (typeof value !== 'number') return [String(value)]
  const shown = field.kind === 'percent' ? Math.round(value * PERCENT * 1e6) / 1e6 : value
  return [String(shown).replace('.', ',')]
}

export type Typed = { get(name: string): string | null; getAll(name: string): string[] }

/** What was typed, as the document has it. What cannot be read stays as typed: the reader of documents refuses it. */
function typedValue(field: PartField, typed: Typed): unknown {
  if (field.kind === 'several') return typed.getAll(field.name).filter((id) => id !== '')
  const given = (typed.get(field.name) ?? '').trim()
  if (given === '') return 'optional' in field && field.optional ? null : emptyOf(field)
  if (field.kind === 'euro' || field.kind === 'year' || field.kind === 'percent') {
    const number = parseNumber(given, 'dutch') ?? parseNumber(given, 'either')
    return number === null ? given : field.kind === 'percent' ? number / PERCENT : number
  }
  return given
}

/** Text that is missing is empty; a number, day or choice is not there. */
const emptyOf = ({ kind }: PartField): unknown => (kind === 'text' || kind === 'long-text' ? '' : undefined)

/** The document with what was typed in place of an item, behind the others, or in place of a part. */
export function withPart(scenario: Scenario, part: PartName, item: string | null, typed: Typed): unknown {
  if (part === 'about') return { ...scenario, ...itemFrom(part, typed) }
  if (part === 'settings') return { ...scenario, settings: settingsFrom(typed) }
  if (part === 'key') return { ...scenario, key: keyFrom(typed) }
  const items = itemsOf(scenario, part)
  const made = itemFrom(part, typed)
  const called = part === 'sales' ? `${made.block} ${made.date}` : String(made.name)
  const next = { id: item ?? freeSlug(slugOf(called), new Set(items.map(({ id }) => id))), ...made }
  return { ...scenario, [part]: item === null ? [...items, next] : items.map((one) => (one.id === item ? next : one)) }
}

/** The document without an item, and without what pointed at it. */
export function withoutItem(scenario: Scenario, part: ListName, item: string): unknown {
  const pointing = { contributions: 'excludes', tasks: 'after', sales: null }[part]
  const items = itemsOf(scenario, part).filter(({ id }) => id !== item)
  return {
    ...scenario,
    [part]: items.map((one) =>
      pointing === null ? one : { ...one, [pointing]: (one[pointing] as string[]).filter((id) => id !== item) },
    ),
  }
}

function itemFrom(part: ListName | 'about', typed: Typed): Item {
  const flat = Object.fromEntries(PART_FIELDS[part].map((field) => [field.name, typedValue(field, typed)]))
  if (part !== 'contributions') return flat
  const { from, until, ...rest } = flat
  return { ...rest, window: [from, until] }
}

function settingsFrom(typed: Typed): Item {
  const flat = Object.fromEntries(PART_FIELDS.settings.map((field) => [field.name, typedValue(field, typed)]))
  const { first, years, exemptionGround: ground, exemptionDocument: document, ...rest } = flat
  const isExempt = ground !== null || document !== null
  return {
    ...rest,
    horizon: { start: first, years },
    transferTaxExemption: isExempt ? { ground: ground ?? '', document: document ?? '' } : null,
  }
}

/** Who is in the key has a share; an empty one takes no part. */
const keyFrom = (typed: Typed): Item[] =>
  CONTRIBUTING_PARTIES.flatMap((of) => {
    const [share, cap] = PART_FIELDS.key.filter(({ at }) => at[0] === of).map((field) => typedValue(field, typed))
    return share === null || share === 0 ? [] : [{ party: of, share, cap }]
  })

/** The field of the open form that a mistake is about; null when it lies elsewhere in the document. */
export function fieldOf(
  mistake: PlacedMistake,
  { part, index }: { part: PartName; index: number | null },
): string | null {
  // Places of a key follow who takes part, not its form: what is wrong is told above it.
  if (part === 'key') return null
  const before: DocumentPath = part === 'about' ? [] : index === null ? [part] : [part, index]
  if (!startsWith(mistake.path, before)) return null
  const inside = mistake.path.slice(before.length)
  if (inside.length === 0) return null
  // A list of ids is one field, whichever of them is wrong; of a pair the first is pointed at.
  return PART_FIELDS[part].find(({ at }) => startsWith(inside, at) || startsWith(at, inside))?.name ?? null
}

const startsWith = (path: DocumentPath, first: DocumentPath): boolean => first.every((step, at) => path[at] === step)
