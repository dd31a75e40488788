// The figures of a run, each with its explanation. Texts are an argument: the model knows no language.
import { type Figure, figure } from '#kernel/figure.ts'
import type { Source } from '#kernel/source.ts'
import { measurementsToRank } from './model/study-ranking.ts'

import type { UrgencyText } from './text.nl.ts'
import type { RankedArea, StoredRun, StudyTotals, StudyView } from './usecases.ts'

export function sourceOf(t: UrgencyText, run: StoredRun): Source {
  return {
    document: t.source(run.number, run.modelName),
    place: t.sourcePlace(run.parametersHash),
    asOf: run.date,
  }
}

export function expectedFigure(
  t: UrgencyText,
  { run, choice }: Pick<StudyView, 'run' | 'choice'>,
  area: RankedArea,
): Figure {
  const isMain = choice.problem === 'any' && choice.horizon === '2035'
  return figure('expected-affected', {
    value: area.expected,
    unit: 'dwelling',
    formula: t.figure.expected.formula,
    inputs: {
      problem: t.problemInSentence[choice.problem],
      known: area.known,
      ...(isMain && area.area.totals.known > 0 ? { at_most: Math.round(area.area.totals.atMost2035) } : {}),
      ...(area.rank === null ? {} : { rank: area.rank, rank_low: area.rankLow, rank_high: area.rankHigh }),
    },
    source: sourceOf(t, run),
    ...bandOf(area),
  })
}

const bandOf = ({ expectedLow, expectedHigh }: Pick<RankedArea, 'expectedLow' | 'expectedHigh'>) =>
  expectedLow === null || expectedHigh === null ? {} : { band: [expectedLow, expectedHigh] as const }

export const shareFigure = (t: UrgencyText, run: StoredRun, area: RankedArea): Figure =>
  figure('affected-share', {
    value: area.share,
    unit: 'fraction',
    formula: t.figure.share.formula,
    inputs: { expected: area.expected === null ? null : Math.round(area.expected * 10) / 10, known: area.known },
    source: sourceOf(t, run),
  })

export const coverageFigure = (
  t: UrgencyText,
  run: StoredRun,
  area: Pick<RankedArea, 'known' | 'dwellings' | 'coverage'>,
): Figure =>
  figure('coverage', {
    value: area.coverage,
    unit: 'fraction',
    formula: t.figure.coverage.formula,
    inputs: { known: area.known, dwellings: area.dwellings },
    source: sourceOf(t, run),
  })

export const neededFigure = (t: UrgencyText, run: StoredRun, area: RankedArea): Figure =>
  figure('measurements-to-rank', {
    value: measurementsToRank(area, run.parameters.coverageToRank),
    unit: 'dwelling',
    formula: t.figure.needed.formula,
    inputs: { known: area.known, dwellings: area.dwellings, coverage_to_rank: run.parameters.coverageToRank },
    source: sourceOf(t, run),
  })

export const totalExpectedFigure = (t: UrgencyText, run: StoredRun, totals: StudyTotals): Figure =>
  figure('expected-affected-total', {
    value: totals.expected,
    unit: 'dwelling',
    formula: t.figure.total.formula,
    inputs: { areas: totals.ranked + totals.measureFirst, known: totals.known },
    source: sourceOf(t, run),
    band: [totals.expectedLow, totals.expectedHigh],
  })

export const totalKnownFigure = (t: UrgencyText, run: StoredRun, totals: StudyTotals): Figure =>
  figure('known-dwellings', {
    value: totals.known,
    unit: 'dwelling',
    formula: t.figure.total.formula,
    inputs: { areas: totals.ranked + totals.measureFirst, dwellings: totals.dwellings },
    source: sourceOf(t, run),
  })
