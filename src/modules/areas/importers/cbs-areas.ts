import { calendarDate } from '#kernel/calendar.ts'
import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Source } from '#kernel/source.ts'
import { surfaceOf } from '#platform/geo/shape.ts'
import { districtOf, municipalityOf } from '../model/area.ts'
import { insertAreas, type NewArea } from '../store.ts'
import { importerTexts } from '../texts.ts'
import { AREA_COLUMNS, type CbsRow, hasAreaCode, readCbsRow } from './cbs-row.ts'
import { reportDivisionChanges } from './division-changes.ts'
import { importer, type Reading } from './importer.ts'
import type { Lane } from './paced-writer.ts'
import { type TableRow, tableRows } from './table-rows.ts'

/** Boundaries of wijken and buurten, one or more years. */
export const cbsAreas = importer(
  { name: 'cbs-areas', ...importerTexts('cbs-areas'), accepts: ['.geojson', '.json', '.csv', '.gpkg', '.zip'] },
  async (reading) => {
    const division = new Division(reading)
    for await (const file of reading.files()) {
      for await (const row of tableRows(reading, file, { columns: AREA_COLUMNS, layer: hasAreaCode }))
        await judgeArea(row, reading, division)
    }
    await division.finish()
  },
)

async function judgeArea(row: TableRow, { job, tally }: Reading, division: Division): Promise<void> {
  const read = readCbsRow(row)
  if (!read.ok) return tally.refuse(row, read)
  if (municipalityOf(read.value.code) !== job.municipality.id)
    return tally.refuse(row, { reason: 'other-municipality', column: 'buurtcode', detail: read.value.code })
  const geometry = row.shape && surfaceOf(row.shape)
  if (!geometry) return tally.refuse(row, { reason: 'boundary-missing', column: 'geometry', detail: read.value.code })
  if (!(await division.add(read.value, geometry)))
    return tally.refuse(row, { reason: 'area-twice', column: 'buurtcode', detail: read.value.code })
  tally.take(row)
  if (read.value.municipalityName) tally.state('municipality_name', read.value.municipalityName)
  tally.count(read.value.level === 'buurt' ? 'areas' : 'districts')
  if (read.value.level === 'buurt') tally.count(read.value.isWater ? 'water' : 'land')
}

/** Gathers the areas of each year and writes them, with the wijken that rows of buurten name. */
class Division {
  readonly #reading: Reading
  readonly #seen = new Set<string>()
  readonly #lanes = new Map<string, Lane<NewArea>>()
  readonly #named = new Map<string, NewArea>()
  readonly #neighbourhoods = new Map<number, NewArea[]>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** False when the area was there already. */
  async add(row: CbsRow, geometry: MultiPolygon): Promise<boolean> {
    const { code, year, level, name, isWater } = row
    if (this.#seen.has(`${year}/${code}`)) return false
    this.#seen.add(`${year}/${code}`)
    const parentCode = level === 'buurt' ? districtOf(code) : municipalityOf(code)
    const area: NewArea = { code, year, level, name, parentCode, isWater, geometry }
    if (level === 'buurt') {
      const known = this.#neighbourhoods.get(year) ?? []
      this.#neighbourhoods.set(year, known)
      known.push({ ...area, geometry: null })
      if (row.districtName !== null) this.#nameDistrict(year, parentCode, row.districtName)
    }
    await this.#lane(year, level).add(area, geometry.flat(2).length)
    return true
  }

  async finish(): Promise<void> {
    for (const district of this.#named.values()) await this.#lane(district.year, 'wijk/named').add(district)
    if (this.#named.size > 0) this.#reading.tally.state('districts_named', this.#named.size)
    for (const [year, areas] of this.#neighbourhoods)
      await reportDivisionChanges(this.#reading.job, this.#reading.tally, year, areas)
  }

  #nameDistrict(year: number, code: string, name: string): void {
    const parentCode = municipalityOf(code)
    this.#named.set(`${year}/${code}`, {
      ...{ code, year, name, parentCode },
      ...{ level: 'wijk', isWater: false, geometry: null },
    })
  }

  #lane(year: number, part: string): Lane<NewArea> {
    const slice = `${year}/${part}`
    const lane =
      this.#lanes.get(slice) ??
      this.#reading.writer.lane<NewArea>({ dataset: 'area', slice, source: divisionSource(year) }, insertAreas)
    this.#lanes.set(slice, lane)
    return lane
  }
}

/** The division into wijken and buurten is drawn as of 1 January of its year. */
export const divisionSource = (year: number): Source => ({
  document: `CBS wijk- en buurtkaart ${year}`,
  asOf: calendarDate(`${year}-01-01`),
})
