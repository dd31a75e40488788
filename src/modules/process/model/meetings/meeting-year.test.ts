import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from '#kernel/calendar.ts'
import {
  chairedTwiceInARow,
  hasQuorum,
  judgeYear,
  MEETING_STATES,
  type Meeting,
  type MeetingState,
  minutesAreLate,
  nextChair,
} from './meeting-year.ts'

const on = (day: string, state: MeetingState = 'held', chair: string | null = null): Meeting => ({
  on: calendarDate(day),
  state,
  chair,
})
const YEAR = [on('2024-03-14'), on('2024-06-20'), on('2024-09-19', 'cancelled')]
const at = (day: string, meetings: readonly Meeting[] = YEAR) => judgeYear(meetings, 2024, 3, calendarDate(day))

describe('B4, AGR-1.1.1 consultation year (AC2)', () => {
  test('B4-R1: two held and one cancelled: on 1 October one lacks; with 12 December it is met', () => {
    expect(at('2024-10-01')).toEqual({ held: 2, planned: 0, atLeast: 3, state: 'plan-more' })
    expect(at('2024-10-01', [...YEAR, on('2024-12-12', 'planned')]).state).toBe('on-course')
    expect(at('2024-12-13', [...YEAR, on('2024-12-12')])).toMatchObject({ held: 3, state: 'met' })
  })

  test('B4-R2: when too few days are left it says so, and after the year it is missed', () => {
    expect(at('2024-12-10').state).toBe('does-not-fit')
    expect(at('2025-01-01').state).toBe('missed')
  })

  test('a meeting without a quorum does not count', () => {
    expect(at('2024-12-20', [...YEAR, on('2024-12-12', 'informative')]).held).toBe(2)
  })

  test('one more meeting held never makes a year worse', () => {
    const order = ['missed', 'does-not-fit', 'plan-more', 'on-course', 'met']
    const meeting = fc.record({
      on: fc.integer({ min: 0, max: 365 }).map((days) => addDays(calendarDate('2024-01-01'), days)),
      state: fc.constantFrom(...MEETING_STATES),
      chair: fc.constant(null),
    })
    fc.assert(
      fc.property(
        fc.array(meeting, { maxLength: 6 }),
        meeting,
        fc.integer({ min: 0, max: 400 }),
        (meetings, extra, days) => {
          const asOf = addDays(calendarDate('2024-01-01'), days)
          const before = judgeYear(meetings, 2024, 3, asOf)
          const after = judgeYear([...meetings, { ...extra, state: 'held' }], 2024, 3, asOf)
          expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state))
        },
      ),
    )
  })
})

describe('B4 who is there, and in the chair', () => {
  const sides = new Map([
    ['municipality', 'municipality'],
    ['trivire', 'corporation'],
    ['woonbron', 'corporation'],
    ['hpt', 'tenants'],
  ])
  const all = ['municipality', 'corporation', 'tenants']

  test('B4-R4: one organisation of every side makes a quorum', () => {
    expect(hasQuorum(['municipality', 'woonbron', 'hpt'], sides, all)).toBe(true)
    expect(hasQuorum(['municipality', 'woonbron', 'trivire'], sides, all)).toBe(false)
  })

  test('B4-R3: the same party twice in a row, a cancelled meeting in between or not', () => {
    const meetings = [
      on('2024-03-01', 'held', 'trivire'),
      on('2024-04-01', 'cancelled', 'woonbron'),
      on('2024-05-01', 'held', 'trivire'),
      on('2024-06-01', 'held', 'woonbron'),
    ]
    expect(chairedTwiceInARow(meetings).map((meeting) => meeting.on)).toEqual(['2024-05-01'])
    expect(nextChair(meetings, ['trivire', 'woonbron', 'hpt'])).toBe('hpt')
    expect(nextChair(meetings, ['woonbron', 'trivire'])).toBe('trivire')
  })

  test('B4: minutes are late after thirty days', () => {
    const meeting = on('2024-03-01')
    expect(minutesAreLate(meeting, false, calendarDate('2024-03-31'))).toBe(false)
    expect(minutesAreLate(meeting, false, calendarDate('2024-04-01'))).toBe(true)
    expect(minutesAreLate(meeting, true, calendarDate('2024-04-01'))).toBe(false)
  })
})
