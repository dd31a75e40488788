// What a what-if needs of a run, fetched once and kept: its dwellings in the thread apart, names and gate here.
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { readDwellings } from '../compute-study.ts'
import { tableOf } from '../model/columns/dwelling-table.ts'
import { NO_PROGRAMME } from '../model/street-programme.ts'
import type { StoredRun } from '../store.ts'
import type { Reckoned, Reckoning, RunTable } from './kept-tables.ts'
import { type NamedArea, namedAreasOfRun } from './store.ts'

const TABLES = new URL('./kept-tables.ts', import.meta.url).href
/** One thread for all what-ifs: they never wait for a run or a report, and these never for them. */
const THREAD = 'urgency-what-if'

const runKey = (scope: Scope, run: StoredRun): string => `${scope.municipality}/${run.id}`

/**
 * Reckons in the thread apart; brings the dwellings there first when it does not have them. 'old-run': they are no
 * longer those that the run was made from.
 */
export async function reckonFor(
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  run: StoredRun,
  order: Omit<Reckoning, 'key'>,
): Promise<Reckoned | 'old-run'> {
  const thread = deps.workers.apart(THREAD)
  const key = runKey(scope, run)
  const ask = () => thread.run<Reckoned | null>(TABLES, 'reckon', { ...order, key } satisfies Reckoning)
  const found = await ask()
  if (found) return found
  if (!(await once(loading, deps.workers, key, () => bring(scope, thread, run)))) return 'old-run'
  const answer = await ask()
  if (!answer) throw new Error(`The table of run ${run.id} was not kept`)
  return answer
}

/** False when the dwellings have changed since the run. */
async function bring(scope: Scope, thread: ReturnType<Deps['workers']['apart']>, run: StoredRun): Promise<boolean> {
  const input = await readDwellings(scope, () => Promise.resolve())
  if (!input || input.batches.join() !== run.inputBatches.join()) return false
  // Ids serve nobody there, and what is not sent cannot come back.
  const table: RunTable = {
    key: runKey(scope, run),
    table: { ...tableOf(input.rows), ids: [] },
    programme: NO_PROGRAMME,
  }
  await thread.run(TABLES, 'keepTable', table)
  return true
}

/** Names and gate of the neighbourhoods of a run; a run never changes, so they are asked once. */
export const areasFor = (scope: Scope, deps: Pick<Deps, 'workers'>, run: StoredRun): Promise<NamedArea[]> =>
  once(named, deps.workers, runKey(scope, run), () => scope.transaction((db) => namedAreasOfRun(db, run.id)), KEPT_RUNS)

/** Per application, so that two of them in one process share nothing. */
type PerApp<Value> = WeakMap<Deps['workers'], Map<string, Promise<Value>>>
const loading: PerApp<boolean> = new WeakMap()
const named: PerApp<NamedArea[]> = new WeakMap()

/** Runs whose names stay here; some kilobytes each. */
const KEPT_RUNS = 20

/**
 * The same work asked for twice at the same moment is done once. It is forgotten when it is done, or with `keep` when
 * so many others came after it; what failed is always forgotten.
 */
function once<Value>(
  per: PerApp<Value>,
  app: Deps['workers'],
  key: string,
  work: () => Promise<Value>,
  keep = 0,
): Promise<Value> {
  const running = per.get(app) ?? new Map<string, Promise<Value>>()
  per.set(app, running)
  const found = running.get(key)
  if (found) return found
  const started = work()
  running.set(key, started)
  const forget = () => running.delete(key)
  started.then(keep === 0 ? forget : undefined, forget)
  const [oldest] = running.keys()
  if (keep > 0 && running.size > keep && oldest !== undefined) running.delete(oldest)
  return started
}
