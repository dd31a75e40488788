// The few numbers of a scenario that a list shows, each with what it is made of.
import { formatEuros } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Banded, Outcome } from '../model/outcome/outcome.ts'
import { PARAMETER_NAMES } from '../model/parameters/defaults.ts'
import { parameterInForce } from '../model/parameters/values.ts'
import type { Scenario } from '../model/scenario.ts'
import type { VersionRow } from '../usecases.ts'
import type { ListText } from './text.nl.ts'

export type Headline = {
  shortage: Figure
  peak: Figure
  more: Figure
  repaired: Figure
  renewed: Figure
  uncovered: Figure
}

/** Rests on at least one input that nobody has a source for. */
const hasAssumption = ({ parameters }: Scenario): boolean =>
  PARAMETER_NAMES.some((name) => parameterInForce(parameters, name).reliability === 'assumption')

/** Where every figure of a version comes from, and how firm it is. */
export const figureBasis = (t: ListText, { document, number }: VersionRow) => ({
  source: { document: t.figures.from(document.name, number), asOf: document.settings.ruleDate },
  reliability: hasAssumption(document) ? ('assumption' as const) : ('calculated' as const),
})

export function headlineOf(t: ListText, version: VersionRow, outcome: Outcome, locale: Locale): Headline {
  const { number } = version
  const basis = figureBasis(t, version)
  const money = (name: string, how: string, { base, p5, p50, p95 }: Banded): Figure =>
    figure(`scenario-${name}`, {
      ...{ ...basis, value: p50, unit: 'EUR', band: [p5, p95] },
      inputs: {
        [t.figures.how]: how,
        [t.figures.base]: formatEuros(base, locale),
        [t.figures.draws]: outcome.draws,
        [t.figures.version]: number,
      },
    })
  const count = (name: string, how: string, value: number): Figure =>
    figure(`scenario-${name}`, { ...basis, value, unit: 'dwelling', inputs: { [t.figures.how]: how } })
  const { homes, cover } = outcome
  return {
    shortage: money('shortage', t.figures.shortage, outcome.money.shortage),
    peak: money('peak-funding', t.figures.peak, outcome.money.peakFunding),
    more: count('more-homes', t.figures.more, homes.after - homes.before),
    repaired: count('repaired', t.figures.repaired, homes.repaired),
    renewed: count('renewed', t.figures.renewed, homes.built),
    uncovered: figure('scenario-uncovered', {
      ...{ ...basis, value: cover.uncovered, unit: 'EUR', inputs: { [t.figures.how]: t.figures.uncovered } },
    }),
  }
}
