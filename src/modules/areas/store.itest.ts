import { expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import {
  areaGeometry,
  batchesBuiltOn,
  boundariesCompared,
  createBatch,
  declareSlice,
  dwellingCounts,
  dwellingsPerNeighbourhood,
  findArea,
  insertAddressObjects,
  insertAreas,
  latestAreaYear,
  listAreas,
  type NewArea,
  pointSlicesAt,
  pointSlicesBack,
  removeSomeRows,
  searchAreas,
} from './store.ts'

const DORDRECHT = 'GM0505' as MunicipalityId
const SOURCE = { document: 'CBS 2020', asOf: null }
const SQUARE = [
  [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ],
  ],
] as const

const buurt = (code: string, name: string, year: number, drawn: boolean): NewArea => ({
  code,
  year,
  level: 'buurt',
  name,
  parentCode: `WK${code.slice(2, 8)}`,
  isWater: false,
  geometry: drawn ? SQUARE : null,
})

onEachDatabase('areas store', (database) => {
  const scope = (id: MunicipalityId = DORDRECHT) => database.connection().database.scope(id)

  async function load(batch: string, slice: string, rows: NewArea[]) {
    await scope().transaction(async (db) => {
      const at = new Date('2026-01-01')
      await createBatch(db, {
        id: batch,
        importer: 'cbs-areas',
        state: 'loading',
        dryRun: false,
        files: [],
        fingerprint: batch,
        createdBy: 'u1',
        at,
      })
      await declareSlice(db, batch, { dataset: 'area', slice, source: SOURCE })
      await insertAreas(db, batch, slice, rows)
    })
  }

  test('rows are seen once their batch is pointed at, and gone again after undo', async () => {
    await load('b1', '2020/buurt', [buurt('BU05050100', 'Nieuwe Haven', 2020, true)])
    expect(await scope().transaction((db) => listAreas(db, { year: 2020 }))).toEqual([])

    await scope().transaction((db) => pointSlicesAt(db, 'b1'))
    await load('b2', '2020/buurt', [
      buurt('BU05050100', 'Nieuwe Haven e.o.', 2020, true),
      buurt('BU05050101', 'Hof', 2020, false),
    ])
    await scope().transaction((db) => pointSlicesAt(db, 'b2'))
    expect((await scope().transaction((db) => listAreas(db))).map((a) => a.name)).toEqual(['Nieuwe Haven e.o.', 'Hof'])
    expect(await scope().transaction((db) => batchesBuiltOn(db, 'b1'))).toMatchObject([{ id: 'b2' }])

    await scope().transaction((db) => pointSlicesBack(db, 'b2'))
    expect((await scope().transaction((db) => listAreas(db))).map((a) => a.name)).toEqual(['Nieuwe Haven'])
  })

  test('an area without its own boundary shows that of the nearest year', async () => {
    await load('b3', '2024/buurt/list', [
      buurt('BU05050100', 'Nieuwe Haven 100%', 2024, false),
      buurt('BU05050708', 'Amstelwijck', 2024, false),
    ])
    await scope().transaction((db) => pointSlicesAt(db, 'b3'))
    await scope().transaction(async (db) => {
      expect(await latestAreaYear(db)).toBe(2024)
      expect(await areaGeometry(db, { year: 2024 })).toEqual([
        { code: 'BU05050100', geometry: SQUARE, boundaryYear: 2020, source: SOURCE },
      ])
      expect(await findArea(db, 'BU05050100')).toMatchObject({ year: 2024, source: SOURCE })
      expect(await boundariesCompared(db, 2020, 2024)).toMatchObject({ added: ['BU05050708'], gone: [] })
      expect(await searchAreas(db, '100%')).toHaveLength(1)
      expect(await searchAreas(db, 'haven nieuwe')).toHaveLength(1)
      expect(await searchAreas(db, '_')).toHaveLength(0)
    })
  })

  test('lists of uses keep their order, unknown is not 0, and another municipality sees nothing', async () => {
    await load('b4', 'x', [])
    await scope().transaction(async (db) => {
      await declareSlice(db, 'b4', { dataset: 'address-object', slice: 'all', source: SOURCE })
      await insertAddressObjects(db, 'b4', 'all', [
        {
          id: '0505010000000023',
          uses: ['winkelfunctie', 'woonfunctie'],
          floorArea: 80,
          areaIsPlaceholder: false,
          status: 'in gebruik',
          buildingIds: [],
          streetId: null,
          neighbourhoodCode: 'BU05050100',
          point: [1, 2],
        },
        {
          id: '0505010000000024',
          uses: ['winkelfunctie'],
          floorArea: 80,
          areaIsPlaceholder: false,
          status: 'in gebruik',
          buildingIds: [],
          streetId: null,
          neighbourhoodCode: 'BU05050101',
          point: [1, 2],
        },
      ])
      await pointSlicesAt(db, 'b4')
      expect(await dwellingCounts(db, 'WK050501')).toMatchObject({ objects: 2, dwellings: 1, buildings: 0 })
      // Shops only: no dwellings. A buurt without a single object is not in the list at all.
      expect([...(await dwellingsPerNeighbourhood(db))].sort()).toEqual([
        ['BU05050100', 1],
        ['BU05050101', 0],
      ])
    })
    const elsewhere = scope('GM9999' as MunicipalityId)
    expect(await elsewhere.transaction((db) => dwellingCounts(db, 'GM0505'))).toMatchObject({ objects: 0 })
    expect(await elsewhere.transaction((db) => removeSomeRows(db, 'b4', 100))).toBe(0)
    expect(await scope().transaction((db) => removeSomeRows(db, 'b4', 100))).toBe(2)
  })
})
