import { assumptionsOf, missingFor, usedBy } from './assumptions.ts'
import { type Spread, spreadOf } from './band.ts'
import { type HouseholdCircumstances, numberIn, type OptionName } from './circumstances.ts'
import type { Household, OwnerHousehold, TenantHousehold } from './household.ts'
import { judgeLoan } from './judge.ts'
import { leave } from './leaving.ts'
import { stayAsItIs } from './options/nothing.ts'
import { type RenewalName, renewal } from './options/renewal.ts'
import { repairWithBank, repairWithFund, repairWithLease } from './options/repair.ts'
import { rent } from './options/tenant.ts'
import type { CaseName, HouseholdResult, Judgement, OptionResult, Variant, Way } from './result.ts'
import { type Scene, yearsToContribution } from './scene.ts'
import { waysToRepair, waysToReturn } from './ways.ts'

export const HOUSEHOLD_MODEL = { name: 'household', version: 'H1' } as const

/**
 * What nothing, repair and renewal mean for one household: costs per month now and after, one-off money, loan and room,
 * the gap with ways to close it, a band, and what it rests on. Euros in prices of the plan, nothing rounded.
 */
export function assessHousehold(household: Household, plan: HouseholdCircumstances): HouseholdResult {
  const options =
    household.tenure === 'owner'
      ? [assessNothing(household, plan), assessRepair(household, plan), assessRenewal(household, plan)]
      : assessTenant(household, plan)
  const leaving = household.tenure === 'owner' ? leave(sceneOf(household, plan)) : null
  return { model: HOUSEHOLD_MODEL, ruleDate: plan.ruleDate, options, leaving }
}

const sceneOf = (household: OwnerHousehold, plan: HouseholdCircumstances, base = plan): Scene => ({
  household,
  plan,
  toldAtRate: numberIn(base, 'mortgageRate'),
})

function assessNothing(household: OwnerHousehold, plan: HouseholdCircumstances): OptionResult {
  const main = stayAsItIs(sceneOf(household, plan))
  return {
    ...{ option: 'nothing', main, alternatives: [], band: null, gapBand: null, drivers: [], ways: [], case: null },
    judgement: { answer: 'yes', reasons: ['nothing-changes'] },
    assumptions: assumptionsOf(plan, usedBy(household, 'nothing'), () => []),
    missing: missingFor(household, plan, 'nothing'),
  }
}

function assessRepair(household: OwnerHousehold, plan: HouseholdCircumstances): OptionResult {
  const again = (other: HouseholdCircumstances) => repairWithBank(sceneOf(household, other, plan))
  const scene = sceneOf(household, plan)
  const main = again(plan)
  const ways = waysToRepair(scene, main)
  const spread = spreadOf(plan, yearsToContribution(household, plan), again)
  const judgement = judgeLoan(main, ways, spread.gapBand)
  return finish('repair', household, plan, again, {
    spread,
    main,
    alternatives: [repairWithFund(scene), repairWithLease(scene)],
    ways,
    judgement: judgement.answer === 'no' ? { answer: 'if', reasons: ['gap-remains', 'fund-decides'] } : judgement,
    case: 'repair',
  })
}

/** What the plan offers who comes back, and the other routes of the same plan. */
const MAIN_ROUTE = {
  market: 'buy-market',
  discount: 'buy-discount',
  'closed-purses': 'closed-purses',
} as const satisfies Record<HouseholdCircumstances['returnTerms'], RenewalName>
const ROUTES: readonly RenewalName[] = ['buy-discount', 'buy-market', 'buy-with-lease', 'closed-purses', 'move-in-area']

function assessRenewal(household: OwnerHousehold, plan: HouseholdCircumstances): OptionResult {
  const name = MAIN_ROUTE[plan.returnTerms]
  const again = (other: HouseholdCircumstances) => renewal(sceneOf(household, other, plan), name)
  const scene = sceneOf(household, plan)
  const main = again(plan)
  const ways = waysToReturn(scene, main)
  const spread = spreadOf(plan, yearsToContribution(household, plan), again)
  return finish('renewal', household, plan, again, {
    ...{ main, spread },
    alternatives: ROUTES.filter((route) => route !== name).map((route) => renewal(scene, route)),
    ways,
    judgement: judgeLoan(main, ways, spread.gapBand),
    case: 'same-plot',
  })
}

type Parts = {
  main: Variant
  spread: Spread
  alternatives: readonly Variant[]
  ways: readonly Way[]
  judgement: Judgement
  case: CaseName | null
}

/** Adds the assumptions and what is missing. */
function finish(
  option: OptionName,
  household: Household,
  plan: HouseholdCircumstances,
  again: (plan: HouseholdCircumstances) => Variant,
  { spread, ...parts }: Parts,
): OptionResult {
  return {
    option,
    ...parts,
    ...spread,
    assumptions: assumptionsOf(plan, usedBy(household, option), (other) => {
      const variant = again(other)
      return [variant.after.total, variant.loan?.needed ?? null, variant.loan?.room ?? null]
    }),
    missing: missingFor(household, plan, option),
  }
}

function assessTenant(household: TenantHousehold, plan: HouseholdCircumstances): OptionResult[] {
  const names = { nothing: 'rent-as-it-is', repair: 'rent-repaired', renewal: 'rent-new' } as const
  return (['nothing', 'repair', 'renewal'] as const).map((option) => {
    const again = (other: HouseholdCircumstances) => rent(household, other, names[option])
    const main = again(plan)
    return finish(option, household, plan, again, {
      ...{ main, alternatives: [], ways: [], case: null, spread: spreadOf(plan, 0, again) },
      judgement: judgeTenant(option, plan),
    })
  })
}

/** Nobody can promise a tenant a home before landlord and municipality agreed on it. */
function judgeTenant(option: OptionName, plan: HouseholdCircumstances): Judgement {
  if (option !== 'renewal') return { answer: 'yes', reasons: ['nothing-changes'] }
  return numberIn(plan, 'newRent') === null
    ? { answer: 'if', reasons: ['landlord-decides'] }
    : { answer: 'yes', reasons: ['rent-agreed'] }
}
