import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalYear } from '#kernel/calendar.ts'
import { assess } from './assess.ts'
import type { DwellingUrgency, ProblemUrgency } from './assess-dwelling.ts'
import { assessmentDocument } from './assessment-document.ts'
import { type Course, crossing, probabilityAt } from './course.ts'
import { dampCourse } from './damp.ts'
import { type Dwelling, HORIZONS, PROBLEMS } from './dwelling.ts'
import { fillIn } from './fill-in.ts'
import { DEFAULT_PARAMETERS, type Parameters } from './parameters.ts'
import { streetProgramme } from './street-programme.ts'
import { assessOne, dwellings, measuredDwellings, parameters, START } from './testing.ts'

const byId = { selector: (dwelling: Dwelling): string => dwelling.dwelling_id }
const cities = fc.uniqueArray(dwellings, { ...byId, minLength: 1, maxLength: 30 })
const programme = streetProgramme([
  { street_id: 'S1', year: 2031, metres: 0.1 },
  { street_id: 'S2', year: 2040, metres: 0.15 },
])
const printed = (city: readonly Dwelling[], changed: Partial<Parameters> = {}): string =>
  JSON.stringify(assessmentDocument(assess(city, START, parameters(changed), programme)))

/** U0 0 .. U4 4; a problem without a class is not urgent at all, nor safe. */
const severity = ({ class: urgencyClass }: ProblemUrgency): number | null =>
  urgencyClass === null ? null : Number(urgencyClass.slice(1))
const neverWorse = (before: ProblemUrgency, after: ProblemUrgency): boolean =>
  (severity(after) ?? 0) <= (severity(before) ?? 0)

const courseOf = (dwelling: Dwelling): Course => {
  const course = dampCourse(fillIn(dwelling, new Map(), DEFAULT_PARAMETERS), DEFAULT_PARAMETERS, decimalYear(START))
  if (!course) throw new Error('A measured dwelling has a course')
  return { ...course, shallowProbability: 1 }
}

describe('invariants of model U1', () => {
  test('a sinking house that has not passed the threshold only gets more likely to', () => {
    fc.assert(
      fc.property(measuredDwellings, fc.nat(99), (dwelling, years) => {
        const course = courseOf(dwelling)
        fc.pre(course.distance >= course.threshold && course.shallowRate >= 0)
        const year = course.start + years
        expect(probabilityAt(course, year + 1)).toBeGreaterThanOrEqual(probabilityAt(course, year) - 1e-12)
      }),
    )
  })

  test('at the crossing the chance is one half', () => {
    fc.assert(
      fc.property(measuredDwellings, (dwelling) => {
        const course = courseOf(dwelling)
        fc.pre(course.shallowRate >= 0.1)
        expect(probabilityAt(course, crossing(course) ?? Number.NaN)).toBeCloseTo(0.5, 5)
      }),
    )
  })

  test('a lower threshold or a lower rate never makes the class worse', () => {
    const lessen = fc.record({ threshold: fc.nat(400), rate: fc.nat(10) })
    fc.assert(
      fc.property(measuredDwellings, lessen, (dwelling, less) => {
        const before = assessOne(dwelling)
        const lower = parameters({ dampThreshold: DEFAULT_PARAMETERS.dampThreshold - less.threshold / 1000 })
        const slower = { ...dwelling, subsidence_rate: (dwelling.subsidence_rate ?? 0) - less.rate }
        expect(neverWorse(before.damp, assessOne(dwelling, lower).damp)).toBe(true)
        expect(neverWorse(before.damp, assessOne(slower).damp)).toBe(true)
        expect(neverWorse(before.flood, assessOne(slower).flood)).toBe(true)
      }),
    )
  })

  test('measuring the floor where the default put it changes confidence, not the distance', () => {
    fc.assert(
      fc.property(measuredDwellings, (dwelling) => {
        const guessed = assessOne({ ...dwelling, floor_level: null })
        fc.pre(guessed.filled.floor !== null)
        const measured = assessOne({ ...dwelling, floor_level: guessed.filled.floor?.value ?? null })
        expect(measured.damp.distanceNow).toBe(guessed.damp.distanceNow)
        expect(measured.confidence).toBeGreaterThan(guessed.confidence)
      }),
    )
  })

  test('taking data away never improves a class without lowering confidence', () => {
    const field = fc.constantFrom<keyof Dwelling>(
      'construction_year',
      'floor_level',
      'threshold_level',
      'street_level',
      'groundwater_ghg',
      'groundwater_quality',
      'subsidence_rate',
      'rain_depth_100',
      'shallow_probability',
    )
    // A value of quality D removed for a default of quality D cannot lower confidence: measured values are what counts.
    const measured = dwellings.map((any): Dwelling => ({ ...any, subsidence_quality: 'B', foundation_quality: 'B' }))
    const neighbour: Dwelling = { ...assessOne({}).dwelling, dwelling_id: 'neighbour', subsidence_rate: 0.5 }
    const judge = (dwelling: Dwelling): DwellingUrgency | undefined =>
      assess(
        [dwelling, { ...neighbour, neighbourhood_code: dwelling.neighbourhood_code }],
        START,
        parameters(),
      ).dwellings.find((found) => found.dwelling.dwelling_id === dwelling.dwelling_id)
    fc.assert(
      fc.property(measured, field, (dwelling, removed) => {
        const [before, after] = [judge(dwelling), judge({ ...dwelling, [removed]: null })]
        if (!before || !after) return false
        const improved = PROBLEMS.some((problem) => {
          const [was, is] = [severity(before[problem]), severity(after[problem])]
          return was !== null && is !== null && is < was
        })
        return !improved || after.confidence < before.confidence
      }),
      { numRuns: 500 },
    )
  })

  test('unknown is never a class, a chance or a zero', () => {
    fc.assert(
      fc.property(dwellings, (dwelling) => {
        const urgency = assessOne(dwelling)
        return PROBLEMS.every((problem) => {
          const { status, class: urgencyClass, probability } = urgency[problem]
          const chances = HORIZONS.map((horizon) => probability[horizon])
          if (status === 'unknown') return urgencyClass === null && chances.every((chance) => chance === null)
          return chances.every((chance) => chance !== null && chance >= 0 && chance <= 1)
        })
      }),
    )
  })

  test('years come in order, the first one on or after the year of assessment', () => {
    fc.assert(
      fc.property(dwellings, ({ ...dwelling }) => {
        const urgency = assessOne(dwelling, { mode: 'programme' }, programme)
        return PROBLEMS.every((problem) => {
          const { yearP10, yearP50, yearP90 } = urgency[problem]
          const [p10, p50, p90] = [yearP10 ?? 2127, yearP50 ?? 2127, yearP90 ?? 2127]
          return p10 >= 2026 && p10 <= p50 && p50 <= p90 && p90 <= 2127
        })
      }),
    )
  })

  test('the order of the rows does not matter, and the same inputs give the same bytes', () => {
    fc.assert(
      fc.property(cities, fc.constantFrom('envelope' as const, 'programme' as const), (city, mode) => {
        const once = printed(city, { mode })
        expect(printed(city, { mode })).toBe(once)
        expect(printed(city.toReversed(), { mode })).toBe(once)
      }),
    )
  })

  test('ranks are 1 to n without gaps, each within its own interval, and only where enough is known', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const { neighbourhoods } = assess(city, START, parameters())
        const ranked = neighbourhoods.filter((area) => area.ranked)
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1))
        for (const { rank, rankLow, rankHigh, coverage, expectedAffected, known } of ranked) {
          expect((rankLow ?? 0) <= (rank ?? 0) && (rank ?? 0) <= (rankHigh ?? 0)).toBe(true)
          expect(coverage).toBeGreaterThanOrEqual(0.7)
          expect(expectedAffected).toBeLessThanOrEqual(known)
        }
        expect(neighbourhoods.reduce((sum, area) => sum + area.dwellings, 0)).toBe(city.length)
      }),
    )
  })
})
