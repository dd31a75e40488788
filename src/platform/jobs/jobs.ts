import type { JobId, MunicipalityId } from '#kernel/ref.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Progress as people read it: "12.400 van 30.112 woningen gelezen". */
export type JobProgress = { done: number; total: number | null; doing: string }

export type JobRow = {
  id: JobId
  kind: string
  state: JobState
  progress: JobProgress
  /** What the job left behind when it ended, or why it failed; no personal data. */
  outcome: unknown
  createdAt: Date
  finishedAt: Date | null
}

/** What a handler gets while it works. It may be started again after a restart: keep `checkpoint` up to date. */
export type JobRun<Input, Checkpoint> = {
  id: JobId
  municipality: MunicipalityId
  actor: Actor
  input: Input
  /** What the last run had finished, or null at the first start. */
  checkpoint: Checkpoint | null
  /** Saves progress and checkpoint; throws JobCancelled when somebody asked to stop. */
  report(progress: JobProgress, checkpoint: Checkpoint): Promise<void>
  deps: Deps
}

/** A kind of long work; defined apart from its handler's details, registered by its module. */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds jobs of every input type
export type JobDefinition<Input = any, Checkpoint = any> = {
  kind: string
  handle(run: JobRun<Input, Checkpoint>): Promise<unknown>
}

export type Jobs = {
  /** Inside the transaction of its cause; input holds ids only, no personal data. */
  enqueue(db: Db, job: { kind: string; actor: Actor; input: unknown }): Promise<JobId>
  find(db: Db, id: JobId): Promise<JobRow | null>
  latest(db: Db, kind: string | null, limit: number): Promise<JobRow[]>
  cancel(db: Db, id: JobId): Promise<boolean>
}

export class JobCancelled extends Error {}
