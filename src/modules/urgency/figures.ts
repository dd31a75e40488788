// The figures of a run, each with its explanation. Texts are an argument: the model knows no language.
import { formatNumber } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { Source } from '#kernel/source.ts'
import { measurementsToRank } from './model/rules.ts'
import { type Choice, MAIN_CHOICE } from './model/study-ranking.ts'

import type { UrgencyText } from './text.nl.ts'
import type { RankedArea, StoredRun, StudyTotals, StudyView } from './usecases.ts'

export function sourceOf(t: UrgencyText, run: StoredRun): Source {
  return {
    document: t.source(run.number, run.modelName),
    place: t.sourcePlace(run.parameterSet, run.parametersHash),
    asOf: run.date,
  }
}

export function expectedFigure(
  t: UrgencyText,
  { run, choice }: Pick<StudyView, 'run' | 'choice'>,
  area: RankedArea,
): Figure {
  return figure('expected-affected', {
    value: area.expected,
    unit: 'dwelling',
    formula: expectedFormula(t, choice, area),
    inputs: { known: area.known, mean_chance: area.share, ...rankInput(t, area) },
    source: sourceOf(t, run),
    ...bandOf(area),
  })
}

const rankInput = (t: UrgencyText, { rank, rankLow, rankHigh }: RankedArea) =>
  rank === null || rankLow === null || rankHigh === null ? {} : { rank: t.rankWords(rank, rankLow, rankHigh) }

/** Both problems in 2035: also says what adding the two chances would give, since the larger one is a lower bound. */
function expectedFormula(t: UrgencyText, { problem, horizon }: Choice, { found }: RankedArea): string {
  if (problem !== MAIN_CHOICE.problem) return t.figure.expected.formula
  return horizon === MAIN_CHOICE.horizon && found
    ? t.figure.expected.formulaBoth(formatNumber(found.atMost2035))
    : t.figure.expected.formulaLarger
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

/** Null in an area that is not shown. */
export const neededOf = ({ parameters }: StoredRun, { known, dwellings }: RankedArea): number | null =>
  known === null || dwellings === null ? null : measurementsToRank(known, dwellings, parameters.coverageToRank)

export const neededFigure = (t: UrgencyText, run: StoredRun, area: RankedArea): Figure =>
  figure('measurements-to-rank', {
    value: neededOf(run, area),
    unit: 'dwelling',
    formula: t.figure.needed.formula,
    inputs: { known: area.known, dwellings: area.dwellings, coverage_to_rank: run.parameters.coverageToRank },
    source: sourceOf(t, run),
  })

export const totalExpectedFigure = (t: UrgencyText, run: StoredRun, totals: StudyTotals): Figure =>
  figure('expected-affected', {
    value: totals.expected,
    unit: 'dwelling',
    formula: t.figure.total.formula,
    inputs: { known: totals.judged, mean_chance: totals.judged > 0 ? totals.expected / totals.judged : null },
    source: sourceOf(t, run),
    band: [totals.expectedLow, totals.expectedHigh],
  })

export const totalCoverageFigure = (t: UrgencyText, run: StoredRun, { known, dwellings }: StudyTotals): Figure =>
  coverageFigure(t, run, { known, dwellings, coverage: dwellings > 0 ? known / dwellings : 0 })

/** A plain count: it has no formula to check. */
export const countFigure = (
  t: UrgencyText,
  run: StoredRun,
  name: string,
  value: number,
  unit: 'dwelling' | 'neighbourhood',
): Figure => figure(name, { value, unit, source: sourceOf(t, run) })
