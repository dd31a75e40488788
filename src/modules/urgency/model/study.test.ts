import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { addTotals, emptyTotals, momentOf } from './area-study.ts'
import { assess } from './assess.ts'
import { median, studyNeighbourhood } from './neighbourhood-study.ts'
import { DEFAULT_PARAMETERS } from './parameters.ts'
import { measurementsToRank } from './rules.ts'
import { areaRows } from './run-areas.ts'
import { MAIN_CHOICE, rankAreas, type Shows } from './study-ranking.ts'
import { dwelling, SHOWS_ALL } from './testing.ts'

const DATE = calendarDate('2026-01-01')

/** A row of ten like dwellings, some without a threshold. */
const neighbourhood = (code: string, floor: number, count: number, unknown: number) =>
  Array.from({ length: count }, (_, i) =>
    dwelling({
      dwelling_id: `${code}-${String(i).padStart(3, '0')}`,
      neighbourhood_code: code,
      block_id: `${code}-b${Math.floor(i / 10)}`,
      construction_year: 1930,
      floor_level: floor,
      street_level: -0.8,
      threshold_level: i < unknown ? null : floor + 0.02,
      groundwater_ghg: -1.2,
      groundwater_quality: 'A',
      subsidence_rate: 6,
      subsidence_quality: 'A',
      rain_depth_100: 0.07,
      rain_depth_1000: 0.15,
      shallow_probability: 1,
      foundation_quality: 'A',
    }),
  )

const study = (dwellings: ReturnType<typeof neighbourhood>) =>
  studyNeighbourhood({
    code: dwellings[0]?.neighbourhood_code ?? '',
    dwellings,
    date: DATE,
    parameters: DEFAULT_PARAMETERS,
  })

const WET = study(neighbourhood('BU99990101', -0.85, 20, 2))
const DRY = study(neighbourhood('BU99990102', -0.3, 30, 0))
const UNMEASURED = study(neighbourhood('BU99990103', -0.9, 20, 8))
const SMALL = study(neighbourhood('BU99990104', -0.9, 9, 0))
const ALL = [DRY, SMALL, UNMEASURED, WET]

describe('study of a neighbourhood', () => {
  test('gives the same sums as the model for the whole municipality', () => {
    const input = [...neighbourhood('BU99990101', -0.85, 20, 2), ...neighbourhood('BU99990102', -0.3, 30, 0)]
    const model = assess(input, DATE, DEFAULT_PARAMETERS)
    for (const one of [WET, DRY]) {
      const area = model.neighbourhoods.find(({ code }) => code === one.code)
      expect(one.totals.sums.any.base[momentOf('2035')]).toBeCloseTo(area?.expectedAffected ?? -1, 9)
      expect(one.totals.atMost2035).toBeCloseTo(area?.expectedAtMost ?? -1, 9)
      expect(one.totals.known).toBe(area?.known)
    }
  })

  test('counts what lacks at dwellings that are not known', () => {
    expect(WET.totals).toMatchObject({ dwellings: 20, known: 18 })
    expect(WET.totals.missing).toMatchObject({ threshold_level: 2, groundwater_ghg: 0, subsidence_rate: 0 })
  })

  test('the order of the rows makes no difference, not even to the hash of the input', () => {
    const rows = neighbourhood('BU99990101', -0.85, 20, 2)
    expect(JSON.stringify(study([...rows].reverse()))).toBe(JSON.stringify(WET))
  })

  test('low, base and high stand in that order at every moment', () => {
    for (const { totals } of ALL)
      for (const problem of ['any', 'damp', 'flood'] as const)
        totals.sums[problem].base.forEach((base, moment) => {
          expect(totals.sums[problem].low[moment]).toBeLessThanOrEqual(base + 1e-12)
          expect(totals.sums[problem].high[moment]).toBeGreaterThanOrEqual(base - 1e-12)
        })
  })

  test('a district is the sum of its neighbourhoods', () => {
    const sum = emptyTotals()
    addTotals(sum, WET.totals)
    addTotals(sum, DRY.totals)
    expect(sum.dwellings).toBe(50)
    const [district] = areaRows([WET, DRY], [], 0.7, SHOWS_ALL)
    expect(district).toMatchObject({ code: 'WK999901', level: 'wijk', totals: sum })
  })
})

describe('ranking', () => {
  const showing = (changed: Record<string, Shows> = {}) => {
    const shows: Record<string, Shows> = { [SMALL.code]: 'nothing', ...changed }
    return rankAreas(ALL, MAIN_CHOICE, 0.7, (code) => shows[code] ?? 'all')
  }
  const stateAndRank = (outcomes: ReturnType<typeof rankAreas>) =>
    outcomes.map(({ code, state, rank }) => [code, state, rank])

  test('most expected dwellings first, then measure first, then those not shown', () => {
    expect(stateAndRank(showing())).toEqual([
      ['BU99990101', 'ranked', 1],
      ['BU99990102', 'ranked', 2],
      ['BU99990103', 'measure-first', null],
      ['BU99990104', 'not-shown', null],
    ])
  })

  test('the rank lies within its interval', () => {
    for (const { rank, rankLow, rankHigh } of showing())
      if (rank !== null) {
        expect(rankLow).toBeLessThanOrEqual(rank)
        expect(rankHigh).toBeGreaterThanOrEqual(rank)
      }
  })

  test('an area whose figures are withheld has no rank and leaves no gap', () => {
    const outcomes = showing({ [WET.code]: 'counts' })
    expect(stateAndRank(outcomes)).toEqual([
      ['BU99990102', 'ranked', 1],
      ['BU99990101', 'withheld', null],
      ['BU99990103', 'measure-first', null],
      ['BU99990104', 'not-shown', null],
    ])
    const [, withheld] = outcomes
    expect(withheld).toMatchObject({ dwellings: 20, known: 18, coverage: 0.9 })
    expect(withheld).toMatchObject({ expected: null, expectedLow: null, expectedHigh: null, share: null, class: null })
  })

  test('an area that is not shown says nothing but its code', () => {
    const { code, state, ...rest } = showing().at(-1) ?? {}
    expect([code, state]).toEqual(['BU99990104', 'not-shown'])
    expect(Object.values(rest).filter((value) => value !== null)).toEqual([])
  })
})

describe('measurements to a rank', () => {
  test.each([
    [38, 174, 84],
    [163, 240, 5],
    [70, 100, 0],
    [69, 100, 1],
  ])('%i known of %i: %i more', (known, dwellings, needed) =>
    expect(measurementsToRank(known, dwellings, 0.7)).toBe(needed))

  test('is the smallest number that is enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (dwellings, some) => {
        const known = Math.min(some, dwellings)
        const needed = measurementsToRank(known, dwellings, 0.7)
        const enough = (n: number) => (known + n) / dwellings >= 0.7 - 1e-9
        return enough(needed) && (needed === 0 || !enough(needed - 1))
      }),
    )
  })
})

test('the median is a value that occurs', () => {
  expect(median([])).toBeNull()
  expect(median([3, 1, 2, 4])).toBe(2)
})
