// Two runs side by side: which neighbourhoods moved, and which inputs or parameters moved them.
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { keeper } from '../kept-per-run.ts'
import type { Move, PartName } from '../model/comparing/explain-moves.ts'
import { gatherParts, type ToldPart } from '../model/comparing/gather-parts.ts'
import { PARAMETER_NAMES, type ParameterName } from '../model/parameters.ts'
import type { Choice } from '../model/study-ranking.ts'
import { SHOWN_FROM } from '../publishing/decide-shows.ts'
import { publishAreas, type RankedArea } from '../publishing/published-areas.ts'
import { inputDocuments } from '../run-inputs.ts'
import { areasOfRun, listRuns, runByNumber, type StoredRun } from '../store.ts'

const EXPLAIN = new URL('../model/comparing/explain-runs.ts', import.meta.url).href

/** model: the rules themselves are others; both runs are computed again with those of now. */
export type ComparedPart = ToldPart | { name: 'model'; amount: number; dwellings: number }
export type ComparedPartName = PartName | 'others' | 'model'

/** A neighbourhood in both runs; null where a run does not have it or may not show it. */
export type ComparedArea = {
  code: string
  name: string
  before: RankedArea | null
  after: RankedArea | null
  /** What the change may be told of; null when it would tell about too few dwellings. */
  change: { before: number; after: number; parts: ComparedPart[] } | null
}

/** What is not the same in the two runs, apart from what went in. */
export type RunDifferences = {
  parameters: readonly ParameterName[]
  isOtherDate: boolean
  isOtherMode: boolean
  isOtherModel: boolean
  isOtherInput: boolean
}

export type Comparison = {
  from: StoredRun
  to: StoredRun
  differences: RunDifferences
  /** Biggest change first; those without one to tell last, by name. */
  areas: ComparedArea[]
}

export type ComparePage = { runs: StoredRun[]; comparison: Comparison | null }

const RUNS_SHOWN = 50

/** `from` and `to` are numbers of runs; the comparison is null when one of them is not there or not chosen. */
export async function loadComparison(
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  asked: { from: number | null; to: number | null; choice: Choice },
): Promise<ComparePage> {
  const audiences = visibleAudiences(actor.roles)
  const { runs, from, to } = await scope.transaction(async (db) => ({
    runs: await listRuns(db, RUNS_SHOWN, audiences),
    from: asked.from === null ? null : await runByNumber(db, asked.from, audiences),
    to: asked.to === null ? null : await runByNumber(db, asked.to, audiences),
  }))
  if (!from || !to || from.id === to.id) return { runs, comparison: null }
  return { runs, comparison: await compareRuns(scope, deps, from, to, asked.choice) }
}

async function compareRuns(
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  from: StoredRun,
  to: StoredRun,
  choice: Choice,
): Promise<Comparison> {
  const before = await published(scope, from, choice)
  const after = await published(scope, to, choice)
  const moves = await movesBetween(scope, deps, from, to, choice)
  const areas = moves.map((move): ComparedArea => {
    const [was, is] = [before.get(move.code) ?? null, after.get(move.code) ?? null]
    return {
      code: move.code,
      name: is?.name ?? was?.name ?? move.code,
      ...{ before: was, after: is, change: changeOf(move, was, is) },
    }
  })
  const isNamed = ({ before: was, after: is }: ComparedArea) => isShown(was) || isShown(is)
  return { from, to, differences: differencesBetween(from, to), areas: areas.filter(isNamed).sort(biggestFirst) }
}

const published = (scope: Scope, run: StoredRun, choice: Choice): Promise<Map<string, RankedArea>> =>
  scope.transaction(async (db) => {
    const areas = publishAreas(await areasOfRun(db, run.id, 'buurt'), run, choice)
    return new Map(areas.map((area) => [area.code, area]))
  })

const isShown = (area: RankedArea | null): boolean => area !== null && area.state !== 'not-shown'

/** Some kilobytes each. */
const keep = keeper<Move[]>(20)

function movesBetween(
  scope: Scope,
  { workers }: Pick<Deps, 'workers'>,
  from: StoredRun,
  to: StoredRun,
  choice: Choice,
): Promise<Move[]> {
  const { problem, horizon } = choice
  return keep(workers, [scope.municipality, from.id, to.id, problem, horizon].join('/'), async () => {
    const before = { documents: await inputDocuments(scope, from.id), date: from.date, parameters: from.parameters }
    const after = { documents: await inputDocuments(scope, to.id), date: to.date, parameters: to.parameters }
    return workers.run<Move[]>(EXPLAIN, 'explainRuns', { before, after, choice })
  })
}

/** Both runs must be free to tell what was found; a run that knows nothing of the area has nothing to hide. */
function changeOf(move: Move, was: RankedArea | null, is: RankedArea | null): ComparedArea['change'] {
  const mayTell = (area: RankedArea | null) => area === null || area.found !== null || area.known === 0
  if (!mayTell(was) || !mayTell(is)) return null
  const told = gatherParts(move, SHOWN_FROM)
  if (told.parts === null) return null
  const stored = { before: was?.expected ?? 0, after: is?.expected ?? 0 }
  const byModel = stored.after - stored.before - (move.after - move.before)
  if (Math.abs(byModel) < SAME) return { before: move.before, after: move.after, parts: told.parts }
  const dwellings = Math.max(was?.known ?? 0, is?.known ?? 0)
  return { ...stored, parts: [...told.parts, { name: 'model', amount: byModel, dwellings }] }
}

/** The same rules give the same sum within this, expected dwellings. */
const SAME = 1e-9

const differencesBetween = (from: StoredRun, to: StoredRun): RunDifferences => ({
  parameters: PARAMETER_NAMES.filter((name) => from.parameters[name] !== to.parameters[name]),
  isOtherDate: from.date !== to.date,
  isOtherMode: from.mode !== to.mode,
  isOtherModel: from.modelVersion !== to.modelVersion,
  isOtherInput: from.inputHash !== to.inputHash,
})

export const sizeOfChange = ({ change }: ComparedArea): number | null =>
  change && Math.abs(change.after - change.before)

const biggestFirst = (a: ComparedArea, b: ComparedArea): number =>
  (sizeOfChange(b) ?? -1) - (sizeOfChange(a) ?? -1) || (a.name < b.name ? -1 : 1)
