import Flatbush from 'flatbush'
import { boundingBox, contains, type MultiPolygon, type Position } from '#kernel/geometry.ts'

type Boundary = { code: string; geometry: MultiPolygon }

/** Finds the buurt in which a point lies (RD, metres); null outside all of them. */
export function neighbourhoodFinder(boundaries: readonly Boundary[]): (point: Position) => string | null {
  const boxed = boundaries.flatMap((boundary) => {
    const box = boundingBox(boundary.geometry)
    return box ? [{ ...boundary, box }] : []
  })
  if (boxed.length === 0) return () => null
  const index = new Flatbush(boxed.length)
  for (const { box } of boxed) index.add(box[0], box[1], box[2], box[3])
  index.finish()
  return (point) => {
    const [x, y] = point
    const near = index.search(x, y, x, y).sort((a, b) => a - b)
    const found = near.find((i) => contains((boxed[i] as Boundary).geometry, point))
    return found === undefined ? null : (boxed[found] as Boundary).code
  }
}
