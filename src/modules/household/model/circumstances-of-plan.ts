import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import {
  MARKET_PARAMETERS,
  type Option,
  type PlanPerHome,
  planPerHome,
  type Scenario,
} from '#modules/scenarios/model/index.ts'
import type { Given, HouseholdCircumstances, OptionName, ReturnTerms } from './circumstances.ts'
import { exampleCircumstances } from './default-circumstances.ts'
import type { ParameterName } from './parameters.ts'

const OPTION: Readonly<Record<Option, OptionName>> = {
  nothing: 'nothing',
  repair: 'repair',
  renewal: 'renewal',
  // Which homes of the block are renewed is not settled: both are shown, the plan's stress is on renewal.
  partial: 'renewal',
}
const TERMS: Readonly<Record<PlanPerHome['returnTerms'], ReturnTerms>> = {
  market: 'market',
  discount: 'discount',
  'closed-purse': 'closed-purses',
}

/**
 * What a plan of the neighbourhood says for one block, from the same list of payments as its budget. What the plan does
 * not speak of (mortgage, lease, rent) stays the marked assumption of the example. Null when the block is not in it.
 */
export function circumstancesOfPlan(scenario: Scenario, block: string): HouseholdCircumstances | null {
  const plan = planPerHome(scenario, block)
  if (!plan) return null
  const example = exampleCircumstances(plan.ruleDate)
  const contributionDate = plan.startYear === null ? example.contributionDate : firstDayOf(plan.startYear)
  return {
    ...example,
    name: scenario.name,
    isExample: scenario.area.fictional,
    option: OPTION[plan.option],
    ruleDate: plan.ruleDate,
    referenceDate: plan.referenceDate,
    contributionDate,
    returnTerms: TERMS[plan.returnTerms],
    labelTable: scenario.settings.labelTable,
    numbers: { ...example.numbers, ...years(plan), ...numbersOf(plan) },
  }
}

const firstDayOf = (year: number): CalendarDate => calendarDate(`${year}-01-01`)

function years({
  startYear,
  deliveryYear,
  firstYear,
  homes,
  numbers,
}: PlanPerHome): Partial<Record<ParameterName, Given>> {
  const { source, reliability } = numbers.repair
  const of = (value: number): Given => ({ value, source, reliability })
  return {
    homesInBlock: of(homes),
    firstYear: of(firstYear),
    ...(startYear !== null && { startYear: of(startYear) }),
    ...(deliveryYear !== null && { deliveryYear: of(deliveryYear) }),
  }
}

const numbersOf = ({ numbers }: PlanPerHome): Partial<Record<ParameterName, Given>> => ({
  repairCost: numbers.repair,
  repairSubsidy: numbers.repairSubsidy,
  repairSubsidyPossible: numbers.repairSubsidyPossible,
  newHomePrice: numbers.newHome,
  smallerHomePrice: numbers.smallerHome,
  returnDiscount: numbers.discount,
  closedPursesExtra: numbers.ownerContribution,
  deductedShare: numbers.deductedShare,
  houseIndex: numbers.houseGrowth,
  costIndex: numbers.costGrowth,
  temporaryMonths: numbers.temporaryMonths,
  tenantCompensation: numbers.tenantMoving,
  forcedRepairChance: numbers.forcedRepairChance,
  valueLossUntreated: numbers.valueLoss,
  repairValueRise: numbers.valueGain,
  ...Object.fromEntries(MARKET_PARAMETERS.map((name) => [name, numbers[name]])),
})
