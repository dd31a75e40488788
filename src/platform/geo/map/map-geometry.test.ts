import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { districtBorder } from './district-border.ts'
import { labelPoint } from './label-point.ts'
import { boxOf, doubleSurface, fitBox, pathOf, type Ring, ringsOf } from './projection.ts'

const square = (x: number, y: number, size: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
})

describe('from RD to the drawing', () => {
  const projection = fitBox([100_000, 420_000, 101_000, 420_500], 524, 12, 600)

  test('north is up and both directions have one scale', () => {
    expect(projection.project([100_000, 420_500])).toEqual([12, 12])
    expect(projection.project([101_000, 420_000])).toEqual([512, 262])
    expect(projection.scale).toBeCloseTo(0.5)
    expect(projection.height).toBe(274)
  })

  test('a tall municipality is limited by the height and stands in the middle', () => {
    const tall = fitBox([0, 0, 100, 1000], 500, 10, 300)
    expect(tall.height).toBe(300)
    expect(tall.project([50, 500])).toEqual([250, 150])
  })

  test('a shared border gives the same points from both sides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 500 })), { minLength: 3 }),
        (line) => {
          const there = line.map(([x, y]) => projection.project([100_000 + x, 420_000 + y]))
          const back = line.toReversed().map(([x, y]) => projection.project([100_000 + x, 420_000 + y]))
          expect(back.reverse()).toEqual(there)
        },
      ),
    )
  })

  test('the path closes, is relative and leaves out points that fall together', () => {
    const rings = ringsOf(
      {
        type: 'Polygon',
        coordinates: [
          [
            [100_000, 420_000],
            [100_000.1, 420_000],
            [100_100, 420_000],
            [100_100, 420_100],
            [100_000, 420_000],
          ],
        ],
      },
      projection,
    )
    expect(pathOf(rings)).toBe('M12 262l50 0 0-50z')
  })

  test('nothing to draw is an error of the caller', () => {
    expect(() => boxOf([])).toThrow()
  })
})

describe('the place of a label', () => {
  const at = (...rings: Ring[]) => labelPoint([rings])

  test('is the middle of a square', () => {
    const point = at([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ])
    expect(point?.x).toBeCloseTo(50, -1)
    expect(point?.room).toBeGreaterThan(48)
  })

  test('lies inside a horseshoe, not in its opening', () => {
    const point = at([
      [0, 0],
      [100, 0],
      [100, 20],
      [20, 20],
      [20, 80],
      [100, 80],
      [100, 100],
      [0, 100],
    ])
    expect(point?.x).toBeLessThan(30)
  })

  test('avoids a hole', () => {
    const point = at(
      [
        [0, 0],
        [100, 0],
        [100, 40],
        [0, 40],
      ],
      [
        [30, 0],
        [70, 0],
        [70, 40],
        [30, 40],
      ],
    )
    expect(point && (point.x < 30 || point.x > 70)).toBe(true)
  })

  test('is in the largest part and nowhere when there is none', () => {
    expect(
      labelPoint([
        [
          [
            [0, 0],
            [5, 0],
            [5, 5],
          ],
        ],
        [
          [
            [50, 50],
            [90, 50],
            [90, 90],
            [50, 90],
          ],
        ],
      ])?.x,
    ).toBeGreaterThan(50)
    expect(labelPoint([])).toBeNull()
  })

  test('never has more room than half the narrow side', () => {
    const side = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const ring: Ring = [
          [0, 0],
          [width, 0],
          [width, height],
          [0, height],
        ]
        expect(Math.abs(doubleSurface(ring))).toBe(2 * width * height)
        expect(at(ring)?.room).toBeLessThanOrEqual(Math.min(width, height) / 2 + 1e-9)
      }),
    )
  })
})

describe('borders between districts', () => {
  const projection = fitBox([0, 0, 300, 100], 324, 12, 400)
  const area = (x: number, district: string) => ({ district, polygons: ringsOf(square(x, 0, 100), projection) })

  test('are the edges that two districts share, and no others', () => {
    expect(districtBorder([area(0, 'a'), area(100, 'a'), area(200, 'b')])).toBe('M212 12L212 112')
    expect(districtBorder([area(0, 'a'), area(100, 'a')])).toBe('')
  })
})
