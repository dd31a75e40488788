import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { Audience } from '#kernel/source.ts'
import type { JudgedAgreement, JudgedWindow } from '../agreement-state.ts'
import type { Verdict } from '../monitors/judge-delivery.ts'
import { compareYears } from './compare-years.ts'
import { publicVersion } from './public-version.ts'
import { adoptRefusal, agreeRefusal, type SigningMeeting, signState } from './sign-off.ts'
import {
  hashOf,
  notMetIn,
  problemsOf,
  signalsIn,
  type YearAgreement,
  type YearFigure,
  type YearReport,
} from './year-report.ts'
import { endOfYear, stateOfYear, tellRefusal, yearStateOf } from './year-state.ts'

const END = endOfYear(2025)
const window = (from: string, to: string, state: JudgedWindow['state']): JudgedWindow =>
  ({ from, to, state, delay: 0, outcome: null, progress: null }) as unknown as JudgedWindow
const judged = (windows: JudgedWindow[], state: JudgedAgreement['state'] = 'planned'): JudgedAgreement =>
  ({ windows, state }) as unknown as JudgedAgreement

describe('B14 the state of a year follows from the planning', () => {
  const [past, ahead] = [['2025-04-01', '2025-06-30'] as const, ['2026-04-01', '2026-06-30'] as const]
  test.each([
    ['late beats all', [window(...past, 'late'), window(...past, 'done')], 'late'],
    ['B3-R1 an unknown outcome is no state', [window(...past, 'outcome-unknown')], null],
    ['all done', [window(...past, 'done')], 'done'],
    ['all lapsed', [window(...past, 'lapsed')], 'lapsed'],
    ['what comes back goes on', [window(...past, 'done'), window(...ahead, 'planned')], 'running'],
    ['only later', [window(...ahead, 'planned')], 'not-started'],
    ['a window over the end of the year', [window('2025-10-01', '2026-03-31', 'planned')], 'running'],
    ['nothing planned', [], null],
  ])('%s', (_, windows, state) => {
    expect(yearStateOf(judged(windows), END)).toBe(state)
  })
  test('continuous is a state, no planning is none', () => {
    expect(yearStateOf(judged([], 'continuous'), END)).toBe('continuous')
    expect(yearStateOf(judged([], 'no-planning'), END)).toBeNull()
  })
  test('what is told fills a gap and never turns late into something else', () => {
    const told = { state: 'running', comment: 'x' } as const
    expect(stateOfYear(null, told)).toEqual({ state: 'running', basis: 'told' })
    expect(stateOfYear('late', told)).toEqual({ state: 'late', basis: 'planning' })
    expect(stateOfYear(null, null)).toEqual({ state: null, basis: null })
  })
  test.each([
    ['a comment is needed', { state: 'running', comment: ' ' }, null, 0, 'comment-missing'],
    ['B3-R2 done needs evidence', { state: 'done', comment: 'klaar' }, null, 0, 'evidence-missing'],
    ['done with evidence', { state: 'done', comment: 'klaar' }, null, 1, null],
    ['late cannot be talked away', { state: 'lapsed', comment: 'x' }, 'late', 0, 'planning-tells'],
    ['a comment on what is late', { state: null, comment: 'bezwaar' }, 'late', 0, null],
  ] as const)('%s', (_, told, planned, evidence, refusal) => {
    expect(tellRefusal(told, planned, evidence)).toBe(refusal)
  })
})

const agreement = (nr: string, state: YearAgreement['state'], audience: Audience = 'public'): YearAgreement => ({
  ...{ nr, subtheme: 's', summary: `afspraak ${nr}`, lead: 'Allen', state, basis: null, comment: 'voor partijen' },
  ...{ delay: 0, steps: [], evidence: [{ party: 'a', on: '2025-05-01', title: 'besluit', reference: '' }], audience },
})
const signal: Verdict = { kind: 'signal', state: 'signal', value: 0.7975, limit: 0.8 }
const figure = (more: Partial<YearFigure>): YearFigure => ({
  ...{ monitor: 'availability', period: '2025-H1', organisation: null, name: '', values: { vacated: 400 } },
  ...{ verdict: signal, edition: 1, ...more },
})
const report = (more: Partial<YearReport> = {}): YearReport => ({
  ...{ version: 1, year: 2025, set: { slug: 'set', title: 'Set', source: 'Set' } },
  themes: [{ nr: '1', title: 't', ambition: null, agreements: [agreement('1.1.1', 'done')] }],
  ...{ meetings: [], disputes: [], figures: [figure({})], publicCounts: [], ...more },
})

describe('B14 what a year needs before it is signed', () => {
  test('B1-R6: every agreement a state, every monitor published, and the year over', () => {
    const open = report({
      themes: [
        { nr: '1', title: 't', ambition: null, agreements: [agreement('1.1.1', null), agreement('1.1.2', 'done')] },
      ],
    })
    const asked = [
      { monitor: 'stock', period: '2025', edition: null, isOutdated: false },
      { monitor: 'labels', period: '2025', edition: 2, isOutdated: true },
      { monitor: 'rent-sum', period: '2025', edition: 1, isOutdated: false },
    ] as const
    expect(problemsOf(open, asked, false)).toEqual([
      { problem: 'year-runs' },
      { problem: 'no-state', nr: '1.1.1' },
      { problem: 'unpublished', monitor: 'stock', period: '2025' },
      { problem: 'unpublished', monitor: 'labels', period: '2025' },
    ])
    expect(problemsOf(report(), [], true)).toEqual([])
    expect(problemsOf(report({ themes: [] }), [], true)).toEqual([{ problem: 'no-agreements' }])
  })

  test('AC4 signals stand apart from limits and rules that were not met', () => {
    const rent = figure({
      monitor: 'rent-sum',
      verdict: { kind: 'hard-rule', state: 'not-met', value: 5.6, limit: 5.5 },
    })
    const both = report({ figures: [figure({}), rent] })
    expect(signalsIn(both)).toHaveLength(1)
    expect(notMetIn(both)).toEqual([rent])
  })

  test('one changed character gives another hash, order of keys does not', () => {
    const turned = Object.fromEntries(Object.entries(report()).reverse()) as YearReport
    expect(hashOf(turned)).toBe(hashOf(report()))
    expect(hashOf(report({ year: 2024 }))).not.toBe(hashOf(report()))
    expect(hashOf(JSON.parse(JSON.stringify(report())))).toBe(hashOf(report()))
  })
})

describe('B14 core group, then executive meeting', () => {
  const held = (on: string): SigningMeeting => ({ series: 'kerngroep', on: calendarDate(on), state: 'held' })
  const facts = { state: 'open', problems: 0, meeting: held('2026-02-01'), yearEnd: END, reason: '' } as const
  const newest = { edition: 1, hash: 'a', agreedOn: calendarDate('2026-02-01') }
  test.each([
    ['ready', {}, null],
    ['something is missing', { problems: 1 }, 'not-ready'],
    ['no meeting', { meeting: null }, 'no-meeting'],
    ['a cancelled meeting', { meeting: { ...held('2026-02-01'), state: 'cancelled' } }, 'not-held'],
    ['a meeting in the year itself', { meeting: held('2025-12-01') }, 'before-year-end'],
    ['again without a reason', { state: 'changed' }, 'reason-missing'],
    ['again with a reason', { state: 'changed', reason: 'correctie' }, null],
    ['after it was adopted', { state: 'adopted' }, 'adopted'],
  ] as const)('core group: %s', (_, change, refusal) => {
    expect(agreeRefusal({ ...facts, ...change })).toBe(refusal)
  })
  test.each([
    ['in order', { state: 'agreed', newest, meeting: held('2026-03-01') }, null],
    ['without the core group', { state: 'open', newest: null, meeting: held('2026-03-01') }, 'core-group-first'],
    ['facts changed since', { state: 'changed', newest, meeting: held('2026-03-01') }, 'changed-since'],
    ['before the core group', { state: 'agreed', newest, meeting: held('2026-01-15') }, 'before-core-group'],
    ['twice', { state: 'adopted', newest, meeting: held('2026-03-01') }, 'adopted'],
  ] as const)('executive meeting: %s', (_, given, refusal) => {
    expect(adoptRefusal(given)).toBe(refusal)
  })
  test('the state of signing', () => {
    const adoption = { edition: 1, hash: 'a', adoptedOn: calendarDate('2026-03-01') }
    expect([
      signState(null, null, 'a'),
      signState(newest, null, 'a'),
      signState(newest, null, 'b'),
      signState(newest, adoption, 'b'),
    ]).toEqual(['open', 'agreed', 'changed', 'adopted'])
  })
})

describe('B14 the public version', () => {
  const full = report({
    themes: [
      {
        nr: '1',
        title: 't',
        ambition: null,
        agreements: [agreement('1.1.1', 'done'), agreement('1.1.2', 'late', 'partner')],
      },
    ],
    meetings: [
      {
        ...{ series: 'kerngroep', name: 'Kerngroep', held: 3, informative: 0, cancelled: 0, atLeast: 3, days: [] },
        ...{ chairedTwice: 0, audience: 'partner' },
      },
    ],
    disputes: [{ nr: '1.1.1', subject: 'x', raisedBy: 'a', raisedOn: '2025-03-01', state: 'reported', outcome: '' }],
    figures: [
      figure({}),
      figure({ monitor: 'stock', values: { opening: 1, correctionReason: 'telfout' }, verdict: null }),
      figure({ monitor: 'rent-sum', verdict: null, edition: null }),
    ],
  })
  test('holds class public only, no disputes, no comments, no evidence, no unpublished or small figures', () => {
    const shown = publicVersion(full)
    expect(shown.themes[0]?.agreements).toMatchObject([{ nr: '1.1.1', comment: '', evidence: [] }])
    expect([shown.meetings, shown.disputes]).toEqual([[], []])
    expect(shown.figures).toMatchObject([{ monitor: 'stock', values: { opening: 1, correctionReason: null } }])
  })
})

test('B14 compared with the year before: other states and other totals', () => {
  const closing = (value: number): YearFigure =>
    figure({ monitor: 'stock', period: '2025', verdict: { kind: 'hard-rule', state: 'rises', value, limit: null } })
  const before = report({ figures: [closing(15_150)] })
  const now = report({
    themes: [
      { nr: '1', title: 't', ambition: null, agreements: [agreement('1.1.1', 'late'), agreement('1.1.3', 'done')] },
    ],
    figures: [closing(15_217)],
  })
  expect(compareYears(before, now)).toMatchObject({
    states: [{ nr: '1.1.1', subtheme: 's', before: 'done', now: 'late' }],
    values: [{ monitor: 'stock', before: { value: 15_150 }, now: { value: 15_217 }, change: 67, unit: 'dwellings' }],
  })
})
