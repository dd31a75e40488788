import fc from 'fast-check'
import { calendarDate } from '#kernel/calendar.ts'
import { assess } from './assess.ts'
import type { DwellingUrgency } from './assess-dwelling.ts'
import type { Dwelling, Quality } from './dwelling.ts'
import { DEFAULT_PARAMETERS, type Parameters } from './parameters.ts'
import type { StreetProgramme } from './street-programme.ts'

/** Building blocks for tests of the model: a dwelling of which nothing is known, and dwellings of all sorts. */
export const UNKNOWN: Dwelling = {
  dwellingId: 'd',
  neighbourhoodCode: 'BU99990101',
  blockId: null,
  streetId: null,
  constructionYear: null,
  floorLevel: null,
  floorLevelSd: null,
  thresholdLevel: null,
  thresholdLevelSd: null,
  streetLevel: null,
  streetLevelSd: null,
  groundwaterGhg: null,
  groundwaterQuality: null,
  subsidenceRate: null,
  subsidenceQuality: null,
  streetSubsidenceRate: null,
  rainDepth100: null,
  rainDepth1000: null,
  shallowProbability: null,
  foundationQuality: null,
}

export const dwelling = (known: Partial<Dwelling>): Dwelling => ({ ...UNKNOWN, ...known })
export const parameters = (changed: Partial<Parameters> = {}): Parameters => ({ ...DEFAULT_PARAMETERS, ...changed })

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

const metres = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low * 1000, max: high * 1000 }).map((millimetres) => millimetres / 1000)
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary, { freq: 4 })
const qualities = fc.constantFrom<Quality>('A', 'B', 'C', 'D')

/** Dwellings with any of their values missing, in four neighbourhoods. */
export const dwellings: fc.Arbitrary<Dwelling> = fc.record({
  dwellingId: fc.uuid(),
  neighbourhoodCode: fc.constantFrom('BU99990101', 'BU99990102', 'BU99990103', 'BU99990104'),
  blockId: maybe(fc.constantFrom('K1', 'K2')),
  streetId: maybe(fc.constantFrom('S1', 'S2')),
  constructionYear: maybe(fc.integer({ min: 1850, max: 2020 })),
  floorLevel: maybe(metres(-1, 2)),
  floorLevelSd: maybe(metres(0, 0.2)),
  thresholdLevel: maybe(metres(-1, 2)),
  thresholdLevelSd: maybe(metres(0, 0.2)),
  streetLevel: maybe(metres(-1, 2)),
  streetLevelSd: maybe(metres(0, 0.2)),
  groundwaterGhg: maybe(metres(-2, 1)),
  groundwaterQuality: maybe(fc.constantFrom('A' as const, 'B' as const, 'D' as const)),
  subsidenceRate: maybe(metres(-0.002, 0.015).map((rate) => rate * 1000)),
  subsidenceQuality: maybe(qualities),
  streetSubsidenceRate: maybe(metres(-0.002, 0.015).map((rate) => rate * 1000)),
  rainDepth100: maybe(metres(0, 0.3)),
  rainDepth1000: fc.constant(null),
  shallowProbability: maybe(fc.constantFrom(0, 0.05, 0.2, 0.5, 0.7, 0.9, 1)),
  foundationQuality: maybe(qualities),
})

/** Everything the damp problem needs, measured. */
export const measuredDwellings: fc.Arbitrary<Dwelling> = fc
  .record({
    floorLevel: metres(-1, 2),
    groundwaterGhg: metres(-2, 1),
    subsidenceRate: metres(-0.002, 0.015).map((rate) => rate * 1000),
  })
  .chain((measured) => dwellings.map((any) => ({ ...any, ...measured, constructionYear: 1930 })))
