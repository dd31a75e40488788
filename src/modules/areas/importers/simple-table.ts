// Importers of small tables of the municipality itself: one row, one fact, columns by name.
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import type { Db } from '#platform/db/scope.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import type { TextRow } from '../model/file-values.ts'
import type { RowRemark } from './import-tally.ts'
import { importer } from './importer.ts'
import { KnownPlaces, type RowPlaces } from './known-places.ts'
import { type NamedColumns, namedRows } from './named-columns.ts'
import type { Lane } from './paced-writer.ts'

/** A row judged on its own: what it says with remarks, or why it is refused. */
export type JudgedRow<Row> =
  | { ok: true; value: Row; remarks: readonly RowRemark[] }
  | ({ ok: false } & RowRemark & { column: string })

export type SimpleTable<Row> = {
  columns: NamedColumns
  /** Meanings without whose column the file is another kind of file. */
  required: readonly string[]
  dataset: string
  read(fields: TextRow, today: CalendarDate): JudgedRow<Row>
  /** Rows of one id are the same thing: the second is refused. */
  id(row: Row): string
  places(row: Row): RowPlaces
  /** Part of the data set that a file replaces when it holds a row of it. */
  slice(row: Row): string
  insert(db: Db, batch: string, slice: string, rows: readonly Row[]): Promise<void>
  /** Names of the counts in the summary that this row adds to. */
  counts(row: Row): readonly string[]
}

export function simpleTableImporter<Row>(
  definition: Omit<ImporterDefinition, 'run' | 'accepts' | 'restsOn'>,
  table: SimpleTable<Row>,
): ImporterDefinition {
  const named = { ...definition, accepts: ['.csv', '.zip'], restsOn: ['area', 'address-object', 'dwelling'] }
  return importer(named, async (reading) => {
    const { job, tally, writer } = reading
    const today = dayOf(job.deps.now())
    const known = await KnownPlaces.read(job.scope)
    const seen = new Set<string>()
    const lanes = new Map<string, Lane<Row>>()
    for await (const { place, fields } of namedRows(reading, table.columns, table.required)) {
      const judged = table.read(fields, today)
      if (!judged.ok) {
        tally.refuse(place, judged)
        continue
      }
      const refusal = known.refusal(table.places(judged.value)) ?? twice(seen, table.id(judged.value))
      if (refusal) {
        tally.refuse(place, refusal)
        continue
      }
      const slice = table.slice(judged.value)
      const source = { document: place.file, asOf: today }
      const lane = lanes.get(slice) ?? writer.lane<Row>({ dataset: table.dataset, slice, source }, table.insert)
      lanes.set(slice, lane)
      await lane.add(judged.value)
      tally.take(place, [...judged.remarks, ...known.remarks(table.places(judged.value))])
      for (const name of table.counts(judged.value)) tally.count(name)
    }
  })
}

/** Refuses the second row of the same thing; remembers the first. */
function twice(seen: Set<string>, id: string): RowRemark | null {
  if (seen.has(id)) return { reason: 'row-twice', detail: id }
  seen.add(id)
  return null
}
