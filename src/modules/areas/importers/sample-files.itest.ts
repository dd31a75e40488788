import { expect, test } from 'vitest'
import { onEachDatabase } from '#platform/db/testing.ts'
import {
  blocksOf,
  buildingsOf,
  dwellingCounts,
  dwellingInputs,
  findArea,
  keyFiguresOf,
  liveabilityOf,
} from '../store.ts'
import { bag } from './bag.ts'
import { cbsAreas } from './cbs-areas.ts'
import { cbsKeyFigures } from './cbs-key-figures.ts'
import { dwellings } from './dwellings.ts'
import { isBalanced, testTown } from './import-testing.ts'
import { liveability } from './liveability.ts'
import { SAMPLE_AREAS, SAMPLE_BUILDINGS, SAMPLE_DWELLINGS, SAMPLE_OBJECTS, SAMPLE_SCORES } from './sample-files.ts'

onEachDatabase('small files', (database) => {
  const town = () => testTown(database.connection().database, 'GM0505')

  test('areas: ours are drawn, those of another municipality are counted and left', async () => {
    const own = await town()
    const done = await own.run(cbsAreas, [own.file('buurten.geojson', SAMPLE_AREAS)])
    expect(done.report).toMatchObject({ read: 4, accepted: 3, refused: 1, reasons: { 'other-municipality': 1 } })
    expect(done.report.summary).toMatchObject({ areas: 3, land: 2, water: 1, districts_named: 1 })
    await own.scope.transaction(async (db) => {
      expect(await findArea(db, 'WK050501')).toMatchObject({ name: 'Wijk 01', level: 'wijk', parentCode: 'GM0505' })
      expect(await findArea(db, 'BU05180100')).toBeNull()
    })
  })

  test('names with signs that cannot be stored are stored readable, and the report too', async () => {
    const own = await town()
    const odd = SAMPLE_AREAS.replace('Eerste buurt', 'Eer\\u0000ste \\ud800buurt').replace('BU05180100', 'BU\\u0000518')
    const done = await own.run(cbsAreas, [own.file('odd.geojson', odd)])
    expect(done).toMatchObject({ state: 'applied', report: { reasons: { 'area-code-invalid': 1 } } })
    const found = await own.scope.transaction((db) => findArea(db, 'BU05050100'))
    expect(found?.name).toBe('Eer\uFFFDste \uFFFDbuurt')
  })

  test('key figures: every missing value keeps its reason', async () => {
    const own = await town()
    const done = await own.run(cbsKeyFigures, [own.file('kerncijfers.geojson', SAMPLE_AREAS)])
    expect(done.report).toMatchObject({ read: 4, accepted: 2, warned: 1, refused: 1 })
    expect(done.report.reasons).toEqual({ 'figure-not-a-number': 1, 'other-municipality': 1 })
    const all = await own.scope.transaction(async (db) => [
      ...(await keyFiguresOf(db, 'BU05050100')),
      ...(await keyFiguresOf(db, 'BU05050101')),
    ])
    const told = all.map((f) => [f.areaCode, f.key, f.value, f.missingReason])
    expect(told).toEqual([
      ['BU05050100', 'dwelling_stock', null, 'not-available'],
      ['BU05050100', 'inhabitants', 120, null],
      ['BU05050101', 'dwelling_stock', 2.5, null],
      ['BU05050101', 'inhabitants', null, 'confidential'],
    ])
  })

  test('buildings and objects: one object per id, placeholders are unknown, the withdrawn are left out', async () => {
    const own = await town()
    const files = [own.file('panden.csv', SAMPLE_BUILDINGS), own.file('vbo.csv', SAMPLE_OBJECTS)]
    const done = await own.run(bag, files)
    expect(isBalanced(done)).toBe(true)
    expect(done.report.reasons).toEqual({
      'year-placeholder': 1,
      'id-zero-restored': 1,
      'no-neighbourhood': 1,
      'status-withdrawn': 2,
      'object-twice': 2,
      'id-other-kind': 1,
      'other-municipality': 2,
      'year-invalid': 1,
      'area-placeholder': 2,
      'use-unknown': 1,
      'object-contradicts': 1,
    })
    expect(done.report.summary).toMatchObject({ buildings: 4, objects: 3, further_uses: 1, dwellings: 3 })
    await own.scope.transaction(async (db) => {
      const counts = await dwellingCounts(db, 'BU05050100')
      expect(counts).toMatchObject({ objects: 1, dwellings: 1, buildings: 2, buildingsWithYear: 1 })
      expect(await dwellingCounts(db, 'GM0505')).toMatchObject({ objects: 3, buildings: 4, buildingsBefore1945: 1 })
      expect(await buildingsOf(db, 'BU05050100')).toEqual([])
    })
  })

  test('measurements: a file replaces the buurten that it names and no others', async () => {
    const own = await town()
    const done = await own.run(dwellings, [own.file('metingen.csv', SAMPLE_DWELLINGS)])
    expect(done.report).toMatchObject({ read: 7, accepted: 2, warned: 1, refused: 4 })
    expect(done.report.reasons).toEqual({
      'column-not-used': 1,
      'rain-depths-reversed': 1,
      'dwelling-twice': 1,
      'other-municipality': 1,
      'not-a-number': 1,
      'neighbourhood-unknown': 1,
    })
    const second = 'dwelling_id,neighbourhood_code,floor_level\nw7,BU05050100,-0.2\n'
    await own.run(dwellings, [own.file('tweede.csv', second)])
    await own.scope.transaction(async (db) => {
      expect((await dwellingInputs(db)).map((row) => row.dwelling_id)).toEqual(['w6', 'w7'])
      expect(await blocksOf(db, 'GM0505')).toMatchObject([{ id: 'blok 9', dwellings: 1, geometry: null }])
    })
  })

  test('liveability: an impossible class refuses the row', async () => {
    const own = await town()
    const done = await own.run(liveability, [own.file('scores.csv', SAMPLE_SCORES)])
    expect(done.report).toMatchObject({ read: 3, accepted: 1, refused: 2 })
    const score = await own.scope.transaction((db) => liveabilityOf(db, 'BU05050100'))
    expect(score).toMatchObject({ overallClass: 9, socialDeviation: -0.02, year: 2024 })
  })
})
