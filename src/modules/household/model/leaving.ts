import { transferTax } from '#modules/scenarios/model/index.ts'
import { surplusValue } from './instruments/needed-loan.ts'
import { contributionOf, type Scene } from './scene.ts'

/** What somebody keeps who sells to the plan and goes, euros. */
export type Leaving = {
  contribution: number | null
  surplus: number | null
  /** F7: tax on an existing home of the same value to live in; null on a day without a rate. */
  transferTax: { rate: number; tax: number } | null
}

/** The way out: value minus mortgage, and the transfer tax on another home of the same value. */
export function leave(scene: Scene): Leaving {
  const contribution = contributionOf(scene)
  if (contribution === null) return { contribution, surplus: null, transferTax: null }
  const taxed = transferTax(contribution, scene.plan.contributionDate, 'own-home', null)
  return {
    contribution,
    surplus: surplusValue(contribution, scene.household.mortgage),
    transferTax: taxed.ok ? { rate: taxed.value.rate, tax: taxed.value.tax } : null,
  }
}
