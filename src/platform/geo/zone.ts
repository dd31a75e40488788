// Which cells of a grid lie around, near or under something. A cell counts by its middle.
import type { Box, Polygon, Position, Ring } from '#kernel/geometry.ts'

/**
 * around: outside all footprints, from `near` to `far` metres from this one; on a surface only, when so asked.
 * disc: outside all footprints, within `far` metres of a point.
 * under: within this footprint, and the one cell that holds the point.
 */
export type Zone =
  | { kind: 'around'; ring: Ring; near: number; far: number; onSurface?: boolean }
  | { kind: 'disc'; point: Position; far: number }
  | { kind: 'under'; ring: Ring | null; point: Position }

/** A part of a raster: metres, rows from north to south. */
export type Grid = {
  left: number
  top: number
  cellWidth: number
  cellHeight: number
  /** Cells. */
  width: number
  height: number
}

/** Cells, the last ones left out: those whose middle may lie in a box. */
export type CellRange = { fromColumn: number; toColumn: number; fromRow: number; toRow: number }

/** Box that holds the whole zone, metres. */
export function boxOfZone(zone: Zone): Box {
  if (zone.kind === 'disc') return grow(boxOf([zone.point]), zone.far)
  if (zone.kind === 'around') return grow(boxOf(zone.ring), zone.far)
  return boxOf([...(zone.ring ?? []), zone.point])
}

export function boxOf(positions: readonly Position[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of positions) {
    if (x < minX) minX = x
    if (x > maxX) maxX = x
    if (y < minY) minY = y
    if (y > maxY) maxY = y
  }
  return [minX, minY, maxX, maxY]
}

const grow = ([minX, minY, maxX, maxY]: Box, by: number): Box => [minX - by, minY - by, maxX + by, maxY + by]

/** The cells that a box touches, within the grid; null when it lies beside it. */
export function cellsTouching(box: Box, grid: Grid): CellRange | null {
  const fromColumn = Math.max(0, Math.floor((box[0] - grid.left) / grid.cellWidth))
  const toColumn = Math.min(grid.width, Math.floor((box[2] - grid.left) / grid.cellWidth) + 1)
  const fromRow = Math.max(0, Math.floor((grid.top - box[3]) / grid.cellHeight))
  const toRow = Math.min(grid.height, Math.floor((grid.top - box[1]) / grid.cellHeight) + 1)
  return fromColumn < toColumn && fromRow < toRow ? { fromColumn, toColumn, fromRow, toRow } : null
}

/** Marks the cells whose middle lies inside, holes left out, whichever way the rings turn and wherever they start. */
export function markInside(polygon: Polygon, grid: Grid, marks: Uint8Array, mark: number): void {
  const range = cellsTouching(boxOf(polygon[0] ?? []), grid)
  if (!range) return
  for (let row = range.fromRow; row < range.toRow; row++) {
    const crossings = crossingsAt(polygon, grid.top - (row + 0.5) * grid.cellHeight)
    for (let i = 1; i < crossings.length; i += 2) {
      const [from, to] = [crossings[i - 1] as number, crossings[i] as number]
      const first = Math.max(range.fromColumn, Math.ceil((from - grid.left) / grid.cellWidth - 0.5))
      for (let column = first; column < range.toColumn; column++) {
        if (grid.left + (column + 0.5) * grid.cellWidth >= to) break
        const at = row * grid.width + column
        marks[at] = (marks[at] as number) | mark
      }
    }
  }
}

/** Where a line of constant y meets the rings, from left to right. */
function crossingsAt(polygon: Polygon, y: number): number[] {
  const found: number[] = []
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Position
      const [bx, by] = ring[i] as Position
      if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
    }
  return found.sort((a, b) => a - b)
}

/** Marks that `cellsInZone` looks at. */
export const FOOTPRINT = 1
export const SURFACE = 2

/** Calls back with the place of every cell of the zone in the grid, row by row. */
export function cellsInZone(zone: Zone, grid: Grid, marks: Uint8Array, found: (at: number) => void): void {
  const range = cellsTouching(boxOfZone(zone), grid)
  if (!range) return
  const isIn = TESTS[zone.kind](zone as never, grid)
  for (let row = range.fromRow; row < range.toRow; row++) {
    const y = grid.top - (row + 0.5) * grid.cellHeight
    for (let column = range.fromColumn; column < range.toColumn; column++) {
      const at = row * grid.width + column
      if (isIn(grid.left + (column + 0.5) * grid.cellWidth, y, marks[at] as number)) found(at)
    }
  }
}

type Test = (x: number, y: number, mark: number) => boolean
type Of<Kind> = Extract<Zone, { kind: Kind }>

const TESTS: { [Kind in Zone['kind']]: (zone: Of<Kind>, grid: Grid) => Test } = {
  around: ({ ring, near, far, onSurface }) => {
    const [low, high] = [near * near, far * far]
    return (x, y, mark) => {
      if (mark & FOOTPRINT || (onSurface && !(mark & SURFACE))) return false
      const distance = squaredDistance(ring, x, y)
      return distance >= low && distance <= high
    }
  },
  disc:
    ({ point: [px, py], far }) =>
    (x, y, mark) =>
      !(mark & FOOTPRINT) && (x - px) ** 2 + (y - py) ** 2 <= far * far,
  under: ({ ring, point: [px, py] }, { cellWidth, cellHeight }) => {
    const inside = ring ? insideOf([ring]) : () => false
    return (x, y) => (Math.abs(x - px) <= cellWidth / 2 && Math.abs(y - py) <= cellHeight / 2) || inside(x, y)
  },
}

const insideOf = (polygon: Polygon) => (x: number, y: number) =>
  crossingsAt(polygon, y).filter((at) => at <= x).length % 2 === 1

/** Squared distance from a position to the nearest point of the ring, m2. */
function squaredDistance(ring: Ring, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position
    const b = ring[i] as Position
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / length
    const within = along < 0 ? 0 : along > 1 ? 1 : along
    const [ex, ey] = [a[0] + within * dx - x, a[1] + within * dy - y]
    const distance = ex * ex + ey * ey
    if (distance < nearest) nearest = distance
  }
  return nearest
}
