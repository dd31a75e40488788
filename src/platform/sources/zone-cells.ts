// Runs in a worker thread: the cells of a raster in many zones, every block of it unpacked once.
import { type Box, boxesMeet, type Polygon, type Ring } from '#kernel/geometry.ts'
import {
  boxOf,
  boxOfZone,
  cellsInZone,
  cellsTouching,
  FOOTPRINT,
  type Grid,
  markInside,
  SURFACE,
  type Zone,
} from '#platform/geo/zone.ts'
import { type GeoTiff, openGeoTiff } from './geotiff.ts'
import type { RasterFrame } from './geotiff-frame.ts'
import { Meter } from './limits.ts'
import { type SourceReason, SourceRefused } from './reading.ts'
import type { RandomPlace } from './source-file.ts'

/** Rows of blocks that one order takes, the last one left out: orders that do not overlap unpack no block twice. */
export type Band = { fromBlockRow: number; toBlockRow: number }

export type ZoneOrder = {
  raster: { name: string; place: RandomPlace }
  band: Band
  zones: readonly Zone[]
  /** Outlines of all buildings near the zones: no cell under one of them is around another. */
  footprints: readonly Ring[]
  /** What `onSurface` asks for. */
  surfaces: readonly Polygon[]
}

/** Of one zone, as far as it lies in the band. */
export type ZoneCells = { values: Float64Array; noData: number }
export type ZoneAnswer =
  | { ok: true; cells: ZoneCells[] }
  | { ok: false; refused: { file: string; reason: SourceReason; detail: string } }

/** For `WorkerPool.run`. */
export const ZONE_MODULE = new URL('./zone-cells.ts', import.meta.url).href

/** Blocks are put together to parts of about this many cells each way: small strips one by one would cost more. */
const PART_CELLS = 256

/** The cells of every zone, in the order of the zones. A file that cannot be read is an answer, no exception. */
export async function collectCells(order: ZoneOrder): Promise<ZoneAnswer> {
  try {
    const meter = new Meter({ now: () => performance.now() })
    const raster = await openGeoTiff(order.raster, meter)
    try {
      return { ok: true, cells: await collectFrom(raster, order) }
    } finally {
      await raster.close()
    }
  } catch (cause) {
    if (!(cause instanceof SourceRefused)) throw cause
    const { file, reason, detail } = cause
    return { ok: false, refused: { file, reason, detail } }
  }
}

/** Rows of blocks that hold the box; null when it lies beside the raster. */
export function bandOf(box: Box, frame: RasterFrame): Band | null {
  const range = cellsTouching(box, frame)
  return (
    range && {
      fromBlockRow: Math.floor(range.fromRow / frame.blockHeight),
      toBlockRow: Math.floor((range.toRow - 1) / frame.blockHeight) + 1,
    }
  )
}

type Found = { values: number[]; noData: number }

async function collectFrom(raster: GeoTiff, order: ZoneOrder): Promise<ZoneCells[]> {
  const found = order.zones.map((): Found => ({ values: [], noData: 0 }))
  const footprints = order.footprints.map((ring) => withBox([ring]))
  const surfaces = order.surfaces.map(withBox)
  for (const { grid, column, row, zones } of partsOf(raster.frame, order)) {
    const values = await readPart(raster, grid, column, row, zones, order.zones)
    const marks = new Uint8Array(values.length)
    const box = boxOfGrid(grid)
    for (const near of footprints) if (boxesMeet(near.box, box)) markInside(near.polygon, grid, marks, FOOTPRINT)
    for (const near of surfaces) if (boxesMeet(near.box, box)) markInside(near.polygon, grid, marks, SURFACE)
    for (const index of zones) {
      const own = found[index] as Found
      cellsInZone(order.zones[index] as Zone, grid, marks, (at) => {
        const value = values[at] as number
        if (Number.isNaN(value)) own.noData += 1
        else own.values.push(value)
      })
    }
  }
  return found.map(({ values, noData }) => ({ values: Float64Array.from(values), noData }))
}

const withBox = (polygon: Polygon) => ({ polygon, box: boxOf(polygon[0] ?? []) })

type Part = { grid: Grid; column: number; row: number; zones: number[] }

/** The parts of the band that hold a piece of any zone, from north to south and from west to east. */
function partsOf(frame: RasterFrame, { band, zones }: ZoneOrder): Part[] {
  const wide = frame.blockWidth * Math.ceil(PART_CELLS / frame.blockWidth)
  const high = frame.blockHeight * Math.ceil(PART_CELLS / frame.blockHeight)
  const firstRow = band.fromBlockRow * frame.blockHeight
  const lastRow = Math.min(frame.height, band.toBlockRow * frame.blockHeight)
  const parts = new Map<string, Part>()
  zones.forEach((zone, index) => {
    const range = cellsTouching(boxOfZone(zone), frame)
    if (!range) return
    const [fromRow, toRow] = [Math.max(range.fromRow, firstRow), Math.min(range.toRow, lastRow)]
    for (let row = fromRow - ((fromRow - firstRow) % high); row < toRow; row += high)
      for (let column = range.fromColumn - (range.fromColumn % wide); column < range.toColumn; column += wide) {
        const size = { width: Math.min(wide, frame.width - column), height: Math.min(high, lastRow - row) }
        const key = `${row}/${column}`
        const part = parts.get(key) ?? { grid: partGrid(frame, column, row, size), column, row, zones: [] }
        parts.set(key, part)
        part.zones.push(index)
      }
  })
  return [...parts.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}

const partGrid = (
  { left, top, cellWidth, cellHeight }: RasterFrame,
  column: number,
  row: number,
  size: { width: number; height: number },
): Grid => ({ left: left + column * cellWidth, top: top - row * cellHeight, cellWidth, cellHeight, ...size })

const boxOfGrid = ({ left, top, width, height, cellWidth, cellHeight }: Grid): Box => [
  left,
  top - height * cellHeight,
  left + width * cellWidth,
  top,
]

/** The cells of one part: only blocks that a zone touches are read. */
async function readPart(
  raster: GeoTiff,
  grid: Grid,
  column: number,
  row: number,
  indexes: readonly number[],
  zones: readonly Zone[],
): Promise<Float64Array> {
  const { blockWidth, blockHeight } = raster.frame
  const values = new Float64Array(grid.width * grid.height).fill(Number.NaN)
  const wanted = new Set<string>()
  for (const index of indexes) {
    const range = cellsTouching(boxOfZone(zones[index] as Zone), grid)
    if (!range) continue
    for (let y = Math.floor((row + range.fromRow) / blockHeight); y * blockHeight < row + range.toRow; y++)
      for (let x = Math.floor((column + range.fromColumn) / blockWidth); x * blockWidth < column + range.toColumn; x++)
        wanted.add(`${x}/${y}`)
  }
  for (const key of wanted) {
    const [x = 0, y = 0] = key.split('/').map(Number)
    const block = await raster.readBlock(x, y)
    for (let line = 0; line < block.height; line++) {
      const from = line * block.width
      const at = (block.row - row + line) * grid.width + (block.column - column)
      values.set(block.values.subarray(from, from + block.width), at)
    }
  }
  return values
}
