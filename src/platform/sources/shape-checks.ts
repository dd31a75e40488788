// What every reader asks of a geometry before anybody else sees it.
import type { Position, Ring } from '#kernel/geometry.ts'
import { isInRdRange, isInWgs84Range, toRd } from '#platform/geo/rd.ts'
import { mapPositions, positionsOf, type Shape } from '#platform/geo/shape.ts'
import type { SourceReason } from './reading.ts'

export type ShapeRefusal = { ok: false; reason: SourceReason; detail: string }
export type ShapeOutcome = { ok: true; shape: Shape | null } | ShapeRefusal

/** A municipality in full detail stays under 30,000 points; more than this would hold the thread too long. */
export const MAX_VERTICES = 60_000
/** Three corners and the first one again. */
const SHORTEST_RING = 4

/** The two projections that our sources use: EPSG:28992 and EPSG:4326 or CRS84 (longitude first). */
export type Projection = 'rd' | 'wgs84'

export const refuseShape = (reason: SourceReason, detail = ''): ShapeRefusal => ({ ok: false, reason, detail })

/** Rings long enough and closed, numbers finite, not too many points. */
export function judgeShape(shape: Shape): ShapeOutcome {
  if (shape.type === 'Point') return isFinitePosition(shape.coordinates) ? { ok: true, shape } : invalidNumber(0)
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  if (polygons.length === 0) return { ok: true, shape: null }
  let vertices = 0
  for (const polygon of polygons) {
    if (polygon.length === 0) return refuseShape('geometry-invalid')
    for (const ring of polygon) {
      vertices += ring.length
      if (vertices > MAX_VERTICES) return refuseShape('too-many-vertices', String(MAX_VERTICES))
      const refusal = judgeRing(ring)
      if (refusal) return refusal
    }
  }
  return { ok: true, shape }
}

function judgeRing(ring: Ring): ShapeRefusal | null {
  if (ring.length < SHORTEST_RING) return refuseShape('ring-too-short', String(ring.length))
  const wrong = ring.findIndex((position) => !isFinitePosition(position))
  if (wrong >= 0) return invalidNumber(wrong)
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position]
  return first[0] === last[0] && first[1] === last[1] ? null : refuseShape('ring-not-closed')
}

const isFinitePosition = ([x, y]: Position) => Number.isFinite(x) && Number.isFinite(y)
const invalidNumber = (index: number) => refuseShape('coordinate-invalid', String(index + 1))

/** The shape in RD; refused when its coordinates do not fit the projection they are said to be in. */
export function placeInRd(shape: Shape, projection: Projection): ShapeOutcome {
  const isRight = projection === 'rd' ? isInRdRange : isInWgs84Range
  for (const position of positionsOf(shape)) {
    if (!isRight(position)) return refuseShape(whyOutside(position, projection), position.join(' '))
  }
  return { ok: true, shape: projection === 'rd' ? shape : mapPositions(shape, toRd) }
}

function whyOutside(position: Position, projection: Projection): SourceReason {
  const [x, y] = position
  const isOther = projection === 'rd' ? isInWgs84Range : isInRdRange
  if (isOther(position) || isOther([y, x])) return 'wrong-projection'
  return (projection === 'rd' ? isInRdRange : isInWgs84Range)([y, x]) ? 'axes-swapped' : 'outside-netherlands'
}

/** Reasons that speak about the file as a whole when its first geometry already has them. */
export const isProjectionReason = (reason: SourceReason): boolean =>
  reason === 'wrong-projection' || reason === 'axes-swapped'

/** Flat numbers `x y [z] x y [z] ...` as one ring or line of positions; null when they do not divide. */
export function positionsFrom(numbers: readonly number[], dimension: number): Position[] | null {
  if (numbers.length % dimension !== 0) return null
  const positions: Position[] = []
  for (let i = 0; i < numbers.length; i += dimension) positions.push([numbers[i] as number, numbers[i + 1] as number])
  return positions
}
