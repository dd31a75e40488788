import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  area,
  boundingBox,
  boxesMeet,
  centroid,
  contains,
  inBox,
  type MultiPolygon,
  type Ring,
  signedArea,
} from './geometry.ts'

/** A rectangle with its corner at Dordrecht's RD coordinates, where rounding would show. */
const rectangle = (x: number, y: number, width: number, height: number): Ring => [
  [105_000 + x, 425_000 + y],
  [105_000 + x + width, 425_000 + y],
  [105_000 + x + width, 425_000 + y + height],
  [105_000 + x, 425_000 + y + height],
  [105_000 + x, 425_000 + y],
]
const withHole: MultiPolygon = [[rectangle(0, 0, 10, 10), rectangle(4, 4, 2, 2)]]
const sizes = fc.integer({ min: 1, max: 500 })

describe('geometry', () => {
  test('a hole is taken off', () => {
    expect(area(withHole)).toBe(96)
    expect(contains(withHole, [105_005, 425_005])).toBe(false)
    expect(contains(withHole, [105_001, 425_001])).toBe(true)
    expect(contains(withHole, [105_011, 425_001])).toBe(false)
  })

  test('boxes', () => {
    const box = boundingBox(withHole)
    expect(box).toEqual([105_000, 425_000, 105_010, 425_010])
    expect(box && inBox([105_010, 425_000], box)).toBe(true)
    expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true)
    expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false)
  })

  test('nothing has no box and no centre', () => {
    expect([boundingBox([]), centroid([]), area([])]).toEqual([null, null, 0])
  })

  test('a rectangle, turned either way, keeps its area, centre and inside', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.boolean(), (width, height, turned) => {
        const ring = rectangle(7, 3, width, height)
        const shape: MultiPolygon = [[turned ? ring.toReversed() : ring]]
        const centre = centroid(shape)
        expect(area(shape)).toBeCloseTo(width * height, 6)
        expect(centre?.[0]).toBeCloseTo(105_007 + width / 2, 6)
        expect(centre?.[1]).toBeCloseTo(425_003 + height / 2, 6)
        expect(centre && contains(shape, centre)).toBe(true)
        expect(Math.sign(signedArea(ring))).toBe(1)
      }),
    )
  })

  test('a point on a shared border belongs to exactly one neighbour', () => {
    const [left, right]: [MultiPolygon, MultiPolygon] = [[[rectangle(0, 0, 10, 10)]], [[rectangle(10, 0, 10, 10)]]]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (centimetre) => {
        const point = [105_010, 425_000 + centimetre / 100] as const
        return contains(left, point) !== contains(right, point)
      }),
    )
  })
})
