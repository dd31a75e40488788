/**
 * Plane geometry on plain coordinate arrays, as in GeoJSON but in RD (EPSG:28992, metres).
 * A ring is closed: its last position repeats its first. A polygon is its outer ring followed by its holes.
 */
export type Position = readonly [x: number, y: number]
export type Ring = readonly Position[]
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

/** Smallest box around all positions; null when there are none. */
export function boundingBox(shape: MultiPolygon): Box | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of shape)
    for (const ring of polygon)
      for (const [x, y] of ring) {
        if (x < minX) minX = x
        if (y < minY) minY = y
        if (x > maxX) maxX = x
        if (y > maxY) maxY = y
      }
  return minX <= maxX ? [minX, minY, maxX, maxY] : null
}

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

export const inBox = ([x, y]: Position, box: Box): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]

type Moments = { area: number; x: number; y: number }

/** Signed area and first moments around the ring's own first point, so that large RD figures do not cancel. */
function momentsOf(ring: Ring): Moments {
  const [originX, originY] = ring[0] ?? [0, 0]
  let [area, x, y] = [0, 0, 0]
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = shift(ring[i - 1] as Position, originX, originY)
    const [bx, by] = shift(ring[i] as Position, originX, originY)
    const cross = ax * by - bx * ay
    area += cross / 2
    x += ((ax + bx) * cross) / 6
    y += ((ay + by) * cross) / 6
  }
  return { area, x: x + originX * area, y: y + originY * area }
}
const shift = ([x, y]: Position, originX: number, originY: number): Position => [x - originX, y - originY]

/** Area of one ring in m2; positive counter-clockwise, negative clockwise. */
export const signedArea = (ring: Ring): number => momentsOf(ring).area

/** Outer rings count, holes are taken off, whichever way the rings turn. */
function totalMoments(shape: MultiPolygon): Moments {
  const total = { area: 0, x: 0, y: 0 }
  for (const polygon of shape)
    polygon.forEach((ring, index) => {
      const own = momentsOf(ring)
      const sign = (own.area < 0 ? -1 : 1) * (index === 0 ? 1 : -1)
      total.area += sign * own.area
      total.x += sign * own.x
      total.y += sign * own.y
    })
  return total
}

/** Area in m2, holes taken off. */
export const area = (shape: MultiPolygon): number => totalMoments(shape).area

/** Centre of mass, which may lie outside a bent shape; null without area. */
export function centroid(shape: MultiPolygon): Position | null {
  const total = totalMoments(shape)
  return total.area > 0 ? [total.x / total.area, total.y / total.area] : null
}

/** Is the position inside, holes taken off? A position on a border belongs to one of the two neighbours only. */
export const contains = (shape: MultiPolygon, position: Position): boolean =>
  shape.some((polygon) => polygon.filter((ring) => inRing(ring, position)).length % 2 === 1)

function inRing(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position
    const b = ring[i] as Position
    // Most sides lie wholly above or below: those are told apart first, without taking anything out of the pairs.
    if (a[1] > y === b[1] > y) continue
    if (x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}
