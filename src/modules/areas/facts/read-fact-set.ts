// What `check-sources` looks at: a table of statements, a JSON fact set, or a folder of fact tables.
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { citedSources, type Source } from '#kernel/source.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import {
  EMPTY_FACT_SET,
  type FactSet,
  type PrintedTotal,
  type RegisteredContradiction,
  STATEMENT_KINDS,
  STATEMENT_ROLES,
} from '../model/stated-facts.ts'
import { readFactTables, readStatements, readTable } from './read-fact-tables.ts'

export type CheckedFacts = { facts: FactSet; register: readonly RegisteredContradiction[] }

/** Throws SourceRefused with file, line and column when what stands there cannot be read. */
export async function readFactSet(path: string): Promise<CheckedFacts> {
  const name = basename(path)
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new SourceRefused({ file: name, reason: 'unreadable', detail: cause.code ?? '' })
  })
  if (found.isDirectory()) return readFolder(path)
  if (name.endsWith('.json')) return { facts: await readJson(path, name), register: [] }
  return { facts: { ...EMPTY_FACT_SET, statements: await readStatements(path, name) }, register: [] }
}

const one = (cited: string): Source => citedSources(cited)[0] ?? { document: cited, asOf: null }
const source = z.string().transform(one)

/** The JSON form: the same parts as FactSet, each optional, sources as "Document, place". */
export const factSetSchema = z.object({
  statements: z
    .array(
      z
        .object({
          key: z.string().min(1),
          label: z.string().optional(),
          kind: z.enum(STATEMENT_KINDS),
          value: z.coerce.string(),
          role: z.enum(STATEMENT_ROLES).default(''),
          weekday: z.int().min(1).max(7).nullable().default(null),
          note: z.string().default(''),
          source,
        })
        .transform((given) => ({ ...given, label: given.label ?? given.key })),
    )
    .default([]),
  totals: z
    .array(
      z.object({
        key: z.string(),
        label: z.string(),
        printed: z.number().nullable(),
        parts: z.array(z.object({ label: z.string(), value: z.number().nullable() })),
        reach: z.enum(['sum', 'target']).default('sum'),
        source,
      }),
    )
    .default([]),
  plannings: z
    .array(
      z.object({
        subject: z.string(),
        step: z.string(),
        basis: z.enum(['column', 'text']),
        when: z.string().nullable().default(null),
        toBeDetermined: z.boolean().default(false),
        minPerYear: z.number().nullable().default(null),
        source,
      }),
    )
    .default([]),
  items: z
    .array(z.object({ list: z.string(), item: z.string(), value: z.number().nullable().default(null), source }))
    .default([]),
  subsets: z
    .array(z.object({ key: z.string(), label: z.string(), part: z.number(), whole: z.number(), source }))
    .default([]),
  places: z
    .array(
      z.object({
        name: z.string(),
        variants: z.array(z.string()).default([]),
        partOf: z.string().nullable().default(null),
        source,
      }),
    )
    .default([]),
  placeLists: z.array(z.object({ label: z.string(), places: z.array(z.string()), source })).default([]),
})

async function readJson(path: string, name: string): Promise<FactSet> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new SourceRefused({ file: name, reason: 'not-json' })
  }
  const read = factSetSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const detail = issue?.message ?? ''
  throw new SourceRefused({ file: name, column: issue?.path.join('.') ?? null, reason: 'value-invalid', detail })
}

const planningRow = z.object({
  nr: z.string(),
  kind: z.string(),
  year: z.string(),
  quarters: z.string(),
  date: z.string(),
  min_per_year: z.string(),
  label: z.string(),
  subject: z.string(),
  basis: z.enum(['column', 'text']),
  source: z.string(),
})
const projectRow = z.object({
  row_type: z.enum(['project', 'total']),
  category: z.string(),
  project: z.string(),
  dwellings: z.string(),
  year_from: z.string(),
  year_is_earliest: z.string(),
  unit_kind: z.enum(['new', 'demolished']),
  source: z.string(),
})
type ProjectRow = z.infer<typeof projectRow>
const lineRow = z.object({
  fund: z.string(),
  nr: z.string(),
  summary: z.string(),
  quantity: z.string(),
  part_of_line: z.string(),
  source: z.string(),
})

const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))

/** A folder as demo/dordrecht: the tables of facts, agreements, building projects and funds together. */
async function readFolder(folder: string): Promise<CheckedFacts> {
  const tables = await readFactTables(folder)
  const table = <Row>(name: string, row: z.ZodType<Row>) => readTable(join(folder, name), name, row)
  const projects = await table('housing-projects.csv', projectRow)
  const lines = await table('fund-lines.csv', lineRow)
  const target = tables.figures.find(({ key }) => key === 'social_homes_target')
  const unsourced: Source = { document: '', asOf: null }
  const facts: FactSet = {
    statements: tables.statements,
    totals: [...printedTotals(projects), ...(target ? [towardsTarget(target, projects)] : [])],
    plannings: (await table('agreement-planning.csv', planningRow)).map((row) => ({
      subject: row.nr,
      step: row.subject,
      basis: row.basis,
      when: whenOf(row),
      toBeDetermined: row.kind === 'none' && row.label === 'n.t.b.',
      minPerYear: numberOrNull(row.min_per_year),
      source: one(row.source),
    })),
    items: projects
      .filter(({ row_type }) => row_type === 'project')
      .map((row) => ({
        list: row.category,
        item: row.project,
        value: numberOrNull(row.dwellings),
        source: one(row.source),
      })),
    subsets: lines.flatMap((line) => {
      const whole = lines.find(({ fund, nr }) => fund === line.fund && nr === line.part_of_line)
      if (!whole) return []
      const [part, all] = [Number(line.quantity), Number(whole.quantity)]
      return [{ key: `${line.fund}/${line.nr}`, label: line.summary, part, whole: all, source: one(line.source) }]
    }),
    places: tables.places.map(({ name, aliases, partOf, sources }) => ({
      name,
      variants: aliases,
      partOf,
      source: sources[0] ?? unsourced,
    })),
    placeLists: [...Map.groupBy(tables.tasks, ({ label }) => label)].map(([label, tasks]) => ({
      label,
      places: tasks.map(({ place }) => tables.places.find(({ slug }) => slug === place)?.name ?? place),
      source: tasks[0]?.sources[0] ?? unsourced,
    })),
  }
  return { facts, register: tables.contradictions }
}

/** A recurring step has no single moment; several quarters count by their last. */
function whenOf({ kind, year, quarters, date }: z.infer<typeof planningRow>): string | null {
  if (kind === 'recurring' || year === '') return null
  const last = quarters.split(';').at(-1)
  return date || (last ? `${year}-${last}` : year)
}

function printedTotals(projects: readonly ProjectRow[]): PrintedTotal[] {
  return projects
    .filter(({ row_type }) => row_type === 'total')
    .map(({ category, dwellings, source: cited }) => ({
      key: category,
      label: category,
      printed: numberOrNull(dwellings),
      parts: partsOf(projects.filter((row) => row.row_type === 'project' && row.category === category)),
      reach: 'sum',
      source: one(cited),
    }))
}

/** Homes that the list promises up to and including the year of the goal; "vanaf 2029" is no promise for 2029. */
function towardsTarget(
  target: { value: string | null; date: string; meaning: string; sources: readonly Source[] },
  projects: readonly ProjectRow[],
): PrintedTotal {
  const known = projects.filter(
    (row) =>
      row.row_type === 'project' &&
      row.unit_kind === 'new' &&
      row.year_is_earliest !== 'yes' &&
      row.year_from <= target.date,
  )
  return {
    key: 'social_homes_target',
    label: target.meaning,
    printed: target.value === null ? null : Number(target.value),
    parts: partsOf(known),
    reach: 'target',
    source: target.sources[0] ?? { document: '', asOf: null },
  }
}

const partsOf = (projects: readonly ProjectRow[]): PrintedTotal['parts'] =>
  projects.map(({ project, dwellings }) => ({ label: project, value: numberOrNull(dwellings) }))
