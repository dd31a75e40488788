import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInRdRange, isInWgs84Range, toRd, toWgs84 } from './rd.ts'

/** Degrees: the tolerance that the control points are given with, about one metre. */
const TOLERANCE = 1e-5

describe('RD New and WGS84', () => {
  test.each([
    ['Amersfoort', [155_000, 463_000], [5.38721, 52.15517]],
    ['Amsterdam', [121_687, 487_484], [4.89801, 52.374218]],
    ['Middelburg', [30_000, 385_000], [3.589234, 51.440228]],
  ] as const)('control point %s', (_, rd, [longitude, latitude]) => {
    const [x, y] = toWgs84(rd)
    expect(Math.abs(x - longitude)).toBeLessThan(TOLERANCE)
    expect(Math.abs(y - latitude)).toBeLessThan(TOLERANCE)
  })

  test('there and back is within a centimetre everywhere in the Netherlands', () => {
    const coordinate = fc.tuple(fc.integer({ min: 13_000, max: 278_000 }), fc.integer({ min: 306_000, max: 620_000 }))
    fc.assert(
      fc.property(coordinate, ([x, y]) => {
        const [backX, backY] = toRd(toWgs84([x, y]))
        return Math.hypot(backX - x, backY - y) < 0.01
      }),
      { seed: 28992 },
    )
  })

  test('the ranges of the two do not meet', () => {
    expect(isInRdRange([104_500, 423_000])).toBe(true)
    expect(isInWgs84Range([104_500, 423_000])).toBe(false)
    expect(isInRdRange([4.67, 51.81])).toBe(false)
    expect(isInWgs84Range([4.67, 51.81])).toBe(true)
  })
})
