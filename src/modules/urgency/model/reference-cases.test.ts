import { describe, expect, test } from 'vitest'
import { areaUrgencies, type Contribution } from './area-urgency.ts'
import type { ProblemUrgency } from './assess-dwelling.ts'
import { tableOf } from './columns/dwelling-table.ts'
import { rankIntervals } from './columns/rank-intervals.ts'
import { crossing } from './course.ts'
import { dampBand, dampCourse } from './damp.ts'
import { type Dwelling, HORIZONS } from './dwelling.ts'
import { fillIn } from './fill-in.ts'
import { floodChanceOver, floodCourse, returnPeriod } from './flood.ts'
import { WORTH_A_VISIT } from './measuring/plan.ts'
import { visitOf } from './measuring/visit.ts'
import { DEFAULT_PARAMETERS } from './parameters.ts'
import { streetProgramme } from './street-programme.ts'
import { assessOneByEngine, dwelling, assessOne as oneByOne, parameters } from './testing.ts'

/** Model U1, section 3.5: assessed on 1 January 2026, T = 0.40 m; 5e-4 on chances, years exact. */
const TOLERANCE = 5e-4
const expectChance = (found: number | null | undefined, wanted: number): void => {
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(TOLERANCE)
}
const years = ({ yearP10, yearP50, yearP90 }: ProblemUrgency): (number | null)[] => [yearP10, yearP50, yearP90]
const chances = ({ probability }: ProblemUrgency): (number | null)[] => HORIZONS.map((horizon) => probability[horizon])

const SHALLOW: Partial<Dwelling> = { shallow_probability: 1, foundation_quality: 'A', construction_year: 1930 }
const R3: Partial<Dwelling> = {
  ...SHALLOW,
  floor_level: 0.56,
  floor_level_sd: 0.07,
  groundwater_ghg: 0,
  groundwater_quality: 'A',
  subsidence_rate: 8,
  subsidence_quality: 'C',
}

describe.each([
  ['one dwelling at a time', oneByOne],
  ['by the engine', assessOneByEngine],
])('reference cases of model U1, %s', (_, assessOne) => {
  test('R1: passed in 2016, urgent now', () => {
    const { damp } = assessOne({
      ...SHALLOW,
      floor_level: -0.2,
      floor_level_sd: 0.02,
      groundwater_ghg: -0.55,
      groundwater_quality: 'A',
      subsidence_rate: 5,
      subsidence_quality: 'A',
    })
    expect([damp.distanceNow, damp.crossing, damp.class]).toEqual([0.35, 2016, 'U4'])
    expectChance(damp.probability.now, 0.688)
  })

  test('R2: crosses in 2076, just too late for 2075; the norm of 0.90 m went by in 1992', () => {
    const input = {
      ...SHALLOW,
      floor_level: 0.7,
      groundwater_ghg: 0,
      groundwater_quality: 'A',
      subsidence_rate: 6,
    } as const
    const { damp } = assessOne({ ...input, subsidence_quality: 'A' })
    expect([damp.crossing, damp.class]).toEqual([2076, 'U0'])
    const filled = fillIn(dwelling(input), new Map(), DEFAULT_PARAMETERS)
    const norm = dampCourse(filled, parameters({ dampThreshold: DEFAULT_PARAMETERS.dampNorm }), 2026)
    expect(norm && crossing(norm)).toBeCloseTo(1992.7, 1)
    expect([dampBand(0.7, DEFAULT_PARAMETERS), dampBand(0.699, DEFAULT_PARAMETERS)]).toEqual([
      'below-norm',
      'water-in-crawl-space',
    ])
  })

  test('R3: crosses in 2046, class U2', () => {
    const { damp } = assessOne(R3)
    expect([damp.crossing, damp.class, ...years(damp)]).toEqual([2046, 'U2', 2027, 2046, 2067])
    for (const [horizon, wanted] of [
      ['now', 0.095],
      ['2035', 0.2361],
      ['2050', 0.6015],
      ['2075', 0.9611],
    ] as const)
      expectChance(damp.probability[horizon], wanted)
  })

  test('R4: R3 on piles never gets worse', () => {
    const { damp } = assessOne({ ...R3, shallow_probability: 0 })
    for (const chance of chances(damp)) expectChance(chance, 0.095)
    expect([damp.crossing, damp.class, ...years(damp)]).toEqual([null, 'U0', null, null, null])
  })

  test('R5: R3 with nine chances in ten of shallow foundations', () => {
    const { damp } = assessOne({ ...R3, shallow_probability: 0.9 })
    expectChance(damp.probability['2035'], 0.222)
    expectChance(damp.probability['2050'], 0.5508)
    expectChance(damp.probability['2075'], 0.8745)
    expect(damp.class).toBe('U2')
  })

  test('R6: water over the threshold from 2036, one year too late for 2035', () => {
    const input = dwelling({
      ...SHALLOW,
      threshold_level: 0.12,
      threshold_level_sd: 0.03,
      street_level: 0,
      street_level_sd: 0,
      rain_depth_100: 0.08,
      rain_depth_1000: 0.18,
      subsidence_rate: 4,
      subsidence_quality: 'C',
    })
    const exactMap = parameters({ sdRainDepth: 0 })
    const { flood } = assessOne(input, exactMap)
    expect([flood.crossing, flood.class, flood.yearP50]).toEqual([2036, 'U2', 2036])
    expectChance(flood.probability['2035'], 0.4492)
    expectChance(flood.probability['2050'], 0.9275)
    expect(flood.returnPeriodNow).toBeCloseTo(251.19, 1)
    const depths = { depth100: 0.08, depth1000: 0.18 }
    expect(returnPeriod(0.04, depths, exactMap)).toBeCloseTo(39.8, 1)
    const course = floodCourse(input, fillIn(input, new Map(), exactMap), exactMap, 2026, [])
    expectChance(course && floodChanceOver(course, depths, exactMap, 2026, 2035), 0.0607)
  })

  test('R7: the raising of the street in 2031 brings the water in five years earlier', () => {
    const input = {
      ...SHALLOW,
      street_id: 'S1',
      threshold_level: 0.1,
      street_level: 0,
      rain_depth_100: 0.05,
      subsidence_rate: 5,
      street_subsidence_rate: 5,
    }
    const programme = streetProgramme([2091, 2031, 2051, 2071].map((year) => ({ street_id: 'S1', year, metres: 0.1 })))
    expect(assessOne(input, { mode: 'programme' }, programme).flood.crossing).toBe(2031)
    expect(assessOne(input, { mode: 'envelope' }, programme).flood.crossing).toBe(2036)
  })

  test('R8: nothing measured gives low confidence and a place on the list to measure first', () => {
    const urgency = assessOne(
      {
        shallow_probability: 1,
        foundation_quality: 'C',
        construction_year: 1930,
        street_level: -0.3,
        groundwater_ghg: -0.95,
        groundwater_quality: 'B',
        subsidence_rate: 3,
        subsidence_quality: 'C',
      },
      { sdRateC: 1.5 },
    )
    expect(urgency.filled.floor).toMatchObject({ quality: 'D', filledIn: true })
    expect(urgency.filled.floor?.value).toBeCloseTo(-0.25, 12)
    expect([urgency.damp.distanceNow, urgency.damp.crossing]).toEqual([0.7, 2126])
    expectChance(urgency.damp.probability['2035'], 0.1378)
    expectChance(urgency.damp.probability['2050'], 0.1833)
    expect([urgency.confidence, urgency.confidenceLevel]).toEqual([0.355, 'laag'])
    const visit = visitOf(urgency.dwelling, { start: 2026, rates: new Map(), parameters: DEFAULT_PARAMETERS }, [])
    expect(visit.measure).toContain('floor_level')
    expect(visit.gain).toBeGreaterThan(WORTH_A_VISIT)
  })

  test('R9: without any height damp is unknown, not safe', () => {
    const { damp, flood } = assessOne({ ...SHALLOW, groundwater_ghg: 0, subsidence_rate: 3 })
    expect([damp.status, damp.class, flood.status, flood.class]).toEqual(['unknown', null, 'unknown', null])
    expect(chances(damp)).toEqual([null, null, null, null])
  })

  test.each([
    ['R10: a rising house', -0.2, 0.0227],
    ['R10: a house that does not move', 0, 0.0283],
  ])('%s never crosses', (_, subsidence_rate, wanted) => {
    const { damp } = assessOne({
      ...SHALLOW,
      floor_level: 0.6,
      floor_level_sd: 0.02,
      groundwater_ghg: 0,
      groundwater_quality: 'A',
      subsidence_rate,
      subsidence_quality: 'A',
    })
    expect([damp.crossing, damp.class]).toEqual([null, 'U0'])
    expectChance(damp.probability['2075'], wanted)
  })

  test('R11: a floor of 1996 lets no damp through, but rain comes in', () => {
    const { damp, flood } = assessOne({
      ...SHALLOW,
      construction_year: 1996,
      floor_level: 0.3,
      groundwater_ghg: 0,
      subsidence_rate: 3,
      threshold_level: 0.02,
      street_level: 0,
      rain_depth_100: 0.05,
    })
    expect([damp.status, damp.class, ...chances(damp)]).toEqual(['not_applicable', null, 0, 0, 0, 0])
    expect([flood.status, flood.class]).toEqual(['known', 'U4'])
  })

  test('R12: a neighbourhood of four, one of them unknown', () => {
    const known = (p1: number, p2: number): Contribution => {
      const any = Math.max(p1, p2)
      const anyAtMost2035 = Math.min(1, p1 + p2)
      return { any: { now: any, '2035': any, '2050': any, '2075': any }, anyAtMost2035, low2035: any, high2035: any }
    }
    const unknown: Contribution = {
      any: { now: null, '2035': null, '2050': null, '2075': null },
      anyAtMost2035: null,
      low2035: null,
      high2035: null,
    }
    const dwellings = [known(0.2361, 0.1), known(0.1378, 0.5), known(1, 0.2), unknown]
    const [area] = areaUrgencies(
      dwellings.map((one) => ['BU99990101', one] as const),
      DEFAULT_PARAMETERS,
    )
    expect(area).toMatchObject({ dwellings: 4, known: 3, coverage: 0.75, ranked: true, rank: 1 })
    expectChance(area?.expectedAffected, 1.736)
    expectChance(area?.share, 0.5787)
  })

  test('R13: groundwater that follows the ground keeps the distance', () => {
    const input = {
      ...SHALLOW,
      floor_level: 0.6,
      groundwater_ghg: 0,
      groundwater_quality: 'A',
      subsidence_rate: 5,
    } as const
    const { damp } = assessOne(input, { groundwaterTrend: -5 })
    expect([damp.distanceNow, damp.crossing]).toEqual([0.6, null])
  })
})

test('R12 by the engine: dwellings with those chances, one of them unknown', () => {
  const flooding = { threshold_level: 0.077, street_level: 0, rain_depth_100: 0.05 }
  const dry = { threshold_level: 2, street_level: 0, rain_depth_100: 0.05 }
  const city = [
    { ...R3, ...dry, dwelling_id: 'a' },
    {
      ...{ ...flooding, dwelling_id: 'b', shallow_probability: 1, construction_year: 1930, floor_level: 0.7 },
      ...{ floor_level_sd: 0.15, groundwater_ghg: 0, groundwater_quality: 'B' as const, subsidence_rate: 3 },
    },
    { ...R3, ...dry, dwelling_id: 'c', floor_level: -2 },
    { dwelling_id: 'd' },
  ].map(dwelling)
  const { parameters: set, start } = { parameters: parameters({ coverageToRank: 0.7 }), start: 2026 }
  const [area] = rankIntervals(tableOf(city), { start, parameters: set }, () => 'all')
  expect(area).toMatchObject({ dwellings: 4, known: 3, coverage: 0.75, state: 'ranked', rank: 1 })
  expectChance(area?.expected, 1.736)
  expectChance(area?.share, 0.5787)
})
