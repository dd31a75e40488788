import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf } from './normal-distribution.ts'
import { TABLE_ERROR, tabulatedNormalCdf } from './normal-distribution-table.ts'

const scores = fc.double({ min: -45, max: 45, noNaN: true })

describe('normal distribution by a table', () => {
  test('is within a hundred-billionth of the exact one, everywhere', () => {
    let worst = 0
    for (let z = -40; z <= 40; z += 1 / 4001) worst = Math.max(worst, Math.abs(tabulatedNormalCdf(z) - normalCdf(z)))
    expect(worst).toBeLessThan(TABLE_ERROR)
    expect(worst).toBeGreaterThan(0)
  })

  test('is exactly one half at 0, 0 far below, 1 far above, and nothing of nothing', () => {
    expect([0, -0, -40, 40].map(tabulatedNormalCdf)).toEqual([0.5, 0.5, 0, 1])
    expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map(tabulatedNormalCdf)).toEqual([0, 1])
    expect(tabulatedNormalCdf(Number.NaN)).toBeNaN()
  })

  test('the tail keeps its proportion: to one in ten thousand at 30 standard deviations', () => {
    for (let z = -30; z < 0; z += 1 / 37) {
      expect(tabulatedNormalCdf(z)).toBeGreaterThan(0)
      expect(Math.abs(tabulatedNormalCdf(z) / normalCdf(z) - 1)).toBeLessThan(2e-4)
    }
  })

  test('never falls', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 2, noNaN: true }), (z, step) => {
        expect(tabulatedNormalCdf(z + step)).toBeGreaterThanOrEqual(tabulatedNormalCdf(z) - Number.EPSILON)
      }),
    )
    let before = 0
    for (let z = -12; z <= 12; z += 1 / 1024) {
      const chance = tabulatedNormalCdf(z)
      expect(chance).toBeGreaterThanOrEqual(before)
      before = chance
    }
  })

  test('both sides add up to one', () => {
    fc.assert(fc.property(scores, (z) => tabulatedNormalCdf(z) + tabulatedNormalCdf(-z) === 1))
  })
})
