import type { MultiPolygon, Polygon, Position } from 'geojson'

/** RD (EPSG:28992) metres. */
export type AreaGeometry = Polygon | MultiPolygon
/** Left, bottom, right, top in metres. */
export type Box = readonly [west: number, south: number, east: number, north: number]
/** A closed ring in drawing units, without its repeated last point. */
export type Ring = readonly (readonly [x: number, y: number])[]

/** RD to the drawing: one scale in both directions, north up. */
export type Projection = {
  width: number
  height: number
  /** Drawing units per metre. */
  scale: number
  project(position: Position): [x: number, y: number]
}

/** Around the map, drawing units. */
export const MARGIN = 12
/** Half a drawing unit: finer than the eye sees, and shared borders round to the same points. */
const STEP = 0.5

export const polygonsOf = (geometry: AreaGeometry): readonly Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** The box around all outer rings; throws when there is nothing to draw. */
export function boxOf(geometries: readonly AreaGeometry[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const geometry of geometries)
    for (const polygon of polygonsOf(geometry))
      for (const [x = 0, y = 0] of polygon[0] ?? []) {
        west = Math.min(west, x)
        east = Math.max(east, x)
        south = Math.min(south, y)
        north = Math.max(north, y)
      }
  if (!(east > west && north > south)) throw new Error('A map needs at least one area with a surface')
  return [west, south, east, north]
}

/** The box with `share` of its longest side added on every side. */
export function roomAround([west, south, east, north]: Box, share: number): Box {
  const room = share * Math.max(east - west, north - south)
  return [west - room, south - room, east + room, north + room]
}

export const boxesMeet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Fits a box into a drawing of that width; `margin` and the result's height in drawing units. */
export function fitBox(box: Box, width: number, margin: number, maxHeight: number): Projection {
  const [west, south, east, north] = box
  const inner = width - 2 * margin
  const scale = Math.min(inner / (east - west), (maxHeight - 2 * margin) / (north - south))
  const left = margin + (inner - scale * (east - west)) / 2
  return {
    width,
    height: Math.ceil(scale * (north - south) + 2 * margin),
    scale,
    project: ([x = 0, y = 0]) => [round(left + (x - west) * scale), round(margin + (north - y) * scale)],
  }
}

const round = (value: number): number => Math.round(value / STEP) * STEP

/** Rings in drawing units without points that fall together or lie on one line; rings that vanish are left out. */
export function ringsOf(geometry: AreaGeometry, projection: Projection): Ring[][] {
  return polygonsOf(geometry)
    .map((polygon) => polygon.map((ring) => simplify(ring.map(projection.project))).filter((ring) => ring.length > 2))
    .filter((rings) => rings.length > 0)
}

function simplify(points: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    kept.push(point)
  }
  const [first, last] = [kept[0], kept.at(-1)]
  if (kept.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) kept.pop()
  return kept
}

/** SVG path of closed rings, in relative steps: about half the bytes of absolute ones. */
export function pathOf(polygons: readonly (readonly Ring[])[]): string {
  return polygons.flatMap((rings) => rings.map(ringPath)).join('')
}

function ringPath(ring: Ring): string {
  let [x, y] = ring[0] ?? [0, 0]
  let path = `M${x} ${y}l`
  for (const [nextX, nextY] of ring.slice(1)) {
    path += step(nextX - x, path.endsWith('l')) + step(nextY - y, false)
    x = nextX
    y = nextY
  }
  return `${path}z`
}

/** A number after another one: a minus sign separates by itself. */
const step = (value: number, first: boolean): string => (value < 0 || first ? `${value}` : ` ${value}`)

/** Twice the signed surface of a ring. */
export function doubleSurface(ring: Ring): number {
  let sum = 0
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    sum += x * nextY - nextX * y
  })
  return sum
}
