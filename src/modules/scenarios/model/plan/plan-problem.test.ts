import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../outcome/outcome-of.ts'
import { choiceFor } from '../scenario.ts'
import { anyScenario, block, given, group, scenario } from '../testing.ts'
import { choicesOf, weighChoices } from './candidates.ts'
import { NO_LIMITS, type PlanLimits } from './limits.ts'
import { planProblem, withPlan } from './plan-problem.ts'
import { keepsLimits, planOf } from './problem.ts'
import { searchPlans } from './search.ts'

const limits = (over: Partial<PlanLimits>): PlanLimits => ({ ...NO_LIMITS, ...over })
const weighed = (over: Parameters<typeof scenario>[0], option: string, start: number | null) =>
  weighChoices(scenario(over)).find(({ choice }) => choice.option === option && choice.start === start)

describe('what a block can choose', () => {
  test('nothing, or an option in each year in which it is finished within the horizon, also after three years of delay', () => {
    const starts = (option: string) =>
      choicesOf(scenario(), block()).flatMap((choice) => (choice.option === option ? [choice.start] : []))
    expect(starts('nothing')).toEqual([null])
    expect(starts('repair').at(-1)).toBe(2045 - 3 - 1)
    expect(starts('renewal').at(-1)).toBe(2045 - 3 - 3)
    expect(starts('partial')).toEqual(starts('renewal'))
  })

  test('homes are in works, in temporary homes and delivered in the years of the phasing', () => {
    const renewal = weighed({ parameters: given({ returnShare: 0.4 }) }, 'renewal', 2030)
    expect(renewal?.works.slice(3, 8)).toEqual([0, 0, 10, 10, 0])
    expect(renewal?.housed.slice(3, 8)).toEqual([0, 0, 4, 4, 0])
    expect(renewal?.delivered.slice(6, 9)).toEqual([0, 13, 13])
    expect(weighed({}, 'repair', 2030)?.works.slice(3, 6)).toEqual([0, 10, 0])
  })

  test('spending is what the plan pays for works, in euro of the year', () => {
    const repair = weighed({ parameters: given({ growthConsumer: 0 }) }, 'repair', 2030)
    expect(repair?.spending[4]).toBeCloseTo(10 * 80_000 * 1.03 ** 4 + 10 * 5000, 4)
    expect(repair?.spending.filter((amount) => amount !== 0)).toHaveLength(1)
  })

  test('a social home lost and a social home built both count', () => {
    const groups = [group({ count: 4 }), group({ count: 6, tenure: 'social' })]
    expect(weighed({ blocks: [block({ groups })] }, 'renewal', 2030)?.netSocial).toBeCloseTo(13 * 0.3 - 6, 9)
  })
})

test('what the choices of a scenario cost is its shortage without uncertainty', () => {
  fc.assert(
    fc.property(anyScenario, (drawn) => {
      const own = weighChoices(drawn).filter(({ block: at, choice }) => {
        const { option, start } = choiceFor(drawn, at.id)
        return choice.option === option && choice.start === start
      })
      expect(own).toHaveLength(drawn.blocks.length)
      const shortage = outcomeOf(drawn, { draws: 2, seed: 1 }).money.shortage.base
      expect(own.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(shortage, 3)
    }),
    { numRuns: 15 },
  )
})

describe('limits', () => {
  const chosen = (option: string, start: number | null, over: Partial<PlanLimits>) => {
    const problem = planProblem(scenario(), limits(over))
    const at = problem.candidates.findIndex(({ choice }) => choice.option === option && choice.start === start)
    return keepsLimits(problem, [at])
  }

  test.each([
    ['an urgent block may not do nothing', 'nothing', null, { urgentClasses: ['U3'] }, false],
    ['nor start late', 'repair', 2037, { urgentClasses: ['U3'], urgentWithin: 10 }, false],
    ['it may start in time', 'repair', 2036, { urgentClasses: ['U3'], urgentWithin: 10 }, true],
    ['another class may wait', 'nothing', null, { urgentClasses: ['U4'] }, true],
    ['works of 10 homes pass a capacity of 9', 'repair', 2030, { yearlyWorks: 9 }, false],
    ['and keep one of 10', 'repair', 2030, { yearlyWorks: 10 }, true],
    ['a budget grows with the index', 'repair', 2030, { yearlyBudget: 850_000 }, true],
    ['and is passed', 'repair', 2030, { yearlyBudget: 800_000 }, false],
    ['ten homes untreated', 'nothing', null, { mostUntreated: 9 }, false],
    ['three homes more than there were', 'renewal', 2030, { leastNetNew: 3 }, true],
    ['are no four', 'renewal', 2030, { leastNetNew: 4 }, false],
    ['five households need a temporary home', 'renewal', 2030, { temporaryHomes: 4 }, false],
    ['no home may go', 'partial', 2030, { mostDemolishedShare: 0.4 }, false],
  ] as const)('%s', (_, option, start, over, keeps) => {
    expect(chosen(option, start, over)).toBe(keeps)
  })
})

test('without limits every block takes what is cheapest for it, and the scenario then does so', async () => {
  await fc.assert(
    fc.asyncProperty(anyScenario, async (drawn) => {
      const problem = planProblem(drawn, NO_LIMITS)
      const found = await searchPlans(problem, { solver: null, seconds: 1, now: () => 0, report: async () => {} })
      if (found.kind !== 'found' || !found.best) throw new Error(found.kind)
      expect(found.gap).toBeCloseTo(0, 9)
      const made = withPlan(drawn, problem, found.best)
      expect(Object.keys(made.choices).sort()).toEqual(drawn.blocks.map(({ id }) => id).sort())
      expect(planOf(problem, found.best.chosen).cost).toBeCloseTo(found.bound, 4)
    }),
    { numRuns: 10 },
  )
})
