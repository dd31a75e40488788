// The one way out for areas of a run: what the gate of small numbers let through when the run was made, ranked.
import { mapShown, release, shownOrNull, storedDecision } from '#platform/suppression/index.ts'
import { type AreaTotals, emptyTotals } from '../model/area-study.ts'
import { MIDDLES, type Middles } from '../model/neighbourhood-study.ts'
import { type AreaOutcome, type Choice, rankAreas, type ShowsOf } from '../model/study-ranking.ts'
import type { RunArea, StoredRun } from '../store.ts'
import { SHOWN_FROM } from './decide-shows.ts'

/** How far measuring has come: says nothing of what was found. */
export type Measured = Pick<AreaTotals, 'missing' | 'quality' | 'confidence'>
/** Middle values of at least ten dwellings each. */
export type ShownMiddles = Record<keyof Middles, number | null>

/** An area of a run as anybody may see it, with its outcome for the chosen problem and horizon. Null = not shown. */
export type RankedArea = AreaOutcome & {
  name: string
  /** Code of the district of a neighbourhood, of the neighbourhood of a block or street. */
  parentCode: string
  measured: Measured | null
  /** What was found in the known dwellings. */
  found: AreaTotals | null
  middles: ShownMiddles | null
}

/** Areas of one level, and of one parent where they are ranked within it. */
export function publishAreas(areas: readonly RunArea[], run: StoredRun, choice: Choice): RankedArea[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const showsOf: ShowsOf = (code) => byCode.get(code)?.shows ?? 'nothing'
  const counts = storedDecision(areas.filter(({ shows }) => shows !== 'nothing').map(({ code }) => code))
  const figures = storedDecision(areas.filter(({ shows }) => shows === 'all').map(({ code }) => code))
  const counted = areas.map(({ code, totals }) => ({
    code,
    totals: shownOrNull(release(counts, code, totals)) ?? emptyTotals(),
  }))
  return rankAreas(counted, choice, run.parameters.coverageToRank, showsOf).flatMap((outcome): RankedArea[] => {
    const area = byCode.get(outcome.code)
    if (!area) return []
    const { code, name, parentCode, totals, middles } = area
    return [
      {
        ...outcome,
        name: name ?? code,
        parentCode,
        measured: shownOrNull(mapShown(release(counts, code, totals), measuredOf)),
        found: shownOrNull(release(figures, code, totals)),
        middles: middles && shownOrNull(mapShown(release(figures, code, middles), ofEnough)),
      },
    ]
  })
}

const measuredOf = ({ missing, quality, confidence }: AreaTotals): Measured => ({ missing, quality, confidence })

const ofEnough = (middles: Middles): ShownMiddles =>
  Object.fromEntries(
    MIDDLES.map((name) => [name, middles[name].of >= SHOWN_FROM ? middles[name].value : null]),
  ) as ShownMiddles
