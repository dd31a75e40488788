// Order of the areas of one run, for any problem and horizon that a visitor chooses.
import { type AreaTotals, momentOf, type ParameterSet, type StudyProblem } from './area-study.ts'
import { reaches, tidy } from './course.ts'
import { CLASS_OF_HORIZON, HORIZONS, type Horizon, type UrgencyClass } from './dwelling.ts'

/** Below this number of dwellings no figure about an area is shown: it would tell about single homes. */
export const PUBLISH_FROM_DWELLINGS = 10
export const mayBeShown = (dwellings: number): boolean => dwellings >= PUBLISH_FROM_DWELLINGS

export type Choice = { problem: StudyProblem; horizon: Horizon }
/** The choice behind an area's stored rank: both problems, 2035. */
export const MAIN_CHOICE: Choice = { problem: 'any', horizon: '2035' }

/**
 * ranked: enough is known · measure-first: less than the coverage that a rank needs · not-shown: fewer than ten
 * dwellings, or withheld because others have fewer; in no list and in no total.
 */
export type AreaState = 'ranked' | 'measure-first' | 'not-shown'

export type AreaOutcome = {
  code: string
  state: AreaState
  dwellings: number
  known: number
  coverage: number
  /** Expected dwellings past the threshold at the horizon, with the low and the high parameter set; null = none known. */
  expected: number | null
  expectedLow: number | null
  expectedHigh: number | null
  /** expected / known. */
  share: number | null
  /** First horizon at which half of the known dwellings is expected past the threshold of this problem. */
  class: UrgencyClass | null
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
}

type StudiedArea = { code: string; totals: AreaTotals }

/** Ranked areas first, in order of rank; then measure-first by code; then those not shown. */
export function rankAreas(
  areas: readonly StudiedArea[],
  choice: Choice,
  coverageToRank: number,
  withheld: ReadonlySet<string> = new Set(),
): AreaOutcome[] {
  const stateIn = ({ code, totals }: StudiedArea) =>
    withheld.has(code) ? 'not-shown' : stateOf(totals, coverageToRank)
  const ranked = areas.filter((area) => stateIn(area) === 'ranked')
  const ranks = (['base', 'low', 'high'] as const).map((set) => ranksBy(ranked, choice, set))
  const outcomes = areas.map((area) => outcomeOf(area, choice, stateIn(area), ranks))
  return outcomes.sort((a, b) => order(a) - order(b) || (a.code < b.code ? -1 : 1))
}

/**
 * Parts that must stay unseen beside those below ten dwellings: else the whole minus the parts that are shown tells
 * about fewer than ten. Takes the smallest part that could be shown. `wholeDwellings` counts all dwellings of the
 * whole, also those in no part.
 */
export function withheldParts(parts: readonly StudiedArea[], wholeDwellings: number): ReadonlySet<string> {
  const shown = parts.filter(({ totals }) => mayBeShown(totals.dwellings))
  const rest = wholeDwellings - shown.reduce((sum, { totals }) => sum + totals.dwellings, 0)
  if (rest <= 0 || mayBeShown(rest)) return new Set()
  const [smallest] = shown.toSorted((a, b) => a.totals.dwellings - b.totals.dwellings || (a.code < b.code ? -1 : 1))
  return new Set(smallest ? [smallest.code] : [])
}

const order = ({ rank, state }: AreaOutcome): number => rank ?? (state === 'measure-first' ? 1e6 : 1e7)

export function stateOf(
  { dwellings, known }: Pick<AreaTotals, 'dwellings' | 'known'>,
  coverageToRank: number,
): AreaState {
  if (!mayBeShown(dwellings)) return 'not-shown'
  return known > 0 && tidy(known / dwellings) >= coverageToRank ? 'ranked' : 'measure-first'
}

export const expectedOf = ({ sums }: AreaTotals, { problem, horizon }: Choice, set: ParameterSet = 'base'): number =>
  sums[problem][set][momentOf(horizon)] as number

/** Most expected dwellings first; a tie by share, then by code. */
function ranksBy(areas: readonly StudiedArea[], choice: Choice, set: ParameterSet): ReadonlyMap<string, number> {
  const rows = areas.map(({ code, totals }) => {
    const expected = expectedOf(totals, choice, set)
    return { code, expected: tidy(expected), share: tidy(expected / totals.known) }
  })
  rows.sort((a, b) => b.expected - a.expected || b.share - a.share || (a.code < b.code ? -1 : 1))
  return new Map(rows.map(({ code }, index) => [code, index + 1]))
}

function outcomeOf(
  { code, totals }: StudiedArea,
  choice: Choice,
  state: AreaState,
  ranks: readonly ReadonlyMap<string, number>[],
): AreaOutcome {
  const { dwellings, known } = totals
  const found = ranks.map((rank) => rank.get(code)).filter((rank) => rank !== undefined)
  const expected = (set: ParameterSet) => (known > 0 ? expectedOf(totals, choice, set) : null)
  const base = expected('base')
  return {
    code,
    state,
    dwellings,
    known,
    coverage: dwellings > 0 ? known / dwellings : 0,
    expected: base,
    expectedLow: expected('low'),
    expectedHigh: expected('high'),
    share: base === null ? null : base / known,
    class: classOf(totals, choice.problem),
    rank: found[0] ?? null,
    rankLow: found.length > 0 ? Math.min(...found) : null,
    rankHigh: found.length > 0 ? Math.max(...found) : null,
  }
}

const HALF = 0.5

function classOf(totals: AreaTotals, problem: StudyProblem): UrgencyClass | null {
  if (totals.known === 0) return null
  const first = HORIZONS.find((horizon) => reaches(expectedOf(totals, { problem, horizon }) / totals.known, HALF))
  return first ? CLASS_OF_HORIZON[first] : 'U0'
}
