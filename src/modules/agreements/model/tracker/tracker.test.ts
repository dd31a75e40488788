import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { quarterPeriod } from '#kernel/period.ts'
import { quarter } from '#kernel/quarter.ts'
import type { PlanningEntry } from '../agreement.ts'
import { judgeWindow } from '../agreement-state.ts'
import { countPerParty, type Evidence, missingOf, wasConsultedFirst } from './evidence.ts'
import { type EvidenceForm, needsOf, ruleFor } from './evidence-kind.ts'
import { reminderOf } from './reminders.ts'
import { judgeStep, progressOf, type StepFacts, type StepKind, type WindowStep } from './window-steps.ts'

const day = calendarDate
const filed = (form: EvidenceForm, party = 'trivire', on = '2024-05-01', more: Partial<Evidence> = {}): Evidence => ({
  ...{ form, party, on: day(on), title: 'Crabbehof', joint: false, ...more },
})
const ENTRY: PlanningEntry = {
  ...{ nr: '2.2.3', seq: 1, kind: 'deadline', label: 'start proef', basis: 'column' },
  ...{ when: { kind: 'quarter', quarter: quarter(2024, 1) }, years: null, minPerYear: null, sources: [] },
}
const WINDOW = { ...quarterPeriod(quarter(2024, 1)), entry: ENTRY, choice: false }
const taken = (kind: StepKind, on: string, more: Partial<WindowStep> = {}): WindowStep => ({
  ...{ nr: '2.2.3', seq: 1, windowTo: WINDOW.to, kind, on: day(on), expectedOn: null, reason: 'zo is het', ...more },
})

describe('B3-R2: closing needs its evidence', () => {
  const facts: StepFacts = {
    ...{ today: day('2024-06-01'), signedOn: day('2024-01-01'), progress: null, needs: needsOf('document') },
    ...{ evidence: [filed('document')], leads: ['trivire', 'woonbron'], atLeast: null, evaluationOpen: false },
  }
  const close = (change: Partial<StepFacts>, on = '2024-05-01') =>
    judgeStep({ kind: 'closed', on: day(on), reason: '', expectedOn: null }, { ...facts, ...change })

  test.each([
    ['with its document', {}, '2024-05-01', null],
    ['without evidence', { evidence: [] }, '2024-05-01', 'evidence-missing'],
    ['with evidence of another form', { evidence: [filed('story')] }, '2024-05-01', 'evidence-missing'],
    ['on a day that is still to come', {}, '2024-06-02', 'in-future'],
    ['before the signing', {}, '2023-12-31', 'before-signing'],
    [
      '2.2.2: figures without stories',
      { needs: needsOf('figures-and-stories'), evidence: [filed('figure')] },
      '2024-05-01',
      'evidence-missing',
    ],
    [
      '2.2.3: a decision while the evaluation is open',
      { needs: needsOf('decision-after-evaluation'), evidence: [filed('decision')], evaluationOpen: true },
      '2024-05-01',
      'evaluation-first',
    ],
    [
      '2.2.3: a decision after the evaluation',
      { needs: needsOf('decision-after-evaluation'), evidence: [filed('decision')] },
      '2024-05-01',
      null,
    ],
    [
      '2.2.5: decided before it was discussed',
      {
        needs: needsOf('consultation-first'),
        evidence: [filed('decision'), filed('consultation', 'trivire', '2024-05-02')],
      },
      '2024-05-02',
      'consultation-first',
    ],
    [
      '2.2.5: discussed first',
      {
        needs: needsOf('consultation-first'),
        evidence: [filed('decision'), filed('consultation', 'trivire', '2024-04-02')],
      },
      '2024-05-02',
      null,
    ],
    [
      '2.3.3: charges without inflation',
      { needs: needsOf('charges-versus-inflation'), evidence: [filed('figure')] },
      '2024-05-01',
      'evidence-missing',
    ],
  ] as const)('%s', (_, change, on, reason) =>
    expect(close(change, on)).toEqual(reason === null ? { ok: true, value: true } : { ok: false, reason }))

  test('what ended takes no step but opening again, and that needs a reason', () => {
    const progress = progressOf([taken('closed', '2024-05-01')], day('2024-06-01'))
    expect(close({ progress })).toMatchObject({ reason: 'not-open' })
    const reopen = (reason: string) =>
      judgeStep({ kind: 'reopened', on: day('2024-06-01'), reason, expectedOn: null }, { ...facts, progress })
    expect([reopen(' ').ok, reopen('stuk klopte niet').ok]).toEqual([false, true])
  })

  test('a forecast needs a reason and a day that is still to come', () => {
    const forecast = (reason: string, expectedOn: CalendarDate | null) =>
      judgeStep({ kind: 'forecast', on: day('2024-06-01'), reason, expectedOn }, facts)
    expect(forecast('', day('2024-09-01'))).toMatchObject({ reason: 'reason-missing' })
    expect(forecast('personeel', day('2024-05-01'))).toMatchObject({ reason: 'expected-in-past' })
    expect(forecast('personeel', day('2024-09-01')).ok).toBe(true)
  })
})

describe('B12: everybody at least one (5.2.2, 5.2.3)', () => {
  const parties = ['hpt', 'brwd']
  const counts = (...evidence: Evidence[]) => countPerParty(parties, evidence).map(({ count }) => count)

  test('counts per party, not together', () => {
    expect(counts(filed('visit', 'hpt'), filed('visit', 'hpt', '2024-07-01'))).toEqual([2, 0])
    expect(missingOf(needsOf('visit-per-party'), [filed('visit', 'hpt')], parties, 1)).toEqual([
      { forms: ['visit'], party: 'brwd', lacking: 1 },
    ])
  })

  test('one visit claimed by two counts for one, unless both say that it was joint', () => {
    expect(counts(filed('visit', 'hpt'), filed('visit', 'brwd', '2024-05-01', { title: ' crabbehof' }))).toEqual([1, 0])
    expect(counts(filed('visit', 'hpt', '2024-05-01', { joint: true }), filed('visit', 'brwd'))).toEqual([1, 0])
    const joint = { joint: true }
    expect(counts(filed('visit', 'hpt', '2024-05-01', joint), filed('visit', 'brwd', '2024-05-01', joint))).toEqual([
      1, 1,
    ])
  })

  test('1.1.1: three meetings a year means three pieces', () =>
    expect(missingOf(needsOf('meetings-held'), [filed('meeting')], parties, 3)).toMatchObject([{ lacking: 2 }]))

  test('without a decision nothing was decided too early', () =>
    expect([wasConsultedFirst([]), wasConsultedFirst([filed('decision')])]).toEqual([true, false]))

  test('never more occasions than pieces, whoever files', () => {
    const piece = fc.record({
      ...{ form: fc.constant('visit' as const), party: fc.constantFrom('hpt', 'brwd'), joint: fc.boolean() },
      ...{ on: fc.constantFrom(day('2024-05-01'), day('2024-05-02')), title: fc.constantFrom('a', 'b') },
    })
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const total = counts(...pieces).reduce((sum, count) => sum + count, 0)
        expect(total).toBeLessThanOrEqual(pieces.length)
      }),
    )
  })
})

describe('B3: the state follows from what was recorded', () => {
  const state = (steps: WindowStep[], asOf: string, knownUntil: string | null = '2023-12-31') => {
    const { state, delay } = judgeWindow(WINDOW, null, knownUntil, day(asOf), steps)
    return [state, delay]
  }

  test.each([
    ['nothing recorded: unknown', [], '2024-07-01', 'outcome-unknown', 0],
    ['somebody follows it: late, no longer unknown', [taken('started', '2024-02-01')], '2024-07-01', 'late', 2],
    ['started, in time', [taken('started', '2024-01-05')], '2024-01-10', 'running', 0],
    ['done, two quarters late', [taken('closed', '2024-07-01')], '2024-07-01', 'done', 2],
    ['the day before it was done it was late', [taken('closed', '2024-07-01')], '2024-06-30', 'late', 1],
    ['lapsed', [taken('lapsed', '2024-02-01')], '2024-07-01', 'lapsed', 0],
    ['opened again: late', [taken('closed', '2024-02-01'), taken('reopened', '2024-06-01')], '2024-07-01', 'late', 2],
  ] as const)('%s', (_, steps, asOf, wanted, delay) => expect(state([...steps], asOf)).toEqual([wanted, delay]))

  test('a forecast stays until the next one', () =>
    expect(
      progressOf(
        [taken('forecast', '2024-02-01', { expectedOn: day('2024-06-01') }), taken('started', '2024-03-01')],
        day('2024-04-01'),
      ),
    ).toMatchObject({ state: 'running', forecast: { expectedOn: '2024-06-01' } }))
})

describe('B3-R4: reminders', () => {
  test.each([
    ['2023-12-30', null],
    ['2023-12-31', 'before 1 2023-12-31'],
    ['2024-03-30', 'before 1 2023-12-31'],
    ['2024-03-31', 'due 0 2024-03-31'],
    ['2024-06-29', 'due 0 2024-03-31'],
    ['2024-06-30', 'after 1 2024-06-30'],
    ['2025-01-15', 'after 3 2024-12-31'],
  ])('due Q1 2024, on %s', (asOf, wanted) => {
    const found = reminderOf(day('2024-03-31'), day(asOf))
    expect(found && `${found.kind} ${found.quarters} ${found.on}`).toBe(wanted)
  })

  test('never one of a day that is still to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 3000 }), (days) => {
        const asOf = addDays(day('2024-03-31'), days)
        const found = reminderOf(day('2024-03-31'), asOf)
        expect(found === null || found.on <= asOf).toBe(true)
      }),
    )
  })
})

test('a step has its own rule, else that of its agreement, else any evidence will do', () => {
  const rules = [
    { nr: '2.2.3', seq: null, kind: 'document' as const, asks: '' },
    { nr: '2.2.3', seq: 2, kind: 'evaluation' as const, asks: '' },
  ]
  expect([ruleFor(rules, '2.2.3', 2).kind, ruleFor(rules, '2.2.3', 1).kind, ruleFor(rules, '9.9.9', 1).kind]).toEqual([
    'evaluation',
    'document',
    'any',
  ])
})
