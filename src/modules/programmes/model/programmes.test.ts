import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from '#kernel/calendar.ts'
import { euros } from '#kernel/money.ts'
import { availableMoneyRule } from '../money-rules.ts'
import { type Deadline, judgeDeadline, lastDay } from './deadline.ts'
import { FUND_STATES, type Fund, type FundState, summariseMoney } from './money.ts'

const deadline = (given: string, more: Partial<Deadline> = {}): Deadline => ({
  seq: 0,
  given,
  precision: 'day',
  what: 'iets',
  kind: 'deadline',
  owner: 'gemeente',
  domain: 'FND',
  knownUntil: '2025-11-30',
  audience: 'public',
  sources: [],
  ...more,
})

describe('C4, GEN-16: deadlines as of a day', () => {
  test.each([
    ['2026', '2026-12-31'],
    ['2026-Q2', '2026-06-30'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-02-15', '2026-02-15'],
    ['yearly', null],
  ])('%s ends on %s', (given, day) => expect(lastDay(given)).toBe(day))

  test.each([
    ['far ahead', deadline('2033-12-31'), '2026-11-20', 'far'],
    ['within three years', deadline('2028-12-31'), '2026-11-20', 'hard-date'],
    ['within thirty days', deadline('2026-12-20'), '2026-11-20', 'due-soon'],
    ['on its own day', deadline('2026-11-20'), '2026-11-20', 'due-soon'],
    ['passed after the documents: unknown, not late', deadline('2026-02-15'), '2026-11-20', 'outcome-unknown'],
    ['passed while somebody follows it: late', deadline('2026-02-15', { knownUntil: null }), '2026-11-20', 'late'],
    ['a horizon is no duty', deadline('2027', { kind: 'horizon' }), '2026-11-20', 'far'],
    ['every year has no day of its own', deadline('yearly'), '2026-11-20', 'far'],
  ] as const)('%s', (_, given, asOf, state) => expect(judgeDeadline(given, calendarDate(asOf))).toBe(state))

  test('it never comes back to the future', () => {
    const start = calendarDate('2025-01-01')
    const order = ['far', 'hard-date', 'due-soon', 'outcome-unknown']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 900 }), (days, more) => {
        const states = [days, days + more].map((ahead) => judgeDeadline(deadline('2029-06-30'), addDays(start, ahead)))
        expect(order.indexOf(states[0] ?? '')).toBeLessThanOrEqual(order.indexOf(states[1] ?? ''))
      }),
    )
  })
})

const fund = (state: FundState, amount: number | null): Fund => ({
  slug: state,
  name: state,
  state,
  amount: amount === null ? null : euros(amount),
  amountKind: 'exact',
  committed: null,
  spent: null,
  purpose: '',
  giver: '',
  receiver: '',
  channel: '',
  date: '',
  conditions: '',
  audience: 'public',
  sources: [],
})

describe('C3-R6: possible money never counts as available', () => {
  test('AC8: 17,061,648 and 130,000 awarded, 3,000,000 possible', () => {
    const funds = [
      fund('awarded', 17_061_648),
      fund('awarded', 130_000),
      fund('possible', 3_000_000),
      fund('awarded', null),
    ]
    expect(summariseMoney(funds)).toMatchObject({
      available: euros(17_191_648),
      possible: euros(3_000_000),
      unknownAmounts: 1,
      unknownSpending: 2,
    })
  })

  test('whatever is added that is not awarded or received, available stays', () => {
    const others = FUND_STATES.filter((state) => state !== 'awarded' && state !== 'received')
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.integer({ min: 0, max: 1e9 }), (state, amount) => {
        expect(summariseMoney([fund('awarded', 100), fund(state, amount)]).available).toBe(euros(100))
      }),
    )
  })

  test('the rule on its own answers with the same function', () =>
    expect(availableMoneyRule.run({ awarded: 17_191_648, possible: 3_000_000 })).toMatchObject({
      result: { available: 17_191_648, possible: 3_000_000 },
    }))
})
