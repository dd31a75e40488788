import { parseCalendarDate } from '#kernel/calendar.ts'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { surfaceOf } from '#platform/geo/shape.ts'
import { isObject } from '#platform/sources/geojson.ts'
import { type Liveability, readLiveability } from '../model/liveability.ts'
import { insertLiveability } from '../store.ts'
import { importerTexts } from '../texts.ts'
import { importer, type Reading } from './importer.ts'
import type { Lane } from './paced-writer.ts'
import { type TableRow, tableRows, textOf } from './table-rows.ts'

type Scored = Liveability & { geometry: MultiPolygon | null }
const COLUMNS = [['code', 'id'], ['kscore']] as const

/** Leefbaarometer scores per buurt, with simplified boundaries when the file has them. */
export const liveability = importer(
  { name: 'liveability', ...importerTexts('liveability'), accepts: ['.geojson', '.csv', '.gpkg', '.zip'] },
  async (reading) => {
    const lanes = new Map<string, Lane<Scored>>()
    const seen = new Set<string>()
    for await (const file of reading.files()) {
      for await (const row of tableRows(reading, file, { columns: COLUMNS })) await judge(row, reading, lanes, seen)
    }
  },
)

async function judge(
  row: TableRow,
  { job, tally, writer }: Reading,
  lanes: Map<string, Lane<Scored>>,
  seen: Set<string>,
): Promise<void> {
  // Some exports keep the service's own fields together under `raw`.
  const raw = isObject(row.fields.raw) ? row.fields.raw : row.fields
  const code = textOf(row.fields, 'code', 'id')
  const read = readLiveability(code, raw)
  if (!read.ok) return tally.refuse(row, { ...read, detail: code.slice(0, 20) })
  if (`GM${code.slice(2, 6)}` !== job.municipality.id)
    return tally.refuse(row, { reason: 'other-municipality', column: 'code', detail: code })
  const { year } = read.value
  if (seen.has(`${year}/${code}`)) return tally.refuse(row, { reason: 'area-twice', column: 'code', detail: code })
  seen.add(`${year}/${code}`)
  const level = code.slice(0, 2)
  const slice = `${year}/${level}`
  const source = {
    document: `Leefbaarometer 3.0, meting ${year}, ministerie van BZK`,
    asOf: parseCalendarDate(`${year}-01-01`),
  }
  const lane = lanes.get(slice) ?? writer.lane<Scored>({ dataset: 'liveability', slice, source }, insertLiveability)
  lanes.set(slice, lane)
  const geometry = row.shape && surfaceOf(row.shape)
  await lane.add({ ...read.value, geometry }, geometry ? geometry.flat(2).length : 1)
  tally.take(row)
  tally.count('areas')
  if (geometry) tally.count('polygons')
}
