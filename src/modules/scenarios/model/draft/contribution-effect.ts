// FIN-08 and FIN-10: the two disputes between owner and project, each seen from both sides.

import { partsOf } from '../outcome/homes.ts'
import { outcomeOf } from '../outcome/outcome-of.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import { meanSalePrice, programmeOf } from '../programme/counts.ts'
import { choiceFor, RETURN_TERMS, type ReturnTerms, type Scenario } from '../scenario.ts'
import { dwellingsWith, totalValueOf } from '../stock/block.ts'

/** `share` of the repair cost deducted: what an owner gets on average, and what the project lacks; euro. */
export type DeductionPoint = { share: number; isNow: boolean; ownerReceives: number; shortage: number }
/**
 * Shortage under one way of returning, what a returning household costs the project against the market price, and what
 * it has more (or less) afterwards: null when nobody is there who could return.
 */
export type TermsPoint = {
  terms: ReturnTerms
  shortage: number
  perReturner: number | null
  ownerChange: number | null
}
export type ContributionEffect = { deduction: readonly DeductionPoint[]; terms: readonly TermsPoint[] }

const SHARES = [0, 0.25, 0.5, 0.75, 1]
/** The plan without uncertainty does not depend on the draws: the fewest will do. */
const FEWEST = { draws: 1, seed: 1 }

export const contributionEffect = (scenario: Scenario): ContributionEffect => ({
  deduction: deductionPoints(scenario),
  terms: termsPoints(scenario),
})

const shortageOf = (scenario: Scenario): number => outcomeOf(scenario, FEWEST, []).money.shortage.base

function deductionPoints(scenario: Scenario): DeductionPoint[] {
  const now = valuesOf(scenario.parameters).deductedShare
  return [...new Set([...SHARES, now])]
    .sort((a, b) => a - b)
    .map((share) => {
      const parameters = { ...scenario.parameters, deductedShare: { value: share } }
      const tried = { ...scenario, parameters }
      return {
        share,
        isNow: share === now,
        ownerReceives: meanContribution(tried, valuesOf(parameters)),
        shortage: shortageOf(tried),
      }
    })
}

/** F1 at the reference date: mean over the owned homes that are renewed, never under zero per block. */
function meanContribution(scenario: Scenario, values: Values): number {
  let [homes, paid] = [0, 0]
  for (const block of scenario.blocks) {
    const { renewed } = partsOf(choiceFor(scenario, block.id).option, values)
    const owned = dwellingsWith(block, 'owner')
    if (renewed === 0 || owned === 0) continue
    homes += owned * renewed
    const deducted = owned * values.repairJacking * values.deductedShare
    paid += Math.max(0, totalValueOf(block, 'owner') - deducted) * renewed
  }
  return homes === 0 ? 0 : paid / homes
}

function termsPoints(scenario: Scenario): TermsPoint[] {
  const shortages = RETURN_TERMS.map((terms) => {
    const outcome = outcomeOf({ ...scenario, settings: { ...scenario.settings, returnTerms: terms } }, FEWEST, [])
    return { terms, shortage: outcome.money.shortage.base, returners: outcome.homes.returners.base }
  })
  const market = shortages.find(({ terms }) => terms === 'market')
  return shortages.map(({ terms, shortage, returners }) => ({
    terms,
    shortage,
    perReturner: returners === 0 || !market ? null : (shortage - market.shortage) / returners,
    ownerChange: ownerChange(scenario, terms),
  }))
}

/**
 * FIN-11, held against "not worse off": what a returning owner has afterwards less what he had, mean per home, at the
 * price levels of the inputs. Afterwards: the new home at its market price, what he received, less what he paid.
 */
export function ownerChange(scenario: Scenario, terms: ReturnTerms): number | null {
  const values = valuesOf(scenario.parameters)
  const value = meanContribution(scenario, { ...values, deductedShare: 0 })
  const price = meanSalePrice(values, programmeOf(values, 1))
  if (value === 0 || price === null) return null
  const received = meanContribution(scenario, values)
  const changes: Record<ReturnTerms, number> = {
    market: received - value,
    discount: received - value + price * values.returnerDiscount,
    'closed-purse': price - value - values.ownerContribution,
  }
  return changes[terms]
}
