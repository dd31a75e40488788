// Putting a run in the queue, and taking it out again.
import { randomUUID } from 'node:crypto'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { JobId, RunId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { dwellingCounts } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { type Parameters, parametersHash } from './model/parameters.ts'

export const RUN_JOB = 'urgency-run'

/** What a run computes with; `parameterSet` says which version of the municipality's set the values come from. */
export type RunWish = { date: CalendarDate; parameters: Parameters; parameterSet: number }
export type RunJobInput = RunWish & { runId: RunId }

/** Puts a run in the queue; refuses when there is nothing to compute with. */
export const orderRun = (
  actor: Actor,
  scope: Scope,
  deps: Deps,
  wish: RunWish,
): Promise<Result<JobId, 'no-dwellings'>> => scope.transaction((db) => enqueueRun(actor, scope, db, deps, wish))

/** The same inside the transaction of its cause. */
export async function enqueueRun(
  actor: Actor,
  { municipality }: Scope,
  db: Db,
  deps: Deps,
  wish: RunWish,
): Promise<Result<JobId, 'no-dwellings'>> {
  const { measured, dwellings } = await dwellingCounts(db, municipality)
  if (measured + dwellings === 0) return refuse('no-dwellings')
  const runId = randomUUID() as string as RunId
  const input: RunJobInput = { ...wish, runId }
  const job = await deps.jobs.enqueue(db, { kind: RUN_JOB, actor, input })
  const { date, parameters, parameterSet } = wish
  await deps.audit.record(db, {
    actor,
    action: 'urgency-run.ordered',
    object: `urgency-run/${runId}`,
    after: { date, mode: parameters.mode, parameterSet, parametersHash: parametersHash(parameters) },
  })
  return ok(job)
}

export const stopRun = (scope: Scope, deps: Deps, job: string): Promise<boolean> =>
  scope.transaction(async (db) => {
    const row = await deps.jobs.find(db, job as JobId)
    return row?.kind === RUN_JOB ? deps.jobs.cancel(db, row.id) : false
  })
