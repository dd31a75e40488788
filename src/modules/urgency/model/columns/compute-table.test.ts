import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessDwelling, type DwellingUrgency, type ProblemUrgency } from '../assess-dwelling.ts'
import { type Dwelling, HORIZONS, PROBLEMS } from '../dwelling.ts'
import { meanRates } from '../fill-in.ts'
import type { Parameters } from '../parameters.ts'
import { type StreetProgramme, streetProgramme } from '../street-programme.ts'
import { dwelling, parameters } from '../testing.ts'
import { computeTable } from './compute-table.ts'
import { dwellingAt, tableOf } from './dwelling-table.ts'
import { CONFIDENCE_LEVELS, problemAt } from './outcomes.ts'

const millimetres = (low: number, high: number) => fc.integer({ min: low, max: high }).map((value) => value / 1000)
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 6 })
const qualities = fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const)

/** Of all sorts, with many on an edge: round figures, no uncertainty, no movement, certain foundations. */
const edgy: fc.Arbitrary<Dwelling> = fc.record({
  dwelling_id: fc.uuid(),
  neighbourhood_code: maybe(fc.constantFrom('BU99990101', 'BU99990102')),
  block_id: maybe(fc.constantFrom('K1', 'K2')),
  street_id: maybe(fc.constantFrom('S1', 'S2', 'S3')),
  construction_year: maybe(fc.integer({ min: 1960, max: 2000 })),
  floor_level: maybe(fc.oneof(millimetres(-1000, 2000), fc.constantFrom(0.4, 0.56, 0.7, 0))),
  floor_level_sd: maybe(fc.oneof(millimetres(0, 200), fc.constant(0))),
  threshold_level: maybe(fc.oneof(millimetres(-500, 1000), fc.constantFrom(0.1, 0.05))),
  threshold_level_sd: maybe(fc.oneof(millimetres(0, 100), fc.constant(0))),
  street_level: maybe(fc.oneof(millimetres(-500, 500), fc.constant(0))),
  street_level_sd: maybe(fc.oneof(millimetres(0, 100), fc.constant(0))),
  groundwater_ghg: maybe(fc.oneof(millimetres(-2000, 1000), fc.constant(0))),
  groundwater_quality: maybe(fc.constantFrom('A' as const, 'B' as const, 'D' as const)),
  subsidence_rate: maybe(fc.oneof(fc.double({ min: -3, max: 20, noNaN: true }), fc.integer({ min: -5, max: 10 }))),
  subsidence_quality: maybe(qualities),
  street_subsidence_rate: maybe(
    fc.oneof(fc.double({ min: -3, max: 20, noNaN: true }), fc.integer({ min: -5, max: 10 })),
  ),
  rain_depth_100: maybe(fc.oneof(millimetres(0, 300), fc.constant(0.05))),
  rain_depth_1000: maybe(millimetres(100, 500)),
  shallow_probability: maybe(fc.constantFrom(0, 0.05, 0.2, 0.5, 0.7, 0.9, 1)),
  foundation_quality: maybe(qualities),
})
const cities = fc.uniqueArray(edgy, { selector: ({ dwelling_id }) => dwelling_id, minLength: 1, maxLength: 25 })

const rules = fc.record({
  mode: fc.constantFrom('envelope' as const, 'programme' as const),
  dampThreshold: fc.constantFrom(0.4, 0.3, 0.5),
  groundwaterTrend: fc.constantFrom(0, 0, 2, -5),
  classProbability: fc.constantFrom(0.5, 0.5, 0.3, 0.9),
  sdRainDepth: fc.constantFrom(0.05, 0),
  sdGroundwaterA: fc.constantFrom(0.1, 0),
  sdRateC: fc.constantFrom(1, 0, 3),
})
const starts = fc.constantFrom(2026, 2026, 2026 + 213 / 365, 2034.999, 2035, 2036.5, 2080)
const programmes = fc
  .array(
    fc.record({
      street_id: fc.constantFrom('S1', 'S2'),
      year: fc.integer({ min: 2020, max: 2130 }),
      metres: millimetres(1, 300),
    }),
    { maxLength: 6 },
  )
  .map(streetProgramme)

const same = (found: number | null, wanted: number | null): void => {
  if (found !== wanted && !(found === 0 && wanted === 0)) throw new Error(`${found} instead of ${wanted}`)
}
const close = (found: number | null, wanted: number | null): void => {
  if (found === null || wanted === null) same(found, wanted)
  else if (!(Math.abs(found - wanted) <= 1e-9)) throw new Error(`${found} instead of ${wanted}`)
}

function sameProblem(found: ProblemUrgency, wanted: ProblemUrgency): void {
  expect([found.status, found.class]).toEqual([wanted.status, wanted.class])
  for (const figure of ['distanceNow', 'crossing', 'yearP10', 'yearP50', 'yearP90'] as const)
    same(found[figure], wanted[figure])
  for (const horizon of HORIZONS) close(found.probability[horizon], wanted.probability[horizon])
}

function expectEqual(
  city: readonly Dwelling[],
  start: number,
  own: Partial<Parameters>,
  programme: StreetProgramme = streetProgramme([]),
): void {
  const set = parameters(own)
  const circumstances = { start, parameters: set, rates: meanRates(city) }
  const table = tableOf(city)
  const outcomes = computeTable(table, { start, parameters: set, programme })
  table.ids.forEach((id, i) => {
    const row = city.find(({ dwelling_id }) => dwelling_id === id) as Dwelling
    const raises = (set.mode === 'programme' && programme.get(row.street_id ?? '')) || []
    const wanted: DwellingUrgency = assessDwelling(row, circumstances, raises)
    for (const problem of PROBLEMS) sameProblem(problemAt(outcomes[problem], i), wanted[problem])
    const period = outcomes.returnPeriodNow[i] as number
    same(Number.isNaN(period) ? null : period, wanted.flood.returnPeriodNow)
    same(outcomes.confidence[i] as number, wanted.confidence)
    expect(CONFIDENCE_LEVELS[outcomes.confidenceLevel[i] as number]).toBe(wanted.confidenceLevel)
  })
}

describe('the engine equals the readable model', () => {
  test('for dwellings of all sorts, every mode, any day', () => {
    fc.assert(
      fc.property(cities, starts, rules, programmes, (city, start, own, programme) =>
        expectEqual(city, start, own, programme),
      ),
      { numRuns: 2000 },
    )
  })

  test('a row comes out of the table as it went in', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const table = tableOf(city)
        const sorted = city.toSorted((a, b) => (a.dwelling_id < b.dwelling_id ? -1 : 1))
        expect(sorted.map((_, i) => dwellingAt(table, i))).toEqual(sorted)
      }),
    )
  })

  test('more dwellings than are computed at a time', () => {
    const city = Array.from({ length: 1300 }, (_, i) =>
      dwelling({
        dwelling_id: `d${i}`,
        floor_level: (i % 90) / 100,
        groundwater_ghg: -0.1,
        subsidence_rate: i % 13,
        threshold_level: (i % 40) / 100,
        street_level: i % 7 === 0 ? null : 0,
        rain_depth_100: 0.05,
        rain_depth_1000: 0.15,
        shallow_probability: (i % 5) / 4,
      }),
    )
    expectEqual(city, 2026, {})
  })
})
