// Boundaries within which one water level is kept: groundwater is compared within them only.
import { dayOf } from '#kernel/calendar.ts'
import type { FileReading } from '#modules/areas/index.ts'
import { importer, type Lane, type TableRow, tableRows, textOf } from '#modules/areas/index.ts'
import { surfaceOf } from '#platform/geo/shape.ts'
import { deriveLevels } from './derive-levels.ts'
import { AREA_DATASET, insertWaterLevelAreas, listWells, type WaterLevelArea } from './store.ts'
import { groundwaterTexts } from './texts.ts'

/** Columns in which water boards write the code and name of an area, most common first. */
const CODES = ['code', 'CODE', 'peilgebied', 'gpgident', 'GPGIDENT', 'id', 'ID', 'identificatie']
const NAMES = ['naam', 'NAAM', 'gpgnaam', 'GPGNAAM', 'name']

/** Replaces all areas. Levels at dwellings follow when the areas are in force: they are derived in the same import. */
export const waterLevelAreas = importer(
  {
    name: 'water-level-areas',
    ...groundwaterTexts('water-level-areas'),
    accepts: ['.geojson', '.gpkg', '.csv', '.zip'],
    restsOn: ['groundwater-well', 'address-object', 'dwelling'],
  },
  async (reading) => {
    const { job, writer } = reading
    let lane: Lane<WaterLevelArea> | null = null
    const areas: WaterLevelArea[] = []
    for await (const file of reading.files()) {
      for await (const row of tableRows(reading, file, { columns: [CODES] })) {
        const area = judge(row, reading, areas)
        if (!area) continue
        areas.push(area)
        const source = { document: file.name, asOf: dayOf(job.deps.now()) }
        lane ??= writer.lane<WaterLevelArea>({ dataset: AREA_DATASET, slice: 'all', source }, insertWaterLevelAreas)
        await lane.add(area, area.geometry.flat(2).length)
      }
    }
    if (areas.length > 0) await deriveLevels(reading, await job.scope.transaction(listWells), { areas })
  },
)

function judge(row: TableRow, { tally }: FileReading, known: readonly WaterLevelArea[]): WaterLevelArea | null {
  const refuse = (reason: string, detail = '') => {
    tally.refuse(row, { reason, detail: detail.slice(0, 40) })
    return null
  }
  const id = textOf(row.fields, ...CODES).slice(0, 80)
  if (id === '') return refuse('area-code-missing')
  if (known.some((area) => area.id === id)) return refuse('water-level-area-twice', id)
  const geometry = row.shape && surfaceOf(row.shape)
  if (!geometry) return refuse('boundary-missing', id)
  tally.take(row)
  tally.count('water_level_areas')
  return { id, name: textOf(row.fields, ...NAMES) || null, geometry }
}
