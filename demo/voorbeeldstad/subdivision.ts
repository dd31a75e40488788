// A planar subdivision of a convex outline: Voronoi cells that share their corners by number.
import { centroid, contains, type Position } from '#kernel/geometry.ts'
import type { Random } from '#kernel/random.ts'

/** RD coordinates (EPSG:28992), metres. */
export type Point = Position

export type Subdivision = {
  /** Corners; a cell names them by index, so neighbours share the very same corner. */
  corners: Point[]
  /** Corner indices per cell, counter-clockwise, first not repeated. */
  cells: number[][]
  sites: Point[]
}

/** Corners nearer than this become one: no slivers, no borders of a few centimetres. */
const MERGE_DISTANCE = 25
const LLOYD_ROUNDS = 4

/** Cuts a convex outline (counter-clockwise) into `count` cells of about equal size. */
export function subdivide(outline: readonly Point[], count: number, random: Random): Subdivision {
  let sites = scatter(outline, count, random)
  for (let round = 0; round < LLOYD_ROUNDS; round++) {
    sites = sites.map((site) => centreOf(cellAround(site, sites, outline)))
  }
  const corners: Point[] = []
  const cells = sites.map((site) => {
    const ring = cellAround(site, sites, outline).map((point) => cornerNumber(corners, point))
    return ring.filter((corner, i) => corner !== ring[(i + 1) % ring.length])
  })
  return { corners: corners.map(toCentimetre), cells, sites }
}

function scatter(outline: readonly Point[], count: number, random: Random): Point[] {
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const shape = [[closed(outline)]]
  const sites: Point[] = []
  while (sites.length < count) {
    const point: Point = [left + random.uniform() * (right - left), low + random.uniform() * (high - low)]
    if (contains(shape, point)) sites.push(point)
  }
  return sites
}

/** All points of the outline that are nearer to the site than to any other site. */
function cellAround(site: Point, sites: readonly Point[], outline: readonly Point[]): Point[] {
  let cell = [...outline]
  for (const other of sites) if (other !== site) cell = nearerHalf(cell, site, other)
  return cell
}

function nearerHalf(polygon: readonly Point[], near: Point, far: Point): Point[] {
  const [dx, dy] = [far[0] - near[0], far[1] - near[1]]
  const reach = (dx * (near[0] + far[0]) + dy * (near[1] + far[1])) / 2
  const excess = ([x, y]: Point) => dx * x + dy * y - reach
  const kept: Point[] = []
  polygon.forEach((point, i) => {
    const next = polygon[(i + 1) % polygon.length] as Point
    const [here, there] = [excess(point), excess(next)]
    if (here <= 0) kept.push(point)
    if (here < 0 !== there < 0 && here !== there) {
      const t = here / (here - there)
      kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])])
    }
  })
  return kept
}

function cornerNumber(corners: Point[], point: Point): number {
  const found = corners.findIndex((corner) => distance(corner, point) < MERGE_DISTANCE)
  return found >= 0 ? found : corners.push(point) - 1
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export const toCentimetre = ([x, y]: Point): Point => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]

/** As kernel geometry has it: the first point repeated at the end. */
export const closed = (ring: readonly Point[]): Point[] => [...ring, ring[0] as Point]

/** Centre of mass of an open ring. */
export function centreOf(ring: readonly Point[]): Point {
  const centre = centroid([[closed(ring)]])
  if (!centre) throw new Error('A ring without a surface has no centre')
  return centre
}
