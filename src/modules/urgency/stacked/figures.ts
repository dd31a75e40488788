// The figures of stacked tasks, each with its explanation.
import { formatNumber, formatShare } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { Source } from '#kernel/source.ts'
import type { HeatPlanKind } from '#modules/areas/model/index.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Indicator, TaskKind } from '../model/stacked/indicators.ts'
import type { Stack } from '../model/stacked/stack.ts'
import type { StackedText } from './text.nl.ts'

const UNITS: Readonly<Record<TaskKind, string>> = {
  labels: 'fraction',
  status: '',
  sewer: 'fraction',
  heat: 'year',
  works: 'fraction',
}

/** The value of one task: what it is made of, how it counts, from which source. */
export function indicatorFigure(t: StackedText, indicator: Indicator): Figure {
  const { kind, value, x, inputs, source } = indicator
  const plan = inputs.plan
  return figure(`stacked-${kind}`, {
    value,
    unit: UNITS[kind],
    formula: t.formulas[kind],
    inputs: {
      ...inputs,
      ...(typeof plan === 'string' ? { plan: t.heatKinds[plan as HeatPlanKind] } : {}),
      x: x === null ? null : Math.round(x * 1000) / 1000,
    },
    source: source ?? { document: t.sourceNone, asOf: null },
    reliability: kind === 'status' || kind === 'heat' ? 'stated' : 'calculated',
  })
}

/** Value as people read it: a percentage, a score or a year; the reason where there is none. */
export function valueInWords(t: StackedText, { kind, value, missing }: Indicator, locale: Locale): string {
  if (value === null) return t.missing[missing ?? 'not-read']
  if (kind === 'heat') return String(value)
  return kind === 'status' ? formatNumber(value, 2, locale) : formatShare(value, locale, 0)
}

/** How many tasks count; its inputs are what each task counts for. */
export function countFigure(t: StackedText, stack: Stack, indicators: readonly Indicator[]): Figure {
  return figure('stacked-count', {
    value: stack.count,
    unit: '',
    formula: t.countFormula,
    inputs: Object.fromEntries([
      ...indicators.map(({ kind, x }) => [kind, x === null ? null : Math.round(x * 100) / 100] as const),
      ['unknown', stack.unknown],
    ]),
    source: sourceOfAll(t, indicators),
    reliability: 'assumption',
  })
}

/** The documents behind the tasks of one area, each once; the oldest day, since all of them must hold. */
function sourceOfAll(t: StackedText, indicators: readonly Indicator[]): Source {
  const sources = indicators.flatMap(({ source }) => (source ? [source] : []))
  const documents = [...new Set(sources.map(({ document }) => document))]
  const days = sources.map(({ asOf }) => asOf).filter((day) => day !== null)
  return { document: documents.join('; ') || t.sourceNone, asOf: days.sort()[0] ?? null }
}
