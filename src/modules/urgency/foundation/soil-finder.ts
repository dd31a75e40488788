import Flatbush from 'flatbush'
import { boundingBox, contains, type MultiPolygon } from '#kernel/geometry.ts'
import { type Ground, SOIL_REACH } from '../model/foundation/soil.ts'
import type { SoilPart } from './store.ts'

/** Ground at a place (RD, metres): of the area it lies in, else of the nearest point within reach; null = not mapped. */
export function soilFinder(parts: readonly SoilPart[]): (x: number, y: number) => Ground | null {
  const inArea = areaFinder(parts)
  const nearPoint = pointFinder(parts)
  return (x, y) => inArea(x, y) ?? nearPoint(x, y)
}

type Finder = (x: number, y: number) => Ground | null
const NOWHERE: Finder = () => null

function areaFinder(parts: readonly SoilPart[]): Finder {
  const areas = parts.flatMap(({ geometry, ground }) => {
    const box = geometry && boundingBox(geometry)
    return box ? [{ ground, geometry: geometry as MultiPolygon, box }] : []
  })
  if (areas.length === 0) return NOWHERE
  const index = new Flatbush(areas.length)
  for (const { box } of areas) index.add(box[0], box[1], box[2], box[3])
  index.finish()
  return (x, y) => {
    const at = index.search(x, y, x, y).sort((a, b) => a - b)
    const found = at.find((i) => contains((areas[i] as (typeof areas)[number]).geometry, [x, y]))
    return found === undefined ? null : (areas[found]?.ground ?? null)
  }
}

function pointFinder(parts: readonly SoilPart[]): Finder {
  const points = parts.flatMap(({ x, y, ground }) => (x === null || y === null ? [] : [{ x, y, ground }]))
  if (points.length === 0) return NOWHERE
  const index = new Flatbush(points.length)
  for (const { x, y } of points) index.add(x, y, x, y)
  index.finish()
  return (x, y) => points[index.neighbors(x, y, 1, SOIL_REACH)[0] ?? -1]?.ground ?? null
}
