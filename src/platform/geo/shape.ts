import type { MultiPolygon, Polygon, Position } from '#kernel/geometry.ts'

/** What the readers hand over: the kinds of geometry that areas, buildings and addresses have. */
export type Shape =
  | { type: 'Point'; coordinates: Position }
  | { type: 'Polygon'; coordinates: Polygon }
  | { type: 'MultiPolygon'; coordinates: MultiPolygon }

/** A polygon is a multi polygon of one; a point has no surface. */
export function surfaceOf(shape: Shape): MultiPolygon | null {
  if (shape.type === 'Point') return null
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}

/** Every position of a shape, in order. */
export function* positionsOf(shape: Shape): Generator<Position> {
  if (shape.type === 'Point') yield shape.coordinates
  else if (shape.type === 'Polygon') for (const ring of shape.coordinates) yield* ring
  else for (const polygon of shape.coordinates) for (const ring of polygon) yield* ring
}

/** The same shape with every position changed, e.g. to another projection. */
export function mapPositions(shape: Shape, change: (position: Position) => Position): Shape {
  const polygon = (rings: Polygon) => rings.map((ring) => ring.map(change))
  if (shape.type === 'Point') return { type: 'Point', coordinates: change(shape.coordinates) }
  if (shape.type === 'Polygon') return { type: 'Polygon', coordinates: polygon(shape.coordinates) }
  return { type: 'MultiPolygon', coordinates: shape.coordinates.map(polygon) }
}
