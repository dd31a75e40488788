import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import {
  ATTENTION_KINDS,
  type AttentionKind,
  type AttentionRow,
  filterAttention,
  groupAttention,
  partiesOf,
} from './attention.ts'

const row = (kind: AttentionKind, date: CalendarDate | null, more: Partial<AttentionRow> = {}): AttentionRow => ({
  kind,
  what: 'iets',
  where: '',
  whose: 'Gemeente',
  date,
  dateLabel: date ?? '',
  why: '',
  path: '/',
  source: '',
  ...more,
})
const day = calendarDate

describe('what needs attention', () => {
  test('late comes first, unknown last and apart', () =>
    expect(groupAttention([row('outcome-unknown', null), row('late', null)]).map(({ kind }) => kind)).toEqual([
      'late',
      'outcome-unknown',
    ]))

  test('to come: nearest first; passed without outcome: latest first; no day: last', () => {
    const days = [day('2027-01-01'), null, day('2026-12-01')]
    const dates = (kind: AttentionKind) =>
      groupAttention(days.map((date) => row(kind, date)))[0]?.rows.map(({ date }) => date)
    expect(dates('hard-date')).toEqual(['2026-12-01', '2027-01-01', null])
    expect(dates('outcome-unknown')).toEqual(['2027-01-01', '2026-12-01', null])
  })

  test('nothing is lost in the count, whatever is shown', () => {
    const rows = fc.array(fc.constantFrom(...ATTENTION_KINDS).map((kind) => row(kind, null)))
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 9 }), (all, limit) => {
        const groups = groupAttention(all, limit)
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        expect(groups.every(({ rows: shown }) => shown.length <= limit)).toBe(true)
      }),
    )
  })

  test('a filter that is not chosen leaves everything', () => {
    const rows = [row('late', null), row('signal', null, { whose: 'Woonbron' })]
    expect(filterAttention(rows, { kind: '', whose: '', where: '' })).toHaveLength(2)
    expect(filterAttention(rows, { kind: '', whose: 'Woonbron', where: '' })).toHaveLength(1)
  })
})

test('a party that is written with and without a capital is one party', () => {
  const rows = [row('late', null, { whose: 'gemeente' }), row('signal', null, { whose: 'Gemeente' })]
  expect(partiesOf(rows)).toEqual(['Gemeente'])
  expect(filterAttention(rows, { kind: '', whose: 'Gemeente', where: '' })).toHaveLength(2)
})
