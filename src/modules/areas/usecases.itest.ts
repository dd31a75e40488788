import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { JobId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { JobCancelled } from '#platform/jobs/jobs.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import { stopImport, viewImport } from './follow-imports.ts'
import { cbsAreas } from './importers/cbs-areas.ts'
import { dwellings } from './importers/dwellings.ts'
import { type TestTown, testTown } from './importers/import-testing.ts'
import { areaImporters } from './importers/index.ts'
import { SAMPLE_AREAS, SAMPLE_AREAS_CHANGED, SAMPLE_DWELLINGS } from './importers/sample-files.ts'
import { importJob } from './jobs.ts'
import { findBatch, latestBatches, listAreas } from './store.ts'
import { askForImport, importAfterTrial, undoImport } from './usecases.ts'

/** Reads half, then does what the test says: dies, or is asked to stop. */
const brokenOff = (whole: ImporterDefinition, how: () => never): ImporterDefinition => ({
  ...whole,
  run: async (job) => {
    await whole.run(job)
    return how()
  },
})

onEachDatabase('imports', (database) => {
  let own: TestTown
  let areas: string
  let time = Date.parse('2026-03-01')
  beforeEach(async () => {
    own = await testTown(database.connection().database, 'GM0505', () => new Date(time))
    areas = own.file('buurten.geojson', SAMPLE_AREAS)
    for (const batch of await batches())
      if (batch.state === 'applied') await undoImport(own.scope, batch.id, own.actor, own.deps)
    time += 60_000
  })
  const batches = () => own.scope.transaction((db) => latestBatches(db, 100))
  const names = async () => (await own.scope.transaction((db) => listAreas(db, { level: 'buurt' }))).map((a) => a.name)
  const undo = (batch: string) => undoImport(own.scope, batch, own.actor, own.deps)

  test('the same file twice changes nothing and says so; after an undo it counts again', async () => {
    const first = await own.run(cbsAreas, [areas])
    const again = await own.run(cbsAreas, [areas])
    expect(again).toMatchObject({ state: 'unchanged', report: { accepted: 3, summary: { same_as: first.batch } } })
    expect((await undo(first.batch)).ok).toBe(true)
    expect(await names()).toEqual([])
    expect((await own.run(cbsAreas, [areas])).state).toBe('applied')
  })

  test('undo brings back what a re-import had replaced, down to the names', async () => {
    const first = await own.run(cbsAreas, [areas])
    const before = await names()
    time += 1000
    const second = await own.run(cbsAreas, [own.file('anders.geojson', SAMPLE_AREAS_CHANGED)])
    expect(await names()).toEqual(['Eerste buurt, anders', 'Vierde buurt'])
    expect(await undo(first.batch)).toMatchObject({ ok: false, reason: { reason: 'built-on' } })
    expect(await undo(second.batch)).toMatchObject({ ok: true })
    expect(await names()).toEqual(before)
    expect(await undo(second.batch)).toMatchObject({ ok: false, reason: { reason: 'not-applied' } })
    expect(await undo('nobody')).toMatchObject({ ok: false, reason: { reason: 'batch-unknown' } })
  })

  test('a dry run judges everything and leaves no trace', async () => {
    const before = (await batches()).length
    const done = await own.run(cbsAreas, [areas], { dryRun: true })
    expect(done).toMatchObject({ state: 'judged', report: { read: 4, accepted: 3 } })
    expect(await names()).toEqual([])
    expect((await batches()).length).toBe(before)
    expect(existsSync(join(own.deps.config.dataFolder, 'files'))).toBe(false)
  })

  test('originals are kept under names of our own, byte for byte', async () => {
    const done = await own.run(cbsAreas, [areas])
    const folder = join(own.deps.config.dataFolder, 'files', 'GM0505', 'imports', done.batch)
    const [kept = ''] = readdirSync(folder)
    expect(kept).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(SAMPLE_AREAS)
  })

  test('an import that was killed half-way shows nothing and is cleared away by the next one', async () => {
    const killed = brokenOff(cbsAreas, () => {
      throw new Error('kill -9')
    })
    await expect(own.run(killed, [areas])).rejects.toThrow('kill -9')
    expect(await names()).toEqual([])
    const [half] = await batches()
    expect(half).toMatchObject({ state: 'loading' })

    time += 10 * 60_000
    await own.run(dwellings, [own.file('metingen.csv', SAMPLE_DWELLINGS)])
    const cleared = await own.scope.transaction((db) => findBatch(db, half?.id ?? ''))
    expect(cleared).toMatchObject({ state: 'failed', failure: 'interrupted' })
    expect(await names()).toEqual([])
  })

  test('stopping half-way leaves nothing behind', async () => {
    const stopped = brokenOff(cbsAreas, () => {
      throw new JobCancelled('stop')
    })
    await expect(own.run(stopped, [areas])).rejects.toThrow(JobCancelled)
    expect((await batches())[0]).toMatchObject({ state: 'cancelled' })
    expect(await names()).toEqual([])
  })

  test.each([
    ['cut off', SAMPLE_AREAS.slice(0, -200), 'truncated'],
    ['another projection', SAMPLE_AREAS.replace('EPSG::28992', 'EPSG::4326'), 'wrong-projection'],
    ['an unknown projection', SAMPLE_AREAS.replace('EPSG::28992', 'EPSG::31370'), 'unknown-projection'],
    ['no areas at all', 'a;b\n1;2\n', 'column-missing'],
    ['empty', '', 'empty'],
    ['nothing of ours', SAMPLE_AREAS.replaceAll('BU0505', 'BU0599'), 'nothing-accepted'],
  ])('a file that is %s is refused whole, with its reason', async (_, content, reason) => {
    const done = await own.run(cbsAreas, [own.file('kapot.geojson', content)])
    expect(done).toMatchObject({ state: 'failed', failure: reason })
    const { read, accepted, warned, refused } = done.report
    expect(accepted + warned + refused).toBe(read)
    expect(await names()).toEqual([])
  })

  test('rows of another municipality are never touched', async () => {
    const other = await testTown(database.connection().database, 'GM0518', () => new Date(time))
    await other.run(cbsAreas, [other.file('buurten.geojson', SAMPLE_AREAS)])
    await own.run(cbsAreas, [areas])
    const mine = await own.run(cbsAreas, [own.file('anders.geojson', SAMPLE_AREAS_CHANGED)])
    await undo(mine.batch)
    const theirs = await other.scope.transaction((db) => listAreas(db, { level: 'buurt' }))
    expect(theirs.map((area) => area.code)).toEqual(['BU05180100'])
    expect(await undoImport(other.scope, mine.batch, other.actor, other.deps)).toMatchObject({ ok: false })
  })

  test('as a job: asked, tried, done for real, and begun again after a restart', async () => {
    const ask = { importer: cbsAreas, files: [{ path: areas, originalName: '../../buurten.geojson' }] }
    const { municipality, scope, actor, deps } = own
    const asked = await askForImport({ ...ask, municipality, scope, actor, dryRun: true, deps })
    if (!asked.ok) throw new Error(asked.reason.reason)
    const work = (batch: string) =>
      importJob(areaImporters).handle({
        ...{ id: 'j' as JobId, municipality: municipality.id, actor, input: { batch }, checkpoint: null, deps },
        ...{ report: async () => {}, reportIn: async () => {}, signal: new AbortController().signal },
      })
    expect((await viewImport(scope, asked.value, deps))?.state).toBe('queued')
    expect(await work(asked.value)).toMatchObject({ state: 'judged' })
    const trial = await scope.transaction((db) => findBatch(db, asked.value))
    expect(trial).toMatchObject({ dryRun: true, report: { accepted: 3 } })
    expect(await names()).toEqual([])

    if (!trial) throw new Error('The trial is there')
    const real = await importAfterTrial(trial, cbsAreas, { municipality, scope, actor, deps })
    if (!real.ok) throw new Error(real.reason.reason)
    expect(await work(real.value)).toMatchObject({ state: 'applied' })
    expect(await work(real.value)).toMatchObject({ state: 'applied' })
    expect(await names()).toHaveLength(3)
  })

  test('one that waits can be stopped before it begins', async () => {
    const { municipality, scope, actor, deps } = own
    const files = [{ path: areas, originalName: 'buurten.geojson' }]
    const asked = await askForImport({ importer: cbsAreas, files, municipality, scope, actor, dryRun: false, deps })
    if (!asked.ok) throw new Error(asked.reason.reason)
    expect(await stopImport(scope, asked.value, actor, deps)).toBe(true)
    expect((await viewImport(scope, asked.value, deps))?.state).toBe('cancelled')
    expect(await stopImport(scope, asked.value, actor, deps)).toBe(false)
  })
})
