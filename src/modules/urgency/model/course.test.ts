import { describe, expect, test } from 'vitest'
import { type Course, crossing, distanceNow, firstYears, probabilityAt, raisesAhead, reachedBy } from './course.ts'

const STILL: Course = {
  distance: 0.1,
  threshold: 0.05,
  shallowRate: 0,
  piledRate: 0,
  variance: 0.0025,
  rateSd: 0,
  raises: [],
  shallowProbability: 1,
  start: 2026,
}
const course = (changed: Partial<Course>): Course => ({ ...STILL, ...changed })
const raise = (year: number, metres = 0.1) => ({ year, metres })

describe('crossing', () => {
  test.each<[string, Partial<Course>, number | null]>([
    ['sinking', { shallowRate: 5 }, 2036],
    ['long passed', { distance: 0, shallowRate: 5 }, 2016],
    ['passed without sinking: since at least today', { distance: 0 }, 2026],
    ['exactly at the threshold', { distance: 0.05 }, 2026],
    ['not moving', {}, null],
    ['a raising before the sinking gets there', { shallowRate: 5, raises: [raise(2031)] }, 2031],
    ['sinking gets there before the raising', { shallowRate: 5, raises: [raise(2040)] }, 2036],
    ['a small raising hastens it', { shallowRate: 5, raises: [raise(2031, 0.01)] }, 2034],
    ['the second raising does it', { raises: [raise(2031, 0.03), raise(2041, 0.03)] }, 2041],
    ['a raising this year', { raises: [raise(2026)] }, 2026],
    ['the street sinks faster than the house, but is raised', { shallowRate: -2, raises: [raise(2031)] }, 2031],
    ['raisings that are not enough', { raises: [raise(2031, 0.01)] }, null],
  ])('%s', (_, changed, wanted) => expect(crossing(course(changed))).toBe(wanted))

  test('raisings of earlier years are in the levels already', () => {
    expect(raisesAhead([raise(2025), raise(2026), raise(2027)], 2026.5).map(({ year }) => year)).toEqual([2026, 2027])
    expect(distanceNow(course({ raises: [raise(2026, 0.04)] }))).toBe(0.06)
  })
})

describe('chances', () => {
  test('without any uncertainty the chance is 0, one half or 1', () => {
    const chance = (distance: number): number => probabilityAt(course({ distance, variance: 0 }), 2030)
    expect([chance(0.06), chance(0.05), chance(0.04)]).toEqual([0, 0.5, 1])
  })

  test('what a raising once brought counts, also when the street sinks away from it again', () => {
    const recovers = course({ shallowRate: -20, raises: [raise(2027)], variance: 0.0001 })
    const at2035 = probabilityAt(recovers, 2035)
    expect(at2035).toBeLessThan(0.5)
    expect(reachedBy(recovers, 2035, at2035, 0.5)).toBe(true)
    expect(reachedBy(recovers, 2026, probabilityAt(recovers, 2026), 0.5)).toBe(false)
  })

  test('years before the assessment are never given', () => {
    expect(firstYears(course({ distance: -1, start: 2026.4 }))).toEqual({ p10: 2026, p50: 2026, p90: 2026 })
    expect(firstYears(STILL)).toEqual({ p10: 2026, p50: null, p90: null })
  })

  test('a hundred years ahead is the last', () => {
    expect(firstYears(course({ distance: 0.55, shallowRate: 5 })).p50).toBe(2126)
    expect(firstYears(course({ distance: 0.56, shallowRate: 5 })).p50).toBeNull()
  })
})
