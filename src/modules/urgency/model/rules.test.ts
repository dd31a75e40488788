import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { areaUrgencies, type Contribution } from './area-urgency.ts'
import { confidenceLevel } from './confidence.ts'
import { dampBand } from './damp.ts'
import { meanRates } from './fill-in.ts'
import { returnPeriod } from './flood.ts'
import {
  DEFAULT_PARAMETERS,
  fileNameOf,
  overrideParameters,
  PARAMETER_DEFAULTS,
  PARAMETER_NAMES,
  parametersHash,
} from './parameters.ts'
import { assessOne, dwelling, parameters } from './testing.ts'

describe('bands, levels and return periods', () => {
  test.each([
    [0.9, 'none'],
    [0.89, 'below-norm'],
    [0.7, 'below-norm'],
    [0.4, 'water-in-crawl-space'],
    [0.39, 'severe'],
    [0.2, 'severe'],
    [0.19, 'floor-in-groundwater'],
  ])('%s m is %s', (distance, band) => expect(dampBand(distance, DEFAULT_PARAMETERS)).toBe(band))

  test.each([
    [0.75, 'hoog'],
    [0.74, 'midden'],
    [0.5, 'midden'],
    [0.49, 'laag'],
  ])('confidence %s is %s', (confidence, level) => expect(confidenceLevel(confidence, DEFAULT_PARAMETERS)).toBe(level))

  test.each([
    [0.05, 0.05, 0.15, 100],
    [0.15, 0.05, 0.15, 1000],
    [-1, 0.05, 0.15, 2],
    [1, 0.05, 0.15, 10_000],
    [0.04, 0.05, 0.05, 2],
    [0.05, 0.05, 0.05, 100],
    [0.06, 0.05, 0.05, 10_000],
  ])('freeboard %s m with depths %s and %s m: once in %s years', (freeboard, depth100, depth1000, years) =>
    expect(returnPeriod(freeboard, { depth100, depth1000 }, DEFAULT_PARAMETERS)).toBeCloseTo(years, 8))

  test('without the 1/1000 year depth only the return period is unknown', () => {
    const { flood } = assessOne({ threshold_level: 0.1, street_level: 0, rain_depth_100: 0.05, subsidence_rate: 3 })
    expect([flood.status, flood.returnPeriodNow]).toEqual(['known', null])
  })
})

describe('filling in', () => {
  test('a rate comes from the neighbours, with quality C; without neighbours the problem is unknown', () => {
    const rates = meanRates([
      dwelling({ subsidence_rate: 2 }),
      dwelling({ subsidence_rate: 5 }),
      dwelling({ neighbourhood_code: 'BU99990102', subsidence_rate: 9 }),
      dwelling({}),
    ])
    expect(Object.fromEntries(rates)).toEqual({ BU99990101: 3.5, BU99990102: 9 })
    expect(assessOne({ floor_level: 1, groundwater_ghg: 0 }).damp.status).toBe('unknown')
  })

  test.each([
    ['old and probably shallow', { construction_year: 1969, shallow_probability: 0.5 }, 0.05],
    ['old and unknown foundation', { construction_year: 1930 }, 0.05],
    ['unknown year counts as old', { shallow_probability: 0.9 }, 0.05],
    ['built in 1970', { construction_year: 1970, shallow_probability: 1 }, 0.15],
    ['probably piled', { construction_year: 1930, shallow_probability: 0.2 }, 0.15],
  ])('default floor: %s', (_, known, aboveStreet) =>
    expect(assessOne({ ...known, street_level: 0 }).filled.floor).toEqual({
      value: aboveStreet,
      sd: 0.15,
      quality: 'D',
      filledIn: true,
    }))
})

describe('areas', () => {
  const contribution = (any: number): Contribution => ({
    any: { now: any / 2, '2035': any, '2050': any, '2075': any },
    anyAtMost2035: any,
    low2035: any,
    high2035: any,
  })
  const rank = (rows: readonly (readonly [string, number])[]): string[] =>
    areaUrgencies(
      rows.map(([code, any]) => [code, contribution(any)] as const),
      DEFAULT_PARAMETERS,
    ).map(({ code }) => code)

  test('most expected dwellings first, then the larger share, then the code', () => {
    expect(
      rank([
        ['a', 0.2],
        ['b', 0.5],
      ]),
    ).toEqual(['b', 'a'])
    expect(
      rank([
        ['a', 0.25],
        ['a', 0.25],
        ['b', 0.5],
      ]),
    ).toEqual(['b', 'a'])
    expect(
      rank([
        ['b', 0.5],
        ['a', 0.5],
      ]),
    ).toEqual(['a', 'b'])
  })

  test('the class is the first horizon at which half of the known dwellings are expected', () => {
    const [area] = areaUrgencies([['a', contribution(0.5)]], DEFAULT_PARAMETERS)
    expect([area?.class, area?.shareAt.now]).toEqual(['U3', 0.25])
  })

  test('an area of which nothing is known has no share and no class', () => {
    const nothing = { now: null, '2035': null, '2050': null, '2075': null }
    const unknown = { any: nothing, anyAtMost2035: null, low2035: null, high2035: null }
    const [area] = areaUrgencies([['a', unknown]], DEFAULT_PARAMETERS)
    expect(area).toMatchObject({ dwellings: 1, known: 0, coverage: 0, expectedAffected: null, share: null })
    expect(area).toMatchObject({ class: null, ranked: false, rank: null, rankLow: null, rankHigh: null })
  })
})

describe('parameters', () => {
  test('every default lies within its own bounds and has a unit and a source', () => {
    for (const name of PARAMETER_NAMES) {
      const { value, low, high, unit, source } = PARAMETER_DEFAULTS[name]
      expect(value >= low && value <= high, name).toBe(true)
      expect(unit && source, name).toBeTruthy()
    }
  })

  test('the method page names every default as it is', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/methods/urgency.md'), 'utf8')
    for (const name of PARAMETER_NAMES) {
      const { value, unit, low, high, basis, source } = PARAMETER_DEFAULTS[name]
      expect(page).toContain(
        `| \`${fileNameOf(name)}\` | ${value} | ${unit} | ${low} to ${high} | ${basis} | ${source} |`,
      )
    }
  })

  test('any change gives another hash, the same set the same', () => {
    expect(parametersHash(parameters())).toBe(parametersHash(DEFAULT_PARAMETERS))
    expect(parametersHash(parameters({ mode: 'programme' }))).not.toBe(parametersHash(DEFAULT_PARAMETERS))
    expect(new Set(PARAMETER_NAMES.map((name) => parametersHash(parameters({ [name]: 0.123 })))).size).toBe(
      PARAMETER_NAMES.length,
    )
  })

  test('overrides go by the name in files, and every wrong one is told', () => {
    expect(fileNameOf('sdGroundwaterA')).toBe('sd_groundwater_a')
    expect(overrideParameters({ damp_threshold: 0.5, sd_rate_c: 1.5 })).toEqual({
      ok: true,
      value: { ...DEFAULT_PARAMETERS, dampThreshold: 0.5, sdRateC: 1.5 },
    })
    expect(overrideParameters({ dampThreshold: 0.5, sd_floor: '1', sd_street: -1 })).toEqual({
      ok: false,
      reason: [
        { name: 'dampThreshold', problem: 'unknown-name' },
        { name: 'sd_floor', problem: 'not-a-number' },
        { name: 'sd_street', problem: 'out-of-range' },
      ],
    })
  })
})
