import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate, daysBetween } from '#kernel/calendar.ts'
import {
  endOfHydrologicalYear,
  HalfMonthLevels,
  halfMonthAt,
  hydrologicalYear,
  median,
  referenceDate,
} from './half-months.ts'
import { FURTHEST_WELL, isDeepFilter, levelAtDwelling, type NearWell, seriesQuality } from './level-at-dwelling.ts'
import { isPlausibleLevel, levelInNap, suspicionOf } from './level-in-nap.ts'
import {
  type GroundwaterYear,
  groundwaterYears,
  HALF_MONTHS_NEEDED,
  joinYears,
  meanHighestLevel,
  oddLevels,
} from './mean-highest-level.ts'

type Measurement = { day: number; level: number }
const START = calendarDate('2000-04-01')
const dayAfter = (days: number) => addDays(START, days)

function yearsOf(measurements: readonly Measurement[]): GroundwaterYear[] {
  const gathered = new HalfMonthLevels()
  for (const { day, level } of measurements) gathered.add(dayAfter(day), level)
  return groundwaterYears(gathered.levels())
}
/** Half-monthly measuring on the 14th and 28th of whole hydrological years. */
function regularly(years: number, level: (step: number) => number): Measurement[] {
  const first = halfMonthAt(calendarDate('2000-04-14'))
  return Array.from({ length: years * 24 }, (_, step) => ({
    day: daysBetween(START, referenceDate(first + step)),
    level: level(step),
  }))
}

describe('half months', () => {
  test.each([
    ['the 14th speaks for itself', '2021-06-14', '2021-06-14'],
    ['the 1st lies nearer to the 28th before', '2021-05-01', '2021-04-28'],
    ['half way after 30 days the earlier one', '2021-05-06', '2021-04-28'],
    ['one day later the later one', '2021-05-07', '2021-05-14'],
    ['half way after February the earlier one', '2021-03-07', '2021-02-28'],
    ['half way between 14th and 28th the earlier one', '2021-06-21', '2021-06-14'],
    ['the day after', '2021-06-22', '2021-06-28'],
    ['the last day of a month', '2021-12-31', '2021-12-28'],
    ['over new year', '2022-01-03', '2021-12-28'],
  ])('%s', (_, day, reference) => expect(referenceDate(halfMonthAt(calendarDate(day)))).toBe(reference))

  test('no day is further than 8 days from the day it speaks for', () => {
    for (let day = 0; day < 1_500; day++) {
      const date = dayAfter(day)
      expect(Math.abs(daysBetween(referenceDate(halfMonthAt(date)), date))).toBeLessThanOrEqual(8)
    }
  })

  test('a hydrological year runs from 1 April to 31 March', () => {
    const yearAt = (day: string) => hydrologicalYear(halfMonthAt(calendarDate(day)))
    expect([yearAt('2021-04-14'), yearAt('2021-12-28'), yearAt('2022-03-28')]).toEqual([2021, 2021, 2021])
    expect([yearAt('2021-03-28'), yearAt('2022-04-14')]).toEqual([2020, 2022])
    expect(endOfHydrologicalYear(2021)).toBe('2022-03-31')
  })

  test('the nearest day speaks; of equally near ones the earlier; of one day the median', () => {
    const gathered = new HalfMonthLevels()
    gathered.add(calendarDate('2021-06-16'), 1)
    gathered.add(calendarDate('2021-06-12'), 2)
    gathered.add(calendarDate('2021-06-12'), 4)
    gathered.add(calendarDate('2021-06-19'), 9)
    expect([...gathered.levels().values()]).toEqual([3])
  })

  test('median', () => expect([median([3]), median([4, 1]), median([5, 1, 9])]).toEqual([3, 2.5, 5]))
})

describe('GHG', () => {
  test('the mean of the three highest half months of a year, and of the years', () => {
    const years = yearsOf(regularly(2, (step) => (step < 24 ? step / 100 : 1)))
    expect(years).toEqual([
      { year: 2000, halfMonths: 24, hg3: (0.23 + 0.22 + 0.21) / 3 },
      { year: 2001, halfMonths: 24, hg3: 1 },
    ])
    expect(meanHighestLevel(years)).toEqual({ level: (0.22 + 1) / 2, years: 2, firstYear: 2000, lastYear: 2001 })
  })

  test('a year with too few half months does not count as a year', () => {
    const enough = regularly(1, () => 1).slice(0, HALF_MONTHS_NEEDED)
    expect(yearsOf(enough)).toMatchObject([{ halfMonths: HALF_MONTHS_NEEDED, hg3: 1 }])
    const tooFew = yearsOf(enough.slice(1))
    expect(tooFew).toMatchObject([{ halfMonths: HALF_MONTHS_NEEDED - 1, hg3: null }])
    expect(meanHighestLevel(tooFew)).toBeNull()
  })

  test('more measurements in one half month do not make up for another', () =>
    expect(yearsOf(Array.from({ length: 300 }, (_, i) => ({ day: 13, level: i })))).toMatchObject([{ hg3: null }]))

  test('of a year that two deliveries have, the more complete counts; the rest stays', () => {
    const year = (name: number, halfMonths: number, hg3: number | null) => ({ year: name, halfMonths, hg3 })
    const joined = joinYears([year(2000, 24, 1), year(2001, 10, null)], [year(2001, 24, 2), year(2002, 8, null)])
    expect(joined).toEqual([year(2000, 24, 1), year(2001, 24, 2), year(2002, 8, null)])
    expect(joinYears([year(2000, 24, 1)], [year(2000, 20, 3)])).toEqual([year(2000, 24, 1)])
    expect(joinYears([year(2000, 24, 1)], [year(2000, 24, 3)])).toEqual([year(2000, 24, 3)])
  })

  const series = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 3_650 }), level: fc.double({ min: -3, max: 3, noNaN: true }) }),
    { minLength: 200, maxLength: 400 },
  )

  test('a shift of all levels shifts the GHG by as much', () => {
    fc.assert(
      fc.property(series, fc.double({ min: -5, max: 5, noNaN: true }), (measurements, shift) => {
        const plain = meanHighestLevel(yearsOf(measurements))
        const moved = meanHighestLevel(yearsOf(measurements.map(({ day, level }) => ({ day, level: level + shift }))))
        expect(moved?.years).toBe(plain?.years)
        if (plain && moved) expect(moved.level).toBeCloseTo(plain.level + shift, 9)
      }),
      { numRuns: 40 },
    )
  })

  test('the order of measurements makes no difference', () => {
    fc.assert(
      fc.property(series, (measurements) => {
        expect(yearsOf(measurements.toReversed())).toEqual(yearsOf(measurements))
      }),
      { numRuns: 40 },
    )
  })

  test('more years never lower the quality', () => {
    const asOf = calendarDate('2026-01-01')
    const ghg = (years: number) => ({ level: 0, years, firstYear: 2024 - years, lastYear: 2023 })
    for (let years = 1; years < 40; years++)
      expect(seriesQuality(ghg(years + 1), asOf) <= seriesQuality(ghg(years), asOf)).toBe(true)
    expect([1, 3, 4, 7, 8].map((years) => seriesQuality(ghg(years), asOf))).toEqual(['D', 'D', 'B', 'B', 'A'])
  })

  test('levels far from all others are pointed out', () => {
    const gathered = new HalfMonthLevels()
    for (const { day, level } of regularly(1, (step) => (step === 3 ? 57 : 0.57))) gathered.add(dayAfter(day), level)
    expect(oddLevels(gathered.levels()).map(referenceDate)).toEqual(['2000-05-28'])
    expect(oddLevels(new Map())).toEqual([])
  })
})

describe('levels in m NAP', () => {
  test.each([
    ['a height', { value: -85, unit: 'cm', reference: 'nap', referenceHeight: null }, -0.85],
    ['below ground', { value: 109, unit: 'cm', reference: 'ground', referenceHeight: 6.85 }, 5.76],
    [
      'below the measuring point',
      { value: 1410, unit: 'mm', reference: 'measuring-point', referenceHeight: 7.17 },
      5.76,
    ],
    ['below a ground of unknown height', { value: 1.2, unit: 'm', reference: 'ground', referenceHeight: null }, null],
  ] as const)('%s', (_, written, level) => expect(levelInNap(written)).toBe(level))

  test('what cannot be, and what deserves a second look', () => {
    expect([-15, 325, -15.1, 326].map(isPlausibleLevel)).toEqual([true, true, false, false])
    expect([0.5, 0.51, -15, -15.1].map((level) => suspicionOf(level, 0))).toEqual([
      null,
      'above-ground',
      null,
      'far-below-ground',
    ])
    expect(suspicionOf(57, null)).toBeNull()
  })
})

describe('the well that speaks for a dwelling', () => {
  const asOf = calendarDate('2026-06-01')
  const near = (distance: number, area: string | null = null, years = 9, lastYear = 2024): NearWell => ({
    distance,
    well: { id: `w${distance}`, area, ghg: { level: 0, years, firstYear: lastYear - years + 1, lastYear } },
  })
  const judged = (area: string | null, ...wells: NearWell[]) => {
    const found = levelAtDwelling(area, wells, asOf)
    return found.outcome === 'level' ? [found.near.well.id, found.quality, ...found.weaknesses] : [found.why]
  }

  test.each([
    ['at 100 m', [null, near(100)], ['w100', 'A', 'areas-unknown']],
    ['just beyond', [null, near(100.1)], ['w100.1', 'B', 'areas-unknown']],
    ['at 500 m', ['p1', near(500, 'p1')], ['w500', 'B']],
    ['just beyond', ['p1', near(500.1, 'p1')], ['w500.1', 'D']],
    ['nothing near', [null], ['no-well-near']],
    ['a nearer well of another area is passed by', ['p2', near(50, 'p1'), near(90, 'p2')], ['w90', 'A']],
    ['no well in its own area: unknown, not a neighbour area', ['p3', near(50, 'p1')], ['no-well-in-area']],
    ['two areas around, own one unknown', [null, near(50, 'p1'), near(90, 'p2')], ['w50', 'D', 'areas-differ']],
    ['the other area further away', [null, near(50, 'p1'), near(501, 'p2')], ['w50', 'A', 'areas-unknown']],
    ['few years', ['p1', near(50, 'p1', 7)], ['w50', 'B', 'few-years']],
    ['hardly any year', ['p1', near(50, 'p1', 3)], ['w50', 'D', 'few-years']],
    ['ended ten years ago', ['p1', near(50, 'p1', 9, 2015)], ['w50', 'A']],
    ['ended longer ago', ['p1', near(50, 'p1', 9, 2014)], ['w50', 'D', 'stale']],
  ] as [string, [string | null, ...NearWell[]], string[]][])('%s', (_, [area, ...wells], expected) =>
    expect(judged(area, ...wells)).toEqual(expected))

  test('nearer never lowers the quality', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FURTHEST_WELL }), (distance) => {
        const at = (metres: number) => judged('p', near(metres, 'p'))[1] as string
        expect(at(distance / 2) <= at(distance)).toBe(true)
      }),
    )
  })

  test('a deep filter is known from both heights only', () =>
    expect([isDeepFilter(1, -5.1), isDeepFilter(1, -5), isDeepFilter(null, -9), isDeepFilter(1, null)]).toEqual([
      true,
      false,
      false,
      false,
    ]))
})
