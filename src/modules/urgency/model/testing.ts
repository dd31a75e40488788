import fc from 'fast-check'
import { calendarDate, decimalYear } from '#kernel/calendar.ts'
import { assess } from './assess.ts'
import type { DwellingUrgency } from './assess-dwelling.ts'
import { computeTable } from './columns/compute-table.ts'
import { known as knownNumber, tableOf } from './columns/dwelling-table.ts'
import { CONFIDENCE_LEVELS, problemAt } from './columns/outcomes.ts'
import type { Dwelling, Quality } from './dwelling.ts'
import { DEFAULT_PARAMETERS, type Parameters } from './parameters.ts'
import type { StreetProgramme } from './street-programme.ts'

/** Building blocks for tests of the model: a dwelling of which nothing is known, and dwellings of all sorts. */
export const UNKNOWN: Dwelling = {
  dwelling_id: 'd',
  neighbourhood_code: 'BU99990101',
  block_id: null,
  street_id: null,
  construction_year: null,
  floor_level: null,
  floor_level_sd: null,
  threshold_level: null,
  threshold_level_sd: null,
  street_level: null,
  street_level_sd: null,
  groundwater_ghg: null,
  groundwater_quality: null,
  subsidence_rate: null,
  subsidence_quality: null,
  street_subsidence_rate: null,
  rain_depth_100: null,
  rain_depth_1000: null,
  shallow_probability: null,
  foundation_quality: null,
}

export const dwelling = (known: Partial<Dwelling>): Dwelling => ({ ...UNKNOWN, ...known })
export const parameters = (changed: Partial<Parameters> = {}): Parameters => ({ ...DEFAULT_PARAMETERS, ...changed })

/** For rules in which small numbers play no part. */
export const SHOWS_ALL = () => 'all' as const

export const START = calendarDate('2026-01-01')

export function assessOne(
  known: Partial<Dwelling>,
  changed: Partial<Parameters> = {},
  programme?: StreetProgramme,
): DwellingUrgency {
  const [urgency] = assess([dwelling(known)], START, parameters(changed), programme).dwellings
  if (!urgency) throw new Error('One dwelling in, one out')
  return urgency
}

/** The same dwelling, with what the engine computes in the place of what was computed one by one. */
export function assessOneByEngine(
  known: Partial<Dwelling>,
  changed: Partial<Parameters> = {},
  programme?: StreetProgramme,
): DwellingUrgency {
  const circumstances = {
    start: decimalYear(START),
    parameters: parameters(changed),
    ...(programme ? { programme } : {}),
  }
  const { damp, flood, returnPeriodNow, confidence, confidenceLevel } = computeTable(
    tableOf([dwelling(known)]),
    circumstances,
  )
  return {
    ...assessOne(known, changed, programme),
    damp: problemAt(damp, 0),
    flood: { ...problemAt(flood, 0), returnPeriodNow: knownNumber(returnPeriodNow[0]) },
    confidence: confidence[0] as number,
    confidenceLevel: CONFIDENCE_LEVELS[confidenceLevel[0] as number] ?? 'laag',
  }
}

const metres = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low * 1000, max: high * 1000 }).map((millimetres) => millimetres / 1000)
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary, { freq: 4 })
const qualities = fc.constantFrom<Quality>('A', 'B', 'C', 'D')

/** Dwellings with any of their values missing, in four neighbourhoods. */
export const dwellings: fc.Arbitrary<Dwelling> = fc.record({
  dwelling_id: fc.uuid(),
  neighbourhood_code: fc.constantFrom('BU99990101', 'BU99990102', 'BU99990103', 'BU99990104'),
  block_id: maybe(fc.constantFrom('K1', 'K2')),
  street_id: maybe(fc.constantFrom('S1', 'S2')),
  construction_year: maybe(fc.integer({ min: 1850, max: 2020 })),
  floor_level: maybe(metres(-1, 2)),
  floor_level_sd: maybe(metres(0, 0.2)),
  threshold_level: maybe(metres(-1, 2)),
  threshold_level_sd: maybe(metres(0, 0.2)),
  street_level: maybe(metres(-1, 2)),
  street_level_sd: maybe(metres(0, 0.2)),
  groundwater_ghg: maybe(metres(-2, 1)),
  groundwater_quality: maybe(fc.constantFrom('A' as const, 'B' as const, 'D' as const)),
  subsidence_rate: maybe(metres(-0.002, 0.015).map((rate) => rate * 1000)),
  subsidence_quality: maybe(qualities),
  street_subsidence_rate: maybe(metres(-0.002, 0.015).map((rate) => rate * 1000)),
  rain_depth_100: maybe(metres(0, 0.3)),
  rain_depth_1000: fc.constant(null),
  shallow_probability: maybe(fc.constantFrom(0, 0.05, 0.2, 0.5, 0.7, 0.9, 1)),
  foundation_quality: maybe(qualities),
})

/** Everything the damp problem needs, measured. */
export const measuredDwellings: fc.Arbitrary<Dwelling> = fc
  .record({
    floor_level: metres(-1, 2),
    groundwater_ghg: metres(-2, 1),
    subsidence_rate: metres(-0.002, 0.015).map((rate) => rate * 1000),
  })
  .chain((measured) => dwellings.map((any) => ({ ...any, ...measured, construction_year: 1930 })))
