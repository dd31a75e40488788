import { describe, expect, test } from 'vitest'
import { CURVE_FACTORS, densificationCurve } from '../engine/curve.ts'
import { prepare } from '../engine/prepare.ts'
import { ALL_DRAWS, outcomeOf } from '../outcome/outcome-of.ts'
import { type Answers, answerAll, answerInPieces, type Question, SEED, withAnswered } from './answers.ts'
import { EMPTY_DRAFT } from './draft.ts'
import { sampleScenario } from './testing.ts'

const scenario = sampleScenario()
const asked = (question: Partial<Question>): Question => ({
  ...{ draft: EMPTY_DRAFT, tab: 'overview', isQuick: false, against: [] },
  ...question,
})

describe('answers in pieces', () => {
  const [first, ...later] = [...answerInPieces(scenario, [], asked({}))]

  test('the main figures come first, without waiting for what costs more', () => {
    const { money } = outcomeOf(scenario, { draws: ALL_DRAWS, seed: SEED }, [])
    expect(first?.outcome?.money).toEqual(money)
    expect(Object.keys(first?.outcome ?? {})).not.toContain('flows')
  })

  test('long work pauses, so that a newer question is heard', () => {
    expect(later.filter((piece) => piece === undefined).length).toBeGreaterThan(CURVE_FACTORS.length)
  })

  test('together they are the whole outcome and what the tab shows', () => {
    const answers = answerAll(scenario, [], asked({}))
    expect(answers.outcome).toEqual(outcomeOf(scenario, { draws: ALL_DRAWS, seed: SEED }))
    expect(answers.curve).toEqual(densificationCurve(prepare(scenario), { draws: ALL_DRAWS, seed: SEED }))
    expect(answers.tornado?.base).toBeCloseTo(answers.outcome.money.shortage.base, 2)
    expect(answers.comparisons).toBeNull()
  })

  test('while a slider is dragged, what other tabs show stays as it was', () => {
    const before = answerAll(scenario, [], asked({}))
    const dragged = { ...EMPTY_DRAFT, values: { returnShare: 0.9 } }
    const after = [...answerInPieces(scenario, [], asked({ draft: dragged, isQuick: true }))].reduce<Answers>(
      (answers, piece) => (piece ? withAnswered(answers, piece) : answers),
      before,
    )
    expect(after.outcome.money.shortage.base).not.toBe(before.outcome.money.shortage.base)
    expect(after.outcome.flows).toBe(before.outcome.flows)
    expect(after.tornado).toBe(before.tornado)
  })
})
