import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalYear } from '#kernel/calendar.ts'
import { normalCdf } from '#kernel/normal-distribution.ts'
import { anyProbability, assessDwelling } from '../assess-dwelling.ts'
import { type Course, probabilityAt } from '../course.ts'
import type { Dwelling } from '../dwelling.ts'
import { meanRates } from '../fill-in.ts'
import { DEFAULT_PARAMETERS } from '../parameters.ts'
import { dwelling, dwellings, START, UNKNOWN } from '../testing.ts'
import { jointExcess, learnedAbout } from './learned.ts'
import { mostTelling, routesOf, totalGain, visitsForRank, visitsToRank, WORTH_A_VISIT } from './plan.ts'
import { UNDECIDED, type Visit, visitOf } from './visit.ts'

const PARAMETERS = DEFAULT_PARAMETERS
const start = decimalYear(START)
const visitsOf = (all: readonly Dwelling[]): Visit[] => {
  const circumstances = { start, rates: meanRates(all), parameters: PARAMETERS }
  return all.map((one) => visitOf(one, circumstances, []))
}
const visitTo = (known: Partial<Dwelling>): Visit => visitsOf([dwelling(known)])[0] as Visit

/** Everything known; floor, threshold and street levelled. */
const LEVELLED: Partial<Dwelling> = {
  construction_year: 1930,
  floor_level: -0.2,
  floor_level_sd: 0.02,
  threshold_level: -0.3,
  threshold_level_sd: 0.02,
  street_level: -0.38,
  street_level_sd: 0.02,
  groundwater_ghg: -0.7,
  groundwater_quality: 'B',
  subsidence_rate: 4,
  subsidence_quality: 'B',
  rain_depth_100: 0.08,
  shallow_probability: 0.9,
  foundation_quality: 'B',
}
/** Heights from a map only: nobody has been there. */
const FROM_A_MAP: Partial<Dwelling> = { ...LEVELLED, floor_level: null, floor_level_sd: null, street_level_sd: 0.07 }

const metres = (low: number, high: number) => fc.integer({ min: low * 1000, max: high * 1000 }).map((mm) => mm / 1000)
const courses: fc.Arbitrary<Course> = fc.record({
  distance: metres(-1, 2),
  threshold: fc.constant(0.4),
  shallowRate: fc.integer({ min: -2, max: 15 }),
  piledRate: fc.constantFrom(0, -2),
  variance: metres(0.01, 0.4).map((sd) => sd ** 2),
  rateSd: fc.constantFrom(0, 0.5, 1.5),
  raises: fc.constant([]),
  shallowProbability: fc.constantFrom(0, 0.2, 0.5, 0.9, 1),
  start: fc.constant(start),
})

/** The same, the long way: the mean over what the measurement may say, in many small steps. */
function learnedStepByStep(course: Course, removed: number, year: number): number {
  const sd = Math.sqrt(removed)
  const steps = 4000
  let [square, weight] = [0, 0]
  for (let i = 0; i <= steps; i++) {
    const z = -8 + (16 * i) / steps
    const density = Math.exp((-z * z) / 2)
    const after = { ...course, distance: course.distance + z * sd, variance: course.variance - removed }
    square += density * probabilityAt(after, year) ** 2
    weight += density
  }
  return square / weight - probabilityAt(course, year) ** 2
}

describe('what a measurement tells', () => {
  test('is the variance of the chance as it may turn out', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 1, max: 95 }), (course, percent) => {
        const removed = (course.variance * percent) / 100
        expect(learnedAbout(course, removed, 2035)).toBeCloseTo(learnedStepByStep(course, removed, 2035), 6)
      }),
      { numRuns: 60 },
    )
  })

  test('is never negative, never more than there is to know, and grows with what is measured away', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 0, max: 99 }), (course, percent) => {
        const p = probabilityAt(course, 2035)
        const less = learnedAbout(course, (course.variance * percent) / 100, 2035)
        const more = learnedAbout(course, (course.variance * (percent + 1)) / 100, 2035)
        expect(less).toBeGreaterThanOrEqual(0)
        expect(more).toBeGreaterThanOrEqual(less - 1e-12)
        expect(more).toBeLessThanOrEqual(p * (1 - p) + 1e-9)
      }),
    )
  })

  test.each([
    ['all variance of a certain foundation: P (1 - P)', 0.7, 0.7, 1, normalCdf(0.7) * (1 - normalCdf(0.7))],
    ['nothing', 0.7, 0.7, 0, 0],
    ['at the threshold: the angle of the correlation over a full turn', 0, 0, 0.5, 1 / 12],
    ['no chance at all', Number.NEGATIVE_INFINITY, 0, 0.5, 0],
  ])('%s', (_, h, k, correlation, expected) => expect(jointExcess(h, k, correlation)).toBeCloseTo(expected, 9))
})

describe('a visit', () => {
  test('to a dwelling that was levelled tells nothing, and is in no route', () => {
    const visit = visitTo(LEVELLED)
    expect(visit.gain).toBe(0)
    expect(visit.measure).toEqual([])
    expect(routesOf([visit])).toEqual([])
  })

  test('to a dwelling known from maps tells something, by hand', () => {
    // Damp: floor -0.33 of tier D (sd 0.15), sd of the groundwater 0.20; flood: street sd 0.07, threshold levelled.
    const visit = visitTo(FROM_A_MAP)
    expect(visit.measure).toEqual(['floor_level', 'street_level'])
    expect(visit.isUnknown).toBe(false)
    const years = 9
    const damp: Course = {
      ...{ distance: -0.33 + 0.7, threshold: 0.4, shallowRate: 4, piledRate: 0, variance: 0.15 ** 2 + 0.2 ** 2 },
      ...{ rateSd: 0.5, raises: [], shallowProbability: 0.9, start: 2035 - years },
    }
    const flood: Course = {
      ...{ distance: 0.08, threshold: 0.08, shallowRate: 4, piledRate: 0 },
      ...{ variance: 0.02 ** 2 + 0.07 ** 2 + 0.05 ** 2, rateSd: 0.5, raises: [], shallowProbability: 0.9 },
      start: 2035 - years,
    }
    const wanted =
      learnedStepByStep(damp, 0.15 ** 2 - 0.02 ** 2, 2035) + learnedStepByStep(flood, 0.07 ** 2 - 0.02 ** 2, 2035)
    expect(visit.gain).toBeCloseTo(wanted, 6)
  })

  test('to a dwelling of which nothing is known tells most', () => {
    const visit = visitTo({})
    expect(visit.gain).toBe(2 * UNDECIDED)
    expect(visit).toMatchObject({ isUnknown: true, needsVisit: true })
    expect(visit.fromElsewhere).toEqual(['groundwater_ghg', 'subsidence_rate', 'rain_depth_100'])
    expect(visit.gain).toBeGreaterThan(visitTo(FROM_A_MAP).gain)
  })

  test('does not help where only a well or a depth map is missing', () => {
    expect(visitTo({ ...LEVELLED, groundwater_ghg: null })).toMatchObject({
      gain: 0,
      needsVisit: false,
      gainOfWell: 0.25,
    })
    expect(visitTo({ ...LEVELLED, rain_depth_100: null })).toMatchObject({ gain: 0, isUnknown: true })
  })

  test('a well tells what its groundwater adds, and nothing where one stands already', () => {
    expect(visitTo(LEVELLED).gainOfWell).toBeGreaterThan(0)
    expect(visitTo({ ...LEVELLED, groundwater_quality: 'A' }).gainOfWell).toBe(0)
  })

  test('never tells less than nothing, nor more than everything', () => {
    fc.assert(
      fc.property(fc.uniqueArray(dwellings, { maxLength: 12, selector: (one) => one.dwelling_id }), (all) => {
        for (const { gain, gainOfWell } of visitsOf(all)) {
          expect(gain).toBeGreaterThanOrEqual(0)
          expect(gain).toBeLessThanOrEqual(2 * UNDECIDED)
          expect(gainOfWell).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('the route list', () => {
  const towns = fc.uniqueArray(dwellings, { maxLength: 30, selector: (one) => one.dwelling_id })

  test('holds every visit that tells something once, streets by total gain', () => {
    fc.assert(
      fc.property(towns, (all) => {
        const visits = visitsOf(all)
        const routes = routesOf(visits)
        const listed = routes.flatMap((route) => route.visits.map(({ dwellingId }) => dwellingId))
        const worth = visits.filter(({ gain }) => gain >= WORTH_A_VISIT).map(({ dwellingId }) => dwellingId)
        expect(listed.toSorted()).toEqual(worth.toSorted())
        routes.slice(1).forEach((route, i) => {
          expect(route.gain).toBeLessThanOrEqual((routes[i] as { gain: number }).gain)
        })
      }),
    )
  })

  test('the order of the rows makes no difference, not in the last bit', () => {
    fc.assert(
      fc.property(towns, (all) => {
        const there = visitsOf(all)
        const back = visitsOf(all.toReversed())
        expect(routesOf(back)).toEqual(routesOf(there))
        expect(mostTelling(back)).toEqual(mostTelling(there))
        expect(totalGain(back)).toBe(totalGain(there))
      }),
    )
  })

  test('houses come in order of their number, those without one last', () => {
    const visits = visitsOf(['a', 'b', 'c', 'd'].map((dwelling_id) => dwelling({ dwelling_id, street_id: 'S' })))
    const places: Record<string, number> = { a: 12, c: 2, d: 7 }
    const [route] = routesOf(visits, (id) => places[id] ?? null)
    expect(route?.visits.map(({ dwellingId }) => dwellingId)).toEqual(['c', 'd', 'a', 'b'])
  })
})

describe('visits until an area can be ranked', () => {
  /** One neighbourhood. */
  const areas = fc
    .uniqueArray(dwellings, { minLength: 1, maxLength: 25, selector: (one) => one.dwelling_id })
    .map((all) => all.map((one): Dwelling => ({ ...one, neighbourhood_code: 'BU99990101' })))

  const coverageOf = (all: readonly Dwelling[]): number => {
    const circumstances = { start, rates: meanRates(all), parameters: PARAMETERS }
    const known = all.filter((one) => anyProbability(assessDwelling(one, circumstances, []), '2035') !== null)
    return known.length / all.length
  }
  const isEnough = (all: readonly Dwelling[]) => coverageOf(all) >= PARAMETERS.coverageToRank - 1e-9

  const visited = (one: Dwelling): Dwelling => ({
    ...one,
    floor_level: one.floor_level ?? 0.2,
    threshold_level: one.threshold_level ?? 0.1,
    street_level: one.street_level ?? 0,
  })
  const delivered = (one: Dwelling): Dwelling => ({
    ...one,
    groundwater_ghg: one.groundwater_ghg ?? -0.8,
    subsidence_rate: one.subsidence_rate ?? 3,
    rain_depth_100: one.rain_depth_100 ?? 0.05,
  })
  /** The area after so many visits, those that must be paid first. */
  const afterVisits = (all: readonly Dwelling[], count: number, isAlone: boolean): Dwelling[] => {
    const visits = mostTelling(visitsOf(all)).filter(
      ({ needsVisit, fromElsewhere }) => needsVisit && !(isAlone && fromElsewhere.length > 0),
    )
    const chosen = new Set(visits.slice(0, count).map(({ dwellingId }) => dwellingId))
    return all.map((one) => (chosen.has(one.dwelling_id) ? visited(one) : one))
  }

  test('so many are enough, and one fewer is not', () => {
    fc.assert(
      fc.property(areas, (all) => {
        const { visits, fromElsewhere } = visitsToRank(visitsOf(all), PARAMETERS.coverageToRank)
        const base = fromElsewhere.length > 0 ? all.map(delivered) : [...all]
        expect(isEnough(afterVisits(base, visits, false))).toBe(true)
        expect(visitsForRank(visitsOf(all), PARAMETERS.coverageToRank)).toHaveLength(visits)
        if (visits > 0) expect(isEnough(afterVisits(base, visits - 1, false))).toBe(false)
      }),
    )
  })

  test('where visits alone can do it, so many are enough, and one fewer is not', () => {
    fc.assert(
      fc.property(areas, (all) => {
        const plan = visitsToRank(visitsOf(all), PARAMETERS.coverageToRank)
        if (plan.visitsAlone === null) {
          expect(isEnough(all.map(visited))).toBe(false)
          return
        }
        expect(isEnough(afterVisits(all, plan.visitsAlone, true))).toBe(true)
        if (plan.visitsAlone > 0) expect(isEnough(afterVisits(all, plan.visitsAlone - 1, true))).toBe(false)
      }),
    )
  })

  test('an area of which nothing is known: seven in ten, and first what no visit gives', () => {
    const all = Array.from({ length: 101 }, (_, i) => ({ ...UNKNOWN, dwelling_id: `d${i}` }))
    expect(visitsToRank(visitsOf(all), 0.7)).toEqual({
      needed: 71,
      visits: 71,
      fromElsewhere: ['groundwater_ghg', 'subsidence_rate', 'rain_depth_100'],
      visitsAlone: null,
    })
  })
})
