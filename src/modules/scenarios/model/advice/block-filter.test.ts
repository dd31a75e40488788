import { expect, test } from 'vitest'
import { actingOf, judgedOf, passes, readBlockFilter, stackingOf } from './block-filter.ts'
import type { Circumstances } from './suitability.ts'

const KNOWN = {
  ...{ urgency: 'U3', means: 'strong', selfSteering: true, vulnerable: false, stackedTasks: 2 },
  ...{ whyNotActed: '', evidence: '' },
} as const satisfies Circumstances

test.each([
  ['both known and both yes', 'strong', true, 'able'],
  ['one no decides, whatever is unknown', null, false, 'not-able'],
  ['hardly anybody can pay', 'weak', null, 'not-able'],
  ['unknown is no yes', 'strong', null, 'unknown'],
  ['nothing known', null, null, 'unknown'],
] as const)('who can act: %s', (_, means, selfSteering, acting) =>
  expect(actingOf({ means, selfSteering })).toBe(acting))

test('tasks stack from two on; unknown is not few', () => {
  expect([null, 0, 1, 2].map((stackedTasks) => stackingOf({ stackedTasks }))).toEqual([
    ...['unknown', 'few', 'few', 'stacked'],
  ])
})

test('a block is open until all that decides is known, unless people settled it or nothing is urgent', () => {
  expect(judgedOf(KNOWN, false)).toBe('judged')
  expect(judgedOf({ ...KNOWN, vulnerable: null }, false)).toBe('open')
  expect(judgedOf({ ...KNOWN, vulnerable: null }, true)).toBe('judged')
  expect(judgedOf({ ...KNOWN, vulnerable: null, urgency: 'U0' }, false)).toBe('judged')
})

test('choices of the address count together; what is no choice is no filter', () => {
  const asked = (given: Partial<Record<'suited' | 'acting' | 'stacking' | 'judged', string>>) =>
    readBlockFilter({ suited: null, acting: null, stacking: null, judged: null, ...given })
  const row = { known: KNOWN, urgency: KNOWN.urgency, suited: 'repair', isSettled: false } as const
  expect(passes(asked({}), row)).toBe(true)
  expect(passes(asked({ suited: 'repair', acting: 'able', stacking: 'stacked', judged: 'judged' }), row)).toBe(true)
  expect(passes(asked({ suited: 'repair', acting: 'not-able' }), row)).toBe(false)
  expect(passes(asked({ suited: 'nonsense' }), row)).toBe(true)
})
