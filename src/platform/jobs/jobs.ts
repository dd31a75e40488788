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
  /**
   * The same inside the transaction of a piece of work, so that work and checkpoint stand or fall together. Pause
   * between the pieces (at least as long as the work took): unlike report() this one cannot let pages go first.
   */
  reportIn(db: Db, progress: JobProgress, checkpoint: Checkpoint): Promise<void>
  /** Aborted when somebody asked to stop, or when this process no longer holds the job: pass it to the worker pool. */
  signal: AbortSignal
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

/** Somebody asked to stop. Let it pass: the runner records it. */
export class JobCancelled extends Error {}

/** This process stops, or another one took the job over. Let it pass: the job goes on elsewhere or later. */
export class JobInterrupted extends Error {}

/** A failure that people may read, in words without personal data. Any other error is told as "unexpected". */
export class JobFailure extends Error {}

/** `outcome` of a failed job. */
export type JobFailed =
  | { failure: 'explained'; reason: string }
  | { failure: 'unexpected' }
  /** It was started too often without coming to an end. */
  | { failure: 'gave-up' }
