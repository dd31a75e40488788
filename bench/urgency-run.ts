// One run from end to end on the in-process database, as it goes while pages are served: read, compute, store, rank.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { calendarDate } from '#kernel/calendar.ts'
import type { RunId, UserId } from '#kernel/ref.ts'
import { testTown } from '#modules/areas/importers/import-testing.ts'
import type { DwellingInput } from '#modules/areas/index.ts'
import { changeBatch, createBatch, declareSlice, insertDwellings, pointSlicesAt } from '#modules/areas/store.ts'
import { DEFAULT_PARAMETERS } from '#modules/urgency/model/index.ts'
import { performRun } from '#modules/urgency/perform-run.ts'
import { openPglite } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { Scope } from '#platform/db/scope.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import type { Row } from './bench.ts'
import { madeNeighbourhood, neighbourhoodsOf } from './made-dwellings.ts'

const CITY = { dwellings: 60_000, perNeighbourhood: 667, perStreet: 40, perBlock: 12 }
const BATCH = 'bench'
const PART = 500
const STEPS = ['read', 'compute', 'save'] as const
const PHASES = { read: 'reading', compute: 'computing and keeping dwellings', save: 'areas' } as const
const ANALYST = { kind: 'console', id: 'bench' as string as UserId, name: 'Bench', roles: ['analyst'] } as const

export async function wholeRun(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-bench-'))
  const connection = await openPglite(folder)
  await migrate(connection)
  const { scope, deps } = await testTown(connection.database, 'GM9999', () => new Date())
  const workers = createWorkerPool(2)
  await insertCity(scope)
  // The first run compiles what it uses and fills the caches of the database: the second is what a city sees.
  await timed(scope, { ...deps, workers }, 'first')
  const { seconds, longest, total } = await timed(scope, { ...deps, workers }, 'second')
  await workers.close()
  await connection.database.close()
  rmSync(folder, { recursive: true })
  return [
    { measure: `run of ${CITY.dwellings} dwellings on the in-process database`, value: total, unit: 's' },
    ...STEPS.map((step) => ({ measure: `of which ${PHASES[step]}`, value: seconds[step], unit: 's' })),
    { measure: 'longest time that the event loop was held', value: longest, unit: 'ms' },
  ]
}

async function insertCity(scope: Scope): Promise<void> {
  const at = new Date()
  const source = { document: 'bench', place: 'made', asOf: calendarDate('2026-01-01') }
  await scope.transaction(async (db) => {
    await createBatch(db, {
      ...{ id: BATCH, importer: 'bench', state: 'loading' as const, dryRun: false, files: [] },
      ...{ fingerprint: BATCH, createdBy: 'bench', at },
    })
    await declareSlice(db, BATCH, { dataset: 'dwelling', slice: 'all', source })
  })
  for (let n = 0; n < neighbourhoodsOf(CITY); n++) {
    const dwellings = madeNeighbourhood(CITY, n) as DwellingInput[]
    for (let start = 0; start < dwellings.length; start += PART)
      await scope.transaction((db) => insertDwellings(db, BATCH, 'all', dwellings.slice(start, start + PART)))
  }
  await scope.transaction(async (db) => {
    await pointSlicesAt(db, BATCH)
    await changeBatch(db, BATCH, { state: 'applied', appliedAt: at })
  })
}

async function timed(scope: Scope, deps: Parameters<typeof performRun>[0]['deps'], id: string) {
  const ended: Record<(typeof STEPS)[number], number> = { read: 0, compute: 0, save: 0 }
  const stalls = monitorEventLoopDelay({ resolution: 5 })
  stalls.enable()
  const began = performance.now()
  const done = await performRun({
    ...{ scope, deps, actor: ANALYST },
    order: { runId: id as RunId, date: calendarDate('2026-01-01'), parameters: DEFAULT_PARAMETERS },
    progress: async (step) => {
      ended[step] = performance.now()
    },
  })
  const end = performance.now()
  stalls.disable()
  if (done.outcome !== 'stored') throw new Error(`The run ended as ${done.outcome}`)
  const seconds = {
    read: (ended.read - began) / 1000,
    compute: (ended.compute - ended.read) / 1000,
    save: (end - ended.compute) / 1000,
  }
  return { seconds, longest: stalls.max / 1e6, total: (end - began) / 1000 }
}
