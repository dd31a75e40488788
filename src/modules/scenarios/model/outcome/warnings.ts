import { laterWorksYear } from '../options/repair.ts'
import { valuesOf } from '../parameters/values.ts'
import { groundFor } from '../programme/counting-model.ts'
import { programmeOf } from '../programme/counts.ts'
import { landValueParts } from '../programme/land-value.ts'
import { choiceFor, lastYearOf, type Scenario } from '../scenario.ts'
import { readinessOf } from '../stock/block.ts'
import { lateSales } from '../stock/sales.ts'
import { homesOf, partsOf, spaceOf } from './homes.ts'
import type { Warning } from './outcome.ts'

/** BBV: a land account longer than this is cut into complexes, or the length is accounted for. */
const LONGEST_COMPLEX = 10

/** What somebody who decides must know beside the figures. None of them stops the calculation. */
export const warningsOf = (scenario: Scenario): Warning[] => [
  ...blockWarnings(scenario),
  ...groundWarnings(scenario),
  ...valueWarnings(scenario),
  ...saleWarnings(scenario),
  ...taskWarnings(scenario),
  ...budgetWarnings(scenario),
]

function blockWarnings(scenario: Scenario): Warning[] {
  const values = valuesOf(scenario.parameters)
  const chosen = scenario.blocks.map((block) => ({ block, choice: choiceFor(scenario, block.id) }))
  const repaired = chosen.filter(({ choice }) => partsOf(choice.option, values).repaired > 0)
  const beyond = repaired.filter(
    ({ choice }) => choice.start !== null && laterWorksYear(choice.start, values) > lastYearOf(scenario.settings),
  )
  return [
    ...(scenario.readinessWithheld ? [] : repaired).flatMap(({ block }): Warning[] => {
      const { missing, unknown, ready } = readinessOf(block)
      return ready ? [] : [{ kind: 'block-not-ready', block: block.id, missing, unknown }]
    }),
    ...chosen.flatMap(({ block }): Warning[] =>
      block.urgency === null ? [{ kind: 'urgency-unknown', block: block.id }] : [],
    ),
    ...(repaired.length > 0 ? [{ kind: 'old-stays-old', blocks: repaired.length } as const] : []),
    ...(beyond.length > 0 ? [{ kind: 'later-works-beyond-horizon', blocks: beyond.length } as const] : []),
  ]
}

function groundWarnings(scenario: Scenario): Warning[] {
  const values = valuesOf(scenario.parameters)
  const { demolished } = homesOf(scenario)
  if (demolished === 0) return []
  const { highestWithDeck, cap, available } = spaceOf(scenario)
  const { densification: factor } = values
  const programme = programmeOf(values, demolished)
  const parts = landValueParts(values, programme, groundFor(values, demolished, available).deckPlaces)
  const warnings: (Warning | false)[] = [
    factor > cap && { kind: 'above-cap', factor, cap },
    factor > highestWithDeck && { kind: 'does-not-fit', factor, highest: highestWithDeck },
    parts.revenue < parts.building + parts.overhead + parts.deck && { kind: 'land-value-negative', block: null },
  ]
  const years = landYears(scenario)
  return [
    ...warnings.filter((warning): warning is Warning => warning !== false),
    ...(years > LONGEST_COMPLEX ? [{ kind: 'longer-than-ten-years', years } as const] : []),
  ]
}

/** Years from the first to the last purchase of ground, both included. */
function landYears(scenario: Scenario): number {
  const values = valuesOf(scenario.parameters)
  const starts = scenario.blocks.flatMap(({ id }) => {
    const { option, start } = choiceFor(scenario, id)
    return start !== null && partsOf(option, values).renewed > 0 ? [start] : []
  })
  return starts.length === 0 ? 0 : Math.max(...starts) - Math.min(...starts) + 1
}

/** FIN-06, FIN-22, FIN-23. */
function valueWarnings({ settings, parameters }: Scenario): Warning[] {
  const { referenceDate, announcedOn, returnTerms, transferTaxExemption } = settings
  const { deductedShare, returnerDiscount } = valuesOf(parameters)
  const warnings: (Warning | false)[] = [
    announcedOn !== null && referenceDate >= announcedOn && { kind: 'reference-after-announcement' },
    deductedShare > 0 && { kind: 'contribution-under-market' },
    ((returnTerms === 'discount' && returnerDiscount > 0) || returnTerms === 'closed-purse') && {
      kind: 'contribution-above-market',
    },
    transferTaxExemption !== null &&
      (transferTaxExemption.ground === '' || transferTaxExemption.document === '') && {
        kind: 'exemption-without-proof',
      },
  ]
  return warnings.filter((warning): warning is Warning => warning !== false)
}

function saleWarnings(scenario: Scenario): Warning[] {
  const late = lateSales(scenario)
  return late.length === 0
    ? []
    : [{ kind: 'sold-after-reference', sales: late.length, above: late.filter(({ above }) => above > 0).length }]
}

/** SCN-13: what frees the ground comes first. */
const taskWarnings = ({ tasks }: Scenario): Warning[] =>
  tasks.flatMap((task) =>
    task.after.flatMap((id): Warning[] => {
      const condition = tasks.find((other) => other.id === id)
      const isLate = condition === undefined || condition.year > task.year
      return isLate ? [{ kind: 'task-before-its-condition', task: task.id, after: id }] : []
    }),
  )

function budgetWarnings({ budgets = [], choices }: Scenario): Warning[] {
  const payments = budgets.flatMap((budget) => budget.payments)
  if (payments.length === 0) return []
  const replaced = new Set(budgets.flatMap(({ replaces }) => replaces.map(({ category }) => category)))
  const others = new Set(
    payments.flatMap(({ block, option }) =>
      block !== null && choiceFor({ choices }, block).option !== option ? [block] : [],
    ),
  )
  return [
    { kind: 'given-payments', payments: payments.length, categories: replaced.size },
    ...(others.size > 0 ? [{ kind: 'given-for-other-choice', blocks: others.size } as const] : []),
  ]
}
