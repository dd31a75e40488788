import { describe, expect, test } from 'vitest'
import { betaFromNormal, betaQuantile, betaShapes } from './beta-distribution.ts'
import { normalCdf } from './normal-distribution.ts'
import { seededRandom } from './random.ts'

describe('beta distribution', () => {
  test.each([
    // Closed forms: uniform, x^2, 1 - (1 - x)^3, arcsine.
    ['uniform', 1, 1, 0.3, 0.3],
    ['a power of x', 2, 1, 0.25, 0.5],
    ['a power of 1 - x', 1, 3, 0.875, 0.5],
    ['arcsine', 0.5, 0.5, 1 / 3, 0.25],
    ['symmetric', 8.2, 8.2, 0.5, 0.5],
    ['far in the tail', 2, 1, 1e-12, 1e-6],
  ])('%s', (_, a, b, p, x) => {
    expect(betaQuantile(a, b, p)).toBeCloseTo(x, 10)
  })

  test.each([
    [0.5, 0.5],
    [0.9, 0.9],
    [2, 5],
    [8.2, 8.2],
    [60, 40],
  ])('the table of shapes %d, %d agrees with solving', (a, b) => {
    const table = betaFromNormal(a, b)
    for (let z = -5; z <= 5; z += 0.0937)
      expect(Math.abs(table(z) - betaQuantile(a, b, normalCdf(z)))).toBeLessThan(1e-6)
  })

  test('has the mean and the standard deviation that were asked for', () => {
    const { a, b } = betaShapes(0.5, 0.12)
    const table = betaFromNormal(a, b)
    const random = seededRandom('beta')
    const values = Array.from({ length: 40_000 }, () => table(random.normal()))
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    expect(mean).toBeCloseTo(0.5, 2)
    expect(Math.sqrt(variance)).toBeCloseTo(0.12, 2)
  })

  test('never falls while z rises, nor leaves 0 to 1', () => {
    for (const [a, b] of [
      [0.05, 1.4],
      [0.3, 0.2],
      [200, 300],
    ] as const) {
      const table = betaFromNormal(a, b)
      let before = 0
      for (let z = -9; z <= 9; z += 0.05) {
        const value = table(z)
        expect(value).toBeGreaterThanOrEqual(before - 1e-9)
        expect(value).toBeLessThanOrEqual(1)
        before = value
      }
    }
  })

  test('shapes of nought are refused', () => {
    expect(() => betaFromNormal(0, 1)).toThrow(RangeError)
  })
})
