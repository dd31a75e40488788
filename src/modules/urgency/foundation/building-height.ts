// Heights of buildings above the ground: low ones of before 1965 mostly stand on no piles.
import { dayOf } from '#kernel/calendar.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import { type FileReading, importer, type Lane, type TableRow, tableRows, textOf } from '#modules/areas/index.ts'
import { BUILDING_COLUMNS, readBuildingId } from '../sources/read-building-id.ts'
import { deriveLikelihood } from './derive-likelihood.ts'
import { type BuildingHeight, HEIGHT_DATASET, insertHeights } from './store.ts'
import { foundationTexts } from './texts.ts'

/** A height above the ground, or a roof and a ground level in m NAP of which it is the difference (as 3DBAG gives). */
const HEIGHTS = ['hoogte', 'height', 'b3_h_dak_70p', 'b3_h_70p', 'roof']
const GROUNDS = ['b3_h_maaiveld', 'ground']
/** The lowest shed and the highest Dutch building, m. */
const PLAUSIBLE = [0.5, 250] as const

/** Replaces all heights, and works out the foundations anew. */
export const buildingHeights = importer(
  {
    name: 'building-height',
    ...foundationTexts('building-height'),
    accepts: ['.csv', '.gpkg', '.geojson', '.zip'],
    restsOn: ['address-object', 'building', 'dwelling', 'foundation-report', 'soil'],
  },
  async (reading) => {
    const heights = new Map<string, number>()
    let lane: Lane<BuildingHeight> | null = null
    for await (const file of reading.files()) {
      for await (const row of tableRows(reading, file, { columns: [BUILDING_COLUMNS, HEIGHTS] })) {
        const read = judge(row, heights, reading)
        if (!read) continue
        heights.set(read.buildingId, read.height)
        const source = { document: file.name, asOf: dayOf(reading.job.deps.now()) }
        lane ??= reading.writer.lane<BuildingHeight>({ dataset: HEIGHT_DATASET, slice: 'all', source }, insertHeights)
        await lane.add(read)
        reading.tally.count('heights')
      }
    }
    if (heights.size > 0) await deriveLikelihood(reading, { heights })
  },
)

function judge(row: TableRow, known: ReadonlyMap<string, number>, { tally }: FileReading): BuildingHeight | null {
  const refuse = (reason: string, column: string, detail: string) => {
    tally.refuse(row, { reason, column, detail: detail.slice(0, 40) })
    return null
  }
  const building = readBuildingId(textOf(row.fields, ...BUILDING_COLUMNS))
  if (!building) return refuse('id-invalid', 'pand_id', textOf(row.fields, ...BUILDING_COLUMNS))
  if (known.has(building.id)) return refuse('building-twice', 'pand_id', building.id)
  const [top, ground] = [parseNumber(textOf(row.fields, ...HEIGHTS), 'either'), textOf(row.fields, ...GROUNDS)]
  const base = ground === '' ? 0 : parseNumber(ground, 'either')
  if (top === null || base === null) return refuse('not-a-number', 'hoogte', textOf(row.fields, ...HEIGHTS))
  const height = top - base
  if (height < PLAUSIBLE[0] || height > PLAUSIBLE[1]) return refuse('out-of-range', 'hoogte', String(height))
  tally.take(row, building.remarks)
  return { buildingId: building.id, height: Math.round(height * 100) / 100 }
}
