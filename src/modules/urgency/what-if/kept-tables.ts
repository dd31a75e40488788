// Runs in a thread of its own: keeps the dwellings of a few runs as columns, and ranks their areas anew on request.
import type { DwellingTable } from '../model/columns/dwelling-table.ts'
import { rankIntervals } from '../model/columns/rank-intervals.ts'
import type { Parameters } from '../model/parameters.ts'
import type { StreetProgramme } from '../model/street-programme.ts'
import type { AreaOutcome, Choice, Shows } from '../model/study-ranking.ts'
import { type ClassCounts, classCounts } from '../model/what-if/class-counts.ts'

/** What a run was computed from, without the ids of its dwellings. */
export type RunTable = { key: string; table: DwellingTable; programme: StreetProgramme }

export type Reckoning = {
  key: string
  /** Decimal calendar year of assessment. */
  start: number
  /** Sets of parameters to rank by, each on its own. */
  sides: readonly Parameters[]
  choice: Choice
  /** What may be shown per area, as decided for the run. */
  shows: ReadonlyMap<string, Shows>
}
export type Reckoned = {
  sides: { areas: AreaOutcome[]; classes: ClassCounts }[]
  dwellings: number
  /** Time it took here. */
  milliseconds: number
}

/** About 120 bytes each: half a million dwellings are 60 MB. The last table always stays. */
const MOST_DWELLINGS = 500_000

/** Least recently used first. */
const kept = new Map<string, RunTable>()

export function keepTable(table: RunTable): void {
  touch(table)
  let dwellings = [...kept.values()].reduce((sum, one) => sum + one.table.size, 0)
  for (const [key, { table: old }] of kept) {
    if (dwellings <= MOST_DWELLINGS || kept.size === 1) return
    kept.delete(key)
    dwellings -= old.size
  }
}

/** Deleting first moves it to the end. */
function touch(table: RunTable): void {
  kept.delete(table.key)
  kept.set(table.key, table)
}

/** Null when this thread does not have the table of the run: keep it first. */
export function reckon({ key, start, sides, choice, shows }: Reckoning): Reckoned | null {
  const found = kept.get(key)
  if (!found) return null
  touch(found)
  const { table, programme } = found
  const began = performance.now()
  const showsOf = (code: string): Shows => shows.get(code) ?? 'nothing'
  const reckoned = sides.map((parameters) => {
    const circumstances = { start, parameters, programme }
    return {
      areas: rankIntervals(table, circumstances, showsOf, choice),
      classes: classCounts(table, circumstances, choice.problem, (code) => showsOf(code) === 'all'),
    }
  })
  return { sides: reckoned, dwellings: table.size, milliseconds: performance.now() - began }
}
