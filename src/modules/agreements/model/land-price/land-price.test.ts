import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, euros } from '#kernel/money.ts'
import { landPriceFor, stackingFactor, timesFactor } from '#modules/scenarios/model/index.ts'
import { basePrices, isWithinMaximum, landPriceMaximum } from './land-price.ts'

describe('B8, AGR-2.1.4 land price (AC3)', () => {
  test.each([
    [1, 1_799_900],
    [2, 1_619_910],
    [3, 1_439_920],
    [4, 1_349_925],
    [9, 1_349_925],
  ])('%i storeys in 2024: %i cents', (storeys, maximum) => {
    expect(landPriceMaximum(basePrices([]), 2024, storeys)).toMatchObject({
      ok: true,
      value: { maximum, base: euros(17_999) },
    })
  })

  test.each([
    [0, 'storeys-below-one'],
    [2.5, 'storeys-not-whole'],
    [Number.NaN, 'storeys-not-whole'],
  ])('%d storeys are refused', (storeys, reason) => {
    expect(stackingFactor(storeys)).toEqual({ ok: false, reason })
    expect(landPriceMaximum(basePrices([]), 2024, storeys)).toEqual({ ok: false, reason })
  })

  test.each([2015, 2020, 2025, Number.NaN, 20_240])('%d has no base, and takes none of another year', (year) => {
    expect(landPriceMaximum(basePrices([]), year, 1)).toEqual({ ok: false, reason: 'no-base-for-year' })
  })

  test('the prices are those of the dated table, with where they come from', () => {
    expect(basePrices([]).map(({ year, base }) => [year, base])).toEqual([
      [2016, euros(14_822)],
      [2024, euros(17_999)],
    ])
    expect(basePrices([]).every(({ source }) => source.place?.startsWith('2.1.4'))).toBe(true)
  })

  test('half a cent goes up, and an agreed price may be the maximum', () => {
    expect(timesFactor(cents(1), 0.5)).toBe(1)
    expect(timesFactor(cents(3), 0.75)).toBe(2)
    expect([isWithinMaximum(cents(100), cents(100)), isWithinMaximum(cents(101), cents(100))]).toEqual([true, false])
  })

  test('more storeys never make land dearer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 40 }), (base, storeys) => {
        const [low, high] = [landPriceFor(cents(base), storeys), landPriceFor(cents(base), storeys + 1)]
        return low.ok && high.ok && high.value <= low.value
      }),
    )
  })
})
