import { describe, expect, test } from 'vitest'
import { cents, euros } from '#kernel/money.ts'
import { isPossibleBase } from '../monitors/base-figure.ts'
import { judgeAgreedPrice, testPrice } from './agreed-price.ts'
import { basePrices, hasAgreedPrice, landPriceMaximum } from './land-price.ts'

const PRICES = basePrices([])
const set = (year: number, value: number, reason = '') => ({ year, value, source: 'Collegebesluit', reason })

describe('B8 the base of a year is set once', () => {
  test('what the agreements name is there; a later year comes with its own source', () => {
    expect([2016, 2024, 2025].map(hasAgreedPrice)).toEqual([true, true, false])
    const prices = basePrices([set(2025, 18_500)])
    expect(prices.map(({ year }) => year)).toEqual([2016, 2024, 2025])
    expect(landPriceMaximum(prices, 2025, 2)).toMatchObject({ ok: true, value: { maximum: euros(16_650) } })
  })

  test('a correction takes the place of the price of its year alone, with its reason', () => {
    const prices = basePrices([set(2024, 18_000, 'verkeerde index')])
    expect(prices.find(({ year }) => year === 2024)).toMatchObject({
      base: euros(18_000),
      correction: 'verkeerde index',
    })
    expect(landPriceMaximum(prices, 2016, 1)).toMatchObject({ value: { maximum: euros(14_822) } })
  })

  test.each([
    [17_999, true],
    [17_999.5, true],
    [17_999.555, false],
    [0, false],
    [-1, false],
  ])('%d euro is a price: %s', (value, possible) => {
    expect(isPossibleBase('land-price', value)).toBe(possible)
  })
})

describe('B8, MON-07 the price that was agreed', () => {
  const wish = { year: 2024, storeys: 3, agreed: euros(14_399.2), decision: '' }
  const wrong = (change: Partial<Omit<typeof wish, 'agreed'>> & { agreed?: typeof wish.agreed | null }) => {
    const judged = judgeAgreedPrice(PRICES, { ...wish, ...change })
    return judged.ok ? [] : judged.reason.map(({ field, problem }) => `${field}: ${problem}`)
  }

  test.each([
    ['the maximum itself is within', {}, []],
    ['a cent more wants a decision', { agreed: cents(1_439_921) }, ['decision: decision-missing']],
    ['with the decision it is kept', { agreed: cents(1_439_921), decision: 'besluit 12' }, []],
    ['a year without base', { year: 2025 }, ['year: no-base-for-year']],
    ['layers 0', { storeys: 0 }, ['storeys: storeys-below-one']],
    ['layers 2,5', { storeys: 2.5 }, ['storeys: storeys-not-whole']],
    [
      'all at once',
      { year: 2025, storeys: 0, agreed: null },
      ['year: no-base-for-year', 'storeys: storeys-below-one', 'agreed: amount-wrong'],
    ],
  ] as const)('%s', (_, change, problems) => {
    expect(wrong(change)).toEqual(problems)
  })

  test('after a correction of the base it is held against the new one', () => {
    const price = { ...wish, version: 1 }
    expect(testPrice(PRICES, price).state).toBe('within')
    expect(testPrice(basePrices([set(2024, 17_000, 'index')]), price)).toMatchObject({
      ...{ state: 'above', maximum: { maximum: euros(13_600) } },
    })
    expect(testPrice([], price)).toMatchObject({ state: 'cannot-be-tested', maximum: null })
  })
})
