// One run from beginning to end while somebody waits for it: for the console.
import { randomUUID } from 'node:crypto'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { RunId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { parametersOf, type RunScenario } from './model/parameter-sets/set-version.ts'
import { currentOf, loadSets, setNumbered } from './parameters/usecases.ts'
import { performRun } from './perform-run.ts'
import { findRun, type StoredRun } from './store.ts'

export type RunNowWish = RunScenario & {
  date: CalendarDate
  /** Version of the municipality's parameters; null: the newest. */
  set: number | null
}
export type RunNowRefusal = 'no-dwellings' | 'input-changed' | 'no-such-set'
type Watch = {
  progress(step: 'read' | 'compute' | 'save', done: number, total: number | null): void
  signal?: AbortSignal
}

/** Computes and stores; when it is broken off, nothing of it stays behind. */
export async function runNow(
  actor: Actor,
  scope: Scope,
  deps: Deps,
  { date, set: number, ...scenario }: RunNowWish,
  { progress, signal }: Watch,
): Promise<Result<StoredRun, RunNowRefusal>> {
  const sets = await loadSets(scope)
  const set = number === null ? currentOf(sets) : setNumbered(sets, number)
  if (!set) return refuse('no-such-set')
  const runId = randomUUID() as string as RunId
  const done = await performRun({
    ...{ scope, actor, deps, ...(signal ? { signal } : {}) },
    order: { runId, date, parameters: parametersOf(set, scenario), parameterSet: set.number },
    progress: async (...told) => {
      signal?.throwIfAborted()
      progress(...told)
    },
  })
  if (done.outcome !== 'stored') return refuse(done.outcome)
  const run = await scope.transaction((db) => findRun(db, runId))
  if (!run) throw new Error(`Run ${runId} was stored and is not there`)
  return ok(run)
}
