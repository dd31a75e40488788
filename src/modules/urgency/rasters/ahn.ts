// Street level per dwelling from the height map of the Netherlands (AHN).
import { dayOf } from '#kernel/calendar.ts'
import type { FileReading, Lane, RowRemark } from '#modules/areas/index.ts'
import { readingLane } from '../ledger/reading-lane.ts'
import type { Reading } from '../model/ledger/reading.ts'
import { NO_CELLS, scaled } from '../model/rasters/cells.ts'
import { heightDate, heightProduct, isSurfaceModel, UNITS, unitOf } from '../model/rasters/raster-facts.ts'
import {
  COARSE_CELL,
  doubtHeights,
  FEWEST_CELLS,
  judgeStreetLevel,
  POINT_FAR,
  RING,
  ROAD_FAR,
  ringFar,
  STREET_LEVEL_SD,
  type StreetLevel,
} from '../model/rasters/street-level.ts'
import type { GivenRaster } from './given-files.ts'
import { buildingDetail, cellSizeOf, DERIVED, type Delivery, rasterImporter } from './raster-import.ts'
import type { Layer, Sample } from './sample.ts'
import { rastersNl } from './text.nl.ts'
import type { Target } from './town.ts'

type Question = 'near' | 'road'

export const ahn = rasterImporter<Question, Judged>({
  name: 'ahn',
  usesRoads: true,
  refusalOf: ({ name, frame, said }) =>
    isSurfaceModel(name) ? 'surface-model' : frame.isInteger && unitOf(name, said) === null ? 'unit-unclear' : null,
  layers: ({ rasters, roads }) => [nearLayer(rasters), ...(roads.length > 0 ? [roadLayer(rasters)] : [])],
  judge,
  conclude,
})

function nearLayer(rasters: readonly GivenRaster[]): Layer<Question> {
  const far = ringFar(cellSizeOf(rasters))
  return {
    ...{ name: 'near', rasters },
    zoneOf: ({ ring, point }) =>
      ring ? { kind: 'around', ring, near: RING.near, far } : { kind: 'disc', point, far: POINT_FAR },
  }
}

const roadLayer = (rasters: readonly GivenRaster[]): Layer<Question> => ({
  ...{ name: 'road', rasters },
  zoneOf: ({ ring }) => ring && { kind: 'around', ring, near: 0, far: ROAD_FAR, onSurface: true },
})

type Judged = { target: Target; raster: GivenRaster; level: StreetLevel }

function judge({ rasters }: Delivery): (sample: Sample<Question>) => Judged {
  const isCoarse = cellSizeOf(rasters) > COARSE_CELL
  return ({ target, raster: name, cells: { near = NO_CELLS, road } }) => {
    const raster = rasters.find((candidate) => candidate.name === name) as GivenRaster
    const scale = UNITS[unitOf(name, raster.said) ?? 'm']
    const cells = { near: scaled(near, scale), road: road ? scaled(road, scale) : null }
    const how = { isPoint: !target.ring, isCoarse, namesNoData: raster.frame.hasNoData }
    return { target, raster, level: judgeStreetLevel({ ...cells, ...how }) }
  }
}

async function conclude(reading: FileReading, { rasters }: Delivery, judged: readonly Judged[]): Promise<void> {
  const { tally, job } = reading
  const place = { file: rasters.map(({ name }) => name).join(', '), line: null }
  const doubt = doubtHeights(judged.map(({ level }) => level))
  if (doubt) return tally.refuse(place, { reason: doubt })
  const cellSize = cellSizeOf(rasters)
  if (cellSize > COARSE_CELL) tally.remark(place, { reason: 'coarse-cells', detail: `${cellSize} m` })
  const document = [...new Set(rasters.map(({ name, said }) => heightProduct(name, said)))].join(', ')
  const lane = readingLane(reading, { document, asOf: dayOf(job.deps.now()) })
  for (const one of judged) await write(reading, lane, one, ringFar(cellSize))
}

async function write(
  reading: FileReading,
  lane: Lane<Reading>,
  { target, raster, level }: Judged,
  far: number,
): Promise<void> {
  const { tally, tick } = reading
  const place = { file: raster.name, line: null }
  await tick()
  if (level.state === 'unknown') {
    const detail = buildingDetail(target, `${level.cells} < ${FEWEST_CELLS}`)
    return tally.refuse(place, { reason: 'too-few-cells', detail })
  }
  if (level.state === 'zero') return tally.refuse(place, { reason: 'level-zero', detail: buildingDetail(target) })
  if (level.state === 'implausible')
    return tally.refuse(place, { reason: 'level-implausible', detail: buildingDetail(target, `${level.value} m`) })
  const remarks: RowRemark[] = []
  if (level.surface === 'disc') remarks.push({ reason: 'no-footprint', detail: buildingDetail(target) })
  if (level.isUneven)
    remarks.push({ reason: 'ring-uneven', detail: buildingDetail(target, `${level.spread.toFixed(2)} m`) })
  const method = rastersNl.methods.streetLevel(heightProduct(raster.name, raster.said), level, far)
  const found: Omit<Reading, 'dwellingId'> = {
    kind: 'street_level',
    value: level.value,
    sd: STREET_LEVEL_SD,
    quality: level.quality,
    method,
    date: heightDate(raster.name, raster.said),
    ...DERIVED,
  }
  for (const dwellingId of target.dwellings) await lane.add({ dwellingId, ...found })
  tally.take(place, remarks)
  tally.count('street_levels', target.dwellings.length)
  tally.count(`from_${level.surface}`)
}
