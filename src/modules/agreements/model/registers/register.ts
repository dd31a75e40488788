// What a register is: typed columns, what must hold between them, who may write, what it proves, what it asks for and
// when. A register is data; no register has code of its own.
import type { Side } from '../sets/parties.ts'
import type { EvidenceForm } from '../tracker/evidence-kind.ts'

export const COLUMN_KINDS = [
  'text',
  'long-text',
  'count',
  'decimal',
  'day',
  'quarter',
  'year',
  'choice',
  'yes-no',
  'party',
] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export type RegisterColumn = {
  /** Stable: in the store, in the form and in the template. */
  name: string
  kind: ColumnKind
  /** An entry cannot do without it. */
  required?: true
  /** Of a choice, in the order of the form. */
  choices?: readonly string[]
  /** Of a party: only parties of this side. */
  side?: Side
  /** A count of people: 1 to 4 could be recognised and is not kept. */
  ofPeople?: true
}

/** A day is `yyyy-mm-dd`, a quarter `2025Q2`, yes-no `yes` or `no`, a party its code; null: not filled in. */
export type RegisterValue = string | number | null
export type RegisterValues = Readonly<Record<string, RegisterValue>>

/** What must hold between columns, or the entry is refused. */
export type Constraint =
  /** `after` comes after `first`: not without it, and not earlier. */
  | { kind: 'order'; first: string; after: string }
  /** Two ends of a period. */
  | { kind: 'period'; from: string; to: string; years?: number }
  /** A part is not more than its whole, when both are known. */
  | { kind: 'part'; part: string; whole: string }
  /** Who fills in one fills in the other. */
  | { kind: 'together'; when: string; also: string }
  /** One answer will do. */
  | { kind: 'must'; column: string; is: string }

/** A day, quarter or year in an entry that asks for attention until another column is filled; null: until it passed. */
export type Watch = { day: string; until: string | null }

/** An entry counts as this form of evidence as soon as a column is filled; null: as soon as it is there. */
export type Yield = { form: EvidenceForm; from: string | null }

export type RegisterDefinition = {
  name: string
  columns: readonly RegisterColumn[]
  /** Columns that together name an entry: twice the same is refused. */
  key: readonly string[]
  /** Column with the party whose entry it is; null: staff of the municipality write for all. */
  owner: string | null
  constraints: readonly Constraint[]
  watches: readonly Watch[]
  yields: readonly Yield[]
  /** Columns that should say the same; when they do not, both are shown and nothing is changed. */
  alike?: readonly [string, string]
  /** A list in steps: 1, 2, 3 without a gap. */
  steps?: string
}

/** One entry as it stands. */
export type RegisterEntry = { id: string; values: RegisterValues }

export const columnOf = ({ columns }: RegisterDefinition, name: string): RegisterColumn => {
  const found = columns.find((column) => column.name === name)
  if (!found) throw new Error(`No column ${name}`)
  return found
}

const spelled = (value: RegisterValue | undefined): string =>
  String(value ?? '')
    .trim()
    .toLowerCase()

/** What names an entry, in one spelling. */
export const keyOf = ({ key }: RegisterDefinition, values: RegisterValues): string =>
  key.map((name) => spelled(values[name])).join(' | ')
