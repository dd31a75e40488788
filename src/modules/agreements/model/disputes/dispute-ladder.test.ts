import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import {
  DISPUTE_STATES,
  type Dispute,
  type DisputeState,
  mayRaise,
  possibleSteps,
  stateOf,
  takeStep,
} from './dispute-ladder.ts'

const raised: Dispute = { raisedBy: 'woonbron', raisedOn: calendarDate('2024-05-01'), steps: [] }
const step = (to: DisputeState, on = '2024-06-01', outcome = 'besproken') => ({ to, on: calendarDate(on), outcome })
const steppedTo = (...steps: DisputeState[]): Dispute =>
  steps.reduce((dispute, to, month) => {
    const next = takeStep(dispute, step(to, `2024-${String(6 + month).padStart(2, '0')}-01`))
    if (!next.ok) throw new Error(next.reason)
    return next.value
  }, raised)

describe('B5 the dispute ladder (AC2)', () => {
  test('straight to the executive meeting is refused until the core group has an outcome', () => {
    expect(takeStep(raised, step('executive-meeting'))).toEqual({ ok: false, reason: 'step-skipped' })
    const discussed = steppedTo('core-group')
    expect(takeStep(discussed, step('executive-meeting', '2024-06-20', ' '))).toEqual({
      ok: false,
      reason: 'outcome-missing',
    })
    expect(takeStep(discussed, step('executive-meeting', '2024-06-20')).ok).toBe(true)
  })

  test('every way through, and no other', () => {
    expect(possibleSteps(raised)).toEqual(['core-group'])
    expect(possibleSteps(steppedTo('core-group'))).toEqual(['solved', 'executive-meeting'])
    expect(possibleSteps(steppedTo('core-group', 'executive-meeting'))).toEqual(['solved', 'unsolved'])
    for (const end of ['solved', 'unsolved'] as const) {
      const ended = steppedTo('core-group', 'executive-meeting', end)
      expect(stateOf(ended)).toBe(end)
      for (const to of DISPUTE_STATES) expect(takeStep(ended, step(to))).toEqual({ ok: false, reason: 'ended' })
    }
  })

  test('a step before the last one is refused', () => {
    expect(takeStep(steppedTo('core-group'), step('solved', '2024-05-20'))).toEqual({
      ok: false,
      reason: 'before-last-step',
    })
  })

  test('B5: only who signed can raise one', () => {
    const signatories = ['municipality', 'trivire', 'woonbron']
    expect([mayRaise({ party: 'woonbron', signatories }), mayRaise({ party: 'hvc', signatories })]).toEqual([
      true,
      false,
    ])
  })
})
