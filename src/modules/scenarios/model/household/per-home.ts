// What the list of payments of a plan means for one home of a block: the same lines as the budget, divided by homes.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Reliability, Source } from '#kernel/source.ts'
import { contributionsPerYear } from '../cover/contributions.ts'
import { allComputed, compileBlock } from '../events/compile.ts'
import type { Category, Event } from '../events/event.ts'
import { hazardOf, shallowChance } from '../options/nothing.ts'
import { deliveryOffset } from '../options/offsets.ts'
import { partsOf } from '../outcome/homes.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { InputReliability } from '../parameters/parameter.ts'
import { parameterInForce, type Values, valuesOf } from '../parameters/values.ts'
import { meanSalePrice, programmeOf } from '../programme/counts.ts'
import { type Choice, choiceFor, type Option, type ReturnTerms, type Scenario } from '../scenario.ts'
import { type Block, dwellingsOf } from '../stock/block.ts'
import { MARKET_PARAMETERS, type MarketParameter } from './market-futures.ts'

/** A number of the plan with what it rests on; null = the plan says nothing about it. Euro at `priceDate`. */
export type PlanNumber = { value: number | null; source: Source; reliability: Reliability }

export type PlanPerHome = {
  option: Option
  startYear: number | null
  /** Year in which a new home is ready; null for a home that is not renewed. */
  deliveryYear: number | null
  ruleDate: CalendarDate
  referenceDate: CalendarDate
  returnTerms: ReturnTerms
  homes: number
  /** First year of the horizon: prices of then are known. */
  firstYear: number
  numbers: Readonly<Record<PlanNumberName, PlanNumber>>
}

export type PlanNumberName =
  | MarketParameter
  | 'repair'
  | 'repairSubsidy'
  | 'repairSubsidyPossible'
  | 'newHome'
  | 'smallerHome'
  | 'discount'
  | 'ownerContribution'
  | 'deductedShare'
  | 'houseGrowth'
  | 'costGrowth'
  | 'temporaryMonths'
  | 'tenantMoving'
  | 'forcedRepairChance'
  | 'valueLoss'
  | 'valueGain'

const YEARS_OF_CHANCE = 10

/** Null when the block is not in the plan. */
export function planPerHome(scenario: Scenario, id: string): PlanPerHome | null {
  const block = scenario.blocks.find((one) => one.id === id)
  if (!block) return null
  const values = valuesOf(scenario.parameters)
  const choice = choiceFor(scenario, id)
  const homes = dwellingsOf(block)
  const { renewed } = partsOf(choice.option, values)
  return {
    option: choice.option,
    startYear: choice.start,
    deliveryYear: choice.start === null || renewed === 0 ? null : choice.start + deliveryOffset(values),
    ruleDate: scenario.settings.ruleDate,
    referenceDate: scenario.settings.referenceDate,
    returnTerms: scenario.settings.returnTerms,
    homes,
    firstYear: scenario.settings.horizon.start,
    numbers: numbersOf(scenario, values, block),
  }
}

function numbersOf(scenario: Scenario, values: Values, block: Block): Record<PlanNumberName, PlanNumber> {
  const homes = dwellingsOf(block)
  const from = (name: ParameterName, value: number | null = values[name]): PlanNumber => told(scenario, name, value)
  // A home asks what another choice would cost as well: that is computed, also where a budget says what this one costs.
  const lines = (choice: Choice) =>
    compileBlock({ ...allComputed(scenario), choices: { [block.id]: choice } }, values, block)
  const now = choiceFor(scenario, block.id)
  const start = now.start ?? scenario.settings.horizon.start
  const method = 'method' in now ? now.method : 'jacking'
  const repairLines = lines({ option: 'repair', start, method })
  const perHome = (events: readonly Event[], category: Category) => sumOf(events, category) / homes
  const subsidy = (state: 'granted' | 'possible') => repairSubsidyPerHome(scenario, state)
  const hazard = hazardOf(block.urgency)
  const yearly = values[hazard] * shallowChance(block, values)
  const repairName = method === 'jacking' ? 'repairJacking' : 'repairRefoundation'
  return {
    repair: from(repairName, perHome(repairLines, 'repair')),
    repairSubsidy: subsidy('granted'),
    repairSubsidyPossible: subsidy('possible'),
    newHome: from('priceGroundBound', meanSalePrice(values, programmeOf(values, homes))),
    smallerHome: from('priceApartment'),
    discount: from('returnerDiscount'),
    ownerContribution: from('ownerContribution'),
    deductedShare: from('deductedShare'),
    houseGrowth: from('growthHouse'),
    costGrowth: from('growthBuild'),
    temporaryMonths: from('temporaryMonths'),
    tenantMoving: from('tenantMoving'),
    forcedRepairChance: from(hazard, 1 - (1 - yearly) ** YEARS_OF_CHANCE),
    valueLoss: from('valueLossShare'),
    valueGain: from('valueGainShare'),
    ...marketOf(from),
  }
}

const marketOf = (from: (name: MarketParameter) => PlanNumber) =>
  Object.fromEntries(MARKET_PARAMETERS.map((name) => [name, from(name)])) as Record<MarketParameter, PlanNumber>

const sumOf = (events: readonly Event[], category: Category): number =>
  events.reduce((sum, event) => sum + (event.category === category ? event.amount : 0), 0)

/** Mean over all homes that are repaired: what is granted for them, in euro of the scheme. */
function repairSubsidyPerHome(scenario: Scenario, state: 'granted' | 'possible'): PlanNumber {
  const values = valuesOf(scenario.parameters)
  const ids = new Set(
    scenario.contributions
      .filter(({ counts }) => counts === 'repaired' || counts === 'all-treated')
      .map(({ id }) => id),
  )
  const amount = contributionsPerYear(scenario)
    .filter((each) => each.state === state && ids.has(each.id))
    .reduce((sum, each) => sum + each.amount, 0)
  const treated = scenario.blocks.reduce((sum, block) => {
    const { option } = choiceFor(scenario, block.id)
    return sum + (option === 'nothing' ? 0 : dwellingsOf(block) * (partsOf(option, values).repaired > 0 ? 1 : 0))
  }, 0)
  return {
    value: treated === 0 ? 0 : amount / treated,
    source: { document: scenario.name, place: 'bijdragen', asOf: scenario.settings.ruleDate },
    reliability: state === 'granted' ? 'stated' : 'assumption',
  }
}

const RELIABILITY: Readonly<Record<InputReliability, Reliability>> = {
  established: 'established',
  block: 'stated',
  neighbourhood: 'stated',
  national: 'stated',
  assumption: 'assumption',
}

function told({ parameters }: Scenario, name: ParameterName, value: number | null): PlanNumber {
  const { source, sourceDate, reliability } = parameterInForce(parameters, name)
  return { value, source: { document: source, asOf: sourceDate }, reliability: RELIABILITY[reliability] }
}
