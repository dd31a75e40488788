import { beforeAll, expect, test } from 'vitest'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import { computeOutcome } from '../model/outcome/compute-outcome.ts'
import { SMALL } from '../testing.ts'
import { createScenario, saveVersion } from '../usecases.ts'
import { judgeEffect, loadEffects } from './usecases.ts'

/** Threads cannot be had in these tests: the same function, called here, with few futures. */
const run: WorkerPool['run'] = async (_module, _name, input) =>
  computeOutcome({ ...(input as Parameters<typeof computeOutcome>[0]), draws: 20 }) as never
const HERE: WorkerPool = { run, apart: () => ({ run }), close: async () => undefined }

onEachDatabase('what scenarios do to a neighbourhood', (database) => {
  let town: TestTown
  const ids: string[] = []
  const view = async () => {
    const found = await loadEffects(town, ids[0] ?? '')
    if (!found) throw new Error('the scenario is there')
    return found
  }
  const better = { grade: 'better' as const, upTo: null, reason: 'Buren blijven', source: 'Wijkavond 12 mei' }

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0025')
    town.deps.workers = HERE
    for (const document of [
      { ...SMALL, name: 'Mix' },
      { ...SMALL, name: 'Niets doen', choices: {}, tasks: [] },
    ]) {
      const made = await createScenario(town, { document, reason: 'Eerste opzet' })
      if (!made.ok) throw new Error(JSON.stringify(made.reason))
      ids.push(made.value.id)
    }
  })

  test('SCN-11: the model tells what it can, nobody types it over, and all else is open until it is judged', async () => {
    const { scenarios } = await view()
    expect(scenarios.map(({ row, isReference, judgements }) => [row.name, isReference, judgements.length])).toEqual([
      ['Mix', false, 0],
      ['Niets doen', true, 0],
    ])
    const [mix, nothing] = scenarios
    expect(nothing?.computed).toEqual(nothing?.nothing)
    expect(mix?.nothing.stockGrowth).toBe(0)
    expect(mix?.computed.stockGrowth).not.toBe(0)
  })

  test('SCN-11: a judgement has its reason and source, of the version that was looked at; taking it back opens it', async () => {
    const [id = ''] = ids
    expect(await judgeEffect(town, id, 'cohesion', { ...better, source: '' })).toMatchObject({ ok: false })
    expect(await judgeEffect(town, id, 'cohesion', better)).toMatchObject({ ok: true })
    expect(await judgeEffect(town, id, 'quality', { ...better, upTo: 'worse' })).toMatchObject({ ok: true })
    await saveVersion(town, id, { base: 1, document: { ...SMALL, name: 'Mix', summary: 'Anders' }, reason: 'Tekst' })
    const [mix] = (await view()).scenarios
    expect(mix?.row.latest).toBe(2)
    expect(
      mix?.judgements
        .map(({ point, low, high, version, recordedBy }) => [point, low, high, version, recordedBy])
        .sort(),
    ).toEqual([
      ['cohesion', 'better', 'better', 1, 'test'],
      ['quality', 'worse', 'better', 1, 'test'],
    ])
    await judgeEffect(town, id, 'quality', { ...better, grade: null })
    expect((await view()).scenarios[0]?.judgements.map(({ point }) => point)).toEqual(['cohesion'])
  })

  test('SCN-11: doing nothing is what the others are put beside, and is not judged', async () => {
    expect(await judgeEffect(town, ids[1] ?? '', 'cohesion', better)).toBeNull()
  })
})
