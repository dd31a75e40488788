import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { RunId } from '#kernel/ref.ts'
import { isBalanced, type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import {
  createBatch,
  declareSlice,
  insertAddressObjects,
  insertAreas,
  insertBuildings,
  pointSlicesAt,
} from '#modules/areas/store.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import type { LedgerReading } from '../model/ledger/lead.ts'
import type { ReadingKind } from '../model/ledger/reading.ts'
import { MAIN_CHOICE } from '../model/study-ranking.ts'
import { performRun } from '../perform-run.ts'
import { newestRun } from '../store.ts'
import { parametersFor, viewStudy } from '../usecases.ts'
import { levelling } from './levelling.ts'
import { insertReadings, READING_DATASET, readingSlice } from './store.ts'

const BUURTEN = ['BU05050101', 'BU05050102'] as const
const EACH = 12
const SOURCE = { document: 'Proef', asOf: null }
const DATE = calendarDate('2026-01-01')
const idOf = (buurt: number, n: number): string => `05050100000${buurt}${String(n).padStart(4, '0')}`

onEachDatabase('a municipality of which only the register is known', (database) => {
  const workers = createWorkerPool(1)
  let town: TestTown
  afterAll(() => workers.close())

  const batch = (
    id: string,
    slices: [string, string][],
    fill: (db: Parameters<typeof insertAreas>[0]) => Promise<void>,
  ) =>
    town.scope.transaction(async (db) => {
      const head = { importer: 'x', state: 'applied', dryRun: false, fingerprint: id, createdBy: 'u' } as const
      await createBatch(db, { id, ...head, files: [], at: new Date('2026-01-01') })
      for (const [dataset, slice] of slices) await declareSlice(db, id, { dataset, slice, source: SOURCE })
      await fill(db)
      await pointSlicesAt(db, id)
    })
  const run = (id: string) =>
    performRun({
      ...{ scope: town.scope, actor: town.actor, deps: { ...town.deps, workers }, progress: async () => {} },
      order: { runId: id as string as RunId, date: DATE, parameters: parametersFor('envelope') },
    })
  const study = async () => {
    const found = await town.scope.transaction(async (db) => {
      const newest = await newestRun(db)
      return newest && viewStudy(db, newest, MAIN_CHOICE)
    })
    if (!found) throw new Error('no run')
    const states = Object.fromEntries(
      found.areas.map(({ code, state, coverage, dwellings }) => [code, [state, coverage, dwellings]]),
    )
    return { isOld: found.isOld, states }
  }

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0505')
    const slices: [string, string][] = [
      ['area', 'all'],
      ['address-object', 'all'],
      ['building', 'all'],
    ]
    await batch('register', slices, async (db) => {
      const area = { year: 2024, level: 'buurt' as const, parentCode: 'WK050501', isWater: false, geometry: null }
      await insertAreas(
        db,
        'register',
        'all',
        BUURTEN.map((code) => ({ ...area, code, name: code })),
      )
      const all = BUURTEN.flatMap((code, buurt) =>
        Array.from({ length: EACH }, (_, n) => ({ code, id: idOf(buurt, n) })),
      )
      await insertAddressObjects(
        db,
        'register',
        'all',
        all.map(({ code, id }) => ({
          ...{
            id,
            uses: ['woonfunctie'],
            floorArea: 80,
            areaIsPlaceholder: false,
            status: 'Verblijfsobject in gebruik',
          },
          ...{ buildingIds: [`p${id}`], streetId: 'S1', postcode: null, houseNumber: null, houseSuffix: null },
          ...{ neighbourhoodCode: code, point: null },
        })),
      )
      await insertBuildings(
        db,
        'register',
        'all',
        all.map(({ code, id }) => ({
          ...{
            id: `p${id}`,
            constructionYear: 1930,
            yearIsPlaceholder: false,
            status: 'Pand in gebruik',
            height: null,
          },
          ...{ neighbourhoodCode: code, blockId: null, point: null, footprint: null },
        })),
      )
    })
  })

  test('counts every dwelling, knows none, and ranks no buurt', async () => {
    expect(await run('bare')).toMatchObject({ outcome: 'stored', dwellings: 2 * EACH })
    const { states, isOld } = await study()
    expect(states).toEqual({ BU05050101: ['measure-first', 0, EACH], BU05050102: ['measure-first', 0, EACH] })
    expect(isOld).toBe(false)
  })

  test('gets a rank for the buurt that was levelled, and for no other', async () => {
    // What other sources would derive for the first buurt: its groundwater, sinking and rain.
    const derived: Partial<Record<ReadingKind, number>> = {
      groundwater_ghg: -1.2,
      subsidence_rate: 5,
      rain_depth_100: 0.08,
    }
    const readings = Object.entries(derived).flatMap(([kind, value]) =>
      Array.from(
        { length: EACH },
        (_, n): LedgerReading => ({
          ...{ id: `${kind}-${n}`, dwellingId: idOf(0, n), kind: kind as ReadingKind, value, sd: null, quality: 'B' },
          ...{ date: DATE, method: 'afgeleid', origin: 'derived', state: 'claimed' },
        }),
      ),
    )
    await batch('derived', [[READING_DATASET, readingSlice('derived')]], (db) =>
      insertReadings(db, 'derived', readingSlice('derived'), { by: 'u', at: new Date('2026-01-01') }, readings),
    )
    expect((await study()).isOld).toBe(true)
    const rows = Array.from({ length: EACH }, (_, n) => `${idOf(0, n)};-0,6${n % 10};-0,55;-0,75;01-02-2026;0,01`)
    const head = 'vbo_id;vloerpeil_nap;drempel_nap;straatpeil_nap;datum;sd'
    const outcome = await town.run(levelling, [town.file('levelling.csv', [head, ...rows].join('\r\n'))])
    expect(isBalanced(outcome)).toBe(true)
    expect(outcome.report).toMatchObject({
      read: EACH,
      accepted: EACH,
      summary: { floor_level: EACH, street_level: EACH },
    })
    expect(await run('levelled')).toMatchObject({ outcome: 'stored', dwellings: 2 * EACH })
    const { states, isOld } = await study()
    expect(states).toEqual({ BU05050101: ['ranked', 1, EACH], BU05050102: ['measure-first', 0, EACH] })
    expect(isOld).toBe(false)
  })
})
