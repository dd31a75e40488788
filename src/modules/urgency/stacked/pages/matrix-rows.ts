import { type Quadrant, quadrantOf } from '../../model/stacked/matrix.ts'
import type { Area, RankedArea, StudyView } from '../../usecases.ts'
import type { StackedArea } from '../usecases.ts'

/** A buurt with its urgency, when it has a rank, and its tasks. */
export type MatrixRow = {
  code: string
  name: string
  ranked: RankedArea | null
  /** Expected share at the chosen horizon; null without a rank. */
  share: number | null
  stacked: StackedArea
  quadrant: Quadrant
}

/** Every buurt on land, those with a rank first and in its order. */
export function matrixRows(
  study: StudyView | null,
  areas: readonly Area[],
  stacks: ReadonlyMap<string, StackedArea>,
): MatrixRow[] {
  const outcomes = new Map(study?.areas.map((area) => [area.code, area]))
  const place = (code: string): number => outcomes.get(code)?.rank ?? Number.POSITIVE_INFINITY
  return areas
    .flatMap(({ code, name }): MatrixRow[] => {
      const stacked = stacks.get(code)
      if (!stacked) return []
      const outcome = outcomes.get(code)
      const ranked = outcome?.state === 'ranked' ? outcome : null
      const share = ranked?.share ?? null
      return [{ code, name: name ?? code, ranked, share, stacked, quadrant: quadrantOf(share, stacked.stack) }]
    })
    .sort((a, b) => place(a.code) - place(b.code) || (a.name < b.name ? -1 : 1))
}
