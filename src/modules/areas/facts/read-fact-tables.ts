// Reads a folder of fact tables, as in demo/dordrecht: one table per kind of fact, columns named in the header.
import { join } from 'node:path'
import { z } from 'zod'
import { AUDIENCES, type Audience, citedSources } from '#kernel/source.ts'
import type { CsvRow } from '#platform/sources/csv.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import { readSmallTable } from '#platform/sources/small-table.ts'
import { CONTRADICTION_RULES } from '../model/contradiction-rules.ts'
import { COVERAGES, PART_OF_BASES, PLACE_LEVELS, type Place, type PlaceTask } from '../model/places.ts'
import {
  type RegisteredContradiction,
  STATEMENT_KINDS,
  STATEMENT_ROLES,
  type Statement,
} from '../model/stated-facts.ts'
import type { Organisation, SourceDocument, StatedFigure } from './store.ts'

/** Every row of a table through its schema; a row that does not fit refuses the table, with its line and column. */
export async function readTable<Row>(path: string, name: string, row: z.ZodType<Row>): Promise<Row[]> {
  const table = await readSmallTable(path, name)
  const [problem] = table.problems
  if (problem) throw new SourceRefused({ ...problem, file: name })
  return table.rows.map(({ line, value }) => {
    const read = row.safeParse(value satisfies CsvRow)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new SourceRefused({
      file: name,
      line,
      column: issue?.path.join('.') ?? null,
      reason: 'value-invalid',
      detail: issue?.message ?? '',
    })
  })
}

const list = z.string().transform((text) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
const sources = z.string().transform(citedSources)
const orNull = z.string().transform((text) => (text === '' ? null : text))
const audience = z.enum(AUDIENCES)

const statementRow = z
  .object({
    key: z.string().min(1),
    label: z.string().optional(),
    kind: z.enum(STATEMENT_KINDS),
    value: z.string().min(1),
    role: z.enum(STATEMENT_ROLES).optional(),
    weekday: z
      .string()
      .regex(/^[1-7]?$/)
      .optional(),
    note: z.string().optional(),
    source: z.string().min(1),
  })
  .transform(
    ({ label, role, weekday, note, source, ...given }): Statement => ({
      ...given,
      label: label || given.key,
      role: role ?? '',
      weekday: weekday ? Number(weekday) : null,
      note: note ?? '',
      source: citedSources(source)[0] ?? { document: source, asOf: null },
    }),
  )

export const readStatements = (path: string, name: string): Promise<Statement[]> => readTable(path, name, statementRow)

const placeRow = z
  .object({
    slug: z.string(),
    name: z.string(),
    variants: list,
    level: z.enum(PLACE_LEVELS),
    part_of: orNull,
    part_of_basis: z.enum(PART_OF_BASES).or(z.literal('').transform(() => null)),
    codes: list,
    why: z.string(),
    outside_note: orNull,
    audience,
    source: sources,
  })
  .transform(
    ({ variants, part_of, part_of_basis, codes, outside_note, source, ...given }): Place => ({
      ...given,
      aliases: variants,
      partOf: part_of,
      partOfBasis: part_of_basis,
      areaCodes: codes,
      outsideNote: outside_note,
      sources: source,
    }),
  )

const taskRow = z
  .object({
    place: z.string(),
    task: z.string(),
    label: z.string(),
    coverage: z.enum(COVERAGES),
    ref_kind: z.enum(['', 'agreement', 'fund']),
    ref: z.string(),
    source: sources,
  })
  .transform(
    ({ ref_kind, ref, source, ...given }): PlaceTask => ({
      ...given,
      ref: ref_kind === '' ? null : { kind: ref_kind, id: ref },
      sources: source,
    }),
  )

const figureRow = z
  .object({
    id: z.string(),
    key: z.string(),
    value: orNull,
    unit: z.string(),
    date: z.string(),
    approximate: z.enum(['yes', 'no']),
    kind: z.string(),
    meaning: z.string(),
    audience,
    source: sources,
  })
  .transform(
    ({ approximate, source, ...given }): StatedFigure => ({
      ...given,
      qualifier: approximate === 'yes' ? 'circa' : 'exact',
      derived: given.key.startsWith('derived_'),
      sources: source,
    }),
  )

const contradictionRow = z
  .object({
    id: z.string(),
    topic: z.string(),
    kind: z.string(),
    statement_a: z.string(),
    source_a: sources,
    statement_b: z.string(),
    source_b: sources,
    leading: z.enum(['a', 'b', 'none']),
    resolution: z.string(),
    rule: z.enum(CONTRADICTION_RULES).or(z.literal('').transform(() => null)),
    subject: z.string(),
    audience,
  })
  .transform(
    (row): RegisteredContradiction => ({
      id: row.id,
      topic: row.topic,
      kind: row.kind,
      a: { text: row.statement_a, sources: row.source_a },
      b: { text: row.statement_b, sources: row.source_b },
      leading: row.leading,
      resolution: row.resolution,
      rule: row.rule,
      subject: row.subject,
      audience: row.audience,
    }),
  )

const organisationRow = z
  .object({ name: z.string(), short: z.string(), kind: z.string(), role: z.string(), source: sources })
  .transform(({ source, ...given }): Organisation => ({ ...given, audience: 'public', sources: source }))

const documentRow = z
  .object({
    title: z.string(),
    type: z.string(),
    date: z.string(),
    date_note: z.string(),
    owner: z.string(),
    role: z.string(),
    source: sources,
  })
  .transform(
    ({ date_note, source, ...given }): SourceDocument => ({
      ...given,
      dateNote: date_note,
      audience: 'public' satisfies Audience,
      sources: source,
    }),
  )

export type FactTables = {
  documents: SourceDocument[]
  places: Place[]
  tasks: PlaceTask[]
  figures: StatedFigure[]
  statements: Statement[]
  contradictions: RegisteredContradiction[]
  organisations: Organisation[]
}

/** Throws SourceRefused with file, line and column when a table is missing or holds a row that does not fit. */
export async function readFactTables(folder: string): Promise<FactTables> {
  const table = <Row>(name: string, row: z.ZodType<Row>) => readTable(join(folder, name), name, row)
  return {
    documents: await table('documents.csv', documentRow),
    places: await table('places.csv', placeRow),
    tasks: await table('place-tasks.csv', taskRow),
    figures: await table('figures.csv', figureRow),
    statements: await table('statements.csv', statementRow),
    contradictions: await table('contradictions.csv', contradictionRow),
    organisations: await table('organisations.csv', organisationRow),
  }
}
