// What a file for a map program holds, whatever its format: layers of features and plain tables, both with columns.
import type { Position, Ring } from '#kernel/geometry.ts'
import { signedArea } from '#kernel/geometry.ts'
import type { Shape } from '#platform/geo/shape.ts'

export type GeoColumn = {
  /** snake_case, the same in every format and language. */
  name: string
  /** As people read it. */
  title: string
  description: string
  kind: 'text' | 'integer' | 'real' | 'boolean' | 'date'
}

/** null = unknown, never 0. Dates are `yyyy-mm-dd`. */
export type GeoValue = string | number | boolean | null

export type GeoTable = {
  /** Table name in a GeoPackage: snake_case, unique in the file. */
  name: string
  title: string
  description: string
  columns: readonly GeoColumn[]
  /** Values in the order of the columns. */
  rows: readonly (readonly GeoValue[])[]
}

export type GeoLayer = Omit<GeoTable, 'rows'> & {
  geometry: 'Point' | 'MultiPolygon'
  /** Shapes in RD (EPSG:28992, metres); null where no boundary is known. */
  features: readonly GeoFeature[]
}
export type GeoFeature = { id: string; shape: Shape | null; values: readonly GeoValue[] }

export type GeoFile = {
  title: string
  description: string
  /** The organisation that made it, never a person. */
  creator: string
  source: string
  language: 'nl' | 'en'
  /** Moment of the data, so that the same data give the same bytes. */
  changed: Date
  layers: readonly GeoLayer[]
  tables: readonly GeoTable[]
}

/** Outer rings counter-clockwise, holes clockwise (RFC 7946 section 3.1.6, OGC simple features 6.1.11). */
export function rightHanded(shape: Shape): Shape {
  if (shape.type === 'Point') return shape
  const polygon = (rings: readonly Ring[]) => rings.map((ring, index) => turned(ring, index === 0))
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(shape.coordinates) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map(polygon) }
}

const turned = (ring: Ring, counterClockwise: boolean): readonly Position[] =>
  signedArea(ring) > 0 === counterClockwise ? ring : ring.toReversed()
