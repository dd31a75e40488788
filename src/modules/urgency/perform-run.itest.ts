import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, RunId, UserId } from '#kernel/ref.ts'
import { dwellingInputs, streetRaises } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../demo/voorbeeldstad/part.ts'
import { assess } from './model/assess.ts'
import { computeTable } from './model/columns/compute-table.ts'
import { type Raise, streetProgramme } from './model/street-programme.ts'
import { MAIN_CHOICE } from './model/study-ranking.ts'
import { performRun } from './perform-run.ts'
import { figuresOfRun, latestRun, latestStudy, mapOf, mostUrgent, urgencyOfArea } from './public-face.ts'
import { areaOfRun, areasOfRun, dwellingsOfRun, listRuns, neighbourhoodsOfRun } from './store.ts'
import { loadNeighbourhoodPage, loadUrgencyPage, parametersFor, studyOfRun } from './usecases.ts'

const ANALYST: Actor = { kind: 'user', id: 'u-1' as string as UserId, name: 'Analist', roles: ['analyst'] }
const RESIDENT: Actor = { kind: 'user', id: 'u-2' as string as UserId, name: 'Bewoner', roles: ['resident'] }
const DATE = calendarDate('2026-01-01')
const NOW = new Date('2026-11-20T12:00:00Z')
/** Ranked ones of several classes, one to measure first, two too small to show. */
const NAMES = [
  'Kleipolder-Noord',
  'Steenoven',
  'Voorbeeldwijk',
  'Veerhoek',
  'Houtwal',
  'Polderrand',
  'Sluispad',
  'Buitengors',
]
const TOWN = partOfVoorbeeldstad(NAMES)
const DWELLINGS = TOWN.dwellings.length
const runId = (name: string) => name as string as RunId

onEachDatabase('a run of the urgency study', (database) => {
  const workers = createWorkerPool(2)
  const recorded: string[] = []
  const deps = {
    workers,
    now: () => NOW,
    audit: { record: async (_: unknown, entry: { action: string }) => void recorded.push(entry.action) },
  }
  let scope: Scope
  const run = (id: string, mode: 'envelope' | 'programme' = 'envelope') =>
    performRun({
      scope,
      actor: ANALYST,
      deps,
      order: { runId: runId(id), date: DATE, parameters: parametersFor(mode) },
      progress: () => Promise.resolve(),
    })

  beforeAll(async () => {
    scope = database.connection().database.scope('GM9999' as MunicipalityId)
    await loadVoorbeeldstad(scope, NOW, () => TOWN)
  }, 60_000)
  afterAll(() => workers.close())

  test('without dwellings no run is made', async () => {
    const empty = database.connection().database.scope('GM0505' as MunicipalityId)
    const outcome = await performRun({
      scope: empty,
      actor: ANALYST,
      deps,
      order: { runId: runId('empty'), date: DATE, parameters: parametersFor('envelope') },
      progress: () => Promise.resolve(),
    })
    expect(outcome).toEqual({ outcome: 'no-dwellings' })
    expect(await empty.transaction((db) => listRuns(db, 5))).toEqual([])
  })

  test('is numbered, complete and recorded', async () => {
    expect(await run('run-a')).toEqual({ outcome: 'stored', number: 1, dwellings: DWELLINGS })
    expect(recorded).toContain('urgency-run.stored')
    const stored = await scope.transaction(latestRun)
    expect(stored).toMatchObject({ number: 1, modelName: 'U1', mode: 'envelope', date: DATE, dwellings: DWELLINGS })
    const levels = await scope.transaction(async (db) => [
      (await areasOfRun(db, runId('run-a'), 'wijk')).length,
      (await areasOfRun(db, runId('run-a'), 'buurt')).length,
    ])
    expect(levels).toEqual([5, 8])
  })

  test('gives the outcomes of the model itself', async () => {
    const input = await scope.transaction((db) => dwellingInputs(db))
    const model = assess(input, DATE, parametersFor('envelope'))
    const shown = model.neighbourhoods.filter(({ dwellings }) => dwellings >= 10)
    const study = await scope.transaction(latestStudy)
    const ours = new Map(study?.areas.map((area) => [area.code, area]))
    for (const area of shown) {
      expect(ours.get(area.code)).toMatchObject({ dwellings: area.dwellings, known: area.known, class: area.class })
      expect(ours.get(area.code)?.expected).toBeCloseTo(area.expectedAffected ?? -1, 8)
    }
    const order = shown.filter(({ ranked }) => ranked).map(({ code }) => code)
    expect(study?.areas.filter(({ state }) => state === 'ranked').map(({ code }) => code)).toEqual(order)
  })

  test('the same dwellings and parameters give the same bytes under the next number', async () => {
    expect(await run('run-b')).toMatchObject({ number: 2 })
    await scope.transaction(async (db) => {
      const [second, first] = await listRuns(db, 2)
      expect(second?.inputHash).toBe(first?.inputHash)
      expect(second?.parametersHash).toBe(first?.parametersHash)
      for (const level of ['wijk', 'buurt'] as const) {
        const withoutRun = async (id: string) =>
          (await areasOfRun(db, runId(id), level)).map(({ runId: _, ...area }) => area)
        expect(JSON.stringify(await withoutRun('run-b'))).toBe(JSON.stringify(await withoutRun('run-a')))
      }
    })
  })

  test('a run that was broken off while saving leaves nothing, and is done over under its own id', async () => {
    const stop = new Error('stop')
    const broken = performRun({
      scope,
      actor: ANALYST,
      deps,
      order: { runId: runId('run-c'), date: DATE, parameters: parametersFor('programme') },
      progress: (step, done) => (step === 'save' && done > 100 ? Promise.reject(stop) : Promise.resolve()),
    })
    await expect(broken).rejects.toBe(stop)
    expect(await scope.transaction((db) => neighbourhoodsOfRun(db, runId('run-c')))).toEqual([])
    expect(await scope.transaction((db) => areasOfRun(db, runId('run-c'), 'buurt'))).toEqual([])
    expect((await scope.transaction((db) => listRuns(db, 9))).map(({ number }) => number)).toEqual([2, 1])
    expect(await run('run-c', 'programme')).toMatchObject({ number: 3 })
  })

  test('keeps what went in and came out per dwelling: enough to compute it again', async () => {
    await scope.transaction(async (db) => {
      for (const code of await neighbourhoodsOfRun(db, runId('run-a'))) {
        const again = await dwellingsOfRun(db, runId('run-b'), code)
        expect(await dwellingsOfRun(db, runId('run-a'), code)).toEqual(again)
        const { table, programme, outcomes } = again as NonNullable<typeof again>
        const computed = computeTable(table, { start: 2026, parameters: parametersFor('envelope'), programme })
        expect(outcomes.damp.class).toEqual(computed.damp.class)
        expect(outcomes.flood.yearP50).toEqual(computed.flood.yearP50)
        expect(programme.size).toBe(0)
      }
    })
  })

  test('in mode programme the raisings that were looked at are kept, and make streets lie higher', async () => {
    await scope.transaction(async (db) => {
      const planned = streetProgramme(await streetRaises(db))
      const kept = new Map<string, readonly Raise[]>()
      let hastened = 0
      for (const code of await neighbourhoodsOfRun(db, runId('run-c'))) {
        const study = await dwellingsOfRun(db, runId('run-c'), code)
        for (const [street, raises] of study?.programme ?? []) kept.set(street, raises)
        const { table, outcomes } = study as NonNullable<typeof study>
        const without = computeTable(table, { start: 2026, parameters: parametersFor('programme') })
        table.ids.forEach((_, i) => {
          if ((outcomes.flood.class[i] as number) > (without.flood.class[i] as number)) hastened += 1
        })
      }
      expect(kept.size).toBeGreaterThan(0)
      for (const [street, raises] of kept) expect(raises).toEqual(planned.get(street))
      expect(hastened).toBeGreaterThan(0)
    })
  })

  test('streets are areas as well, each below the neighbourhood it runs through', async () => {
    await scope.transaction(async (db) => {
      const streets = await areasOfRun(db, runId('run-a'), 'straat')
      const inputs = await dwellingInputs(db)
      const pairs = new Set(
        inputs.flatMap((row) => (row.street_id ? [`${row.neighbourhood_code} ${row.street_id}`] : [])),
      )
      expect(new Set(streets.map(({ parentCode, code }) => `${parentCode} ${code}`))).toEqual(pairs)
    })
  })

  test('areas below ten dwellings give no figure to anybody', async () => {
    await scope.transaction(async (db) => {
      const small = (await areasOfRun(db, runId('run-a'), 'buurt')).filter(({ shows }) => shows === 'nothing')
      expect(small).toHaveLength(2)
      for (const { code } of small) expect((await urgencyOfArea(db, code))?.shown).toBeNull()
    })
    const study = await studyOfRun(ANALYST, scope, 'run-a', MAIN_CHOICE)
    const [hidden] = study?.areas.filter(({ state }) => state === 'not-shown') ?? []
    const page = await loadNeighbourhoodPage(ANALYST, scope, hidden?.code ?? '', {
      mode: 'envelope',
      run: null,
      choice: MAIN_CHOICE,
    })
    expect(page).toMatchObject({ isTooSmall: true, ranked: null, blocks: [] })
  })

  test('the public face: most urgent, map, area and figures of a letter', async () => {
    await scope.transaction(async (db) => {
      const top = await mostUrgent(db, 3)
      expect(top.map(({ rank }) => rank)).toEqual([1, 2, 3])
      const map = await mapOf(db, (path) => `/voorbeeldstad${path}`)
      expect(map.areas).toHaveLength(45)
      expect(map.water).toHaveLength(1)
      expect(map.areas.find(({ rank }) => rank === 1)?.href).toBe(`/voorbeeldstad/urgentie/buurten/${top[0]?.code}`)
      const area = await urgencyOfArea(db, top[0]?.code ?? '')
      expect(area?.shown?.expected.source.document).toBe('urgentiestudie run 2, model U1')
      const letter = await figuresOfRun(db, 'run-a')
      expect(letter?.figures.map(({ key }) => key)).toContain(`expected/${top[0]?.code}`)
      expect(await figuresOfRun(db, 'no-such-run')).toBeNull()
      const dwellings = await dwellingsOfRun(db, runId('run-a'), top[0]?.code ?? '')
      expect(dwellings?.table.ids).toHaveLength(top[0]?.dwellings ?? -1)
      expect((await areaOfRun(db, runId('run-a'), top[0]?.code ?? ''))?.rank).toBe(1)
    })
  })

  describe('who may see it', () => {
    test('a run is internal: a resident finds none', async () => {
      const deps2 = { jobs: { latest: async () => [] } } as unknown as Parameters<typeof loadUrgencyPage>[2]
      const asked = { mode: 'envelope', choice: MAIN_CHOICE, run: null } as const
      expect((await loadUrgencyPage(RESIDENT, scope, deps2, asked)).study).toBeNull()
      expect((await loadUrgencyPage(ANALYST, scope, deps2, asked)).study?.run.number).toBe(2)
    })

    test('another municipality sees no run', async () => {
      const other = database.connection().database.scope('GM0505' as MunicipalityId)
      expect(await other.transaction((db) => listRuns(db, 9))).toEqual([])
    })
  })
})
