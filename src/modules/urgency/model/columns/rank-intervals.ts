// Ranks of areas, with their interval, for another set of parameters: nothing is written, only areas come out.
import { momentOf } from '../area-study.ts'
import { HORIZONS } from '../dwelling.ts'
import { type AreaOutcome, type Choice, MAIN_CHOICE, rankAreas, type ShowsOf } from '../study-ranking.ts'
import { totalsBy } from './area-totals.ts'
import type { DwellingTable, GroupColumn } from './dwelling-table.ts'
import type { TableCircumstances } from './table-circumstances.ts'

/**
 * Outcome and rank of every area of a table, as `rankAreas` gives them for a stored run. Computes the horizons with the
 * base set, which the class needs, and the chosen horizon with the low and the high set: some milliseconds for 30,000
 * dwellings. The ids of the dwellings are not used: a table without them ranks just as well. What may be shown of an
 * area is what was decided for the run that the table comes from.
 */
export function rankIntervals(
  table: DwellingTable,
  circumstances: TableCircumstances,
  showsOf: ShowsOf,
  choice: Choice = MAIN_CHOICE,
  column: GroupColumn = 'neighbourhood_code',
): AreaOutcome[] {
  const chosen = [momentOf(choice.horizon)]
  const moments = { base: HORIZONS.map(momentOf), low: chosen, high: chosen }
  const areas = totalsBy(table, circumstances, [column], moments)[column]
  return rankAreas(areas, choice, circumstances.parameters.coverageToRank, showsOf)
}
