import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { kindOf } from '#platform/sources/kind.ts'
import { districtOf, municipalityOf } from '../model/area.ts'
import { isFigureColumn, type KeyFigureValue, keyFor, readCbsValue } from '../model/key-figure.ts'
import { insertAreas, insertKeyFigures, type NewArea } from '../store.ts'
import { importerTexts } from '../texts.ts'
import { AREA_COLUMNS, type CbsRow, hasAreaCode, readCbsRow } from './cbs-row.ts'
import { reportDivisionChanges } from './division-changes.ts'
import type { RowRemark } from './import-tally.ts'
import { importer, type Reading } from './importer.ts'
import { readMunicipalityJson } from './municipality-json.ts'
import type { Lane } from './paced-writer.ts'
import { type TableRow, tableRows } from './table-rows.ts'

/** Key figures per buurt, wijk and municipality; with them the list of areas of that year, without boundaries. */
export const cbsKeyFigures = importer(
  {
    name: 'cbs-key-figures',
    ...importerTexts('cbs-key-figures'),
    accepts: ['.json', '.geojson', '.csv', '.gpkg', '.zip'],
  },
  async (reading) => {
    const figures = new FigureLanes(reading)
    for await (const file of reading.files()) {
      const kind = await kindOf(file, reading.meter)
      if (kind === 'json') await readMunicipalityJson(file, reading, figures)
      else
        for await (const row of tableRows(reading, file, { columns: AREA_COLUMNS, layer: hasAreaCode }, kind))
          await judgeRow(row, reading, figures)
    }
    await figures.finish()
  },
)

async function judgeRow(row: TableRow, { job, tally }: Reading, lanes: FigureLanes): Promise<void> {
  const read = readCbsRow(row)
  if (!read.ok) return tally.refuse(row, read)
  const { code, year } = read.value
  if (municipalityOf(code) !== job.municipality.id)
    return tally.refuse(row, { reason: 'other-municipality', column: 'buurtcode', detail: code })
  if (!(await lanes.addArea(read.value)))
    return tally.refuse(row, { reason: 'area-twice', column: 'buurtcode', detail: code })
  if (read.value.municipalityName) tally.state('municipality_name', read.value.municipalityName)
  const remarks: RowRemark[] = []
  for (const [column, raw] of Object.entries(row.fields)) {
    if (!isFigureColumn(column)) continue
    const value = readCbsValue(raw)
    if (value === 'invalid') {
      remarks.push({ reason: 'figure-not-a-number', column, detail: String(raw).slice(0, 40) })
      continue
    }
    await lanes.addFigure('geo', boundarySource(year), {
      ...{ areaCode: code, year, ...keyFor(column) },
      ...{ value: value.value, missingReason: value.missing },
    })
  }
  tally.take(row, remarks)
}

const boundarySource = (year: number): Source => ({
  document: `CBS kerncijfers wijken en buurten ${year} (geobestand)`,
  asOf: firstDayOf(year),
})

const firstDayOf = (year: number): CalendarDate => calendarDate(`${year}-01-01`)

/** Where figures and areas of a file go: one slice per product and year, so that products never erase each other. */
export class FigureLanes {
  readonly #reading: Reading
  readonly #seen = new Set<string>()
  readonly #figures = new Map<string, Lane<KeyFigureValue>>()
  readonly #areas = new Map<string, Lane<NewArea>>()
  readonly #neighbourhoods = new Map<number, NewArea[]>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** False when the area was there already in that year. */
  async addArea({
    code,
    level,
    year,
    name,
    isWater,
  }: Omit<CbsRow, 'districtName' | 'municipalityName'>): Promise<boolean> {
    if (this.#seen.has(`${year}/${code}`)) return false
    this.#seen.add(`${year}/${code}`)
    const parentCode = level === 'buurt' ? districtOf(code) : municipalityOf(code)
    const area: NewArea = { code, year, level, name, parentCode, isWater, geometry: null }
    if (level === 'buurt') this.#neighbourhoods.set(year, [...(this.#neighbourhoods.get(year) ?? []), area])
    const slice = `${year}/${level}/list`
    const source = { document: `CBS gebieden in Nederland ${year}`, asOf: firstDayOf(year) }
    const lane = this.#areas.get(slice) ?? this.#reading.writer.lane({ dataset: 'area', slice, source }, insertAreas)
    this.#areas.set(slice, lane)
    await lane.add(area)
    this.#reading.tally.count(level === 'buurt' ? 'areas' : 'districts')
    return true
  }

  async addFigure(product: string, source: Source, figure: KeyFigureValue): Promise<void> {
    const slice = `${figure.year}/${product}`
    const lane =
      this.#figures.get(slice) ??
      this.#reading.writer.lane<KeyFigureValue>({ dataset: 'key-figure', slice, source }, insertKeyFigures)
    this.#figures.set(slice, lane)
    this.#reading.tally.count(figure.missingReason ? `missing_${figure.missingReason}` : 'figures')
    await lane.add(figure)
  }

  async finish(): Promise<void> {
    for (const [year, areas] of this.#neighbourhoods)
      await reportDivisionChanges(this.#reading.job, this.#reading.tally, year, areas)
  }
}
