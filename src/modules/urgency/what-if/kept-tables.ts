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
  /** Count dwellings per class as well: as much work again. */
  withClasses: boolean
}
export type ReckonedSide = { areas: AreaOutcome[]; classes: ClassCounts | null }
export type Reckoned = {
  sides: ReckonedSide[]
  dwellings: number
  /** Time it took here. */
  milliseconds: number
}

/** About 120 bytes each: half a million dwellings are 60 MB. The last table always stays. */
const MOST_DWELLINGS = 500_000

/** Sides remembered per run: that of the run itself, and those a reader goes back and forth between. */
const MOST_SIDES = 8

type Kept = RunTable & { sides: Map<string, ReckonedSide> }
/** Least recently used first. */
const kept = new Map<string, Kept>()

export function keepTable(table: RunTable): void {
  touch(kept, table.key, { ...table, sides: new Map() })
  let dwellings = [...kept.values()].reduce((sum, one) => sum + one.table.size, 0)
  for (const [key, { table: old }] of kept) {
    if (dwellings <= MOST_DWELLINGS || kept.size === 1) return
    kept.delete(key)
    dwellings -= old.size
  }
}

/** Deleting first moves it to the end. */
function touch<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
}

/** Null when this thread does not have the table of the run: keep it first. */
export function reckon(reckoning: Reckoning): Reckoned | null {
  const found = kept.get(reckoning.key)
  if (!found) return null
  touch(kept, reckoning.key, found)
  const began = performance.now()
  const sides = reckoning.sides.map((parameters) => sideOf(found, reckoning, parameters))
  return { sides, dwellings: found.table.size, milliseconds: performance.now() - began }
}

/** One side, from memory when it was reckoned a moment ago: most often that of the run itself. */
function sideOf({ table, programme, sides }: Kept, reckoning: Reckoning, parameters: Parameters): ReckonedSide {
  const { start, choice, shows, withClasses } = reckoning
  const name = JSON.stringify([parameters, choice, withClasses])
  const circumstances = { start, parameters, programme }
  const showsOf = (code: string): Shows => shows.get(code) ?? 'nothing'
  const side = sides.get(name) ?? {
    areas: rankIntervals(table, circumstances, showsOf, choice),
    classes: withClasses ? classCounts(table, circumstances, choice.problem, (code) => showsOf(code) === 'all') : null,
  }
  touch(sides, name, side)
  const [oldest] = sides.keys()
  if (sides.size > MOST_SIDES && oldest !== undefined) sides.delete(oldest)
  return side
}
