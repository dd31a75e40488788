import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { causesOfChange } from './revision.ts'

describe('causes of change in a yearly revision', () => {
  test('ten homes planned for 2028 at 80,000, nine done in 2029 at 90,000, 5,000 beside that', () => {
    const causes = causesOfChange({
      planned: { volume: 10, price: 80_000, year: 2028 },
      actual: { volume: 9, price: 90_000, year: 2029, amount: 815_000 },
      index: 0.03,
    })
    expect(causes.time).toBeCloseTo(24_000, 6)
    expect(causes.volume).toBeCloseTo(-82_400, 6)
    expect(causes.price).toBeCloseTo(68_400, 6)
    expect(causes.other).toBeCloseTo(5_000, 6)
    expect(causes.difference).toBe(15_000)
  })

  test('they add up to the difference, whatever happened', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
    const year = fc.integer({ min: 2026, max: 2046 })
    const line = fc.record({
      planned: fc.record({ volume: amount, price: amount, year }),
      actual: fc.record({ volume: amount, price: amount, year, amount }),
      index: fc.double({ min: -0.1, max: 0.15, noNaN: true }),
    })
    fc.assert(
      fc.property(line, (given) => {
        const { time, volume, price, other, difference } = causesOfChange(given)
        const scale = Math.abs(time) + Math.abs(volume) + Math.abs(price) + Math.abs(other) + 1
        expect(Math.abs(time + volume + price + other - difference) / scale).toBeLessThan(1e-9)
      }),
    )
  })

  test('what went as planned has no causes', () => {
    const planned = { volume: 3, price: 100, year: 2030 }
    expect(causesOfChange({ planned, actual: { ...planned, amount: 300 }, index: 0.03 })).toEqual({
      ...{ time: 0, volume: 0, price: 0, other: 0, difference: 0 },
    })
  })
})
