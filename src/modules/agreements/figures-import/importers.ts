// Figures of corporations from files: the spreadsheet of the portal, or a table with a delivery per row. The same checks
// as a corporation's own delivery; kept as a version under the batch, so that undoing takes it back.
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import { type FileReading, importer } from '#modules/areas/index.ts'
import type { Db } from '#platform/db/scope.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import { kindOf } from '#platform/sources/kind.ts'
import { readSpreadsheet } from '#platform/sources/spreadsheet.ts'
import { monitor, type Values } from '../model/monitors/monitor.ts'
import type { MonitorPeriod } from '../model/monitors/monitor-period.ts'
import { checkDelivery, type Desk, deskInSets, proposeTalk, verdictOn } from '../monitors/deliver.ts'
import { AS_PARTY, termsFor } from '../monitors/parties.ts'
import { MONITOR_SLUGS } from '../monitors/paths.ts'
import { deliveriesOfBatch, insertDelivery, nextVersion } from '../monitors/store.ts'
import { readTemplateRows, targetRows } from '../monitors/template.ts'
import { bringsFor } from '../property/importers.ts'
import { listRowsOf } from '../property/named-sheet-rows.ts'
import { figuresImportEn } from './text.en.ts'
import { figuresImportNl } from './text.nl.ts'

type Reason = keyof typeof figuresImportNl.reasons
type Name = 'stock' | 'availability'
export const DELIVERY_DATASET = 'monitor-delivery'

const REASONS: NonNullable<ImporterDefinition['reasons']> = Object.fromEntries(
  (Object.keys(figuresImportNl.reasons) as Reason[]).map((code) => [
    code,
    { nl: figuresImportNl.reasons[code], en: figuresImportEn.reasons[code] },
  ]),
)
const both = (of: (t: typeof figuresImportNl) => string) => ({ nl: of(figuresImportNl), en: of(figuresImportEn) })

/** One delivery as a file tells it, and where each field stands. */
type Told = {
  file: string
  line: number
  organisation: string
  period: string
  given: Readonly<Record<string, string>>
  reason: string
  at(field: string): { line: number; column: string | null }
}

function figuresImporter(name: keyof typeof TEXT_OF, of: Name): ImporterDefinition {
  return {
    ...importer(
      {
        name,
        ...{ title: both((t) => t[name].title), help: both((t) => t[name].help), reasons: REASONS },
        accepts: ['.xlsx', '.ods', '.csv'],
        summary: { deliveries: both((t) => t.deliveries), signals: both((t) => t.signals) },
      },
      async (reading) => {
        for await (const told of deliveriesIn(reading, of)) await take(reading, of, told)
      },
    ),
    // A signal is a talk in both meetings (4.1.2), once the figures count.
    whenApplied: async (db, batch) => {
      for (const { organisation, period, values } of await deliveriesOfBatch(db, of, batch)) {
        const desk = await deskInSets(db, AS_PARTY, { organisation, monitor: of, period }, LAST_DAY)
        if (desk && (await verdictOn(db, desk, values)).state === 'signal') await proposeTalk(db, desk)
      }
    },
  }
}
const TEXT_OF = { 'stock-figures': true, availability: true } as const
/** Far enough: what was taken in had ended already. */
const LAST_DAY = '2099-12-31' as CalendarDate

async function* deliveriesIn(reading: FileReading, of: Name): AsyncGenerator<Told> {
  for await (const file of reading.files()) {
    const isSheet = (await kindOf(file, reading.meter)) === 'spreadsheet'
    const sheets = isSheet ? await readSpreadsheet(file, reading.meter) : []
    const forms = sheets.filter(({ rows }) => targetRows(rows).monitor !== null)
    for (const { rows } of forms) yield* formIn(reading, file.name, rows, of)
    if (forms.length > 0) continue
    const columns = columnsOf(of)
    for await (const { place, fields } of listRowsOf(reading, file, columns, ['organisation', 'period'])) {
      const named = (meaning: string) => (columns[meaning] ?? []).find((column) => fields[column] !== undefined) ?? null
      const text = (meaning: string) => (fields[named(meaning) ?? ''] ?? '').trim()
      yield {
        ...{ file: place.file, line: place.line, organisation: text('organisation'), period: text('period') },
        given: Object.fromEntries(monitor(of).fields.map(({ name }) => [name, text(name)])),
        reason: text('reason'),
        at: (field) => ({ line: place.line, column: named(field) ?? field }),
      }
    }
  }
}

/** Columns of a table: each field by its name in lower case. */
const columnsOf = (of: Name): Readonly<Record<string, readonly string[]>> => ({
  organisation: ['corporatie', 'corporation', 'organisation'],
  period: ['periode', 'period'],
  reason: ['reden', 'reden-correctie', 'reason'],
  ...Object.fromEntries(monitor(of).fields.map(({ name }) => [name, [name.toLowerCase()]])),
})

function* formIn(
  { tally }: FileReading,
  file: string,
  rows: Parameters<typeof readTemplateRows>[0],
  of: Name,
): Generator<Told> {
  const target = targetRows(rows)
  const place = { file, line: 2 }
  if (target.monitor !== MONITOR_SLUGS[of]) {
    tally.refuse(place, { reason: 'other-sheet', detail: target.monitor ?? '' })
    return
  }
  const organisation = { code: target.organisation ?? '', name: '', side: 'corporation' as const }
  const desk = { monitor: monitor(of), organisation, period: (target.period ?? '') as MonitorPeriod }
  const { given, reason, cells, problems } = readTemplateRows(rows, desk)
  const [first, ...others] = problems
  if (first) {
    tally.refuse({ file, line: lineOf(first.cell) }, { reason: first.problem, detail: first.detail })
    for (const { cell, problem, detail } of others)
      tally.remark({ file, line: lineOf(cell) }, { reason: problem, detail })
    return
  }
  yield {
    ...{ ...place, organisation: organisation.code, period: desk.period, given, reason },
    at: (field) => ({ line: lineOf(cells.get(field) ?? '') ?? 2, column: cells.get(field) ?? field }),
  }
}

/** "C12" is row 12. */
const lineOf = (cell: string): number | null => Number(/\d+$/.exec(cell)?.[0] ?? 0) || null

async function take({ job, tally, writer }: FileReading, of: Name, told: Told): Promise<void> {
  const place = { file: told.file, line: told.line }
  const found = await job.scope.transaction(async (db) => {
    const { corporations } = await termsFor(db, AS_PARTY)
    const wanted = told.organisation.toLowerCase()
    const party = corporations.find(({ code, name }) => code === wanted || name.toLowerCase() === wanted)
    if (!party) return 'organisation-unknown'
    if (!bringsFor(job.actor, party.code)) return 'organisation-other'
    const target = { organisation: party.code, monitor: of, period: told.period }
    return (await deskInSets(db, AS_PARTY, target, dayOf(job.deps.now()))) ?? 'period-unknown'
  })
  if (typeof found === 'string') {
    const [field, detail] =
      found === 'period-unknown' ? (['period', told.period] as const) : (['organisation', told.organisation] as const)
    const { line, column } = told.at(field)
    tally.refuse({ file: told.file, line }, { reason: found, column, detail })
    return
  }
  const { values, problems } = checkDelivery(found, told.given, told.reason)
  if (found.current && sameValues(found.current.values, values)) {
    tally.take(place, [{ reason: 'same-as-before', detail: told.period }])
    return
  }
  const [first, ...others] = problems.map((problem) => {
    const { line, column } = told.at(problem.field)
    const detail = 'difference' in problem && problem.difference !== undefined ? String(problem.difference) : ''
    return { at: { file: told.file, line }, remark: { reason: problem.problem, column, detail } }
  })
  if (first) {
    tally.refuse(first.at, first.remark)
    for (const { at, remark } of others) tally.remark(at, remark)
    return
  }
  const slice = `${of}/${found.organisation.code}/${found.period}`
  const source = { document: told.file, asOf: dayOf(job.deps.now()) }
  const by = { by: job.actor.kind === 'anonymous' ? 'anonymous' : job.actor.id, at: job.deps.now() }
  const row = { desk: found, values, reason: told.reason.trim() }
  await writer
    .lane<typeof row>({ dataset: DELIVERY_DATASET, slice, source }, (db, batch, _, rows) => keep(db, batch, rows, by))
    .add(row)
  tally.take(place)
  tally.count('deliveries')
  const verdict = await job.scope.transaction((db) => verdictOn(db, found, values))
  if (verdict.state === 'signal') tally.count('signals')
}

const sameValues = (a: Values, b: Values): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => (a[field] ?? null) === (b[field] ?? null))

async function keep(
  db: Db,
  batch: string,
  rows: readonly { desk: Desk; values: Values; reason: string }[],
  by: { by: string; at: Date },
): Promise<void> {
  for (const { desk, values, reason } of rows) {
    const key = { monitor: desk.monitor.name, organisation: desk.organisation.code, period: desk.period }
    await insertDelivery(db, { ...key, version: await nextVersion(db, key), values, reason, batch }, by)
  }
}

export const stockFigures = figuresImporter('stock-figures', 'stock')
export const availabilityFigures = figuresImporter('availability', 'availability')
