// One area of a run as files, the API and the report give it. What may not be shown is null here, for all of them.
import { type AreaTotals, STUDY_PROBLEMS, type StudyProblem } from '../area-study.ts'
import { HORIZONS, type PerHorizon, type UrgencyClass } from '../dwelling.ts'
import { type AreaOutcome, type AreaState, expectedOf } from '../study-ranking.ts'

export type OutcomeRow = {
  code: string
  name: string
  /** Code of the district of a neighbourhood, of the neighbourhood of a block. */
  parentCode: string | null
  state: AreaState
  /** All dwellings; null where that may not be shown, or where nobody knows how many there are. */
  dwellings: number | null
  /** Dwellings of which both problems are known or not applicable. */
  known: number | null
  /** known / dwellings, fraction. */
  coverage: number | null
  /** Of the chosen problem and horizon: expected dwellings past the threshold, with the low and high parameter set. */
  expected: number | null
  expectedLow: number | null
  expectedHigh: number | null
  /** expected / known, fraction. */
  share: number | null
  /** Only with a rank. */
  class: UrgencyClass | null
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
  /** Expected dwellings for every problem and horizon. */
  expectedPer: Record<StudyProblem, PerHorizon<number | null>>
}

type Outcome = AreaOutcome & { name: string; parentCode: string; found: Pick<AreaTotals, 'sums'> | null }

/** An outcome of the study, as far as the gate of small numbers lets it through. */
export function outcomeRow({ found, name, parentCode, ...outcome }: Outcome): OutcomeRow {
  const { code, state, dwellings, known, coverage, expected, expectedLow, expectedHigh, share } = outcome
  return {
    ...{ code, name, parentCode: parentCode || null, state },
    ...{ dwellings, known, coverage, expected, expectedLow, expectedHigh, share },
    class: state === 'ranked' ? outcome.class : null,
    ...{ rank: outcome.rank, rankLow: outcome.rankLow, rankHigh: outcome.rankHigh },
    // Nothing is known of any moment where nothing is known of this one.
    expectedPer: perProblem((problem, horizon) =>
      found === null || expected === null ? null : expectedOf(found, { problem, horizon }),
    ),
  }
}

/** An area of which the run knows nothing: to be measured first, and every figure unknown. */
export const emptyRow = (code: string, name: string, parentCode: string | null): OutcomeRow => ({
  ...{ code, name, parentCode: parentCode || null, state: 'measure-first' },
  ...{ dwellings: null, known: null, coverage: null },
  ...{ expected: null, expectedLow: null, expectedHigh: null, share: null },
  ...{ class: null, rank: null, rankLow: null, rankHigh: null },
  expectedPer: perProblem(() => null),
})

function perProblem(
  of: (problem: StudyProblem, horizon: (typeof HORIZONS)[number]) => number | null,
): OutcomeRow['expectedPer'] {
  const perHorizon = (problem: StudyProblem) =>
    Object.fromEntries(HORIZONS.map((horizon) => [horizon, of(problem, horizon)])) as PerHorizon<number | null>
  return Object.fromEntries(
    STUDY_PROBLEMS.map((problem) => [problem, perHorizon(problem)]),
  ) as OutcomeRow['expectedPer']
}
