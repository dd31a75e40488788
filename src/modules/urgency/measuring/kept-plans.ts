// The plan of a run is worked out once and kept: a run never changes.
import type { RunId } from '#kernel/ref.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { KeptInputs } from '../model/columns/kept-study.ts'
import type { NeighbourhoodPlan } from '../model/measuring/plan-run.ts'
import { inputsOfRun, neighbourhoodsOfRun, type StoredRun } from '../store.ts'

const PLANS = new URL('../model/measuring/plan-run.ts', import.meta.url).href

/** Runs whose plans are kept; some tens of kilobytes each. */
const KEPT = 10

/** Per application, so that two of them in one process share nothing; oldest first. */
const kept = new WeakMap<Deps['workers'], Map<string, Promise<NeighbourhoodPlan[]>>>()

export function planOfRun(scope: Scope, deps: Pick<Deps, 'workers'>, run: StoredRun): Promise<NeighbourhoodPlan[]> {
  const plans = kept.get(deps.workers) ?? new Map<string, Promise<NeighbourhoodPlan[]>>()
  kept.set(deps.workers, plans)
  const key = `${scope.municipality}/${run.id}`
  const found = plans.get(key)
  if (found) return found
  const made = makePlan(scope, deps, run)
  plans.set(key, made)
  made.catch(() => plans.delete(key))
  const [oldest] = plans.keys()
  if (plans.size > KEPT && oldest !== undefined) plans.delete(oldest)
  return made
}

async function makePlan(
  scope: Scope,
  { workers }: Pick<Deps, 'workers'>,
  run: StoredRun,
): Promise<NeighbourhoodPlan[]> {
  const documents = await inputDocuments(scope, run.id)
  return workers.run<NeighbourhoodPlan[]>(PLANS, 'planRun', { documents, date: run.date, parameters: run.parameters })
}

/** What went into a run, one neighbourhood per statement. */
export async function inputDocuments(scope: Scope, run: RunId): Promise<KeptInputs[]> {
  const documents: KeptInputs[] = []
  for (const code of await scope.transaction((db) => neighbourhoodsOfRun(db, run))) {
    const document = await scope.transaction((db) => inputsOfRun(db, run, code))
    if (document) documents.push(document)
  }
  return documents
}
