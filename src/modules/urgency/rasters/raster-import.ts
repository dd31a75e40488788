// What the three raster importers have in common: files, town, cells, and what is said about the delivery as a whole.
import type { Polygon } from '#kernel/geometry.ts'
import { type FileReading, importer } from '#modules/areas/index.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import { type PlaceOf, withPlaces } from '#platform/sources/with-places.ts'
import { overlappingPair } from '../model/rasters/overlap.ts'
import { type GivenRaster, readGiven } from './given-files.ts'
import { type Layer, type Sample, sampleRasters } from './sample.ts'
import { type RasterImporterName, rasterTexts } from './texts.ts'
import { readTown, type Target } from './town.ts'

export type Delivery = { rasters: readonly GivenRaster[]; roads: readonly Polygon[] }

export type RasterImport<Name extends string, Judged> = {
  name: RasterImporterName
  usesRoads: boolean
  /** Why a raster cannot be used for this; null when it can. */
  refusalOf(raster: GivenRaster): string | null
  /** Rasters that may not overlap: the same thing, asked of the same place. */
  layers(delivery: Delivery): readonly Layer<Name>[]
  /** What the cells of one building say; as small as can be, for it is kept for all buildings. */
  judge(delivery: Delivery): (sample: Sample<Name>) => Judged
  /** Looks at all buildings together, and writes what stands. */
  conclude(reading: FileReading, delivery: Delivery, judged: readonly Judged[]): Promise<void>
}

/** An importer of rasters. Its rows are buildings that lie on a raster, and the rows of tables and roads beside it. */
export function rasterImporter<Name extends string, Judged>(
  definition: RasterImport<Name, Judged>,
): ImporterDefinition {
  const { name, usesRoads } = definition
  const accepts = ['.tif', '.tiff', '.zip', '.csv', ...(usesRoads ? ['.geojson', '.json'] : [])]
  return importer(
    { name, ...rasterTexts(name), accepts, restsOn: ['building', 'address-object'] },
    (reading: FileReading) => withPlaces(reading.meter, (placeOf) => importRasters(reading, placeOf, definition)),
  )
}

async function importRasters<Name extends string, Judged>(
  reading: FileReading,
  placeOf: PlaceOf,
  definition: RasterImport<Name, Judged>,
): Promise<void> {
  const { job, tally, meter } = reading
  const given = await readGiven(reading, placeOf, definition.usesRoads)
  const rasters = given.rasters.filter((raster) => {
    const reason = definition.refusalOf(raster)
    if (reason) tally.refuse({ file: raster.name, line: null }, { reason })
    return reason === null
  })
  if (rasters.length < given.rasters.length || rasters.length === 0) return
  for (const { name, frame } of rasters)
    if (!frame.hasNoData) tally.remark({ file: name, line: null }, { reason: 'no-data-not-named' })
  const delivery: Delivery = { ...given, rasters }
  const layers = definition.layers(delivery)
  if (refuseOverlap(reading, layers)) return
  const town = await readTown(job.scope)
  tally.state('dwellings_in_register', town.dwellings)
  const file = rasters.map((raster) => raster.name).join(', ')
  if (town.targets.length === 0) return tally.refuse({ file, line: null }, { reason: 'no-buildings' })
  const judged: Judged[] = []
  const judge = definition.judge(delivery)
  const { outside } = await sampleRasters({
    ...{ town, layers, roads: delivery.roads, workers: job.deps.workers },
    progress: (done) => job.progress(done, town.targets.length, ''),
    settle: (sample) => void judged.push(judge(sample)),
    breathe: () => meter.breathe(file),
  })
  tellPlaces(reading, file, { outside, all: town.targets.length, withoutPlace: town.withoutPlace })
  if (judged.length > 0) await definition.conclude(reading, delivery, judged)
}

/** Two rasters of the same thing over the same place would be mixed. */
function refuseOverlap<Name extends string>({ tally }: FileReading, layers: readonly Layer<Name>[]): boolean {
  for (const { rasters } of layers) {
    const pair = overlappingPair(rasters.map(({ frame }) => frame))
    if (!pair) continue
    const [one, other] = pair.map((index) => rasters[index]?.name ?? '')
    tally.refuse({ file: one ?? '', line: null }, { reason: 'rasters-overlap', detail: other ?? '' })
    return true
  }
  return false
}

/** Buildings beside the rasters are no rows: most deliveries cover a part of the town. */
function tellPlaces(
  { tally }: FileReading,
  file: string,
  { outside, all, withoutPlace }: { outside: number; all: number; withoutPlace: number },
): void {
  const place = { file, line: null }
  tally.state('buildings_outside', outside)
  if (outside > 0) tally.remark(place, { reason: 'outside-rasters', detail: `${outside} / ${all}` })
  if (outside === all) tally.refuse(place, { reason: 'no-building-on-raster' })
  if (withoutPlace > 0) tally.remark(place, { reason: 'dwellings-without-place', detail: String(withoutPlace) })
}

/** Computed, and nobody has judged it yet. */
export const DERIVED = { origin: 'derived', state: 'claimed' } as const

/** Widest cell of the rasters, metres. */
export const cellSizeOf = (rasters: readonly GivenRaster[]): number =>
  Math.max(...rasters.map(({ frame }) => Math.max(frame.cellWidth, frame.cellHeight)))

export const buildingDetail = ({ id }: Target, value = ''): string => (value === '' ? id : `${id}: ${value}`)
