import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { choiceFor } from '../scenario.ts'
import { type Draft, trimDraft } from './draft.ts'
import { prepareDraft, rememberingPreparer } from './prepare-draft.ts'
import { sampleScenario } from './testing.ts'

/** A few blocks of every kind of line: the whole neighbourhood only takes longer. */
const whole = sampleScenario()
const scenario = { ...whole, blocks: whole.blocks.slice(0, 6) }
const block = scenario.blocks[0]?.id ?? ''

test('what is remembered of the draft before changes nothing: lines, plan and scenario are those made anew', () => {
  const share = fc.integer({ min: 0, max: 20 }).map((part) => part / 20)
  const drafts: fc.Arbitrary<Draft> = fc.record({
    values: fc.record(
      { returnShare: share, densification: fc.constantFrom(1, 1.2, 1.4), interest: fc.constantFrom(0.02, 0.03) },
      { requiredKeys: [] },
    ),
    choices: fc.constantFrom({}, { [block]: { option: 'partial', start: 2030, method: 'jacking' } as const }),
    acquisitionLevel: fc.constantFrom(1, 1.1),
    returnTerms: fc.constantFrom(null, 'closed-purse' as const),
  })
  fc.assert(
    fc.property(fc.array(drafts, { minLength: 2, maxLength: 6 }), (moves) => {
      const remembering = rememberingPreparer()
      for (const move of moves.map((draft) => trimDraft(scenario, draft))) {
        const [kept, anew] = [remembering(scenario, move), prepareDraft(scenario, move)]
        expect(kept.events).toEqual(anew.events)
        expect(kept.values).toEqual(anew.values)
        expect(kept.scenario).toEqual(anew.scenario)
        expect(kept.plan.starts).toEqual(anew.plan.starts)
        expect(kept.plan.growth('house', calendarDate('2026-01-01'))).toEqual(
          anew.plan.growth('house', calendarDate('2026-01-01')),
        )
      }
    }),
    { numRuns: 40 },
  )
})

test('the same draft again, and one value more, are not made anew', () => {
  const remembering = rememberingPreparer()
  const draft: Draft = { values: { returnShare: 0.4 }, choices: {}, acquisitionLevel: 1, returnTerms: null }
  const first = remembering(scenario, draft)
  expect(remembering(scenario, structuredClone(draft))).toBe(first)
  expect(remembering(scenario, { ...draft, values: { returnShare: 0.5 } }).waiting).toBe(first.waiting)
  expect(choiceFor(first.scenario, block)).toEqual(choiceFor(scenario, block))
})
