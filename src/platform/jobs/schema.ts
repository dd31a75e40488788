import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { JobId } from '#kernel/ref.ts'
import type { Role } from '#platform/auth/roles.ts'
import { municipalityId } from '#platform/db/columns.ts'
import type { JobState } from './jobs.ts'

/** Long work: what it is, how far it is, and which process has it. Ids only, no personal data. */
export const job = pgTable(
  'job',
  {
    municipalityId: municipalityId(),
    id: text('id').$type<JobId>().notNull(),
    /** Order of arrival. */
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
    kind: text('kind').notNull(),
    state: text('state').$type<JobState>().notNull().default('queued'),
    actorKind: text('actor_kind').$type<'anonymous' | 'user' | 'console'>().notNull(),
    actorId: text('actor_id'),
    /** Roles the actor held when the work was asked for. */
    actorRoles: jsonb('actor_roles').$type<readonly Role[]>().notNull(),
    input: jsonb('input').$type<unknown>(),
    checkpoint: jsonb('checkpoint').$type<unknown>(),
    progressDone: integer('progress_done').notNull().default(0),
    progressTotal: integer('progress_total'),
    progressDoing: text('progress_doing').notNull().default(''),
    cancelRequested: boolean('cancel_requested').notNull().default(false),
    /** How often it was started; a job that keeps killing its process is given up. */
    attempts: integer('attempts').notNull().default(0),
    /** The runner that works on it, and until when it counts as alive without a heartbeat. */
    leaseOwner: text('lease_owner'),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    outcome: jsonb('outcome').$type<unknown>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('job_waiting').on(t.municipalityId, t.state, t.number),
  ],
)
