import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from '#kernel/calendar.ts'
import { quarterPeriod, yearPeriod } from '#kernel/period.ts'
import { quarter } from '#kernel/quarter.ts'
import type { Agreement, AgreementSet, Outcome, PlanningEntry } from './agreement.ts'
import { judgeAgreement, judgeWindow, STATES } from './agreement-state.ts'
import { compareAgreementNumbers } from './due-windows.ts'

const entry: PlanningEntry = {
  nr: '4.1.1',
  seq: 1,
  kind: 'deadline',
  label: 'woonzorgvisie',
  basis: 'column',
  when: { kind: 'quarter', quarter: quarter(2024, 1) },
  years: null,
  minPerYear: null,
  sources: [],
}
const window = { ...quarterPeriod(quarter(2024, 1)), entry, choice: false }
const adopted: Outcome = { nr: '4.1.1', seq: 1, doneOn: '2025-05-27', sources: [] }
const END_OF_2023 = '2023-12-31'

describe('B3, GEN-16: the state of a window as of a day', () => {
  test.each([
    ['long before', null, END_OF_2023, '2024-01-02', 'planned', 0],
    ['thirty days before', null, END_OF_2023, '2024-03-01', 'due-soon', 0],
    ['on the last day', null, END_OF_2023, '2024-03-31', 'due-soon', 0],
    ['passed, and the documents are older: unknown, not late', null, END_OF_2023, '2024-04-01', 'outcome-unknown', 0],
    ['passed, and somebody follows it: late', null, null, '2024-04-01', 'late', 1],
    ['passed before the day that documents tell about: late', null, '2024-06-30', '2024-10-01', 'late', 3],
    ['known to be done later: late on a day in between', adopted, END_OF_2023, '2024-12-31', 'late', 3],
    ['B3-R3, Z5: planned Q1 2024, done on 27 May 2025: five quarters', adopted, END_OF_2023, '2025-05-27', 'done', 5],
  ] as const)('%s', (_, outcome, knownUntil, asOf, state, delay) =>
    expect(judgeWindow(window, outcome, knownUntil, calendarDate(asOf))).toMatchObject({ state, delay }))

  test('once passed it is never planned again, and unknown never turns into late by waiting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (days, more) => {
        const first = judgeWindow(window, null, END_OF_2023, addDays(window.to, days + 1)).state
        const later = judgeWindow(window, null, END_OF_2023, addDays(window.to, days + more + 1)).state
        expect([first, later]).toEqual(['outcome-unknown', 'outcome-unknown'])
      }),
    )
  })
})

describe('an agreement as of a day', () => {
  const set: AgreementSet = {
    slug: 's',
    title: 'Set',
    term: { from: yearPeriod(2024).from, to: yearPeriod(2025).to },
    knownUntil: END_OF_2023,
    audience: 'public',
    source: { document: 'Set', asOf: null },
  }
  const agreement = { nr: '4.1.1' } as Agreement
  const judged = (entries: PlanningEntry[], asOf: string) =>
    judgeAgreement(agreement, entries, [], set, calendarDate(asOf))
  const yearly: PlanningEntry = {
    ...entry,
    when: { kind: 'yearly', quarters: [1, 3], rule: 'all' },
    years: { from: 2024, to: 2025 },
  }

  test('the next window is the first that is not over', () =>
    expect(judged([yearly], '2024-05-01')).toMatchObject({
      state: 'outcome-unknown',
      next: { from: '2024-07-01', to: '2024-09-30' },
    }))

  test.each([
    ['continuous', '2024-05-01', 'continuous'],
    ['to-be-determined', '2024-05-01', 'to-be-planned'],
    ['none', '2024-05-01', 'no-planning'],
    ['continuous', '2026-01-01', 'ended'],
    ['none', '2026-01-01', 'ended'],
  ] as const)('%s on %s is %s', (kind, asOf, state) =>
    expect(judged([{ ...entry, when: { kind } }], asOf)).toMatchObject({ state, next: null }))

  test('what recurs without an end outlives the term (3.1.2)', () => {
    const endless: PlanningEntry = { ...yearly, years: { from: 2024, to: null } }
    expect(judged([endless], '2026-11-20').next).toMatchObject({ to: '2027-03-31' })
  })

  test('every state can be shown on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 9000 }), (days) => {
        const { state } = judged([yearly, entry], addDays(calendarDate('2024-06-01'), days))
        expect(STATES).toContain(state)
      }),
    )
  })
})

test('agreement numbers order by their parts', () =>
  expect(['2.1.10', '2.1.9', '1.2.1', '2.1'].sort(compareAgreementNumbers)).toEqual([
    '1.2.1',
    '2.1',
    '2.1.9',
    '2.1.10',
  ]))
