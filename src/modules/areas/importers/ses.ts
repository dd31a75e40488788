import { calendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { type CsvTable, openCsv } from '#platform/sources/csv.ts'
import { kindOf } from '#platform/sources/kind.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { municipalityOf } from '../model/area.ts'
import type { KeyFigureValue } from '../model/key-figure.ts'
import {
  type Measure,
  readPeriod,
  readSesRow,
  readStatAreaCode,
  SES_COLUMNS,
  SES_SCORE,
  type SesKey,
  sesFigure,
  sesMeasures,
} from '../model/ses.ts'
import { insertKeyFigures } from '../store.ts'
import { importerTexts } from '../texts.ts'
import { importer, type Reading } from './importer.ts'
import type { Lane } from './paced-writer.ts'

/** SES-WOA scores: the download of StatLine (CSV, version 4), or a table with a row per area and year. */
export const ses = importer({ name: 'ses', ...importerTexts('ses'), accepts: ['.csv', '.zip'] }, async (reading) => {
  const measures = await readMeasures(reading)
  const lanes = new ScoreLanes(reading)
  for await (const file of reading.files()) {
    const table = await openTable(file, reading)
    if (table === null) continue
    if (table.columns.includes('Measure')) await readObservations(file, table, measures, reading, lanes)
    else if (!table.columns.includes('Identifier') && !table.columns.includes('ParentId'))
      await readScores(file, table, reading, lanes)
  }
})

/** Null for what stands beside the tables in a download, such as metadata in JSON. */
async function openTable(file: SourceFile, { meter }: Reading): Promise<CsvTable | null> {
  return (await kindOf(file, meter)) === 'text' && !/\.(md|txt)$/i.test(file.name) ? openCsv(file, meter) : null
}

/** First look at all files: which measure of the download is which. */
async function readMeasures(reading: Reading): Promise<ReadonlyMap<string, SesKey>> {
  const codes: { id: string; title: string; group: string }[] = []
  const groups = new Map<string, { title: string; parent: string }>()
  for await (const file of reading.files()) {
    const table = await openTable(file, reading)
    if (table === null) continue
    const isCodes = table.columns.includes('MeasureGroupId')
    const isGroups = table.columns.includes('ParentId') && table.columns.includes('Id')
    if (!isCodes && !isGroups) continue
    for await (const row of table.rows) {
      if (!row.ok) continue
      const { Identifier = '', Id = '', Title = '', MeasureGroupId = '', ParentId = '' } = row.value
      if (isCodes) codes.push({ id: Identifier, title: Title, group: MeasureGroupId })
      else groups.set(Id, { title: Title, parent: ParentId })
    }
  }
  return sesMeasures(codes.map(({ id, title, group }): Measure => ({ id, title, groups: pathOf(group, groups) })))
}

/** Titles from the outermost group to this one; a group that contains itself ends the path. */
function pathOf(group: string, groups: ReadonlyMap<string, { title: string; parent: string }>): string[] {
  const titles: string[] = []
  const passed = new Set<string>()
  for (let at = group; groups.has(at) && !passed.has(at); at = groups.get(at)?.parent ?? '') {
    passed.add(at)
    titles.unshift(groups.get(at)?.title ?? '')
  }
  return titles
}

async function readObservations(
  file: SourceFile,
  table: CsvTable,
  measures: ReadonlyMap<string, SesKey>,
  { tally, tick }: Reading,
  lanes: ScoreLanes,
): Promise<void> {
  const missing = ['WijkenEnBuurten', 'Perioden', 'Value'].find((column) => !table.columns.includes(column))
  if (missing) throw new SourceRefused({ file: file.name, line: 1, column: missing, reason: 'column-missing' })
  if (![...measures.values()].includes(SES_SCORE))
    throw new SourceRefused({ file: file.name, column: 'MeasureCodes', reason: 'column-missing' })
  for await (const row of table.rows) {
    await tick()
    if (!row.ok) {
      tally.refuse(row, row)
      continue
    }
    const { Measure: measure = '', WijkenEnBuurten: area = '', Perioden: period = '', Value: value = '' } = row.value
    const refuse = (column: string, reason: string, detail: string): void =>
      tally.refuse(row, { reason, column, detail })
    const key = measures.get(measure)
    const code = readStatAreaCode(area)
    const year = readPeriod(period)
    if (!key) refuse('Measure', 'measure-not-used', measure)
    else if (code === null) refuse('WijkenEnBuurten', 'area-code-invalid', area)
    else if (year === null) refuse('Perioden', 'period-invalid', period)
    else {
      const figure = sesFigure(code, year, key, value)
      if (typeof figure === 'string') refuse('Value', figure, value)
      else await lanes.take(row, [figure])
    }
  }
}

async function readScores(file: SourceFile, table: CsvTable, { tally, tick }: Reading, lanes: ScoreLanes) {
  const names = new Map(table.columns.map((column) => [column.toLowerCase(), column]))
  for (const field of ['area', 'year', 'score'] as const)
    if (!SES_COLUMNS[field].some((name) => names.has(name)))
      throw new SourceRefused({
        ...{ file: file.name, line: 1, column: SES_COLUMNS[field].join(' / '), reason: 'column-missing' },
      })
  for await (const row of table.rows) {
    await tick()
    if (!row.ok) {
      tally.refuse(row, row)
      continue
    }
    const read = readSesRow(inLowerCase(row.value))
    if (read.ok) await lanes.take(row, read.value)
    else tally.refuse(row, read)
  }
}

const inLowerCase = (row: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([column, text]) => [column.toLowerCase(), text]))

/** Where scores go: one slice per year, beside the other key figures of an area. */
class ScoreLanes {
  readonly #reading: Reading
  readonly #seen = new Set<string>()
  readonly #lanes = new Map<number, Lane<KeyFigureValue>>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Takes the figures of one row: all of one area and year. */
  async take(place: { file: string; line: number }, figures: readonly KeyFigureValue[]): Promise<void> {
    const { tally, job } = this.#reading
    const [first] = figures
    if (!first) return
    const { areaCode, year } = first
    if (areaCode !== job.municipality.id && municipalityOf(areaCode) !== job.municipality.id)
      return tally.refuse(place, { reason: 'other-municipality', column: 'WijkenEnBuurten', detail: areaCode })
    const id = (figure: KeyFigureValue) => `${figure.areaCode}/${figure.year}/${figure.key}`
    const double = figures.find((figure) => this.#seen.has(id(figure)))
    if (double) return tally.refuse(place, { reason: 'row-twice', detail: id(double) })
    for (const figure of figures) {
      this.#seen.add(id(figure))
      await this.#laneOf(year).add(figure)
      if (figure.key === SES_SCORE) tally.count(figure.value === null ? 'ses_unknown' : 'ses_scores')
    }
    tally.take(place)
  }

  #laneOf(year: number): Lane<KeyFigureValue> {
    const found = this.#lanes.get(year)
    if (found) return found
    const source: Source = {
      document: 'CBS StatLine, SES-WOA',
      place: `${year}`,
      asOf: calendarDate(`${year}-01-01`),
    }
    const slice = { dataset: 'key-figure', slice: `${year}/ses`, source }
    const lane = this.#reading.writer.lane<KeyFigureValue>(slice, insertKeyFigures)
    this.#lanes.set(year, lane)
    return lane
  }
}
