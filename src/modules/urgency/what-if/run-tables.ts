// What a what-if needs of a run, fetched once and kept: its dwellings in the thread apart, names and gate here.
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { stackTables } from '../model/columns/join-tables.ts'
import { inputDocuments } from '../run-inputs.ts'
import type { StoredRun } from '../store.ts'
import type { Reckoned, Reckoning, RunTable } from './kept-tables.ts'
import { type NamedArea, namedAreasOfRun } from './store.ts'

const TABLES = new URL('./kept-tables.ts', import.meta.url).href
/** One thread for all what-ifs: they never wait for a run or a report, and these never for them. */
const THREAD = 'urgency-what-if'

const runKey = (scope: Scope, run: StoredRun): string => `${scope.municipality}/${run.id}`

/** Reckons in the thread apart; brings what the run keeps of its dwellings there first when it does not have them. */
export async function reckonFor(
  scope: Scope,
  deps: Pick<Deps, 'workers'>,
  run: StoredRun,
  order: Omit<Reckoning, 'key'>,
): Promise<Reckoned> {
  const thread = deps.workers.apart(THREAD)
  const key = runKey(scope, run)
  const ask = () => thread.run<Reckoned | null>(TABLES, 'reckon', { ...order, key } satisfies Reckoning)
  const found = await ask()
  if (found) return found
  await once(loading, deps.workers, key, () => bring(scope, thread, run))
  const answer = await ask()
  if (!answer) throw new Error(`The table of run ${run.id} was not kept`)
  return answer
}

async function bring(scope: Scope, thread: ReturnType<Deps['workers']['apart']>, run: StoredRun): Promise<void> {
  const documents = await inputDocuments(scope, run.id)
  // Ids serve nobody there, and what is not sent cannot come back.
  const table: RunTable = {
    key: runKey(scope, run),
    table: stackTables(documents.map((one) => one.table)),
    // A street in two neighbourhoods has the same raisings in both.
    programme: new Map(documents.flatMap(({ programme }) => [...programme])),
  }
  await thread.run(TABLES, 'keepTable', table)
}

/** Names and gate of the neighbourhoods of a run; a run never changes, so they are asked once. */
export const areasFor = (scope: Scope, deps: Pick<Deps, 'workers'>, run: StoredRun): Promise<NamedArea[]> =>
  once(named, deps.workers, runKey(scope, run), () => scope.transaction((db) => namedAreasOfRun(db, run.id)), KEPT_RUNS)

/** Per application, so that two of them in one process share nothing. */
type PerApp<Value> = WeakMap<Deps['workers'], Map<string, Promise<Value>>>
const loading: PerApp<void> = new WeakMap()
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
