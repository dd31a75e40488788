import { type GivenBudget, givenLines, uncertainLines, withoutReplaced } from '../budget/given-budget.ts'
import { contributionsPerYear } from '../cover/contributions.ts'
import { waitingLines } from '../options/nothing.ts'
import { renewalLines } from '../options/renewal.ts'
import { repairLines } from '../options/repair.ts'
import { type Values, valuesOf } from '../parameters/values.ts'
import { type Choice, choiceFor, type Scenario } from '../scenario.ts'
import type { Block } from '../stock/block.ts'
import { contributionLine, taskLine } from './area-lines.ts'
import { BUILDING_RISK, type Event } from './event.ts'
import type { Site } from './site.ts'

/**
 * The one list that all budgets, cash flows and household costs of a scenario come from. Amounts in euro at the price
 * date of each line; throws when a line would put building risk on the land account, which no input can bring about.
 */
export function compileEvents(scenario: Scenario): Event[] {
  const values = valuesOf(scenario.parameters)
  const lines = [...scenario.blocks.flatMap((block) => compileBlock(scenario, values, block)), ...areaLines(scenario)]
  return lines.map(refuseBuildingRisk)
}

/** Lines of one block; linear in its dwellings and its ground, so that halves of a block add up to the block. */
export const compileBlock = (scenario: Scenario, values: Values, block: Block): Event[] => [
  ...compileWaiting(scenario, values, block),
  ...compileWorks(scenario, values, block),
]

/** What waiting costs: most lines of a scenario, and few inputs change them. */
export const compileWaiting = (scenario: Scenario, values: Values, block: Block): Event[] =>
  withoutReplaced(scenario, block.id, everyWaitingLine(scenario, values, block)).filter(isMoney)

/** What is done, and what comes of it. */
export const compileWorks = (scenario: Scenario, values: Values, block: Block): Event[] =>
  withoutReplaced(scenario, block.id, everyWorksLine(scenario, values, block)).filter(isMoney)

/** Lines that come to nought included: with other values the same list of lines has other amounts. */
export const everyLineOf = (scenario: Scenario, values: Values, block: Block): readonly Event[] =>
  withoutReplaced(scenario, block.id, [
    ...everyWaitingLine(scenario, values, block),
    ...everyWorksLine(scenario, values, block),
  ])

function everyWaitingLine(scenario: Scenario, values: Values, block: Block): Event[] {
  const choice = choiceFor(scenario, block.id)
  const when = choice.option === 'nothing' ? 'fixed' : 'while-waiting'
  return waitingLines(siteOf(scenario, values, block, choice), when)
}

function everyWorksLine(scenario: Scenario, values: Values, block: Block): Event[] {
  const choice = choiceFor(scenario, block.id)
  return worksLines(siteOf(scenario, values, block, choice), choice)
}

export const isMoney = ({ amount, amountPerReturn }: Event): boolean => amount !== 0 || amountPerReturn !== 0

export const siteOf = (scenario: Scenario, values: Values, block: Block, choice: Choice): Site => ({
  scenario,
  values,
  block,
  option: choice.option,
  start: choice.start ?? scenario.settings.horizon.start,
})

/** What a choice does, without what waiting for it costs. */
export function worksLines(site: Site, choice: Choice): Event[] {
  switch (choice.option) {
    case 'nothing':
      return []
    case 'repair':
      return repairLines(site, choice.method, 1)
    case 'renewal':
      return renewalLines(site, 1)
    case 'partial': {
      const { partialShare } = site.values
      return [...renewalLines(site, partialShare), ...repairLines(site, choice.method, 1 - partialShare)]
    }
  }
}

/** Tasks that the works carry, contributions that are granted, and what budgets give, as far as each is uncertain. */
export const areaLines = (scenario: Scenario): Event[] => [
  ...linesWithoutBudgets(scenario),
  ...uncertainLines(scenario),
]

/** The same with one line per given payment: without uncertainty it comes to the same. */
export const wholeAreaLines = (scenario: Scenario): Event[] => [
  ...linesWithoutBudgets(scenario),
  ...givenLines(scenario),
]

const linesWithoutBudgets = (scenario: Scenario): Event[] => [
  ...withoutReplaced(scenario, null, scenario.tasks.map(taskLine)),
  ...contributionsPerYear(scenario)
    .filter(({ state }) => state === 'granted')
    .map(contributionLine),
]

/** The same plan as if nobody had brought a budget: everything computed. */
export const allComputed = <Plan extends { budgets?: readonly GivenBudget[] }>({
  budgets: _,
  ...plan
}: Plan): Omit<Plan, 'budgets'> => plan

/** WOM-03: the development company bears no risk of building or selling. */
export function refuseBuildingRisk(line: Event): Event {
  const isOfDevelopment = line.ledger === 'land' || line.payer === 'development' || line.payee === 'development'
  if (isOfDevelopment && BUILDING_RISK.has(line.category))
    throw new Error(`Building risk on the land account: ${line.category} of block ${line.block}`)
  return line
}
