import { describe, expect, test } from 'vitest'
import { compileEvents } from '#modules/scenarios/model/events/compile.ts'
import type { Choice, Scenario } from '#modules/scenarios/model/index.ts'
import { block, given, group, scenario, settings } from '#modules/scenarios/model/testing.ts'
import { numberIn } from './circumstances.ts'
import { circumstancesOfPlan } from './circumstances-of-plan.ts'

const plan = (choice: Choice, over: Partial<Scenario> = {}) =>
  scenario({ name: 'Vernieuwen waar het moet', choices: { a: choice }, ...over })
const of = (from: Scenario) => {
  const circumstances = circumstancesOfPlan(from, 'a')
  if (!circumstances) throw new Error('the block is in the plan')
  return circumstances
}

describe('what a plan says for one home', () => {
  test('repair per home times homes is the line of the neighbourhood', () => {
    const repaired = plan({ option: 'repair', start: 2030, method: 'refoundation' })
    const line = compileEvents(repaired).find(({ category }) => category === 'repair')
    expect((numberIn(of(repaired), 'repairCost') ?? 0) * 10).toBeCloseTo(line?.amount ?? 0, 6)
    expect(of(repaired)).toMatchObject({ option: 'repair', contributionDate: '2030-01-01' })
  })

  test('a new home: start, delivery, price, discount and how it is paid, as the budget has them', () => {
    const renewed = of(
      plan(
        { option: 'renewal', start: 2031 },
        {
          settings: settings({ returnTerms: 'closed-purse' }),
          parameters: given({ returnerDiscount: 0.1, buildYears: 3 }),
        },
      ),
    )
    expect(renewed.returnTerms).toBe('closed-purses')
    expect(
      ['startYear', 'deliveryYear', 'returnDiscount'].map((name) => numberIn(renewed, name as 'startYear')),
    ).toEqual([2031, 2035, 0.1])
    expect(numberIn(renewed, 'newHomePrice')).toBeCloseTo(385_000 * 0.55 + 330_000 * 0.45, 6)
  })

  test('granted money per home counts, possible money stands apart', () => {
    const money = {
      party: 'state',
      cap: 30_000,
      perDwelling: 5000,
      counts: 'repaired',
      window: [2026, 2040],
      excludes: [],
      source: '',
    } as const
    const repaired = plan(
      { option: 'repair', start: 2030, method: 'jacking' },
      {
        contributions: [
          { ...money, id: 'x', name: 'Toegekend', state: 'granted' },
          { ...money, id: 'y', name: 'Gevraagd', state: 'possible', cap: 10_000 },
        ],
      },
    )
    expect(numberIn(of(repaired), 'repairSubsidy')).toBe(3000)
    expect(numberIn(of(repaired), 'repairSubsidyPossible')).toBe(1000)
  })

  test('the chance of a forced repair in ten years follows the urgency of the block; eerst meten has its own', () => {
    const chance = (urgency: 'U4' | null) =>
      numberIn(of(plan({ option: 'nothing', start: null }, { blocks: [block({ urgency })] })), 'forcedRepairChance')
    expect(chance('U4')).toBeCloseTo(1 - (1 - 0.04 * 0.9) ** 10, 9)
    expect(chance(null)).toBeCloseTo(1 - (1 - 0.012 * 0.9) ** 10, 9)
  })

  test('each number has the source of the plan, and an assumption stays one', () => {
    const { numbers } = of(
      plan(
        { option: 'renewal', start: 2031 },
        { parameters: { priceGroundBound: { value: 400_000, source: 'Taxatie', reliability: 'neighbourhood' } } },
      ),
    )
    expect(numbers.newHomePrice).toMatchObject({ source: { document: 'Taxatie' }, reliability: 'stated' })
    expect(numbers.returnDiscount.reliability).toBe('assumption')
  })

  test('a block that is not in the plan has none; one without owners is no different', () => {
    expect(circumstancesOfPlan(plan({ option: 'nothing', start: null }), 'elsewhere')).toBeNull()
    const social = scenario({ blocks: [block({ groups: [group({ tenure: 'social' })] })] })
    expect(circumstancesOfPlan(social, 'a')?.option).toBe('nothing')
  })
})
