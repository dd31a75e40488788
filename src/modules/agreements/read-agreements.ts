// Reads agreements with their planning from a table: planning as text in one cell, or one row per planning entry.
import { z } from 'zod'
import { parseCalendarDate } from '#kernel/calendar.ts'
import { parsePlanning, type When } from '#kernel/planning.ts'
import { parseQuarter, type QuarterNumber, quarterNumber } from '#kernel/quarter.ts'
import { citedSources } from '#kernel/source.ts'
import type { RowMessage } from '#platform/module.ts'
import type { CsvRow } from '#platform/sources/csv.ts'
import { explainReason } from '#platform/sources/reading.ts'
import { readSmallTable } from '#platform/sources/small-table.ts'
import { type Agreement, PLANNING_KINDS, type PlanningEntry } from './model/agreement.ts'
import { planningEntries } from './model/planning-entries.ts'
import { agreementsNl } from './text.nl.ts'

const t = agreementsNl.reader

export type ReadAgreements = {
  /** Numbers with their lead, in the order of the file; '' when the file does not name a lead. */
  leads: ReadonlyMap<string, string>
  entries: readonly PlanningEntry[]
  refused: readonly RowMessage[]
}

const NUMBER = /^\d+\.\d+\.\d+$/

/** Throws SourceRefused when the file is no table with at least the columns nr and planning, or nr and kind. */
export async function readPlanningTable(path: string, name: string): Promise<ReadAgreements> {
  const { columns, rows, problems } = await readSmallTable(path, name, ['nr'])
  const column = ['planning', 'planning_given'].find((known) => columns.includes(known))
  const structured = columns.includes('kind')
  const leads = new Map<string, string>()
  const entries: PlanningEntry[] = []
  const refused: RowMessage[] = problems.map((problem) => ({
    file: name,
    line: problem.line,
    column: problem.column,
    outcome: 'refused',
    reason: explainReason(problem, 'nl'),
  }))
  for (const { line, value } of rows) {
    const refuse = (where: string, reason: string): void => {
      refused.push({ file: name, line, column: where, outcome: 'refused', reason })
    }
    const nr = value.nr ?? ''
    if (!NUMBER.test(nr)) refuse('nr', t.number(nr))
    else if (!structured && leads.has(nr)) refuse('nr', t.twice(nr))
    else {
      const read = structured ? readStructuredRow(nr, value) : readTextRow(nr, value, column)
      if ('problem' in read) refuse(read.column, read.problem)
      else {
        leads.set(nr, value.lead ?? '')
        entries.push(...read.entries)
      }
    }
  }
  return { leads, entries, refused }
}

type ReadRow = { entries: PlanningEntry[] } | { column: string; problem: string }

function readTextRow(nr: string, row: CsvRow, column: string | undefined): ReadRow {
  if (column === undefined) return { column: 'planning', problem: t.noPlanning }
  const text = row[column] ?? ''
  const parsed = parsePlanning(text === '' ? '-' : text)
  if (!parsed.ok) return { column, problem: t.planning(text, parsed.reason.position + 1) }
  return { entries: planningEntries(nr, text, row.subtheme ?? '', citedSources(row.source ?? '')) }
}

const year = z.string().regex(/^(\d{4})?$/)
const structuredRow = z.object({
  seq: z.string().regex(/^\d+$/),
  kind: z.enum(PLANNING_KINDS),
  year,
  year_from: year,
  year_to: year,
  quarters: z.string().regex(/^(Q[1-4](;Q[1-4])*)?$/),
  quarter_rule: z.enum(['', 'all', 'any']),
  date: z.string().refine((text) => text === '' || parseCalendarDate(text) !== null),
  min_per_year: z.string().regex(/^\d*$/),
  basis: z.enum(['column', 'text']),
})

function readStructuredRow(nr: string, row: CsvRow): ReadRow {
  const read = structuredRow.safeParse(row)
  if (!read.success) return { column: read.error.issues[0]?.path.join('.') ?? '', problem: t.value }
  const given = read.data
  const label = row.label ?? row.label_nl ?? ''
  const when = whenOf(given, label)
  if (!when) return { column: 'year', problem: t.value }
  const entry: PlanningEntry = {
    nr,
    seq: Number(given.seq),
    kind: given.kind,
    label,
    basis: given.basis,
    when,
    years: given.year_from ? { from: Number(given.year_from), to: given.year_to ? Number(given.year_to) : null } : null,
    minPerYear: given.min_per_year ? Number(given.min_per_year) : null,
    sources: citedSources(row.source ?? ''),
  }
  return { entries: [entry] }
}

function whenOf(row: z.infer<typeof structuredRow>, label: string): When | null {
  const rule = row.quarter_rule === 'any' ? 'any' : 'all'
  const quarters = row.quarters.split(';').filter(Boolean).map(numberOf)
  if (row.kind === 'continuous') return { kind: 'continuous' }
  if (row.kind === 'none') return { kind: /^n\.t\.b\./.test(label) ? 'to-be-determined' : 'none' }
  if (row.kind === 'recurring') return { kind: 'yearly', quarters, rule }
  const date = parseCalendarDate(row.date)
  if (date) return { kind: 'date', date }
  if (row.year === '') return null
  const only = quarters.length === 1 ? parseQuarter(`${row.year}-${row.quarters}`) : null
  if (only) return { kind: 'quarter', quarter: only }
  if (quarters.length > 1) return { kind: 'quarters', year: Number(row.year), quarters, rule }
  return { kind: 'year', year: Number(row.year) }
}

const numberOf = (text: string): QuarterNumber => {
  const quarter = parseQuarter(`2000-${text}`)
  if (!quarter) throw new Error(`Not a quarter: ${text}`)
  return quarterNumber(quarter)
}

const agreementRow = z
  .object({
    nr: z.string().regex(NUMBER),
    theme_nr: z.string(),
    theme: z.string(),
    subtheme_nr: z.string(),
    subtheme: z.string(),
    lead: z.string(),
    lead_codes: z.string(),
    planning_given: z.string(),
    summary: z.string(),
    source: z.string(),
  })
  .transform(
    (row): Agreement => ({
      nr: row.nr,
      themeNr: row.theme_nr,
      theme: row.theme,
      subthemeNr: row.subtheme_nr,
      subtheme: row.subtheme,
      lead: row.lead,
      leads: row.lead_codes.split(';'),
      summary: row.summary,
      planningGiven: row.planning_given,
      audience: 'public',
      sources: citedSources(row.source),
    }),
  )

/** The agreements of a table with every column; throws when a row does not fit, for our own demo data. */
export async function readAgreementTable(path: string): Promise<Agreement[]> {
  const { rows } = await readSmallTable(path, 'agreements.csv')
  return rows.map(({ value }) => agreementRow.parse(value))
}
