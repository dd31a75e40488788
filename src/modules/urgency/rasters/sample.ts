// The cells of rasters at every building of a town: planned in orders for a worker, put together per building.
import { type Box, boxesMeet, type Polygon, type Ring } from '#kernel/geometry.ts'
import { boxOf, boxOfZone, type Zone } from '#platform/geo/zone.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import { type Band, bandOf, ZONE_MODULE, type ZoneAnswer, type ZoneOrder } from '#platform/sources/zone-cells.ts'
import type { Cells } from '../model/rasters/cells.ts'
import type { GivenRaster } from './given-files.ts'
import type { Target, Town } from './town.ts'

/** One question to some of the rasters: which cells belong to a building. */
export type Layer<Name extends string> = {
  name: Name
  rasters: readonly GivenRaster[]
  zoneOf(target: Target): Zone | null
}

/** Cells per layer; a layer is absent when the building lies on none of its rasters. */
export type Sample<Name extends string> = { target: Target; raster: string; cells: Partial<Record<Name, Cells>> }

type Piece<Name extends string> = { target: number; layer: Name; zone: Zone; box: Box; band: Band }
type Order<Name extends string> = { raster: GivenRaster; band: Band; pieces: Piece<Name>[] }

/** Zones per order: about half a second of work, so that a stop is soon heard. */
const ZONES_PER_ORDER = 1_000

export type Sampling<Name extends string> = {
  town: Town
  layers: readonly Layer<Name>[]
  roads?: readonly Polygon[]
  workers: WorkerPool
  /** Called between orders with the number of buildings done; throws to stop. */
  progress(done: number): Promise<void>
  /** Called once for each building on any raster, as soon as its last cell is in; its cells are not kept. */
  settle(sample: Sample<Name>): void
  /** Awaited between buildings: lets others have their turn. */
  breathe(): Promise<void>
}

/** Samples all rasters; gives the number of buildings that lie on none. Throws SourceRefused for a damaged raster. */
export async function sampleRasters<Name extends string>(sampling: Sampling<Name>): Promise<{ outside: number }> {
  const { town, roads = [], workers, progress, settle, breathe } = sampling
  const orders = planOrders(sampling)
  const footprints = town.footprints.map((ring) => ({ ring, box: boxOf(ring) }))
  const open = new Map<number, OpenSample<Name>>()
  for (const { raster, pieces } of orders)
    for (const { target } of pieces) {
      const found = open.get(target) ?? { raster: raster.name, waiting: 0, parts: new Map() }
      found.waiting += 1
      open.set(target, found)
    }
  const outside = town.targets.length - open.size
  let done = 0
  for (const order of orders) {
    const answer = await workers.run<ZoneAnswer>(ZONE_MODULE, 'collectCells', zoneOrder(order, footprints, roads))
    if (!answer.ok) throw new SourceRefused(answer.refused)
    for (const [i, { target, layer }] of order.pieces.entries()) {
      const sample = open.get(target) as OpenSample<Name>
      const parts = sample.parts.get(layer) ?? []
      parts.push(answer.cells[i] as Cells)
      sample.parts.set(layer, parts)
      sample.waiting -= 1
      if (sample.waiting > 0) continue
      open.delete(target)
      done += 1
      settle({ target: town.targets[target] as Target, raster: sample.raster, cells: joined(sample.parts) })
      await breathe()
    }
    await progress(done)
  }
  return { outside }
}

type OpenSample<Name extends string> = { raster: string; waiting: number; parts: Map<Name, Cells[]> }

function joined<Name extends string>(layers: ReadonlyMap<Name, readonly Cells[]>): Partial<Record<Name, Cells>> {
  const cells: Partial<Record<Name, Cells>> = {}
  for (const [layer, parts] of layers) cells[layer] = parts.length === 1 ? (parts[0] as Cells) : together(parts)
  return cells
}

const together = (parts: readonly Cells[]): Cells => ({
  values: parts.flatMap(({ values }) => Array.from(values)),
  noData: parts.reduce((sum, part) => sum + part.noData, 0),
})

/** Orders raster by raster and from north to south. Layers that share a raster share its orders. */
function planOrders<Name extends string>({ town, layers }: Sampling<Name>): Order<Name>[] {
  const rasters = new Set(layers.flatMap((layer) => layer.rasters))
  return [...rasters].flatMap((raster) => {
    const asked = layers.filter((layer) => layer.rasters.includes(raster))
    const pieces = town.targets.flatMap((target, index) =>
      asked.flatMap((layer): Piece<Name>[] => {
        const zone = layer.zoneOf(target)
        const box = zone && boxOfZone(zone)
        const band = box && bandOf(box, raster.frame)
        return zone && box && band ? [{ target: index, layer: layer.name, zone, box, band }] : []
      }),
    )
    return inBands(pieces).map(({ band, pieces: own }) => ({ raster, band, pieces: own }))
  })
}

/** Bands that do not overlap, so that no block is unpacked twice; a zone across a border is in both. */
function inBands<Name extends string>(pieces: readonly Piece<Name>[]): { band: Band; pieces: Piece<Name>[] }[] {
  const sorted = [...pieces].sort((a, b) => a.band.fromBlockRow - b.band.fromBlockRow)
  const bands: { band: Band; pieces: Piece<Name>[] }[] = []
  let open: Piece<Name>[] = []
  let fromBlockRow = sorted[0]?.band.fromBlockRow ?? 0
  const close = (toBlockRow: number) => {
    if (open.length > 0) bands.push({ band: { fromBlockRow, toBlockRow }, pieces: open })
    open = open.filter(({ band }) => band.toBlockRow > toBlockRow)
    fromBlockRow = toBlockRow
  }
  for (const piece of sorted) {
    const begins = piece.band.fromBlockRow
    if (open.length >= ZONES_PER_ORDER && begins > fromBlockRow) close(begins)
    open.push(piece)
  }
  while (open.length > 0) close(Math.max(...open.map(({ band }) => band.toBlockRow)))
  return bands
}

type Outline = { ring: Ring; box: Box }

function zoneOrder<Name extends string>(
  { raster, band, pieces }: Order<Name>,
  footprints: readonly Outline[],
  roads: readonly Polygon[],
): ZoneOrder {
  const around = pieces.reduce((box, piece) => unite(box, piece.box), NOWHERE)
  return {
    raster: { name: raster.name, place: raster.place },
    band,
    zones: pieces.map(({ zone }) => zone),
    footprints: footprints.filter(({ box }) => boxesMeet(box, around)).map(({ ring }) => ring),
    surfaces: roads.filter((polygon) => boxesMeet(boxOf(polygon[0] ?? []), around)),
  }
}

const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity]
const unite = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]
