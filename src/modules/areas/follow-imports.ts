// Imports as people follow them: how far they are, which there were, stopping one.
import type { JobId } from '#kernel/ref.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { ImportState } from '#platform/imports/schema.ts'
import type { JobRow } from '#platform/jobs/jobs.ts'
import { changeBatch, findBatch, type ImportBatch, latestBatches } from './store.ts'
import { SILENT_AFTER } from './usecases.ts'

/** Asks a running import to stop; one that still waits ends at once. */
export async function stopImport(scope: Scope, batch: string, actor: Actor, deps: Deps): Promise<boolean> {
  return scope.transaction(async (db) => {
    const found = await findBatch(db, batch)
    if (!found?.jobId || (found.state !== 'queued' && found.state !== 'loading')) return false
    await deps.jobs.cancel(db, found.jobId as JobId)
    if (found.state === 'queued') await changeBatch(db, batch, { state: 'cancelled', touchedAt: deps.now() })
    await deps.audit.record(db, { actor, action: 'import.stop-asked', object: `import/${batch}` })
    return true
  })
}

export type ImportView = { batch: ImportBatch; state: ImportState; progress: number }

/** An import with how far it is. */
export async function viewImport(scope: Scope, batch: string, deps: Deps): Promise<ImportView | null> {
  return scope.transaction(async (db) => {
    const found = await findBatch(db, batch)
    if (!found) return null
    const job = found.jobId ? await deps.jobs.find(db, found.jobId as JobId) : null
    return { batch: found, state: shownState(found, job, deps.now()), progress: job?.progress.done ?? 0 }
  })
}

/** What ended in trouble, or fell silent without a job that will take it up again, shows as failed before it is cleared. */
function shownState(batch: ImportBatch, job: JobRow | null, now: Date): ImportState {
  if (batch.state !== 'queued' && batch.state !== 'loading') return batch.state
  if (job) return job.state === 'failed' || job.state === 'cancelled' ? job.state : batch.state
  return now.getTime() - batch.touchedAt.getTime() > SILENT_AFTER ? 'failed' : batch.state
}

/** The latest imports of this municipality, newest first. */
export async function listImports(scope: Scope, limit: number, deps: Deps): Promise<ImportBatch[]> {
  return scope.transaction(async (db) => {
    const batches = await latestBatches(db, limit)
    const shown: ImportBatch[] = []
    for (const batch of batches) {
      const isBusy = batch.state === 'queued' || batch.state === 'loading'
      const job = isBusy && batch.jobId ? await deps.jobs.find(db, batch.jobId as JobId) : null
      shown.push({ ...batch, state: shownState(batch, job, deps.now()) })
    }
    return shown
  })
}
