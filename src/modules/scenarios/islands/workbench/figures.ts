// Figures of an outcome: each carries its formula, its inputs and where it comes from.
import { type Figure, figure } from '#kernel/figure.ts'
import type { Source } from '#kernel/source.ts'
import type { Banded, Money, Outcome } from '../../model/outcome/outcome.ts'
import type { Words } from './words.ts'

export type Origin = { source: Source; hasAssumptions: boolean }

const named = (name: string, parts: Parameters<typeof figure>[1]): Figure => figure(name, parts)

const basis = ({ source, hasAssumptions }: Origin) => ({
  source,
  reliability: hasAssumptions ? ('assumption' as const) : ('calculated' as const),
})

/** An amount with its band: the median counts, the plan without uncertainty is an input. */
export function moneyFigure(name: keyof Money, amount: Banded, outcome: Outcome, origin: Origin, words: Words): Figure {
  const { formulas, inputs } = words.t.results
  return named(`scenario-${name}`, {
    ...basis(origin),
    value: amount.p50,
    unit: 'EUR',
    formula: formulas[name],
    inputs: {
      [inputs.base]: words.money(amount.base),
      [inputs.draws]: outcome.draws,
      [inputs.seed]: outcome.seed,
      [inputs.horizon]: `${outcome.years[0]}\u2013${outcome.years.at(-1)}`,
    },
    band: [amount.p5, amount.p95],
  })
}

/** How many of who want to return find a home. */
export function returnFigure(
  { homes, canReturn }: Outcome & { canReturn: Banded },
  origin: Origin,
  words: Words,
): Figure {
  const { formulas, inputs } = words.t.results
  return named('scenario-can-return', {
    ...basis(origin),
    value: canReturn.p50,
    unit: 'household',
    formula: formulas.back,
    inputs: {
      [inputs.wantBack]: words.count(homes.returners.p50),
      [inputs.places]: words.count(homes.placesForReturners),
    },
    band: [canReturn.p5, canReturn.p95],
  })
}

export function moreHomesFigure({ homes }: Outcome, origin: Origin, words: Words): Figure {
  const { formulas, inputs } = words.t.results
  return named('scenario-more-homes', {
    ...basis(origin),
    value: homes.after - homes.before,
    unit: 'dwelling',
    formula: formulas.more,
    inputs: { [inputs.built]: words.count(homes.built), [inputs.demolished]: words.count(homes.demolished) },
  })
}

export function nuisanceFigure({ nuisance }: Outcome, origin: Origin, words: Words): Figure {
  const { formulas, inputs } = words.t.results
  return named('scenario-nuisance', {
    ...basis(origin),
    value: nuisance.years,
    unit: '',
    formula: formulas.long,
    inputs: {
      [inputs.first]: nuisance.firstYear && String(nuisance.firstYear),
      [inputs.last]: nuisance.lastYear && String(nuisance.lastYear),
    },
  })
}
