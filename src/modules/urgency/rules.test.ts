import { describe, expect, test } from 'vitest'
import { answerOf } from '#platform/rules/testing.ts'
import { urgencyRules } from './rules.ts'

const run = (name: string, given: Readonly<Record<string, number>>) => answerOf(urgencyRules, name, given)

/** Model U1, section 3.5: the same cases as in model/reference-cases.test.ts. */
describe('rules of one dwelling give the reference cases', () => {
  test.each([
    ['R1: passed in 2016', { floor_level: -0.2, groundwater_ghg: -0.55, subsidence_rate: 5 }, 0.35, 2016],
    ['R2: in 2076', { floor_level: 0.7, groundwater_ghg: 0, subsidence_rate: 6 }, 0.7, 2076],
    ['R3: in 2046', { floor_level: 0.56, groundwater_ghg: 0, subsidence_rate: 8 }, 0.56, 2046],
    ['R10: never', { floor_level: 0.6, groundwater_ghg: 0, subsidence_rate: 0 }, 0.6, null],
  ])('%s', (_, dwelling, distance_now, crossing) => {
    const { floor_level, groundwater_ghg } = dwelling
    expect(run('damp-distance', { floor_level, groundwater_ghg }).result).toEqual({ distance_now })
    expect(run('damp-crossing', { ...dwelling, start_year: 2026 }).result).toEqual({ distance_now, crossing })
  })

  test('R2 with the norm of 0.90 m as threshold: passed in 1992', () => {
    const dwelling = { floor_level: 0.7, groundwater_ghg: 0, subsidence_rate: 6 }
    const { result } = run('damp-crossing', { ...dwelling, start_year: 2026, damp_threshold: 0.9 })
    expect(result.crossing).toBeCloseTo(1992.7, 1)
  })

  const R3 = {
    ...{ floor_level: 0.56, floor_level_sd: 0.07, groundwater_ghg: 0, groundwater_sd: 0.1, subsidence_rate: 8 },
    ...{ subsidence_rate_sd: 1, shallow_probability: 1, start_year: 2026 },
  }
  test.each([
    [2026, 0.095],
    [2035, 0.2361],
    [2050, 0.6015],
    [2075, 0.9611],
  ])('R3: chance of damp in %s', (year, probability) => {
    const { result } = run('damp-probability', { ...R3, year })
    expect(result.probability).toBeCloseTo(probability, 3)
    expect([result.year_p10, result.year_p50, result.year_p90]).toEqual([2027, 2046, 2067])
  })

  test('R5: nine chances in ten of shallow foundations', () => {
    const { result } = run('damp-probability', { ...R3, shallow_probability: 0.9, year: 2050 })
    expect(result.probability).toBeCloseTo(0.5508, 3)
  })

  test('R6: water over the threshold once in 251 years now, and from 2036 at the 1/100 year rain', () => {
    const depths = { rain_depth_100: 0.08, rain_depth_1000: 0.18 }
    expect(run('flood-return-period', { freeboard: 0.12, ...depths }).result.return_period).toBeCloseTo(251.19, 1)
    expect(run('flood-return-period', { freeboard: 0.04, ...depths }).result.return_period).toBeCloseTo(39.8, 1)
    const levels = { threshold_level: 0.12, street_level: 0, rain_depth_100: 0.08, start_year: 2026 }
    const { result } = run('flood-freeboard', { ...levels, subsidence_rate: 4, street_subsidence_rate: 0, year: 2036 })
    expect(result).toEqual({ freeboard: 0.08, crossing: 2036 })
  })

  test('R7: the raising of 2031 brings the water in', () => {
    const levels = { threshold_level: 0.1, street_level: 0, rain_depth_100: 0.05, start_year: 2026 }
    const sinking = { subsidence_rate: 5, street_subsidence_rate: 5, raise_year: 2031, raise_metres: 0.1 }
    expect(run('flood-freeboard', { ...levels, ...sinking, year: 2030 }).result).toEqual({
      freeboard: 0.1,
      crossing: 2031,
    })
    expect(run('flood-freeboard', { ...levels, ...sinking, year: 2031 }).result.freeboard).toBe(0)
  })

  test('a 1/1000 year rain that stands lower than the 1/100 year one has no answer', () => {
    const depths = { rain_depth_100: 0.1, rain_depth_1000: 0.05 }
    expect(run('flood-return-period', { freeboard: 0.1, ...depths }).result).toEqual({ return_period: null })
  })
})

describe('rules of an area', () => {
  test('R12: three of four known, 1.736 of them expected past the threshold', () => {
    expect(run('coverage', { known: 3, dwellings: 4 }).result).toEqual({ coverage: 0.75 })
    expect(run('affected-share', { expected: 1.736, known: 3 }).result.share).toBeCloseTo(0.5787, 4)
    expect(run('expected-affected', { known: 3, mean_chance: 1.736 / 3 }).result.expected).toBeCloseTo(1.736, 9)
  })

  test('with none known there is no share, and with no dwellings no coverage', () => {
    expect(run('affected-share', { expected: 0, known: 0 }).result).toEqual({ share: null })
    expect(run('coverage', { known: 0, dwellings: 0 }).result).toEqual({ coverage: null })
  })

  test('sixty of a hundred known: ten more for a rank at a coverage of 0.70', () => {
    const area = { dwellings: 100, coverage_to_rank: 0.7 }
    expect(run('measurements-to-rank', { known: 60, ...area }).result).toEqual({ needed: 10 })
    expect(run('measurements-to-rank', { known: 70, ...area }).result).toEqual({ needed: 0 })
  })
})

test('every rule says in both languages what goes in and what comes out, with a unit and a source', () => {
  for (const { name, inputs, units, labels, title, meaning, source } of urgencyRules) {
    expect([title.nl, title.en, meaning.nl, meaning.en, source.document].every(Boolean), name).toBe(true)
    expect(Object.keys(labels), name).toEqual(Object.keys(units))
    for (const input of inputs) {
      const meaningful = input.kind !== 'number' || input.min < input.max
      expect(Boolean(input.label.nl && input.label.en) && meaningful, name).toBe(true)
    }
  }
})
