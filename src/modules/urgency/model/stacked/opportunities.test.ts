import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WORK_KINDS } from '#modules/areas/model/index.ts'
import {
  hasFoundationDecision,
  opportunitiesIn,
  type PlannedWork,
  recentlyRenewed,
  type StreetNeed,
  type StreetPlan,
  TOGETHER_WITHIN,
  warningFor,
} from './opportunities.ts'

const NOW = 2026
const work = (kind: PlannedWork['kind'], year: number): PlannedWork => ({ kind, year, raiseM: null })
const URGENT: StreetNeed = { state: 'urgent', class: 'U3', year: 2032 }
const street = (
  planned: PlannedWork[],
  need: StreetNeed = { state: 'unknown' },
  done: PlannedWork[] = [],
): StreetPlan => ({
  ...{ streetId: 's1', planned, need, done },
})
const told = (plan: StreetPlan) =>
  opportunitiesIn(plan, NOW).map(({ from, to, works, needYear }) => [
    from,
    to,
    works.map(({ kind }) => kind).join(),
    needYear,
  ])

describe('koppelkansen: works that meet in one street', () => {
  test.each<[string, StreetPlan, unknown[]]>([
    [
      'five years apart is together',
      street([work('sewer', 2027), work('heat', 2032)]),
      [[2027, 2032, 'sewer,heat', null]],
    ],
    ['six years apart is not', street([work('sewer', 2027), work('heat', 2033)]), []],
    ['twice the same work is not two things', street([work('sewer', 2027), work('sewer', 2029)]), []],
    ['one work and homes that need something', street([work('sewer', 2028)], URGENT), [[2028, 2032, 'sewer', 2032]]],
    ['homes alone are no works', street([], URGENT), []],
    [
      'what is overdue is needed now',
      street([work('heat', 2030)], { state: 'urgent', class: 'U4', year: 2011 }),
      [[2026, 2030, 'heat', 2026]],
    ],
    ['past works do not count', street([work('sewer', 2025), work('heat', 2027)]), []],
    [
      'a chain of works is told as the longest runs, none inside another',
      street([work('sewer', 2027), work('heat', 2030), work('green', 2034)]),
      [
        [2027, 2030, 'sewer,heat', null],
        [2030, 2034, 'heat,green', null],
      ],
    ],
  ])('%s', (_, plan, expected) => {
    expect(told(plan)).toEqual(expected)
  })

  const anyWork = fc.record({
    kind: fc.constantFrom(...WORK_KINDS),
    year: fc.integer({ min: 2020, max: 2050 }),
    raiseM: fc.constant(null),
  })
  const anyNeed = fc.oneof(
    fc.constant<StreetNeed>({ state: 'unknown' }),
    fc.record({
      state: fc.constant('urgent' as const),
      class: fc.constant('U3' as const),
      year: fc.integer({ min: 2000, max: 2050 }),
    }),
  )

  test('every run is short enough, holds two different things, and two works that fit always meet in one', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { maxLength: 8 }), anyNeed, (planned, need) => {
        const found = opportunitiesIn(street(planned, need), NOW)
        for (const { from, to, works, needYear } of found) {
          expect(to - from).toBeLessThanOrEqual(TOGETHER_WITHIN)
          expect(new Set(works.map(({ kind }) => kind)).size + (needYear === null ? 0 : 1)).toBeGreaterThanOrEqual(2)
          for (const { year } of works) expect(year).toBeGreaterThanOrEqual(NOW)
        }
        for (const a of planned)
          for (const b of planned) {
            if (a.kind === b.kind || Math.min(a.year, b.year) < NOW || Math.abs(a.year - b.year) > TOGETHER_WITHIN)
              continue
            expect(found.some(({ works }) => works.includes(a) && works.includes(b))).toBe(true)
          }
      }),
    )
  })

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { maxLength: 8 }), anyNeed, (planned, need) => {
        expect(told(street(planned.toReversed(), need))).toEqual(told(street(planned, need)))
      }),
    )
  })
})

describe('URG-10: public works without a decision on the foundations', () => {
  test.each<[string, StreetPlan, unknown]>([
    [
      'urgent homes and no decision',
      street([work('sewer', 2030), work('raising', 2028)], URGENT),
      ['raising', 'no-decision'],
    ],
    ['homes that were not measured: unknown is not safe', street([work('sewer', 2030)]), ['sewer', 'not-measured']],
    ['homes that are not urgent', street([work('sewer', 2030)], { state: 'not-urgent', class: 'U0' }), null],
    ['a planned foundation work is a decision', street([work('sewer', 2030), work('foundation', 2031)], URGENT), null],
    ['so is one that was done', street([work('sewer', 2030)], URGENT, [work('foundation', 2019)]), null],
    ['greening can be done over', street([work('green', 2027), work('heat', 2029)], URGENT), ['heat', 'no-decision']],
    ['no works, no warning', street([], URGENT), null],
    ['works that should have been done are past', street([work('sewer', 2024)], URGENT), null],
  ])('%s', (_, plan, expected) => {
    const warning = warningFor(plan, NOW)
    expect(warning && [warning.work.kind, warning.why]).toEqual(expected)
  })

  test('recently renewed: the last public work of ten years', () => {
    const plan = street([], URGENT, [work('sewer', 2012), work('reconstruction', 2019), work('foundation', 2022)])
    expect(recentlyRenewed(plan, NOW)).toMatchObject({ kind: 'reconstruction', year: 2019 })
    expect(recentlyRenewed(street([], URGENT, [work('sewer', 2016)]), NOW)).toBeNull()
    expect(hasFoundationDecision(plan)).toBe(true)
  })
})
