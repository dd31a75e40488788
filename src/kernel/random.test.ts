import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from './random.ts'

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]): number => {
  const centre = mean(values)
  return mean(values.map((value) => (value - centre) ** 2))
}

describe('seeded random', () => {
  test('the same seed gives the same bytes, another seed another stream', () => {
    const hundred = (seed: string): number[] => {
      const random = seededRandom(seed)
      return draws(100, () => random.beta(2, 5) + random.normal() + random.uniform())
    }
    expect(hundred('a')).toEqual(hundred('a'))
    expect(hundred('a')).not.toEqual(hundred('b'))
  })

  test('stays the stream that stored runs were made with', () => {
    const random = seededRandom(1)
    expect(draws(3, random.uniform)).toMatchInlineSnapshot(`
      [
        0.3877060340340323,
        0.5224637510744778,
        0.7297081533162955,
      ]
    `)
  })

  test('uniform lies strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) =>
        draws(50, seededRandom(seed).uniform).every((value) => value > 0 && value < 1),
      ),
    )
  })

  test('integer includes both ends and nothing beyond', () => {
    const random = seededRandom('die')
    expect([...new Set(draws(500, () => random.integer(1, 6)))].sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('moments of the normal and the beta distribution', () => {
    const random = seededRandom('moments')
    const normal = draws(40_000, () => random.normal(3, 2))
    expect(mean(normal)).toBeCloseTo(3, 1)
    expect(variance(normal)).toBeCloseTo(4, 0)
    const beta = draws(40_000, () => random.beta(2, 6))
    expect(mean(beta)).toBeCloseTo(0.25, 2)
    expect(variance(beta)).toBeCloseTo((2 * 6) / (8 * 8 * 9), 2)
    expect(mean(draws(40_000, () => random.beta(0.5, 0.5)))).toBeCloseTo(0.5, 1)
  })

  test('picks from a list and refuses an empty one', () => {
    expect(seededRandom('x').pick(['only'])).toBe('only')
    expect(() => seededRandom('x').pick([])).toThrow('Nothing to pick from')
  })
})
