import { doubleSurface, type Ring } from './projection.ts'

/** The place inside an area that is farthest from its edge, and that distance, in drawing units. */
export type LabelPoint = { x: number; y: number; room: number }

/** Drawing units: closer than this is as good. */
const PRECISION = 2

type Cell = { x: number; y: number; half: number; distance: number; best: number }

/**
 * Pole of inaccessibility of the largest polygon, by halving squares and following the most promising one
 * (method of Mapbox polylabel, 2016). null when there is no polygon.
 */
export function labelPoint(polygons: readonly (readonly Ring[])[]): LabelPoint | null {
  const rings = largest(polygons)
  const outer = rings?.[0]
  if (!rings || !outer) return null
  const xs = outer.map(([x]) => x)
  const ys = outer.map(([, y]) => y)
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const size = Math.max(PRECISION, Math.min(east - west, south - north))
  const queue: Cell[] = []
  for (let x = west; x < east; x += size)
    for (let y = north; y < south; y += size) queue.push(cell(x + size / 2, y + size / 2, size / 2, rings))
  let best = cell((west + east) / 2, (north + south) / 2, 0, rings)
  for (let next = takeBest(queue); next && next.best - best.distance > PRECISION; next = takeBest(queue)) {
    const half = next.half / 2
    for (const [dx, dy] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const) {
      const quarter = cell(next.x + dx, next.y + dy, half, rings)
      if (quarter.distance > best.distance) best = quarter
      queue.push(quarter)
    }
    if (next.distance > best.distance) best = next
  }
  return { x: Math.round(best.x), y: Math.round(best.y), room: Math.max(0, best.distance) }
}

function largest(polygons: readonly (readonly Ring[])[]): readonly Ring[] | undefined {
  const surface = (rings: readonly Ring[]): number => Math.abs(doubleSurface(rings[0] ?? []))
  return [...polygons].sort((a, b) => surface(b) - surface(a))[0]
}

function takeBest(queue: Cell[]): Cell | undefined {
  let at = 0
  queue.forEach((candidate, index) => {
    if (candidate.best > (queue[at]?.best ?? -Infinity)) at = index
  })
  return queue.splice(at, 1)[0]
}

function cell(x: number, y: number, half: number, rings: readonly Ring[]): Cell {
  const distance = signedDistance(x, y, rings)
  return { x, y, half, distance, best: distance + half * Math.SQRT2 }
}

/** Distance to the nearest edge, negative outside. Most of the work of a map, so it takes nothing apart. */
function signedDistance(x: number, y: number, rings: readonly Ring[]): number {
  let inside = false
  let nearest = Infinity
  for (const ring of rings) {
    let a = ring[ring.length - 1] as Ring[number]
    for (let i = 0; i < ring.length; i++) {
      const b = ring[i] as Ring[number]
      const [ay, by] = [a[1], b[1]]
      if (ay > y !== by > y && x < ((b[0] - a[0]) * (y - ay)) / (by - ay) + a[0]) inside = !inside
      nearest = Math.min(nearest, squaredDistance(x, y, a[0], ay, b[0], by))
      a = b
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest)
}

function squaredDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2
}
