// The few numbers of a scenario that a list shows, each with what it is made of.
import { formatEuros } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Pledge } from '../model/agreed/pledge.ts'
import { uncoveredByKey } from '../model/outcome/cover.ts'
import type { Banded, Outcome } from '../model/outcome/outcome.ts'
import { PARAMETER_NAMES } from '../model/parameters/defaults.ts'
import { parameterInForce } from '../model/parameters/values.ts'
import type { Scenario } from '../model/scenario.ts'
import { agreementOf } from '../money/agreement-of.ts'
import type { VersionRow } from '../usecases.ts'
import type { ListText } from './text.nl.ts'

export type Headline = {
  shortage: Figure
  peak: Figure
  more: Figure
  repaired: Figure
  renewed: Figure
  /** After the key of the plan: a proposal. */
  uncovered: Figure
  /** After what parties agreed to; null = not for who sees the list. */
  uncoveredAgreed: Figure | null
}

/** Rests on at least one input that nobody has a source for. */
const hasAssumption = ({ parameters }: Scenario): boolean =>
  PARAMETER_NAMES.some((name) => parameterInForce(parameters, name).reliability === 'assumption')

/** Where every figure of a version comes from, and how firm it is. */
export const figureBasis = (t: ListText, { document, number }: VersionRow) => ({
  source: { document: t.figures.from(document.name, number), asOf: document.settings.ruleDate },
  reliability: hasAssumption(document) ? ('assumption' as const) : ('calculated' as const),
})

/** `said`: what parties said about the scenario; null = not for who asks. */
export function headlineOf(
  t: ListText,
  version: VersionRow,
  outcome: Outcome,
  said: readonly Pledge[] | null,
  locale: Locale,
): Headline {
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
  const agreedFigure = (pledges: readonly Pledge[]): Figure => {
    const { p5, p50, p95 } = agreementOf(version.document, outcome, pledges, number).coverage
    return figure('scenario-uncovered-agreed', {
      ...{ ...basis, value: p50.uncovered, unit: 'EUR', band: [p5.uncovered, p95.uncovered] as const },
      inputs: { [t.figures.how]: t.figures.uncoveredAgreed, [t.figures.version]: number },
    })
  }
  const { homes } = outcome
  const { shortage } = outcome.money
  return {
    shortage: money('shortage', t.figures.shortage, outcome.money.shortage),
    peak: money('peak-funding', t.figures.peak, outcome.money.peakFunding),
    more: count('more-homes', t.figures.more, homes.after - homes.before),
    repaired: count('repaired', t.figures.repaired, homes.repaired),
    renewed: count('renewed', t.figures.renewed, homes.built),
    uncovered: money('uncovered', t.figures.uncovered, uncoveredByKey(version.document, shortage)),
    uncoveredAgreed: said && agreedFigure(said),
  }
}
