// What each block can choose, and what every choice costs and takes per year. Costs are those of the plan without
// uncertainty, from the same list of payments as everything else.
import { decimalYear } from '#kernel/calendar.ts'
import { indexFactor } from '#kernel/finance/index-path.ts'
import { compileBlock } from '../events/compile.ts'
import { type Event, type IndexClass, PLAN_PARTIES, signInResult } from '../events/event.ts'
import { deliveryOffset, ISSUE_OFFSET } from '../options/offsets.ts'
import { partsOf } from '../outcome/homes.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import { programmeOf } from '../programme/counts.ts'
import { type Choice, choiceFor, LONGEST_DELAY, lastYearOf, NOTHING, type Scenario } from '../scenario.ts'
import { type Block, dwellingsOf, dwellingsWith } from '../stock/block.ts'

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
 * All choices of a block: nothing, and each option in every year in which it can still be finished. How a foundation is
 * repaired is a technical matter: the method that the scenario has for the block, else jacking.
 */
export function choicesOf(scenario: Scenario, block: string): Choice[] {
  const values = valuesOf(scenario.parameters)
  const { start } = scenario.settings.horizon
  const last = lastYearOf(scenario.settings) - LONGEST_DELAY
  const years = (duration: number) =>
    Array.from({ length: Math.max(0, last - duration - start + 1) }, (_, at) => start + at)
  const now = choiceFor(scenario, block)
  const method = 'method' in now ? now.method : 'jacking'
  return [
    NOTHING,
    ...years(1).map((year): Choice => ({ option: 'repair', start: year, method })),
    ...years(deliveryOffset(values)).flatMap((year): Choice[] => [
      { option: 'renewal', start: year },
      { option: 'partial', start: year, method },
    ]),
  ]
}

export function weighChoices(scenario: Scenario): Weighed[] {
  return scenario.blocks.flatMap((block) =>
    choicesOf(scenario, block.id).map((choice) => weigh(scenario, block, choice)),
  )
}

function weigh(scenario: Scenario, block: Block, choice: Choice): Weighed {
  const values = valuesOf(scenario.parameters)
  const { start: first, years } = scenario.settings.horizon
  const perYear = () => Array.from({ length: years }, () => 0)
  const events = compileBlock({ ...scenario, choices: { [block.id]: choice } }, values, block)
  const counted = events.filter(({ timing, year }) => isCounted(timing, year, choice.start))
  const nominal = (event: Event) => amountIn(event, values)
  const spending = perYear()
  for (const event of counted)
    if (isSpending(event)) spending[event.year - first] = (spending[event.year - first] ?? 0) + nominal(event)
  return {
    block,
    choice,
    cost: -counted.reduce(
      (sum, event) => sum + (signInResult(event) * nominal(event)) / (1 + values.interest) ** (event.year - first),
      0,
    ),
    spending,
    ...effects(block, choice, values, first, perYear),
  }
}

const isCounted = ({ kind }: Event['timing'], year: number, start: number | null): boolean =>
  (kind !== 'while-waiting' || start === null || year < start) &&
  (kind !== 'from-start' || start === null || year >= start)

/** Money that the plan pays for works; the cost of waiting is no budget that somebody hands out. */
const isSpending = ({ timing, payer, payee, nonCash }: Event): boolean =>
  timing.kind === 'after-start' && !nonCash && PLAN_PARTIES.has(payer) && !PLAN_PARTIES.has(payee)

/** Nominal euro of the year of a line, with the expected share that returns. */
function amountIn({ amount, amountPerReturn, indexClass, priceDate, year }: Event, values: Values): number {
  const growth: Record<IndexClass, number> = {
    build: values.growthBuild,
    civil: values.growthCivil,
    house: values.growthHouse,
    consumer: values.growthConsumer,
    none: 0,
  }
  return (amount + amountPerReturn * values.returnShare) * indexFactor(growth[indexClass], decimalYear(priceDate), year)
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
