import { reaches, tidy } from './course.ts'
import { CLASS_OF_HORIZON, HORIZONS, type PerHorizon, type UrgencyClass } from './dwelling.ts'
import type { Parameters } from './parameters.ts'

/** What a dwelling brings to its area; all null when the dwelling is not known. */
export type Contribution = {
  /** P_any per horizon. */
  any: PerHorizon<number | null>
  /** min(1, P1 + P2) in 2035. */
  anyAtMost2035: number | null
  /** P_any in 2035 with the low and the high parameter set. */
  low2035: number | null
  high2035: number | null
}

/** Urgency of a neighbourhood or block. */
export type AreaUrgency = {
  code: string
  dwellings: number
  /** Dwellings of which both problems are known or not applicable. */
  known: number
  /** known / dwellings. */
  coverage: number
  /** Dwellings expected to have a problem in 2035, lower and upper bound; null when none is known. */
  expectedAffected: number | null
  expectedAtMost: number | null
  /** expectedAffected / known. */
  share: number | null
  /** Expected share per horizon. */
  shareAt: PerHorizon<number | null>
  /** First horizon at which the expected share is at least one half. */
  class: UrgencyClass | null
  /** false = measure first: too little is known. */
  ranked: boolean
  /** 1 = most urgent; with the smallest and the largest rank over three parameter sets. */
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
}

/**
 * Urgency per area, ranked ones first in order of rank, then the rest by code. A dwelling without a code is in no area.
 * Contributions are added in the order given: give them in a fixed order.
 */
export function areaUrgencies(
  contributions: Iterable<readonly [code: string | null, contribution: Contribution]>,
  parameters: Parameters,
): AreaUrgency[] {
  const totals = new Map<string, Totals>()
  for (const [code, contribution] of contributions) {
    if (code === null) continue
    const total = totals.get(code) ?? emptyTotals(code)
    totals.set(code, total)
    add(total, contribution)
  }
  const areas = [...totals.values()]
  const ranked = areas.filter(
    (area) => area.known > 0 && tidy(area.known / area.dwellings) >= parameters.coverageToRank,
  )
  const ranks = [
    ranksBy(ranked, (area) => area.any['2035']),
    ranksBy(ranked, (area) => area.low),
    ranksBy(ranked, (area) => area.high),
  ]
  return areas.map((area) => urgencyOf(area, ranks)).sort(byRankThenCode)
}

type Totals = {
  code: string
  dwellings: number
  known: number
  any: PerHorizon<number>
  anyAtMost: number
  low: number
  high: number
}

const emptyTotals = (code: string): Totals => ({
  code,
  dwellings: 0,
  known: 0,
  any: { now: 0, '2035': 0, '2050': 0, '2075': 0 },
  anyAtMost: 0,
  low: 0,
  high: 0,
})

function add(total: Totals, contribution: Contribution): void {
  total.dwellings += 1
  if (contribution.any['2035'] === null) return
  total.known += 1
  for (const horizon of HORIZONS) total.any[horizon] += contribution.any[horizon] ?? 0
  total.anyAtMost += contribution.anyAtMost2035 ?? 0
  total.low += contribution.low2035 ?? 0
  total.high += contribution.high2035 ?? 0
}

type Ranks = ReadonlyMap<string, number>

/** Most expected dwellings first; a tie by share, then by code. */
function ranksBy(areas: readonly Totals[], expected: (area: Totals) => number): Ranks {
  const rows = areas.map((area) => ({
    code: area.code,
    expected: tidy(expected(area)),
    share: tidy(expected(area) / area.known),
  }))
  rows.sort((a, b) => b.expected - a.expected || b.share - a.share || byCode(a, b))
  return new Map(rows.map(({ code }, index) => [code, index + 1]))
}

function urgencyOf(area: Totals, ranks: readonly Ranks[]): AreaUrgency {
  const { code, dwellings, known } = area
  const share = (sum: number): number | null => (known > 0 ? sum / known : null)
  const found = ranks.map((rank) => rank.get(code)).filter((rank) => rank !== undefined)
  const [rank = null] = found
  return {
    code,
    dwellings,
    known,
    coverage: known / dwellings,
    expectedAffected: known > 0 ? area.any['2035'] : null,
    expectedAtMost: known > 0 ? area.anyAtMost : null,
    share: share(area.any['2035']),
    shareAt: {
      now: share(area.any.now),
      '2035': share(area.any['2035']),
      '2050': share(area.any['2050']),
      '2075': share(area.any['2075']),
    },
    class: classOf(area),
    ranked: rank !== null,
    rank,
    rankLow: rank === null ? null : Math.min(...found),
    rankHigh: rank === null ? null : Math.max(...found),
  }
}

const HALF = 0.5

function classOf({ any, known }: Totals): UrgencyClass | null {
  if (known === 0) return null
  const first = HORIZONS.find((horizon) => reaches(any[horizon] / known, HALF))
  return first ? CLASS_OF_HORIZON[first] : 'U0'
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

const byRankThenCode = (a: AreaUrgency, b: AreaUrgency): number =>
  (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || byCode(a, b)
