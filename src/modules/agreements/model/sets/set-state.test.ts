import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { earlyEnd, judgeConsent, stateOfSet } from './set-state.ts'

const day = calendarDate
const TERM = { from: day('2024-01-01'), to: day('2025-12-31') }
const PARTIES = ['municipality', 'trivire', 'woonbron', 'hpt', 'brwd']
const consent = (party: string, on = '2025-03-31') => ({ party, endsOn: day(on), evidence: 'brief' })

describe('B1-R3 ending before the term (AC2)', () => {
  test('four of five written consents do not end it, five do', () => {
    expect(
      earlyEnd(
        PARTIES,
        PARTIES.slice(1).map((party) => consent(party)),
      ),
    ).toBeNull()
    expect(
      earlyEnd(
        PARTIES,
        PARTIES.map((party) => consent(party)),
      ),
    ).toBe('2025-03-31')
  })

  test('consents to different days are no agreement', () => {
    expect(
      earlyEnd(
        PARTIES,
        PARTIES.map((party, i) => consent(party, i === 0 ? '2025-06-30' : '2025-03-31')),
      ),
    ).toBeNull()
    expect(earlyEnd([], [])).toBeNull()
  })

  test.each([
    [consent('hvc'), 'no-party'],
    [consent('hpt', '2025-12-31'), 'outside-term'],
    [{ ...consent('hpt'), evidence: ' ' }, 'evidence-missing'],
  ])('%o is refused: %s', (given, reason) => {
    expect(judgeConsent(given, PARTIES, TERM)).toEqual({ ok: false, reason })
  })
})

describe('the state of a set', () => {
  test.each([
    ['2023-12-31', null, 'upcoming'],
    ['2024-01-01', null, 'running'],
    ['2025-12-31', null, 'running'],
    ['2026-01-01', null, 'expired'],
    ['2025-03-31', '2025-03-31', 'running'],
    ['2025-04-01', '2025-03-31', 'ended-early'],
  ])('on %s, ending early on %s: %s', (asOf, end, state) => {
    expect(stateOfSet(TERM, end === null ? null : day(end), day(asOf))).toBe(state)
  })
})
