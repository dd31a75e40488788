// Order of the areas of one run, for any problem and horizon that a visitor chooses.
import { type AreaTotals, momentOf, type ParameterSet, type StudyProblem } from './area-study.ts'
import { reaches, tidy } from './course.ts'
import { CLASS_OF_HORIZON, HORIZONS, type Horizon, type UrgencyClass } from './dwelling.ts'

/**
 * What the gate of small numbers lets through of an area: all · counts: how many dwellings there are, how many of them
 * are known and how well, not what was found in them · nothing.
 */
export type Shows = 'all' | 'counts' | 'nothing'
export type ShowsOf = (code: string) => Shows

/** expected: where are most dwellings · share: where is the problem densest. */
export const RANK_ORDERS = ['expected', 'share'] as const
export type RankOrder = (typeof RANK_ORDERS)[number]

/** Ranks follow the expected number unless the choice says otherwise. */
export type Choice = { problem: StudyProblem; horizon: Horizon; rankBy?: RankOrder }
/** The choice behind an area's stored rank: both problems, 2035, by expected number. */
export const MAIN_CHOICE: Choice = { problem: 'any', horizon: '2035' }

/**
 * ranked: enough is known · measure-first: less than the coverage that a rank needs · withheld: enough is known, but
 * figures would tell about fewer than ten dwellings, here or elsewhere · not-shown: the same of the area as a whole; in
 * no list and in no total.
 */
export type AreaState = 'ranked' | 'measure-first' | 'withheld' | 'not-shown'

export type AreaOutcome = {
  code: string
  state: AreaState
  /** Null in an area that is not shown. */
  dwellings: number | null
  known: number | null
  coverage: number | null
  /** Expected dwellings past the threshold at the horizon, with the low and the high parameter set; null = not shown. */
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

/** As much of an area's totals as its rank needs. */
export type RankedTotals = Pick<AreaTotals, 'dwellings' | 'known' | 'sums'>
type StudiedArea = { code: string; totals: RankedTotals }

/** Ranked areas first, in order of rank; then those to measure and those withheld, by code; then those not shown. */
export function rankAreas(
  areas: readonly StudiedArea[],
  choice: Choice,
  coverageToRank: number,
  showsOf: ShowsOf,
): AreaOutcome[] {
  const stateIn = ({ code, totals }: StudiedArea) => stateOf(totals, coverageToRank, showsOf(code))
  const ranked = areas.filter((area) => stateIn(area) === 'ranked')
  const ranks = (['base', 'low', 'high'] as const).map((set) => ranksBy(ranked, choice, set))
  const outcomes = areas.map(
    (area): AreaOutcome => ({
      code: area.code,
      state: stateIn(area),
      ...countsOf(area, showsOf(area.code)),
      ...figuresOf(area, choice, showsOf(area.code)),
      ...rankOf(area.code, ranks),
    }),
  )
  return outcomes.sort((a, b) => order(a) - order(b) || (a.code < b.code ? -1 : 1))
}

const order = ({ rank, state }: AreaOutcome): number => rank ?? (state === 'not-shown' ? 1e7 : 1e6)

export function stateOf(
  { dwellings, known }: Pick<AreaTotals, 'dwellings' | 'known'>,
  coverageToRank: number,
  shows: Shows,
): AreaState {
  if (shows === 'nothing') return 'not-shown'
  if (known === 0 || tidy(known / dwellings) < coverageToRank) return 'measure-first'
  return shows === 'all' ? 'ranked' : 'withheld'
}

export const expectedOf = (
  { sums }: Pick<AreaTotals, 'sums'>,
  { problem, horizon }: Choice,
  set: ParameterSet = 'base',
): number => sums[problem][set][momentOf(horizon)] as number

/** Most expected dwellings first; a tie by share, then by code. By share it is the other way round. */
function ranksBy(areas: readonly StudiedArea[], choice: Choice, set: ParameterSet): ReadonlyMap<string, number> {
  const [first, second] =
    choice.rankBy === 'share' ? (['share', 'expected'] as const) : (['expected', 'share'] as const)
  const rows = areas.map(({ code, totals }) => {
    const expected = expectedOf(totals, choice, set)
    return { code, expected: tidy(expected), share: tidy(expected / totals.known) }
  })
  rows.sort((a, b) => b[first] - a[first] || b[second] - a[second] || (a.code < b.code ? -1 : 1))
  return new Map(rows.map(({ code }, index) => [code, index + 1]))
}

function countsOf({ totals }: StudiedArea, shows: Shows): Pick<AreaOutcome, 'dwellings' | 'known' | 'coverage'> {
  if (shows === 'nothing') return { dwellings: null, known: null, coverage: null }
  const { dwellings, known } = totals
  return { dwellings, known, coverage: dwellings > 0 ? known / dwellings : 0 }
}

type Figures = Pick<AreaOutcome, 'expected' | 'expectedLow' | 'expectedHigh' | 'share' | 'class'>

function figuresOf({ totals }: StudiedArea, choice: Choice, shows: Shows): Figures {
  if (shows !== 'all' || totals.known === 0)
    return { expected: null, expectedLow: null, expectedHigh: null, share: null, class: null }
  const expected = expectedOf(totals, choice)
  return {
    expected,
    expectedLow: expectedOf(totals, choice, 'low'),
    expectedHigh: expectedOf(totals, choice, 'high'),
    share: expected / totals.known,
    class: classOf(totals, choice.problem),
  }
}

function rankOf(
  code: string,
  ranks: readonly ReadonlyMap<string, number>[],
): Pick<AreaOutcome, 'rank' | 'rankLow' | 'rankHigh'> {
  const found = ranks.map((rank) => rank.get(code)).filter((rank) => rank !== undefined)
  const [rank] = found
  if (rank === undefined) return { rank: null, rankLow: null, rankHigh: null }
  return { rank, rankLow: Math.min(...found), rankHigh: Math.max(...found) }
}

const HALF = 0.5

function classOf(totals: RankedTotals, problem: StudyProblem): UrgencyClass | null {
  if (totals.known === 0) return null
  const first = HORIZONS.find((horizon) => reaches(expectedOf(totals, { problem, horizon }) / totals.known, HALF))
  return first ? CLASS_OF_HORIZON[first] : 'U0'
}
