import type { Position } from '#kernel/geometry.ts'
import type { RowRemark } from '#modules/areas/index.ts'
import { type Projection, placeInRd } from '#platform/sources/shape-checks.ts'

/** A place in RD from two written coordinates; refused when they are missing, swapped or of another system. */
export function readPoint(
  first: number | null,
  second: number | null,
  system: Projection,
): { point: Position } | RowRemark {
  if (first === null || second === null) return { reason: 'coordinates-missing' }
  const position: Position = system === 'rd' ? [first, second] : [second, first]
  const placed = placeInRd({ type: 'Point', coordinates: position }, system)
  if (!placed.ok) return { reason: placed.reason, detail: `${first} ${second}` }
  return placed.shape?.type === 'Point' ? { point: placed.shape.coordinates } : { reason: 'coordinates-missing' }
}
