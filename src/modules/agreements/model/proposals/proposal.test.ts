import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { judgeAnswer, judgeFiling, judgeOutcome, type Proposal, stateOfProposal } from './proposal.ts'

const day = calendarDate
const TODAY = day('2024-06-01')
const PROPOSAL: Proposal = {
  ...{ ground: 'hardship', by: 'hpt', to: ['municipality', 'trivire'], on: day('2024-05-01'), nrs: ['2.2.4'] },
  ...{
    cause: 'Te weinig ruimte',
    policySource: '',
    policyOn: null,
    alternative: '10 procent',
    answers: [],
    outcome: null,
  },
}
const answer = (party: string, agrees = true) => ({ party, agrees, reason: agrees ? '' : 'te duur', on: TODAY })
const answered = (...answers: Proposal['answers']): Proposal => ({ ...PROPOSAL, answers })

describe('AGR-1.2.3: a proposal of fairness or force majeure', () => {
  test('all gaps are told at once', () => {
    const given = { ...PROPOSAL, by: 'hvc', nrs: ['9.9.9'], cause: '', alternative: ' ' }
    expect(
      judgeFiling(given, ['hpt', 'trivire'], ['2.2.4']).map(({ field, problem }) => `${field} ${problem}`),
    ).toEqual([...['by no-party', 'nrs no-agreement', 'cause cause-missing', 'alternative alternative-missing']])
    expect(judgeFiling(PROPOSAL, ['hpt'], ['2.2.4'])).toEqual([])
  })

  test.each([
    ['not-asked', answer('hpt'), PROPOSAL],
    ['answered-already', answer('trivire'), answered(answer('trivire'))],
    ['reason-missing', { ...answer('trivire', false), reason: '' }, PROPOSAL],
    ['closed', answer('trivire'), { ...PROPOSAL, outcome: { outcome: 'withdrawn', reason: 'x', on: TODAY } }],
  ] as const)('an answer is refused: %s', (reason, given, proposal) =>
    expect(judgeAnswer(proposal as Proposal, given)).toEqual({ ok: false, reason }))

  test('it is accepted only when every party agreed; rejecting asks a reason too', () => {
    const outcome = (proposal: Proposal, kind: 'accepted' | 'accepted-changed' | 'rejected', reason = 'besproken') =>
      judgeOutcome(proposal, { outcome: kind, reason, on: TODAY }, TODAY)
    const all = answered(answer('municipality'), answer('trivire'))
    const divided = answered(answer('municipality'), answer('trivire', false))
    expect(outcome(divided, 'accepted')).toEqual({ ok: false, reason: 'not-all-agree' })
    expect(outcome(PROPOSAL, 'accepted')).toEqual({ ok: false, reason: 'not-all-agree' })
    expect(outcome(all, 'accepted').ok).toBe(true)
    expect(outcome(divided, 'accepted-changed').ok).toBe(true)
    expect(outcome(divided, 'rejected', ' ')).toEqual({ ok: false, reason: 'reason-missing' })
  })

  test.each([
    ['2024-04-30', 'before-filing'],
    ['2024-06-02', 'in-future'],
  ])('an outcome on %s is refused: %s', (on, reason) =>
    expect(judgeOutcome(PROPOSAL, { outcome: 'rejected', reason: 'nee', on: day(on) }, TODAY)).toEqual({
      ok: false,
      reason,
    }))

  test('its state follows from what was said', () => {
    expect(stateOfProposal(PROPOSAL)).toBe('open')
    expect(stateOfProposal(answered(answer('municipality'), answer('trivire', false)))).toBe('answered')
    expect(stateOfProposal({ ...PROPOSAL, outcome: { outcome: 'rejected', reason: 'nee', on: TODAY } })).toBe(
      'rejected',
    )
  })
})

test('AGR-1.2.2: changed policy is named with its document and its day', () => {
  const given = { ...PROPOSAL, ground: 'policy-change' as const }
  expect(judgeFiling(given, ['hpt'], ['2.2.4']).map(({ problem }) => problem)).toEqual([
    'policy-source-missing',
    'policy-day-missing',
  ])
  const whole = { ...given, policySource: 'Woningwet', policyOn: day('2024-04-01') }
  expect(judgeFiling(whole, ['hpt'], ['2.2.4'])).toEqual([])
})
