import { describe, expect, test } from 'vitest'
import { adviceFor, type Circumstances, wantsDirection } from './suitability.ts'

const ABLE: Circumstances = {
  ...{ urgency: 'U3', means: 'strong', selfSteering: true, vulnerable: false, stackedTasks: 1 },
  ...{ whyNotActed: 'Wachtten op de buren', evidence: 'Gesprekken mei 2026' },
}
const suited = (change: Partial<Circumstances>) => adviceFor({ ...ABLE, ...change })

describe('what suits a block (SCN-08)', () => {
  test('owners with means who steer themselves: repair', () => {
    expect(suited({})).toEqual({ suited: 'repair', reasons: ['able-and-steering', 'inaction-explained'] })
  })

  test('vulnerable people with stacked tasks: renewal', () => {
    expect(suited({ vulnerable: true, stackedTasks: 2 }).suited).toBe('renewal')
    expect(suited({ vulnerable: true, stackedTasks: 1, means: 'weak' }).suited).toBe('judge')
  })

  test('no repair is advised before it is on record why able owners did not act yet (SCN-09)', () => {
    for (const change of [{ whyNotActed: ' ' }, { evidence: '' }])
      expect(suited(change)).toEqual({ suited: 'ask-first', reasons: ['able-and-steering', 'inaction-unexplained'] })
  })

  test('what is unknown is asked first, all of it together; unknown urgency before everything', () => {
    expect(suited({ means: null, vulnerable: null, stackedTasks: null })).toEqual({
      ...{ suited: 'ask-first', reasons: ['means-unknown', 'vulnerability-unknown', 'tasks-unknown'] },
    })
    expect(suited({ urgency: null, means: null })).toEqual({ suited: 'measure-first', reasons: ['urgency-unknown'] })
  })

  test('where nothing is urgent joint action waits, whoever lives there; unknown urgency is no such class', () => {
    for (const change of [{}, { vulnerable: true, stackedTasks: 3 }, { means: null, vulnerable: null }])
      expect(suited({ ...change, urgency: 'U0' })).toEqual({ suited: 'wait', reasons: ['nothing-urgent'] })
    expect(suited({ urgency: null, vulnerable: true, stackedTasks: 3 }).suited).toBe('measure-first')
    expect(suited({ urgency: 'U1', vulnerable: true, stackedTasks: 3 }).suited).toBe('renewal')
  })

  test('where facts point both ways people judge', () => {
    expect(suited({ selfSteering: false })).toEqual({
      suited: 'judge',
      reasons: ['able-but-not-steering', 'tasks-few'],
    })
    expect(suited({ means: 'mixed', stackedTasks: 3 })).toEqual({ suited: 'judge', reasons: ['not-able'] })
  })
})

describe('SCN-17 where direction by the municipality is wanted', () => {
  test.each([
    ['many vulnerable people, and owners do not act together', true, false, 'strong', true],
    ['many vulnerable people, and hardly anybody can pay', true, true, 'weak', true],
    ['people can cope', false, false, 'weak', false],
    ['vulnerable, yet they act together and can pay a part', true, true, 'mixed', false],
    ['nobody looked how vulnerable people are', null, false, 'weak', null],
    ['nobody looked whether they act together', true, null, 'mixed', null],
  ] as const)('%s', (_, vulnerable, selfSteering, means, wanted) =>
    expect(wantsDirection({ vulnerable, selfSteering, means })).toBe(wanted))
})
