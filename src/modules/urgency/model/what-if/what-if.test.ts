import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, decimalYear } from '#kernel/calendar.ts'
import { tableOf } from '../columns/dwelling-table.ts'
import { rankIntervals } from '../columns/rank-intervals.ts'
import type { Dwelling, UrgencyClass } from '../dwelling.ts'
import { SLIDERS, typedValue } from '../parameter-sets/layout.ts'
import { DEFAULT_PARAMETERS, PARAMETER_DEFAULTS } from '../parameters.ts'
import type { AreaOutcome } from '../study-ranking.ts'
import { dwelling } from '../testing.ts'
import { classCounts, showableCounts } from './class-counts.ts'
import { compareOutcomes, summaryOf } from './compare.ts'
import { readValue } from './typed-value.ts'

const outcome = (code: string, rank: number | null, more: Partial<AreaOutcome> = {}): AreaOutcome => ({
  ...{ code, state: rank === null ? 'measure-first' : 'ranked', dwellings: 20, known: 15, coverage: 0.75 },
  ...{ expected: 5, expectedLow: 4, expectedHigh: 6, share: 1 / 3, class: 'U2', rank, rankLow: rank, rankHigh: rank },
  ...more,
})

/** Reference case R1 for damp, high above the street. */
const house = (more: Partial<Dwelling>): Dwelling =>
  dwelling({
    ...{ floor_level: -0.2, groundwater_ghg: -0.55, groundwater_quality: 'A', subsidence_rate: 5 },
    ...{ threshold_level: 0.5, street_level: 0, rain_depth_100: 0.05, shallow_probability: 1 },
    ...more,
  })

describe('before beside after', () => {
  test('in the order after, with what moved, won and lost', () => {
    const rows = compareOutcomes(
      [outcome('a', 1), outcome('b', 2), outcome('c', 3), outcome('d', null)],
      [outcome('b', 1, { class: 'U1' }), outcome('d', 2), outcome('a', 3, { expected: 7 }), outcome('c', null)],
    )
    expect(rows.map(({ code }) => code)).toEqual(['b', 'd', 'a', 'c'])
    expect(summaryOf(rows)).toEqual({
      ...{ ranked: 4, moved: 4, won: ['d'], lost: ['c'], milder: ['b'] },
      ...{ expectedBefore: 20, expectedAfter: 22 },
    })
  })

  test('an area that is not shown is on neither side', () => {
    const hidden = outcome('a', null, { state: 'not-shown', dwellings: null, expected: null })
    expect(compareOutcomes([hidden], [outcome('a', 1)])).toEqual([])
    expect(compareOutcomes([outcome('a', 1)], [hidden])).toEqual([])
  })

  test('unknown is no expected number: such an area counts on neither side of the sum', () => {
    const [row] = compareOutcomes([outcome('a', 1)], [outcome('a', 1, { expected: null })])
    expect(row && summaryOf([row])).toMatchObject({ expectedBefore: 0, expectedAfter: 0 })
  })
})

describe('dwellings per class', () => {
  const start = decimalYear(calendarDate('2026-01-01'))
  const town = tableOf([
    house({ dwelling_id: 'r1', neighbourhood_code: 'A' }),
    house({ dwelling_id: 'unknown', neighbourhood_code: 'A', threshold_level: null }),
    house({ dwelling_id: 'elsewhere', neighbourhood_code: 'B' }),
  ])
  const count = (problem: 'any' | 'damp' | 'flood') =>
    classCounts(town, { start, parameters: DEFAULT_PARAMETERS }, problem, (code) => code === 'A')

  test('R1 counts as U4, an unknown dwelling and another area not at all', () => {
    expect(Object.values(count('damp')).reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(count('damp').U4).toBe(1)
    expect(count('any').U4).toBe(1)
  })

  test('a count about one to nine dwellings hides them all', () => {
    const counts = (U4: number): Record<UrgencyClass, number> => ({ U0: 100, U1: 10, U2: 0, U3: 50, U4 })
    expect(showableCounts(counts(9), 10)).toBeNull()
    expect(showableCounts(counts(10), 10)).toEqual(counts(10))
    expect(showableCounts(counts(0), 10)).toEqual(counts(0))
  })
})

describe('what is typed beside a slider', () => {
  test.each([
    ['0,5', 0.5],
    [' 0.5 ', 0.5],
    ['\u22120,1', -0.1],
    ['+1', 1],
    [',5', 0.5],
  ])('%s is a number', (typed, value) => {
    expect(readValue(typed.includes('\u2212') ? 'floorAboveStreet' : 'dampThreshold', typed)).toEqual({
      ok: true,
      value,
    })
  })

  test.each(['', 'veel', '1.000,5', '0,4 m', 'Infinity', '1e3', '--1', '0x10'])('%j is none', (typed) => {
    expect(readValue('dampThreshold', typed)).toEqual({ ok: false, problem: 'not-a-number' })
  })

  test('outside the range, or half a calendar year', () => {
    expect(readValue('dampThreshold', '2,01')).toEqual({ ok: false, problem: 'out-of-range' })
    expect(readValue('dampProofYear', '1990,5')).toEqual({ ok: false, problem: 'out-of-range' })
  })

  test('what a slider writes is read back as the same number, in both languages', () => {
    const place = fc.record({ slider: fc.constantFrom(...SLIDERS), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(place, fc.constantFrom('nl' as const, 'en' as const), ({ slider, share }, language) => {
        const { name, from, to, step } = slider
        const steps = Math.floor((share * (to - from)) / step)
        const value = Number((from + steps * step).toFixed(3))
        expect(readValue(name, typedValue(value, language))).toEqual({ ok: true, value })
      }),
    )
  })

  test('the default of every slider is a value of it', () => {
    for (const { name } of SLIDERS)
      expect(readValue(name, typedValue(PARAMETER_DEFAULTS[name].value, 'nl')).ok).toBe(true)
  })
})

test('R13 groundwater that follows the ground leaves the ranking of damp as it is now', () => {
  const houses = Array.from({ length: 12 }, (_, i) => house({ dwelling_id: `d${i}`, neighbourhood_code: 'A' }))
  const parameters = { ...DEFAULT_PARAMETERS, groundwaterTrend: -5, sdRateA: 0, sdRateB: 0, sdRateC: 0, sdRateD: 0 }
  const expectedAt = (horizon: 'now' | '2075') => {
    const [area] = rankIntervals(tableOf(houses), { start: 2026, parameters }, () => 'all', {
      problem: 'damp',
      horizon,
    })
    return area?.expected ?? Number.NaN
  }
  expect(expectedAt('2075')).toBeCloseTo(expectedAt('now'), 9)
})
