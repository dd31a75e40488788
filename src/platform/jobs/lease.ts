import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { JobId } from '#kernel/ref.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { JobCancelled, type JobFailed, JobInterrupted, type JobProgress } from './jobs.ts'
import { job } from './schema.ts'

export type ClaimedJob = typeof job.$inferSelect

/** Starts after which a job is given up: it takes its process down with it, or never gets anywhere. */
export const MOST_ATTEMPTS = 10

/**
 * A lease lives by the database's clock: the one clock that all processes share. Nobody works on a job without one.
 */
const inFuture = (milliseconds: number): SQL => sql`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`

/**
 * Takes the oldest job that waits, or whose runner went silent, for `runner`. `skip locked` keeps two runners from
 * waiting for, or getting, the same one. Null when there is nothing to do.
 */
export async function claimJob(
  db: Db,
  runner: string,
  kinds: readonly string[],
  leaseMs: number,
): Promise<ClaimedJob | null> {
  const [found] = await rowsOf<{ id: JobId }>(
    db,
    sql`select id from job
        where kind in (select jsonb_array_elements_text(${JSON.stringify(kinds)}::jsonb))
          and (state = 'queued' or (state = 'running' and lease_until < clock_timestamp()))
        order by number limit 1 for update skip locked`,
  )
  if (!found) return null
  const [claimed] = await db
    .update(job)
    .set({ state: 'running', leaseOwner: runner, leaseUntil: inFuture(leaseMs), attempts: sql`${job.attempts} + 1` })
    .where(eq(job.id, found.id))
    .returning()
  return claimed ?? null
}

/** Frees the leases of a process that is gone for certain: on PGlite nobody else can be running. */
export async function releaseAllLeases(db: Db): Promise<void> {
  await db.update(job).set({ leaseUntil: sql`'-infinity'::timestamptz` }).where(eq(job.state, 'running'))
}

const held = (id: JobId, runner: string) => and(eq(job.id, id), eq(job.state, 'running'), eq(job.leaseOwner, runner))

/** Says "still alive". What it answers is what the runner must do. */
export async function heartbeat(
  db: Db,
  id: JobId,
  runner: string,
  leaseMs: number,
): Promise<'go-on' | 'cancelled' | 'lost'> {
  const [row] = await db
    .update(job)
    .set({ leaseUntil: inFuture(leaseMs) })
    .where(held(id, runner))
    .returning({ cancelRequested: job.cancelRequested })
  if (!row) return 'lost'
  return row.cancelRequested ? 'cancelled' : 'go-on'
}

/** Keeps progress and checkpoint. Throws JobCancelled or JobInterrupted, so that a caller's transaction is undone. */
export async function saveProgress(
  db: Db,
  id: JobId,
  runner: string,
  saved: { progress: JobProgress; checkpoint: unknown },
): Promise<void> {
  const { done, total, doing } = saved.progress
  const [row] = await db
    .update(job)
    .set({ progressDone: done, progressTotal: total, progressDoing: doing, checkpoint: saved.checkpoint })
    .where(held(id, runner))
    .returning({ cancelRequested: job.cancelRequested })
  if (!row) throw new JobInterrupted('Another process has this job')
  if (row.cancelRequested) throw new JobCancelled('Somebody asked to stop')
}

export type JobEnd =
  | { state: 'done'; outcome: unknown }
  | { state: 'failed'; outcome: JobFailed }
  | { state: 'cancelled'; outcome: null }

/** Writes down how it ended; false when another runner holds the job by now. */
export async function endJob(db: Db, id: JobId, runner: string, end: JobEnd, at: Date): Promise<boolean> {
  const ended = await db
    .update(job)
    .set({ ...end, outcome: end.outcome ?? null, finishedAt: at, leaseOwner: null, leaseUntil: null })
    .where(held(id, runner))
    .returning({ id: job.id })
  return ended.length > 0
}

/** Puts a job back for whoever comes next; its checkpoint stays, and the start does not count as an attempt. */
export async function giveBack(db: Db, id: JobId, runner: string): Promise<void> {
  await db
    .update(job)
    .set({ state: 'queued', leaseOwner: null, leaseUntil: null, attempts: sql`greatest(${job.attempts} - 1, 0)` })
    .where(held(id, runner))
}
