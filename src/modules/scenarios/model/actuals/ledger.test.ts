import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SMALL } from '../../testing.ts'
import { outcomeOf } from '../outcome/outcome-of.ts'
import { type Actual, forecast, openYears, partyRows, reviseYear } from './ledger.ts'
import { type PlannedAccount, plannedAccounts } from './plan-per-year.ts'

const SLOOP = { category: 'demolition', payer: 'development', payee: 'world' } as const
/** 800,000 in 2028 (ten homes at 80,000), 200,000 in 2029. */
const plan: PlannedAccount[] = [{ ...SLOOP, perYear: [0, 800_000, 200_000, 0], growth: 0.03, sign: -1 }]
const booked = (over: Partial<Actual>): Actual => ({
  ...SLOOP,
  ...{ year: 2028, plannedYear: 2028, amount: 800_000, settles: null, volume: null },
  ...over,
})
const frame = (actuals: readonly Actual[], closed: readonly { year: number; rest: 'moves' | 'lapses' }[] = []) => ({
  ...{ first: 2027, plan, actuals, closed },
})
const years = [2027, 2028, 2029, 2030]

describe('actuals beside the plan, per year', () => {
  test('nine of ten homes done a year late, by the rule of the yearly revision', () => {
    const late = booked({ year: 2029, amount: 815_000, settles: 800_000, volume: { planned: 10, actual: 9 } })
    const [row] = reviseYear(frame([late], [{ year: 2028, rest: 'moves' }]), 2029)
    // 24,000 by index and 800,000 that came from 2028, less 200,000 of 2029 that is still to be done.
    expect(row).toMatchObject({ plan: 200_000, actual: 815_000 })
    expect(row?.causes.time).toBeCloseTo(24_000 + 800_000 - 200_000, 6)
    expect(row?.causes.volume).toBeCloseTo(-82_400, 6)
    expect(row?.causes.price).toBeCloseTo(73_400, 6)
    expect(row?.causes.difference).toBe(615_000)
  })

  test('what nobody split into units is other; what was not done is time, or volume when it lapses', () => {
    const [dearer] = reviseYear(frame([booked({ amount: 830_000 })]), 2028)
    expect(dearer?.causes).toMatchObject({ time: 0, volume: 0, price: 0, difference: 30_000 })
    expect(dearer?.causes.other).toBeCloseTo(30_000, 6)
    expect(reviseYear(frame([]), 2028)[0]?.causes).toMatchObject({ time: -800_000, volume: 0 })
    expect(reviseYear(frame([], [{ year: 2028, rest: 'lapses' }]), 2028)[0]?.causes).toMatchObject({ volume: -800_000 })
  })

  test('a cost of the year itself lapses when the year closes, whatever moves', () => {
    const upkeep = { ...SLOOP, category: 'public-maintenance' } as const
    const perYear = [10, 10, 10, 10]
    const own = { first: 2027, plan: [{ ...upkeep, perYear, growth: 0, sign: -1 as const }], actuals: [] }
    const closed = [{ year: 2027, rest: 'moves' as const }]
    expect(reviseYear({ ...own, closed }, 2027)[0]?.causes).toMatchObject({ time: 0, volume: -10 })
    expect(forecast({ ...own, closed }, years).map((year) => year.forecast)).toEqual([0, 10, 10, 10])
  })

  test('the causes add up to the difference, whatever was booked', () => {
    const actual = fc.record({
      year: fc.constantFrom(...years),
      plannedYear: fc.constantFrom(...years),
      amount: fc.integer({ min: -100_000, max: 1_000_000 }),
      settles: fc.option(fc.integer({ min: 0, max: 400_000 })),
      volume: fc.option(
        fc.record({ planned: fc.integer({ min: 0, max: 20 }), actual: fc.integer({ min: 0, max: 20 }) }),
      ),
    })
    const closed = fc.subarray(
      years.map((year) => ({ year, rest: year % 2 ? ('moves' as const) : ('lapses' as const) })),
    )
    fc.assert(
      fc.property(fc.array(actual, { maxLength: 6 }), closed, (given, done) => {
        for (const year of years)
          for (const { causes, plan: planned, actual: paid } of reviseYear(frame(given.map(booked), done), year)) {
            const { time, volume, price, other, difference } = causes
            expect(difference).toBeCloseTo(paid - planned, 4)
            expect(time + volume + price + other).toBeCloseTo(difference, 3)
          }
      }),
    )
  })

  test('the forecast is what was paid and the plan that is left; nothing paid is the plan itself', () => {
    expect(forecast(frame([]), years).map((year) => year.forecast)).toEqual([0, 800_000, 200_000, 0])
    const half = frame(
      [booked({ amount: 500_000, settles: 400_000 })],
      [
        { year: 2027, rest: 'moves' },
        { year: 2028, rest: 'moves' },
      ],
    )
    expect(forecast(half, years).map((year) => [year.actual, year.forecast])).toEqual([
      [0, 0],
      [500_000, 500_000],
      [null, 600_000],
      [null, 0],
    ])
    expect(openYears(2027, half.closed, 2030)).toEqual([2029])
  })

  test('the plan per year is that of the engine: cash of all parties, year by year', () => {
    const rows = plannedAccounts(SMALL)
    const { flows } = outcomeOf(SMALL, { draws: 10, seed: 1 })
    for (const { party, base } of flows)
      for (const [index, cash] of base.entries()) {
        const own = rows.reduce(
          (sum, { payer, payee, perYear }) =>
            sum + (payee === party ? (perYear[index] ?? 0) : 0) - (payer === party ? (perYear[index] ?? 0) : 0),
          0,
        )
        expect(own).toBeCloseTo(cash, 4)
      }
    const revised = reviseYear({ first: 2027, plan: rows, actuals: [], closed: [] }, 2029)
    expect(partyRows(revised).reduce((sum, row) => sum + row.plan, 0)).toBeCloseTo(0, 4)
  })
})
