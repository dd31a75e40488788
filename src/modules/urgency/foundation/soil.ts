// Soil maps: places or areas with a class. Built-up land has none, and that is normal.
import { dayOf } from '#kernel/calendar.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import { type FileReading, importer, type Lane, type TableRow, tableRows, textOf } from '#modules/areas/index.ts'
import { surfaceOf } from '#platform/geo/shape.ts'
import { readSoil } from '../model/foundation/soil.ts'
import { readPoint } from '../sources/read-point.ts'
import { deriveLikelihood } from './derive-likelihood.ts'
import { insertSoilParts, SOIL_DATASET, type SoilPart } from './store.ts'
import { foundationTexts } from './texts.ts'

const CLASSES = ['bodemtype', 'bodemklasse', 'soil_class', 'klasse', 'fgr', 'code']

/** Replaces the soil map, and works out the foundations anew. */
export const soil = importer(
  {
    name: 'soil',
    ...foundationTexts('soil'),
    accepts: ['.csv', '.gpkg', '.geojson', '.zip'],
    restsOn: ['address-object', 'building', 'dwelling', 'foundation-report', 'building-height'],
  },
  async (reading) => {
    const { tally, writer } = reading
    const parts: SoilPart[] = []
    let lane: Lane<SoilPart> | null = null
    for await (const file of reading.files()) {
      for await (const row of tableRows(reading, file, { columns: [CLASSES] })) {
        const part = judge(row, parts.length, reading)
        if (!part) continue
        parts.push(part)
        const source = { document: file.name, asOf: dayOf(reading.job.deps.now()) }
        lane ??= writer.lane<SoilPart>({ dataset: SOIL_DATASET, slice: 'all', source }, insertSoilParts)
        await lane.add(part, part.geometry?.flat(2).length ?? 1)
        tally.count(`soil_${part.ground}`)
      }
    }
    if (parts.length > 0) await deriveLikelihood(reading, { soil: parts })
  },
)

function judge(row: TableRow, number: number, { tally }: FileReading): SoilPart | null {
  const refuse = (reason: string, column: string | null, detail = '') => {
    tally.refuse(row, { reason, column, detail: detail.slice(0, 40) })
    return null
  }
  const soilClass = textOf(row.fields, ...CLASSES)
  const read = readSoil(soilClass)
  if (read === 'unknown-word') return refuse('soil-unknown', CLASSES[0] ?? null, soilClass)
  if (read === 'no-class') {
    tally.take(row)
    tally.count('soil_no_class')
    return null
  }
  const place = placeOf(row)
  if ('reason' in place) return refuse(place.reason, 'x, y', place.detail)
  tally.take(row)
  return { id: String(number).padStart(8, '0'), soilClass: soilClass.slice(0, 80), ...read, ...place }
}

type Place = Pick<SoilPart, 'x' | 'y' | 'geometry'>

function placeOf(row: TableRow): Place | { reason: string; detail?: string } {
  const surface = row.shape && surfaceOf(row.shape)
  if (surface) return { x: null, y: null, geometry: surface }
  if (row.shape?.type === 'Point') return { x: row.shape.coordinates[0], y: row.shape.coordinates[1], geometry: null }
  const text = (name: string) => textOf(row.fields, name)
  const number = (name: string) => parseNumber(text(name), 'either')
  const isDegrees = text('lat') !== '' || text('lon') !== ''
  const read = isDegrees ? readPoint(number('lat'), number('lon'), 'wgs84') : readPoint(number('x'), number('y'), 'rd')
  return 'reason' in read ? read : { x: read.point[0], y: read.point[1], geometry: null }
}
