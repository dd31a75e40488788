import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from '#kernel/calendar.ts'
import { quarter } from '#kernel/quarter.ts'
import type { Agreement, AgreementSet, PlanningEntry } from '../agreement.ts'
import { judgeAgreement } from '../agreement-state.ts'
import { horizonOf, proposalsOf } from './proposals.ts'

const set = (knownUntil: string | null): AgreementSet => ({
  ...{ slug: 's', title: 'Set', audience: 'public', source: { document: 'Set', asOf: null }, knownUntil },
  term: { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') },
})
const entry = (seq: number, when: PlanningEntry['when'], years: PlanningEntry['years'] = null): PlanningEntry => ({
  ...{ nr: '2.2.3', seq, kind: 'deadline', label: `stap ${seq}`, basis: 'column', when, years },
  ...{ minPerYear: null, sources: [] },
})
const in2024 = (number: 1 | 2 | 3 | 4) => ({ kind: 'quarter', quarter: quarter(2024, number) }) as const
const proposed = (entries: PlanningEntry[], asOf: string, knownUntil: string | null = null) => {
  const day = calendarDate(asOf)
  const judged = judgeAgreement({ nr: '2.2.3' } as Agreement, entries, [], set(knownUntil), day)
  return proposalsOf([judged], day).map(({ group, windows }) => [
    group,
    windows.map(({ entry, to }) => [entry.seq, to]),
  ])
}

describe('B4: the agenda from due occurrences', () => {
  test('this quarter and the next are due, later ones wait', () => {
    expect(horizonOf(calendarDate('2024-02-10'))).toBe('2024-06-30')
    expect(proposed([entry(1, in2024(1)), entry(2, in2024(2)), entry(3, in2024(3))], '2024-02-10')).toEqual([
      [
        'due',
        [
          [1, '2024-03-31'],
          [2, '2024-06-30'],
        ],
      ],
    ])
    expect(proposed([entry(3, in2024(3))], '2024-02-10')).toEqual([])
  })

  test('a late step leads, and what comes next goes along', () =>
    expect(proposed([entry(1, in2024(1)), entry(2, in2024(3))], '2024-05-01')).toEqual([
      [
        'late',
        [
          [1, '2024-03-31'],
          [2, '2024-09-30'],
        ],
      ],
    ]))

  test('of steps that nobody tells about the last one stands for all, and it is not called late', () => {
    const yearly = entry(1, { kind: 'yearly', quarters: [1], rule: 'all' }, { from: 2024, to: 2025 })
    expect(proposed([yearly], addDays(calendarDate('2025-12-31'), 40), '2023-12-31')).toEqual([
      ['outcome-unknown', [[1, '2025-03-31']]],
    ])
  })

  test('without a moment there is nothing to propose', () =>
    expect(proposed([entry(1, { kind: 'continuous' })], '2024-05-01')).toEqual([]))
})
