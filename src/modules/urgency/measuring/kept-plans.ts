import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { keeper } from '../kept-per-run.ts'
import type { NeighbourhoodPlan } from '../model/measuring/plan-run.ts'
import { inputDocuments } from '../run-inputs.ts'
import type { StoredRun } from '../store.ts'

const PLANS = new URL('../model/measuring/plan-run.ts', import.meta.url).href

/** Some tens of kilobytes each. */
const keep = keeper<NeighbourhoodPlan[]>(10)

/** The plan of measuring that follows from what went into a run. */
export const planOfRun = (scope: Scope, { workers }: Pick<Deps, 'workers'>, run: StoredRun) =>
  keep(workers, `${scope.municipality}/${run.id}`, async () => {
    const documents = await inputDocuments(scope, run.id)
    const order = { documents, date: run.date, parameters: run.parameters }
    return workers.run<NeighbourhoodPlan[]>(PLANS, 'planRun', order)
  })
