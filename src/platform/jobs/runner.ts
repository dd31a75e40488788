import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { accountName } from '#platform/auth/account.ts'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { JobCancelled, type JobDefinition, JobFailure, JobInterrupted, type JobRun } from './jobs.ts'
import {
  type ClaimedJob,
  claimJob,
  endJob,
  giveBack,
  heartbeat,
  type JobEnd,
  MOST_ATTEMPTS,
  releaseAllLeases,
  saveProgress,
} from './lease.ts'

export type JobRunner = {
  /** Stops taking jobs and gives the current one back at its next report. Resolves when nothing runs any more. */
  stop(): Promise<void>
}

export type RunnerTimes = {
  /** How long a silent runner keeps its job. */
  leaseMs: number
  /** How often to look for work when there was none. */
  pollMs: number
}

/** A page may stall the process for a moment, a restart takes seconds: half a minute is dead, not slow. */
const TIMES: RunnerTimes = { leaseMs: 30_000, pollMs: 500 }
const HEARTBEATS_PER_LEASE = 3

/**
 * Works through the jobs of all municipalities, one at a time, the oldest of each in turn. Several processes may run
 * this on PostgreSQL; on PGlite there is one, and whatever a killed process left running starts again at once.
 */
export function startJobRunner(
  deps: Deps,
  definitions: readonly JobDefinition[],
  municipalities: () => readonly MunicipalityId[] | Promise<readonly MunicipalityId[]>,
  times: RunnerTimes = TIMES,
): JobRunner {
  const runner: Runner = {
    id: randomUUID(),
    deps,
    byKind: new Map(definitions.map((definition) => [definition.kind, definition])),
    times,
    stopping: new AbortController(),
  }
  const finished = runLoop(runner, municipalities)
  return {
    stop() {
      runner.stopping.abort()
      return finished
    },
  }
}

type Runner = {
  id: string
  deps: Deps
  byKind: ReadonlyMap<string, JobDefinition>
  times: RunnerTimes
  stopping: AbortController
}

async function runLoop(
  runner: Runner,
  municipalities: () => readonly MunicipalityId[] | Promise<readonly MunicipalityId[]>,
): Promise<void> {
  const { deps, stopping } = runner
  const freed = new Set<MunicipalityId>()
  // PGlite answers without ever leaving this turn of the event loop: without nextTurn() a page would wait for ever.
  while (!stopping.signal.aborted) {
    let worked = false
    for (const municipality of await municipalities()) {
      if (stopping.signal.aborted) break
      const scope = deps.database.scope(municipality)
      if (deps.database.kind === 'pglite' && !freed.has(municipality)) {
        await scope.transaction(releaseAllLeases)
        freed.add(municipality)
      }
      worked = (await workOnce(runner, scope)) || worked
      await nextTurn()
    }
    if (!worked) await pause(runner.times.pollMs, stopping.signal)
  }
}

/** Takes and does one job; false when there was none. A database that is away for a moment is tried again later. */
async function workOnce(runner: Runner, scope: Scope): Promise<boolean> {
  try {
    const claimed = await scope.transaction((db) =>
      claimJob(db, runner.id, [...runner.byKind.keys()], runner.times.leaseMs),
    )
    if (!claimed) return false
    await perform(runner, scope, claimed)
    return true
  } catch (error) {
    runner.deps.log.error('job runner', { municipality: scope.municipality, error })
    return false
  }
}

async function perform(runner: Runner, scope: Scope, claimed: ClaimedJob): Promise<void> {
  const { deps } = runner
  const end = await endOf(runner, scope, claimed)
  if (end === 'interrupted') await scope.transaction((db) => giveBack(db, claimed.id, runner.id))
  else await scope.transaction((db) => endJob(db, claimed.id, runner.id, end, deps.now()))
  const state = end === 'interrupted' ? 'interrupted' : end.state
  deps.log.info('job', { job: claimed.kind, municipality: scope.municipality, reason: state })
}

/** Runs the handler and says how it ended. */
async function endOf(runner: Runner, scope: Scope, claimed: ClaimedJob): Promise<JobEnd | 'interrupted'> {
  const definition = runner.byKind.get(claimed.kind)
  if (!definition) throw new Error(`No definition for a job of kind ${claimed.kind}`)
  if (claimed.cancelRequested) return { state: 'cancelled', outcome: null }
  if (claimed.attempts > MOST_ATTEMPTS) return { state: 'failed', outcome: { failure: 'gave-up' } }
  const pulse = startPulse(runner, scope, claimed)
  try {
    return { state: 'done', outcome: await definition.handle(await runOf(runner, scope, claimed, pulse)) }
  } catch (error) {
    // A computation that the signal stopped throws an error of its own: what counts is why it was stopped.
    const cause = pulse.stopped() ?? error
    if (cause instanceof JobCancelled) return { state: 'cancelled', outcome: null }
    if (cause instanceof JobInterrupted) return 'interrupted'
    if (cause instanceof JobFailure) {
      return { state: 'failed', outcome: { failure: 'explained', reason: cause.message } }
    }
    runner.deps.log.error('job failed', { job: claimed.kind, municipality: scope.municipality, error })
    return { state: 'failed', outcome: { failure: 'unexpected' } }
  } finally {
    pulse.end()
  }
}

async function runOf(
  runner: Runner,
  scope: Scope,
  claimed: ClaimedJob,
  pulse: Pulse,
): Promise<JobRun<unknown, unknown>> {
  const { deps, id: owner } = runner
  return {
    id: claimed.id,
    municipality: scope.municipality,
    actor: await actorOf(deps, claimed),
    input: claimed.input,
    checkpoint: claimed.checkpoint ?? null,
    signal: pulse.signal,
    async report(progress, checkpoint) {
      await scope.transaction((db) => saveProgress(db, claimed.id, owner, { progress, checkpoint }))
      await nextTurn()
      pulse.throwIfStopped()
    },
    reportIn: (db, progress, checkpoint) => saveProgress(db, claimed.id, owner, { progress, checkpoint }),
    deps,
  }
}

type Pulse = {
  signal: AbortSignal
  /** Why the job must stop, if it must. */
  stopped(): JobCancelled | JobInterrupted | null
  throwIfStopped(): void
  end(): void
}

/** Keeps the lease alive while the handler works, and tells it to stop when asked, when lost, or when we stop. */
function startPulse(runner: Runner, scope: Scope, claimed: ClaimedJob): Pulse {
  const controller = new AbortController()
  const abort = (reason: JobCancelled | JobInterrupted) => controller.abort(reason)
  const whenStopping = () => abort(new JobInterrupted('This process stops'))
  const timer = setInterval(() => beat().catch(missed), runner.times.leaseMs / HEARTBEATS_PER_LEASE)
  runner.stopping.signal.addEventListener('abort', whenStopping)

  async function beat(): Promise<void> {
    const answer = await scope.transaction((db) => heartbeat(db, claimed.id, runner.id, runner.times.leaseMs))
    if (answer === 'cancelled') abort(new JobCancelled('Somebody asked to stop'))
    if (answer === 'lost') abort(new JobInterrupted('Another process has this job'))
  }
  /** The next beat may get through; when none does, the lease ends and the job goes to another runner. */
  function missed(error: unknown): void {
    runner.deps.log.warn('job heartbeat missed', { job: claimed.kind, reason: String(error) })
  }

  const stopped = () => (controller.signal.aborted ? (controller.signal.reason as JobCancelled | JobInterrupted) : null)
  return {
    signal: controller.signal,
    stopped,
    throwIfStopped() {
      const reason = stopped()
      if (reason) throw reason
    },
    end() {
      clearInterval(timer)
      runner.stopping.signal.removeEventListener('abort', whenStopping)
    },
  }
}

/** The job row holds an id; the name is looked up when it is needed, so that it is stored in one place only. */
async function actorOf(deps: Deps, claimed: ClaimedJob): Promise<Actor> {
  const { actorKind, actorId, actorRoles } = claimed
  if (actorKind === 'anonymous' || actorId === null) return ANONYMOUS
  const id = actorId as UserId
  return { kind: actorKind, id, name: (await accountName(deps, id)) ?? actorId, roles: actorRoles }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })
