import { type HouseholdCircumstances, numberIn, type OptionName, withNumbers } from './circumstances.ts'
import type { Household } from './household.ts'
import { PARAMETERS, type ParameterName } from './parameters.ts'
import type { OptionResult } from './result.ts'

const REPAIR: readonly ParameterName[] = [
  'repairCost',
  'repairSubsidy',
  'repairLoanRate',
  'repairLoanMonths',
  'repairEnergySaving',
  'repairValueRise',
  'mortgageRate',
  'mortgageMonths',
  'loanToValue',
]
const RENEWAL: readonly ParameterName[] = [
  'newHomePrice',
  'returnDiscount',
  'houseIndex',
  'costIndex',
  'deductedShare',
  'mortgageRate',
  'mortgageMonths',
  'newHomeEnergy',
  'ownerMovingCost',
  'financingCost',
  'temporaryMonths',
  'temporaryCost',
  'loanToValue',
]
const USED: Record<Household['tenure'], Record<OptionName, readonly ParameterName[]>> = {
  owner: { nothing: ['forcedRepairChance', 'valueLossUntreated', 'repairCost'], repair: REPAIR, renewal: RENEWAL },
  tenant: {
    nothing: [],
    repair: ['repairEnergySaving'],
    renewal: ['newRent', 'newHomeEnergy', 'ownerMovingCost', 'tenantCompensation', 'temporaryMonths'],
  },
}

/** Numbers of the plan that this household's sum for an option rests on. */
export function usedBy(household: Household, option: OptionName): readonly ParameterName[] {
  const byIncome = household.tenure === 'owner' && household.incomeRoom === null && household.income !== null
  return byIncome && option !== 'nothing'
    ? [...USED[household.tenure][option], 'incomeShare']
    : USED[household.tenure][option]
}

/** By how much an assumption is tried, and from what change of the outcome it counts as moving it. */
const TRIED = 0.1
const MOVES_FROM = 0.01

/** The assumptions among what was used; moving ones change the costs per month or the gap by more than one per cent. */
export function assumptionsOf(
  plan: HouseholdCircumstances,
  names: readonly ParameterName[],
  measures: (plan: HouseholdCircumstances) => readonly (number | null)[],
): OptionResult['assumptions'] {
  const base = measures(plan)
  return names
    .filter((name) => plan.numbers[name].reliability === 'assumption')
    .map((name) => {
      const value = numberIn(plan, name)
      if (value === null || value === 0) return { name, moving: false }
      const more = measures(withNumbers(plan, { [name]: step(name, value) }))
      const moving = base.some((old, index) => {
        const after = more[index]
        return (
          old !== null && after !== null && after !== undefined && Math.abs(after - old) > MOVES_FROM * Math.abs(old)
        )
      })
      return { name, moving }
    })
}

/** A tenth more; whole numbers stay whole. */
const step = (name: ParameterName, value: number): number =>
  'whole' in PARAMETERS[name] ? Math.ceil(value * (1 + TRIED)) : value * (1 + TRIED)

/** What a sum needed and nobody told: fields of the household and numbers of the plan. */
export function missingFor(household: Household, plan: HouseholdCircumstances, option: OptionName): string[] {
  const fields: [string, boolean][] =
    household.tenure === 'owner'
      ? [
          ['mortgagePerMonth', household.mortgage > 0 && household.mortgagePerMonth === null],
          ['energyPerMonth', household.energyPerMonth === null],
          ['income', option !== 'nothing' && household.income === null && household.incomeRoom === null],
          ['ownMoney', option !== 'nothing' && household.ownMoney === null],
        ]
      : [['energyPerMonth', household.energyPerMonth === null]]
  return [
    ...fields.filter(([, isMissing]) => isMissing).map(([name]) => name),
    ...usedBy(household, option).filter((name) => numberIn(plan, name) === null),
  ]
}
