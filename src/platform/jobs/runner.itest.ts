import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import type { JobId, MunicipalityId, UserId } from '#kernel/ref.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Database } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { createJobs } from './database-jobs.ts'
import { JobCancelled, type JobDefinition, JobFailure } from './jobs.ts'
import { claimJob, endJob, heartbeat, MOST_ATTEMPTS, saveProgress } from './lease.ts'
import { type JobRunner, startJobRunner } from './runner.ts'

const AT = new Date('2026-03-02T10:00:00Z')
const TIMES = { leaseMs: 300, pollMs: 10 }
const jobs = createJobs(() => AT)
const actor: Actor = { kind: 'console', id: 'console' as UserId, name: 'console', roles: ['analyst'] }

onEachDatabase('jobs', (db) => {
  const running: JobRunner[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((runner) => runner.stop()))
  })

  const database = () => db.connection().database
  const scope = (id: string) => database().scope(id as MunicipalityId)
  const silent = { info: () => {}, warn: () => {}, error: vi.fn() }
  const depsOf = (over: Partial<Deps> = {}) => ({ database: database(), now: () => AT, log: silent, ...over }) as Deps

  function start(id: string, definitions: readonly JobDefinition[], over: Partial<Deps> = {}): JobRunner {
    const runner = startJobRunner(depsOf(over), definitions, () => [id as MunicipalityId], TIMES)
    running.push(runner)
    return runner
  }
  const enqueue = (id: string, kind: string, input: unknown = null) =>
    scope(id).transaction((tx) => jobs.enqueue(tx, { kind, actor, input }))
  const find = (id: string, job: JobId) => scope(id).transaction((tx) => jobs.find(tx, job))
  const ended = (id: string, job: JobId) =>
    vi.waitUntil(
      async () => {
        const row = await find(id, job)
        return row?.finishedAt ? row : null
      },
      { timeout: 10_000, interval: 10 },
    )

  test('a job runs with its input and actor, shows progress and leaves an outcome', async () => {
    const id = await enqueue('GM0001', 'count', { to: 3 })
    expect(await find('GM0001', id)).toMatchObject({ state: 'queued', finishedAt: null, createdAt: AT })
    const seen: unknown[] = []
    start('GM0001', [
      {
        kind: 'count',
        async handle(run) {
          seen.push(run.input, run.actor, run.checkpoint)
          await run.report({ done: 3, total: 3, doing: '3 van 3 geteld' }, { at: 3 })
          return { counted: 3 }
        },
      },
    ])
    expect(await ended('GM0001', id)).toEqual({
      id,
      kind: 'count',
      state: 'done',
      progress: { done: 3, total: 3, doing: '3 van 3 geteld' },
      outcome: { counted: 3 },
      createdAt: AT,
      finishedAt: AT,
    })
    expect(seen).toEqual([{ to: 3 }, actor, null])
  })

  test('a job exists only when its cause was committed', async () => {
    const undone = scope('GM0002').transaction(async (tx) => {
      await jobs.enqueue(tx, { kind: 'never', actor, input: null })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    expect(await scope('GM0002').transaction((tx) => jobs.latest(tx, null, 10))).toEqual([])
  })

  test('failures: in the words of the job, or as unexpected without its message', async () => {
    const told = await enqueue('GM0003', 'told')
    const bug = await enqueue('GM0003', 'bug')
    start('GM0003', [
      { kind: 'told', handle: () => Promise.reject(new JobFailure('Het bestand is leeg.')) },
      { kind: 'bug', handle: () => Promise.reject(new Error('Mevrouw X woont op nummer 3')) },
    ])
    expect(await ended('GM0003', told)).toMatchObject({
      state: 'failed',
      outcome: { failure: 'explained', reason: 'Het bestand is leeg.' },
    })
    expect(await ended('GM0003', bug)).toMatchObject({ state: 'failed', outcome: { failure: 'unexpected' } })
  })

  test('what a killed process left running goes on from its checkpoint', async () => {
    const id = await enqueue('GM0004', 'steps')
    await scope('GM0004').transaction((tx) => claimJob(tx, 'killed process', ['steps'], 50))
    await scope('GM0004').transaction((tx) =>
      saveProgress(tx, id, 'killed process', { progress: { done: 2, total: 4, doing: '' }, checkpoint: { step: 2 } }),
    )
    const steps: number[] = []
    start('GM0004', [
      {
        kind: 'steps',
        async handle(run) {
          for (let step = (run.checkpoint?.step ?? 0) + 1; step <= 4; step++) {
            steps.push(step)
            await run.report({ done: step, total: 4, doing: '' }, { step })
          }
          return steps
        },
      },
    ])
    expect(await ended('GM0004', id)).toMatchObject({ state: 'done', outcome: [3, 4] })
    const late = scope('GM0004').transaction((tx) =>
      endJob(tx, id, 'killed process', { state: 'done', outcome: 'late' }, AT),
    )
    expect(await late).toBe(false)
  })

  test('a job that was interrupted by a stop waits for the next start and keeps its checkpoint', async () => {
    const id = await enqueue('GM0005', 'long')
    let reported = 0
    const long: JobDefinition = {
      kind: 'long',
      async handle(run) {
        if (run.checkpoint) return run.checkpoint
        for (;;) {
          reported += 1
          await run.report({ done: reported, total: null, doing: '' }, { reported })
        }
      },
    }
    const first = start('GM0005', [long])
    await vi.waitUntil(() => reported > 2)
    await first.stop()
    expect(await find('GM0005', id)).toMatchObject({ state: 'queued' })
    start('GM0005', [long])
    expect(await ended('GM0005', id)).toMatchObject({ state: 'done', outcome: { reported } })
  })

  test('cancelling half-way stops at the next report, and undoes the piece of work it falls in', async () => {
    const id = await enqueue('GM0006', 'long')
    let steps = 0
    start('GM0006', [
      {
        kind: 'long',
        async handle(run) {
          for (;;) {
            await scope('GM0006').transaction((tx) => run.reportIn(tx, { done: steps, total: null, doing: '' }, steps))
            steps += 1
            await nextTurn()
          }
        },
      },
    ])
    await vi.waitUntil(() => steps > 1)
    expect(await scope('GM0006').transaction((tx) => jobs.cancel(tx, id))).toBe(true)
    expect(await ended('GM0006', id)).toMatchObject({ state: 'cancelled', outcome: null })
    expect(await scope('GM0006').transaction((tx) => jobs.cancel(tx, id))).toBe(false)
  })

  test('cancelling reaches work that only listens to its signal', async () => {
    const id = await enqueue('GM0007', 'computing')
    let begun = false
    start('GM0007', [
      {
        kind: 'computing',
        handle: (run) =>
          new Promise((_, reject) => {
            begun = true
            run.signal.addEventListener('abort', () => reject(run.signal.reason))
          }),
      },
    ])
    await vi.waitUntil(() => begun)
    await scope('GM0007').transaction((tx) => jobs.cancel(tx, id))
    expect(await ended('GM0007', id)).toMatchObject({ state: 'cancelled' })
  })

  test('a waiting job is cancelled at once and never starts', async () => {
    const id = await enqueue('GM0008', 'waiting')
    await scope('GM0008').transaction((tx) => jobs.cancel(tx, id))
    expect(await find('GM0008', id)).toMatchObject({ state: 'cancelled', finishedAt: AT })
    expect(await scope('GM0008').transaction((tx) => claimJob(tx, 'r', ['waiting'], 1000))).toBeNull()
  })

  test('two runners share the work and never do the same job', async () => {
    const ids: JobId[] = []
    for (let i = 0; i < 12; i++) ids.push(await enqueue('GM0009', 'once', i))
    const done: number[] = []
    const once: JobDefinition = {
      kind: 'once',
      async handle(run) {
        done.push(run.input)
        await run.report({ done: 1, total: 1, doing: '' }, null)
      },
    }
    // On PGlite a second runner is a second process, which cannot be; here it stands in for one on PostgreSQL.
    const shared: Database = { ...database(), kind: 'postgres' }
    start('GM0009', [once], { database: shared })
    start('GM0009', [once], { database: shared })
    for (const id of ids) expect((await ended('GM0009', id)).state).toBe('done')
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i))
  })

  test('twenty claims at the same moment get ten jobs', async () => {
    for (let i = 0; i < 10; i++) await enqueue('GM0010', 'claimed')
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        scope('GM0010').transaction((tx) => claimJob(tx, `runner ${i}`, ['claimed'], 60_000)),
      ),
    )
    const got = claims.filter((claim) => claim !== null).map((claim) => claim.id)
    expect(new Set(got).size).toBe(10)
    expect(got).toHaveLength(10)
  })

  test('who lost its lease can save nothing and hears so', async () => {
    const id = await enqueue('GM0011', 'lost')
    await scope('GM0011').transaction((tx) => claimJob(tx, 'first', ['lost'], 1))
    await new Promise((resolve) => setTimeout(resolve, 20))
    const second = await scope('GM0011').transaction((tx) => claimJob(tx, 'second', ['lost'], 60_000))
    expect(second).toMatchObject({ id, attempts: 2 })
    expect(await scope('GM0011').transaction((tx) => heartbeat(tx, id, 'first', 1000))).toBe('lost')
    const saving = scope('GM0011').transaction((tx) =>
      saveProgress(tx, id, 'first', { progress: { done: 1, total: 1, doing: '' }, checkpoint: null }),
    )
    await expect(saving).rejects.toThrow('Another process')
  })

  test('a job that keeps taking its process down is given up', async () => {
    const id = await enqueue('GM0012', 'killer')
    for (let i = 0; i < MOST_ATTEMPTS; i++) {
      await scope('GM0012').transaction((tx) => claimJob(tx, `killed ${i}`, ['killer'], 0))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    start('GM0012', [{ kind: 'killer', handle: () => Promise.reject(new JobCancelled('not reached')) }])
    expect(await ended('GM0012', id)).toMatchObject({ state: 'failed', outcome: { failure: 'gave-up' } })
  })

  test('the newest jobs come first, of one kind or of all, and of one municipality', async () => {
    const [a, b, c] = [await enqueue('GM0013', 'x'), await enqueue('GM0013', 'y'), await enqueue('GM0013', 'x')]
    const latest = (kind: string | null, limit: number) =>
      scope('GM0013').transaction(async (tx) => (await jobs.latest(tx, kind, limit)).map((row) => row.id))
    expect(await latest(null, 10)).toEqual([c, b, a])
    expect(await latest('x', 1)).toEqual([c])
    expect(await scope('GM0014').transaction((tx) => jobs.find(tx, a))).toBeNull()
  })
})
