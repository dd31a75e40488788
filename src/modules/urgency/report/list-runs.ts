import type { Source } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import { findRun, pageOfRuns, type StoredRun } from '../store.ts'
import { sourcesOfInput } from './store.ts'

export const runsPage = (
  actor: Actor,
  scope: Scope,
  page: { page: number; size: number },
): Promise<{ runs: StoredRun[]; total: number }> =>
  scope.transaction((db) => pageOfRuns(db, page, visibleAudiences(actor.roles)))

export type RunDetail = { run: StoredRun; sources: Source[] }

/** A run with the sources of what went in; null when there is none that this actor may see. */
export const runDetail = (actor: Actor, scope: Scope, id: string): Promise<RunDetail | null> =>
  scope.transaction(async (db) => {
    const run = await findRun(db, id, visibleAudiences(actor.roles))
    return run && { run, sources: await sourcesOfInput(db, run.inputBatches) }
  })
