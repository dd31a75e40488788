import { randomUUID } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { JobId } from '#kernel/ref.ts'
import type { JobRow, Jobs } from './jobs.ts'
import { job } from './schema.ts'

/** Jobs as rows of the municipality that the transaction names: they exist when, and only when, their cause does. */
export function createJobs(now: () => Date): Jobs {
  return {
    async enqueue(db, { kind, actor, input }) {
      const id = randomUUID() as JobId
      await db.insert(job).values({
        id,
        kind,
        actorKind: actor.kind,
        actorId: actor.kind === 'anonymous' ? null : actor.id,
        actorRoles: actor.roles,
        input,
        createdAt: now(),
      })
      return id
    },

    async find(db, id) {
      const [found] = await db.select().from(job).where(eq(job.id, id))
      return found ? jobRow(found) : null
    },

    async latest(db, kind, limit) {
      const rows = await db
        .select()
        .from(job)
        .where(kind === null ? undefined : eq(job.kind, kind))
        .orderBy(desc(job.number))
        .limit(limit)
      return rows.map(jobRow)
    },

    /** A waiting job ends at once; a running one at its next report. False when it had already ended. */
    async cancel(db, id) {
      const asked = await db
        .update(job)
        .set({
          cancelRequested: true,
          state: sql`case when ${job.state} = 'queued' then 'cancelled' else ${job.state} end`,
          finishedAt: sql`case when ${job.state} = 'queued' then ${now().toISOString()}::timestamptz end`,
        })
        .where(and(eq(job.id, id), sql`${job.state} in ('queued', 'running')`))
        .returning({ id: job.id })
      return asked.length > 0
    },
  }
}

const jobRow = (row: typeof job.$inferSelect): JobRow => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  progress: { done: row.progressDone, total: row.progressTotal, doing: row.progressDoing },
  outcome: row.outcome,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
})
