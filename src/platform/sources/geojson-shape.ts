import type { Polygon, Position } from '#kernel/geometry.ts'
import type { SourceReason } from './reading.ts'
import { judgeShape, MAX_VERTICES, refuseShape, type ShapeOutcome } from './shape-checks.ts'

/** A GeoJSON geometry object, judged; heights are left out. Null is no geometry. */
export function shapeFromGeoJson(geometry: unknown): ShapeOutcome {
  if (geometry === null) return { ok: true, shape: null }
  if (typeof geometry !== 'object' || !('type' in geometry)) return refuseShape('geometry-invalid')
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : undefined
  switch (geometry.type) {
    case 'Point': {
      const position = readPosition(coordinates)
      return position ? judgeShape({ type: 'Point', coordinates: position }) : refuseShape('coordinate-invalid')
    }
    case 'Polygon':
      return judged('Polygon', coordinates, readPolygon)
    case 'MultiPolygon':
      return judged('MultiPolygon', coordinates, (value) => readAll(value, readPolygon))
    default:
      return refuseShape('geometry-kind', String(geometry.type).slice(0, 40))
  }
}

function judged(type: 'Polygon' | 'MultiPolygon', value: unknown, read: (value: unknown) => unknown[] | SourceReason) {
  const coordinates = read(value)
  if (typeof coordinates === 'string') return refuseShape(coordinates)
  if (coordinates.length === 0) return { ok: true, shape: null } as const
  // `read` belongs to `type`: the pairs above are the only ones.
  return judgeShape({ type, coordinates } as Parameters<typeof judgeShape>[0])
}

const readPolygon = (value: unknown): Polygon[number][] | SourceReason => readAll(value, readRing)

const readRing = (value: unknown): Position[] | SourceReason =>
  Array.isArray(value) && value.length > MAX_VERTICES
    ? 'too-many-vertices'
    : readAll(value, (each) => readPosition(each) ?? 'coordinate-invalid')

function readAll<T>(value: unknown, read: (each: unknown) => T | SourceReason): T[] | SourceReason {
  if (!Array.isArray(value)) return 'geometry-invalid'
  const found: T[] = []
  for (const each of value) {
    const one = read(each)
    if (typeof one === 'string') return one as SourceReason
    found.push(one as T)
  }
  return found
}

function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value) || value.length < 2 || value.length > 4) return null
  const [x, y] = value as unknown[]
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null
}
