import { describe, expect, test } from 'vitest'
import { drawsOf } from '#modules/scenarios/model/engine/draws.ts'
import { makeStandardDraws } from '#modules/scenarios/model/engine/standard-draws.ts'
import { marketDefault } from '#modules/scenarios/model/index.ts'
import { valuesOf } from '#modules/scenarios/model/parameters/values.ts'
import { block, given, scenario } from '#modules/scenarios/model/testing.ts'
import { assessHousehold } from './assess-household.ts'
import { numberIn, withNumbers } from './circumstances.ts'
import { circumstancesOfPlan } from './circumstances-of-plan.ts'
import { exampleCircumstances } from './default-circumstances.ts'
import { futuresOf, planIn } from './futures.ts'
import { owner } from './testing.ts'

const YEARS = 20
const CERTAIN = { sdHouse: 0, sdBuild: 0, sdInterest: 0, sdSalesLevel: 0, sdRepairLevel: 0 }
const household = owner({
  homeValue: 240_000,
  mortgage: 150_000,
  mortgagePerMonth: 700,
  energyPerMonth: 200,
  incomeRoom: 225_000,
})

describe('the futures of one home', () => {
  test('are the draws of its neighbourhood: the same prices in the same draws', () => {
    const neighbourhood = scenario({
      choices: { a: { option: 'renewal', start: 2030 } },
      blocks: [block({ id: 'a' }), block({ id: 'b' })],
      parameters: given({ sdHouse: 0.05, correlationBuildHouse: 0.6 }),
    })
    const plan = circumstancesOfPlan(neighbourhood, 'a')
    if (!plan) throw new Error('the block is in the plan')
    const first = neighbourhood.settings.horizon.start
    const values = valuesOf(neighbourhood.parameters)
    const draws = drawsOf(makeStandardDraws({ seed: 1, count: 1000, years: YEARS, blocks: ['a', 'b'] }), values)
    const delivered = (numberIn(plan, 'deliveryYear') ?? 0) - first
    for (const [draw, future] of (futuresOf(plan) ?? []).entries()) {
      expect(future.contribution).toBe(draws.house[draw * YEARS + 2030 - first])
      expect(future.mortgageRate).toBe((draws.interest[draw * YEARS + delivered] ?? 0) - values.interest)
    }
    expect(futuresOf(plan)).toHaveLength(300)
  })

  test('without deviations everything is as expected, and the band is one number', () => {
    const certain = withNumbers(exampleCircumstances(), CERTAIN)
    for (const { band, main, drivers } of assessHousehold(household, certain).options.slice(1)) {
      expect(band?.map((end) => end - main.after.total)).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)])
      for (const { low, high } of drivers) expect([low, high]).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)])
    }
  })

  test('prices that move the new home and the own home together widen the band less than the new home alone', () => {
    const example = withNumbers(exampleCircumstances(), { ...CERTAIN, sdHouse: marketDefault('sdHouse').value })
    const widthAt = (contributionDate: string) => {
      const [, , renewal] = assessHousehold(household, {
        ...example,
        contributionDate: contributionDate as never,
      }).options
      return (renewal?.band?.[1] ?? 0) - (renewal?.band?.[0] ?? 0)
    }
    expect(widthAt('2031-01-01')).toBeLessThan(widthAt('2026-01-02'))
  })

  test('the course of prices comes on top of the growth that the plan expects', () => {
    const grown = withNumbers(exampleCircumstances(), { houseIndex: 0.02 })
    const future = { price: 1, contribution: 1.1, repair: 1, repairRate: 0, mortgageRate: 0 }
    const growth = numberIn(planIn(grown, future, 3), 'houseIndex') ?? 0
    expect((1 + growth) ** 3).toBeCloseTo(1.1 * 1.02 ** 3, 12)
  })

  test('nobody is paid for borrowing', () => {
    const future = { price: 1, contribution: 1, repair: 1, repairRate: -0.5, mortgageRate: -0.5 }
    const plan = planIn(exampleCircumstances(), future, 3)
    expect(
      ['repairLoanRate', 'mortgageRate', 'bridgeRate'].map((name) => numberIn(plan, name as 'bridgeRate')),
    ).toEqual([0, 0, 0])
  })

  test('a plan that leaves open when it delivers, or contradicts itself, has no band and promises nothing', () => {
    const plans = [
      withNumbers(exampleCircumstances(), { deliveryYear: null }),
      withNumbers(exampleCircumstances(), {
        correlationBuildHouse: 0.95,
        correlationHouseInterest: 0.95,
        correlationBuildInterest: -0.95,
      }),
    ]
    for (const plan of plans) {
      const renewal = assessHousehold({ ...household, incomeRoom: 600_000, ownMoney: 50_000 }, plan).options[2]
      expect(renewal).toMatchObject({ band: null, gapBand: null, judgement: { answer: 'if' } })
    }
  })
})
