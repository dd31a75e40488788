// What the model computes of a criterion, as figures that open; the judgement stands beside them.
import { formatLargeEuros, formatNumber } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { figureBasis } from '../list/headline-figures.ts'
import type { ListText } from '../list/text.nl.ts'
import type { Criterion } from '../model/interests/effects.ts'
import type { EffectsText } from './text.nl.ts'
import type { ScenarioEffects } from './usecases.ts'

export type EffectFigure = { label: string; figure: Figure; shown: string }
type Words = { t: EffectsText; list: ListText; locale: Locale }

export function figuresFor(words: Words, criterion: Criterion, effects: ScenarioEffects): readonly EffectFigure[] {
  switch (criterion) {
    case 'stock-growth':
      return [growthFigure(words, effects)]
    case 'budget-pressure':
      return [paysFigure(words, effects), coversFigure(words, effects)]
    default:
      return []
  }
}

function growthFigure({ t, list, locale }: Words, { version, computed }: ScenarioEffects): EffectFigure {
  const value = computed.stockGrowth
  return {
    label: t.figures.growth,
    shown: formatNumber(value, 0, locale),
    figure: figure('scenario-more-homes', {
      ...{ ...figureBasis(list, version), value, unit: 'dwelling', inputs: { [t.figures.how]: list.figures.more } },
    }),
  }
}

function paysFigure({ t, list, locale }: Words, { version, computed, nothing }: ScenarioEffects): EffectFigure {
  const value = computed.municipalityPays
  return {
    label: t.figures.pays,
    shown: formatLargeEuros(value, locale),
    figure: figure('scenario-municipality-pays', {
      ...{ ...figureBasis(list, version), value, unit: 'EUR' },
      inputs: {
        [t.figures.how]: t.figures.paysHow,
        [t.figures.nothing]: formatLargeEuros(nothing.municipalityPays, locale),
        [t.figures.difference]: formatLargeEuros(value - nothing.municipalityPays, locale),
      },
    }),
  }
}

function coversFigure({ t, list, locale }: Words, { version, computed }: ScenarioEffects): EffectFigure {
  const value = computed.municipalityCovers
  return {
    label: t.figures.covers,
    shown: formatLargeEuros(value, locale),
    figure: figure('scenario-municipality-covers', {
      ...{ ...figureBasis(list, version), value, unit: 'EUR', inputs: { [t.figures.how]: t.figures.coversHow } },
    }),
  }
}
