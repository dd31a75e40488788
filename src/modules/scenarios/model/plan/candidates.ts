// What each block can choose, and what every choice costs and takes per year. Costs are those of the plan without
// uncertainty, from the same list of payments as everything else.
import { decimalYear } from '#kernel/calendar.ts'
import { indexFactor } from '#kernel/finance/index-path.ts'
import { siteOf, worksLines } from '../events/compile.ts'
import { type Event, type IndexClass, PLAN_PARTIES, signInResult } from '../events/event.ts'
import { waitingLines } from '../options/nothing.ts'
import { deliveryOffset, ISSUE_OFFSET } from '../options/offsets.ts'
import { partsOf } from '../outcome/homes.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import { programmeOf } from '../programme/counts.ts'
import { type Choice, choiceFor, NOTHING, type Scenario } from '../scenario.ts'
import { allowedOptions } from '../stock/allowed-options.ts'
import { type Block, dwellingsOf, dwellingsWith } from '../stock/block.ts'
import { latestStart } from '../stock/latest-start.ts'

/** A choice with all that limits look at. Per year of the horizon, index 0 = first year. */
export type Weighed = {
  block: Block
  choice: Choice
  /** Euro at the start of the horizon, net of the plan. */
  cost: number
  spending: number[]
  works: number[]
  /** Households in temporary homes, and homes that were delivered so far. */
  housed: number[]
  delivered: number[]
  demolished: number
  netNew: number
  netSocial: number
}

/**
 * All choices of a block: each option that it allows, in each year in which it can still be finished. How a foundation
 * is repaired is a technical matter: the method that the scenario has for the block, else jacking.
 */
export function choicesOf(scenario: Scenario, block: Block): Choice[] {
  const values = valuesOf(scenario.parameters)
  const { start } = scenario.settings.horizon
  const now = choiceFor(scenario, block.id)
  const method = 'method' in now ? now.method : 'jacking'
  return allowedOptions(block).flatMap((option): Choice[] => {
    if (option === 'nothing') return [NOTHING]
    const years = Math.max(0, latestStart(scenario.settings, option, values) - start + 1)
    return Array.from({ length: years }, (_, at) =>
      option === 'renewal' ? { option, start: start + at } : { option, start: start + at, method },
    )
  })
}

export function weighChoices(scenario: Scenario): Weighed[] {
  const values = valuesOf(scenario.parameters)
  const nominal = nominalAmounts(values)
  return scenario.blocks.flatMap((block) => {
    const waiting = costOfWaiting(scenario, values, block, nominal)
    return choicesOf(scenario, block).map((choice) => weigh(scenario, values, block, choice, nominal, waiting))
  })
}

type Nominal = (event: Event) => number

function weigh(
  scenario: Scenario,
  values: Values,
  block: Block,
  choice: Choice,
  nominal: Nominal,
  waiting: (start: number | null) => number,
): Weighed {
  const { start: first, years } = scenario.settings.horizon
  const perYear = () => Array.from({ length: years }, () => 0)
  const spending = perYear()
  let cost = waiting(choice.start)
  for (const event of worksLines(siteOf(scenario, values, block, choice), choice)) {
    if (event.timing.kind === 'from-start' && event.year < (choice.start ?? first)) continue
    const amount = nominal(event)
    cost -= (signInResult(event) * amount) / (1 + values.interest) ** (event.year - first)
    if (isSpending(event)) spending[event.year - first] = (spending[event.year - first] ?? 0) + amount
  }
  return { block, choice, cost, spending, ...effects(block, choice, values, first, perYear) }
}

/** Euro at the start of the horizon of waiting until a year, or for good. */
function costOfWaiting(scenario: Scenario, values: Values, block: Block, nominal: Nominal) {
  const { start: first, years } = scenario.settings.horizon
  const perYear = Array.from({ length: years + 1 }, () => 0)
  for (const event of waitingLines(siteOf(scenario, values, block, NOTHING), 'fixed')) {
    const at = event.year - first
    const present = (-signInResult(event) * nominal(event)) / (1 + values.interest) ** at
    perYear[at + 1] = (perYear[at + 1] ?? 0) + present
  }
  // Up to and without each year.
  for (let at = 1; at <= years; at++) perYear[at] = (perYear[at] ?? 0) + (perYear[at - 1] ?? 0)
  return (start: number | null): number => perYear[start === null ? years : start - first] ?? 0
}

/** Money that the plan pays for works; the cost of waiting is no budget that somebody hands out. */
const isSpending = ({ timing, payer, payee, nonCash }: Event): boolean =>
  timing.kind === 'after-start' && !nonCash && PLAN_PARTIES.has(payer) && !PLAN_PARTIES.has(payee)

/** Nominal euro of the year of a line, with the expected share that returns; equal index factors are worked out once. */
function nominalAmounts(values: Values): Nominal {
  const growth: Record<IndexClass, number> = {
    build: values.growthBuild,
    civil: values.growthCivil,
    house: values.growthHouse,
    consumer: values.growthConsumer,
    none: 0,
  }
  const known = new Map<string, number>()
  return ({ amount, amountPerReturn, indexClass, priceDate, year }) => {
    const key = `${indexClass} ${priceDate} ${year}`
    const factor = known.get(key) ?? indexFactor(growth[indexClass], decimalYear(priceDate), year)
    known.set(key, factor)
    return (amount + amountPerReturn * values.returnShare) * factor
  }
}

function effects(block: Block, choice: Choice, values: Values, first: number, perYear: () => number[]) {
  const [works, housed, delivered] = [perYear(), perYear(), perYear()]
  const homes = dwellingsOf(block)
  const { renewed, repaired } = partsOf(choice.option, values)
  const programme = programmeOf(values, homes * renewed)
  const result = {
    works,
    housed,
    delivered,
    demolished: homes * renewed,
    netNew: programme.total - homes * renewed,
    netSocial: programme.social - dwellingsWith(block, 'social') * renewed,
  }
  if (choice.start === null) return result
  const begin = choice.start - first
  works[begin] = homes * repaired
  const ready = begin + deliveryOffset(values)
  const staying = dwellingsWith(block, 'owner') * values.returnShare + dwellingsWith(block, 'social')
  for (let year = begin + ISSUE_OFFSET; year < ready; year++) {
    works[year] = (works[year] ?? 0) + homes * renewed
    housed[year] = staying * renewed
  }
  for (let year = ready; year < delivered.length; year++) delivered[year] = programme.total
  return result
}
