import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOut } from './share-out.ts'

const KEY = [
  { party: 'municipality', share: 0.5, cap: null },
  { party: 'corporation', share: 0.2, cap: null },
  { party: 'water-board', share: 0.1, cap: null },
  { party: 'owners', share: 0.2, cap: 0.8 },
]

describe('F20 the key', () => {
  test('T9: 7.0 million after the state; owners reach their cap, the others carry the rest in proportion', () => {
    const { shares, uncovered } = shareOut(7, KEY)
    const amounts = shares.map(({ amount }) => amount)
    for (const [index, amount] of [3.875, 1.55, 0.775, 0.8].entries()) expect(amounts[index]).toBeCloseTo(amount, 12)
    expect(shares.map(({ capped }) => capped)).toEqual([false, false, false, true])
    expect(uncovered).toBe(0)
  })

  test.each([
    ['no key: nobody is assigned anything', [], 10],
    ['a key of four tenths leaves six', [{ party: 'a', share: 0.4, cap: null }], 6],
    ['all caps reached', [{ party: 'a', share: 1, cap: 3 }], 7],
    ['a share of nought', [{ party: 'a', share: 0, cap: null }], 10],
  ])('%s', (_, key, uncovered) => {
    expect(shareOut(10, key).uncovered).toBeCloseTo(uncovered, 12)
  })

  test('adds up, and nobody pays more than his cap', () => {
    const share = fc.record({
      party: fc.constantFrom('a', 'b', 'c', 'd'),
      share: fc.double({ min: 0, max: 0.25, noNaN: true }),
      cap: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    })
    const key = fc.uniqueArray(share, { selector: ({ party }) => party, maxLength: 4 })
    fc.assert(
      fc.property(key, fc.double({ min: 0, max: 1000, noNaN: true }), (parts, amount) => {
        const { shares, uncovered } = shareOut(amount, parts)
        expect(shares.reduce((sum, { amount: paid }) => sum + paid, uncovered)).toBeCloseTo(amount, 8)
        for (const [index, { amount: paid }] of shares.entries())
          expect(paid).toBeLessThanOrEqual((parts[index]?.cap ?? Number.POSITIVE_INFINITY) + 1e-9)
      }),
    )
  })
})
