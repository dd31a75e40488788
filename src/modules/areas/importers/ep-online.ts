import { dayOf } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { type CsvTable, openCsv } from '#platform/sources/csv.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { ENERGY_LABEL, insertEnergyLabels } from '../energy/store.ts'
import {
  type EnergyLabel,
  isNewerLabel,
  LABEL_COLUMNS,
  LOW_CLASSES,
  plainColumn,
  type RegisteredLabel,
  readEnergyLabel,
} from '../model/energy-label.ts'
import { readDay, type TextRow } from '../model/file-values.ts'
import { importerTexts } from '../texts.ts'
import type { RowRemark } from './import-tally.ts'
import { importer, type Reading } from './importer.ts'
import { KnownObjects } from './known-objects.ts'

/** Energy labels from the register of RVO: of each dwelling the label that was surveyed last. */
export const epOnline = importer(
  {
    name: 'ep-online',
    ...importerTexts('ep-online'),
    accepts: ['.csv', '.zip'],
    restsOn: ['address-object', 'area'],
  },
  async (reading) => {
    const { job, tally } = reading
    const today = dayOf(job.deps.now())
    const known = await KnownObjects.read(job.scope)
    tally.state('objects_known', known.size)
    const best = new Map<string, Held>()
    let source: Source = { document: 'EP-Online, RVO', asOf: null }
    for await (const file of reading.files()) {
      const { table, fieldsOf } = await openRegister(file, reading)
      const published = publishedOn(table)
      if (published) {
        tally.state('published', published)
        source = { ...source, asOf: published }
      }
      for await (const row of table.rows) {
        await reading.tick()
        if (!row.ok) tally.refuse(row, row)
        else hold(row, readEnergyLabel(fieldsOf(row.value), today), known, best, reading)
      }
    }
    const lane = reading.writer.lane<EnergyLabel>({ dataset: ENERGY_LABEL, slice: 'all', source }, insertEnergyLabels)
    for (const [objectId, { label, place, remarks }] of best) {
      await reading.tick()
      const { class: given, surveyedOn, validUntil } = label
      await lane.add({
        ...{ objectId, neighbourhoodCode: known.neighbourhoodOf(objectId), class: given, surveyedOn, validUntil },
      })
      tally.take(place, remarks)
      tally.count('labels')
      if (given !== null && LOW_CLASSES.includes(given)) tally.count('labels_low')
      if (label.objectId === null) tally.count('labels_by_address')
      if (validUntil !== null && validUntil < today) tally.count('labels_expired')
    }
  },
)

type Place = { file: string; line: number }
/** The best label so far of one dwelling, with what is to be told of its row. */
type Held = { label: RegisteredLabel; place: Place; remarks: readonly RowRemark[] }

/** Keeps a row as the best of its dwelling, or refuses it; the one it takes the place of is refused then. */
function hold(
  place: Place,
  read: ReturnType<typeof readEnergyLabel>,
  known: KnownObjects,
  best: Map<string, Held>,
  { tally }: Reading,
): void {
  if (!read.ok) {
    tally.refuse(place, read)
    return
  }
  const found = known.find(read.value)
  if (!found.ok) {
    tally.refuse(place, found.remark)
    return
  }
  const earlier = best.get(found.id)
  const isBest = !earlier || isNewerLabel(read.value, earlier.label)
  const loser = isBest ? earlier?.place : place
  if (loser) tally.refuse(loser, { reason: 'label-superseded', column: null, detail: found.id })
  if (isBest) best.set(found.id, { label: read.value, place, remarks: [...read.remarks, ...found.remarks] })
}

type Register = { table: CsvTable; fieldsOf(row: Readonly<Record<string, string>>): TextRow }

/** Opens one file of the register, whichever generation; only the columns that say something are looked at. */
async function openRegister(file: SourceFile, { meter, tally }: Reading): Promise<Register> {
  const table = await openCsv(file, meter, { preambleLines: { before: /bagverblijfsobjectid/i } })
  for (const problem of table.problems) tally.remark(problem, problem)
  const wanted: readonly string[] = Object.values(LABEL_COLUMNS).flat()
  const used = table.columns.flatMap((column) => {
    const plain = plainColumn(column)
    return wanted.includes(plain) ? [[column, plain] as const] : []
  })
  for (const needed of [...LABEL_COLUMNS.object, ...LABEL_COLUMNS.class])
    if (!used.some(([, plain]) => plain === needed))
      throw new SourceRefused({ file: file.name, line: 1, column: needed, reason: 'column-missing' })
  return { table, fieldsOf: (row) => Object.fromEntries(used.map(([column, plain]) => [plain, row[column]])) }
}

/** `PublicatieDatum;01-09-2026` before the header of newer files. */
function publishedOn({ preamble }: CsvTable) {
  const [, given = ''] = preamble.find((line) => /^\W*publicatiedatum/i.test(line))?.split(';') ?? []
  return readDay(given.replaceAll('"', '').trim()) ?? null
}
