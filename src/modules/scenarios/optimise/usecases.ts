// Ordering a search for the best plan, following it, and taking a plan over as the next version.
import type { JobId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { JobRow } from '#platform/jobs/jobs.ts'
import { WAITING } from '../model/plan/kept-search.ts'
import type { PlanLimits } from '../model/plan/limits.ts'
import { type LifecycleRefusal, mayChange } from '../model/versions/lifecycle.ts'
import type { VersionRow } from '../store.ts'
import {
  actorId,
  type Doing,
  type SaveRefusal,
  saveVersion,
  scenarioObject,
  standingOf,
  viewScenario,
} from '../usecases.ts'
import { findSearch, insertSearch, listSearches, nextSearchNumber, type SearchRow } from './store.ts'

export const SEARCH_JOB = 'scenario-search'
export type SearchJobInput = { scenario: string; number: number }

/** A search is short work: who wants more starts another. */
export const MOST_SECONDS = 60

/** Puts a search in the queue; null when the actor may not see the scenario. */
export async function orderSearch(
  { actor, scope, deps }: Doing,
  id: string,
  { limits, seconds }: { limits: PlanLimits; seconds: number },
): Promise<Result<SearchRow, LifecycleRefusal | 'no-blocks'> | null> {
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    if (!view) return null
    const allowed = mayChange(standingOf(view.row))
    if (!allowed.ok) return refuse(allowed.reason)
    if (view.version.document.blocks.length === 0) return refuse('no-blocks')
    const number = await nextSearchNumber(db, id)
    const input: SearchJobInput = { scenario: id, number }
    const jobId = await deps.jobs.enqueue(db, { kind: SEARCH_JOB, actor, input })
    const row: SearchRow = {
      ...{ scenario: id, number, version: view.version.number, limits, jobId, kept: WAITING },
      ...{ seconds: Math.min(seconds, MOST_SECONDS), createdBy: actorId(actor), createdAt: deps.now() },
    }
    await insertSearch(db, row)
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario-search.ordered', object: scenarioObject(id) },
      after: { number, version: row.version, seconds: row.seconds, limits },
    })
    return ok(row)
  })
}

export type SearchView = { search: SearchRow; job: JobRow | null }

/** The searches of a scenario with how far each is, newest first; null when the actor may not see the scenario. */
export async function loadSearches({ actor, scope, deps }: Doing, id: string): Promise<SearchView[] | null> {
  return scope.transaction(async (db) => {
    if (!(await viewScenario(db, actor, id))) return null
    const views: SearchView[] = []
    for (const search of await listSearches(db, id))
      views.push({ search, job: await deps.jobs.find(db, search.jobId as JobId) })
    return views
  })
}

export async function stopSearch({ actor, scope, deps }: Doing, id: string, number: number): Promise<boolean> {
  return scope.transaction(async (db) => {
    if (!(await viewScenario(db, actor, id))) return false
    const search = await findSearch(db, id, number)
    return search ? deps.jobs.cancel(db, search.jobId as JobId) : false
  })
}

export type TakeRefusal = SaveRefusal | { why: 'no-such-plan' }

/** Makes a plan of a search the next version: the newest one, with the choices of the plan. */
export async function takePlan(
  doing: Doing,
  id: string,
  { number, plan, reason }: { number: number; plan: number; reason: string },
): Promise<Result<VersionRow, TakeRefusal> | null> {
  const found = await doing.scope.transaction(async (db) => {
    const view = await viewScenario(db, doing.actor, id)
    return view ? { view, search: await findSearch(db, id, number) } : null
  })
  if (!found) return null
  const kept = found.search?.kept
  const chosen = kept?.state === 'found' ? kept.plans[plan] : undefined
  if (!chosen) return refuse({ why: 'no-such-plan' })
  const { number: base, document } = found.view.version
  return saveVersion(doing, id, { base, document: { ...document, choices: chosen.choices }, reason })
}
