// Numbers in the tables of the workbench: each opens into what it is made of.
import { type Figure, figure } from '#kernel/figure.ts'
import { FigureValue } from '#platform/ui/figure-value.tsx'
import type { AvoidedCost } from '../../model/outcome/avoided-costs.ts'
import type { BlockResult } from '../../model/outcome/block-result.ts'
import type { Banded, CategoryTotal, Complex, Cover, NothingLine, PartyFlow } from '../../model/outcome/outcome.ts'
import type { ParameterName } from '../../model/parameters/defaults.ts'
import { parameterInForce } from '../../model/parameters/values.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Origin } from './figures.ts'
import { useWords, type Words } from './words.ts'

type Ground = { scenario: Scenario; origin: Origin; words: Words }

/** What a number rests on: the values of the scenario it is made of, and it is as sure as the least sure of them. */
function restingOn(basis: readonly ParameterName[], { scenario, origin, words }: Ground) {
  const own = basis.map((name) => [name, parameterInForce(scenario.parameters, name)] as const)
  const isAssumed = own.some(([, { reliability }]) => reliability === 'assumption')
  return {
    source: origin.source,
    reliability: isAssumed ? ('assumption' as const) : ('calculated' as const),
    values: Object.fromEntries(own.map(([name, { value }]) => [words.inputName(name), words.parameter(name, value)])),
  }
}

/** Net present amount of a category, plan without uncertainty. */
export function categoryFigure({ category, present, nominal, basis }: CategoryTotal, ground: Ground): Figure {
  const { t, money } = ground.words
  const { values, ...rests } = restingOn(basis, ground)
  return figure('scenario-category', {
    ...rests,
    ...{ value: present, unit: 'EUR', formula: t.categories.formulas[category] },
    inputs: { [t.categories.nominal]: money(nominal), ...values },
  })
}

/** A line of doing nothing: the middle of its draws with its band. */
export function nothingFigure(line: NothingLine, basis: readonly ParameterName[], ground: Ground): Figure {
  const { t, money } = ground.words
  const { values, ...rests } = restingOn(basis, ground)
  return figure('scenario-nothing-line', {
    ...rests,
    ...{ value: line.present.p50, unit: 'EUR', formula: t.categories.formulas[line.category] },
    inputs: { [t.results.inputs.base]: money(line.present.base), ...values },
    band: [line.present.p5, line.present.p95],
  })
}

const SAVED = ['doingNothing', 'left'] as const
/** What a plan spares one party, or what is left of waiting; plan without uncertainty. */
export function avoidedFigure(cost: AvoidedCost, { origin, words: { t, money } }: Ground): Figure {
  return figure('scenario-avoided-cost', {
    ...onTheWhole(origin),
    ...{ value: cost.doingNothing - cost.left, unit: 'EUR', formula: t.nothing.avoided.formula },
    inputs: Object.fromEntries(SAVED.map((name) => [t.nothing.avoided[name], money(cost[name])])),
  })
}

/** What one party pays for the plan itself. */
export const planCostFigure = ({ plan }: AvoidedCost, { origin, words: { t } }: Ground): Figure =>
  figure('scenario-plan-cost', {
    ...onTheWhole(origin),
    ...{ value: plan, unit: 'EUR', formula: t.nothing.avoided.planFormula, inputs: {} },
  })

const onTheWhole = ({ source, hasAssumptions }: Origin) => ({
  source,
  reliability: hasAssumptions ? ('assumption' as const) : ('calculated' as const),
})

/** What a party gets less what it pays, all years together. */
export function partyFigure({ base }: PartyFlow, { origin, words: { t, money } }: Ground): Figure {
  const sum = (pick: (amount: number) => boolean) =>
    base.reduce((total, amount) => total + (pick(amount) ? amount : 0), 0)
  return figure('scenario-party', {
    ...onTheWhole(origin),
    ...{ value: sum(() => true), unit: 'EUR', formula: t.flows.formula },
    inputs: {
      [t.flows.received]: money(sum((amount) => amount > 0)),
      [t.flows.paid]: money(-sum((amount) => amount < 0)),
    },
  })
}

/** What one block costs the plan. */
export const blockFigure = ({ net, costs, revenues }: BlockResult, { origin, words: { t, money } }: Ground): Figure =>
  figure('scenario-block-result', {
    ...onTheWhole(origin),
    ...{ value: net, unit: 'EUR', formula: t.block.resultFormula },
    inputs: { [t.block.costs]: money(costs), [t.block.revenues]: money(revenues) },
  })

type CoverLine = { value: number; formula: string }

/** A line of the cover of the shortage. */
export const coverFigure = (line: CoverLine, { shortage }: Cover, { origin, words: { t, money } }: Ground): Figure =>
  figure('scenario-cover', {
    ...onTheWhole(origin),
    ...{ value: line.value, unit: 'EUR', formula: line.formula },
    inputs: { [t.cover.shortage]: money(shortage) },
  })

/** What the key leaves open over the futures: the middle with its band. */
export const uncoveredFigure = ({ base, p5, p50, p95 }: Banded, { origin, words: { t, money } }: Ground): Figure =>
  figure('scenario-uncovered', {
    ...onTheWhole(origin),
    ...{ value: p50, unit: 'EUR', formula: t.cover.formulas.uncoveredDrawn, band: [p5, p95] as const },
    inputs: { [t.results.inputs.base]: money(base) },
  })

/** Market value of one complex of the land account. */
export const complexFigure = ({ from, to, blocks, npv }: Complex, { origin, words: { t, count } }: Ground): Figure =>
  figure('scenario-complex', {
    ...onTheWhole(origin),
    ...{ value: npv, unit: 'EUR', formula: t.results.formulas.landNpv },
    inputs: { [t.complexes.period]: `${from}\u2013${to}`, [t.complexes.blocks]: count(blocks.length) },
  })

/** An amount in millions that opens. `checkAt`: page of the rule that makes it; null when it is a sum of several. */
export function OpenAmount({ of, title, checkAt = null }: { of: Figure; title: string; checkAt?: string | null }) {
  const { million } = useWords()
  return (
    <FigureValue figure={of} title={title} recalculateAt={checkAt}>
      {million(typeof of.value === 'number' ? of.value : 0)}
    </FigureValue>
  )
}
