import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onEachDatabase } from '#platform/db/testing.ts'
import {
  areaGeometry,
  boundariesCompared,
  dwellingCounts,
  findArea,
  keyFiguresOf,
  listAreas,
  liveabilityOf,
  liveabilityOfAll,
} from '../store.ts'
import { bag } from './bag.ts'
import { cbsAreas } from './cbs-areas.ts'
import { cbsKeyFigures } from './cbs-key-figures.ts'
import { isBalanced, sharedFile, testTown } from './import-testing.ts'
import { liveability } from './liveability.ts'

const AREAS_2020 = sharedFile('cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.csv')
const AREAS_2020_RD = sharedFile('cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.rd.geojson')
const AREAS_2020_WGS84 = sharedFile('cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.wgs84.geojson')
const FIGURES_2024 = sharedFile('cbs-kerncijfers-2024-woonikveilig/GM0505.json')
const BAARN = sharedFile('cbs-kerncijfers-2024-baarn/baarn_buurten.geojson')
const BAG_DORDRECHT = sharedFile('bag-dordrecht-2020/verblijfsobjecten_dordrecht.csv')
const BAG_HAGUE = sharedFile('bag-denhaag-voorburg-2023/bag-light-denhaag-voorburg.gpkg')
const BAG_HAGUE_BUILDINGS = sharedFile('bag-denhaag-voorburg-2023/panden.csv')
const BAG_HAGUE_OBJECTS = sharedFile('bag-denhaag-voorburg-2023/verblijfsobjecten.csv')
const AREAS_HAGUE = sharedFile('bag-denhaag-voorburg-2023/buurten.rd.geojson')
const EXTRACT = sharedFile('bag-extract-xml-doesburg-2020/0221PND15092020.zip')
const EXTRACT_SMALL = sharedFile('bag-extract-xml-doesburg-2020/BAGNLDL-15092020-small.zip')
const SCORES = sharedFile('leefbaarometer-2024/buurten_dordrecht_2024.geojson')
const SCORES_NL = sharedFile('leefbaarometer-2024/buurtscores_nl_2024.csv')
const SCORES_GM = sharedFile('leefbaarometer-2024/gemeenten_nl_2024.geojson')

/** The open data are not part of the project: these tests run where they stand beside it. */
const real = test.runIf(existsSync(AREAS_2020))

onEachDatabase('real files', (database) => {
  const town = (id: string) => testTown(database.connection().database, id)

  real(
    'Dordrecht: 130 polygons of 2020, the same from three kinds of file',
    async () => {
      const dordrecht = await town('GM0505')
      for (const file of [AREAS_2020, AREAS_2020_RD, AREAS_2020_WGS84]) {
        const done = await dordrecht.run(cbsAreas, [file])
        expect(done).toMatchObject({ state: 'applied', report: { read: 130, accepted: 130, warned: 0, refused: 0 } })
        expect(done.report.summary).toMatchObject({ areas: 130, land: 129, water: 1 })
        const shapes = await dordrecht.scope.transaction((db) => areaGeometry(db, { year: 2020 }))
        expect(shapes).toHaveLength(130)
        const [x = 0, y = 0] = shapes[0]?.geometry[0]?.[0]?.[0] ?? []
        expect(x).toBeGreaterThan(95_000)
        expect(y).toBeGreaterThan(410_000)
      }
      expect(await dordrecht.scope.transaction((db) => listAreas(db, { year: 2020, level: 'buurt' }))).toHaveLength(130)
    },
    60_000,
  )

  real('Dordrecht 2024: 13 wijken and 132 buurten, of which 128 known, 4 new, 1 gone', async () => {
    const dordrecht = await town('GM0505')
    const done = await dordrecht.run(cbsKeyFigures, [FIGURES_2024])
    expect(done).toMatchObject({ state: 'applied', report: { read: 146, accepted: 14, warned: 132, refused: 0 } })
    expect(done.report.summary).toMatchObject({
      ...{ districts: 13, areas: 132, compared_with_year: 2020, joined_by_code: 128, new: 4, gone: 1 },
      ...{ new_codes: 'BU05050708 BU05050709 BU05050710 BU05050711', gone_codes: 'BU05051913' },
    })
    expect(done.report.reasons).toEqual({ 'district-code-derived': 132 })
    await dordrecht.scope.transaction(async (db) => {
      expect(await findArea(db, 'BU05051010')).toMatchObject({ year: 2024, parentCode: 'WK050510' })
      const changes = await boundariesCompared(db, 2020, 2024)
      expect([changes.kept.length, changes.added.length, changes.gone.length]).toEqual([128, 4, 1])
      const figures = await keyFiguresOf(db, 'BU05051010')
      expect(figures.find((f) => f.key === 'inhabitants')).toMatchObject({ value: 400, unit: 'count', year: 2024 })
      expect(figures.find((f) => f.key === 'income_per_inhabitant')).toMatchObject({
        ...{ value: null, missingReason: 'not-given' },
      })
      expect(
        (await keyFiguresOf(db, 'GM0505')).find((f) => f.key === 'registered_crimes' && f.year === 2021)?.value,
      ).toBe(5441)
    })
  })

  real('Dordrecht 2020 figures: 639 missing cells are unknown, not minus a hundred million', async () => {
    const dordrecht = await town('GM0505')
    const done = await dordrecht.run(cbsKeyFigures, [AREAS_2020])
    expect(done).toMatchObject({ state: 'applied', report: { read: 130, accepted: 130 } })
    expect(done.report.summary).toMatchObject({ areas: 130 })
    const water = await dordrecht.scope.transaction((db) => keyFiguresOf(db, 'BU05059997'))
    expect(water.every((figure) => figure.value === null && figure.missingReason === 'missing')).toBe(true)
  })

  real('Baarn: 223 columns, 3,675 cells not yet available and 9 confidential', async () => {
    const baarn = await town('GM0308')
    const done = await baarn.run(cbsKeyFigures, [BAARN])
    expect(done).toMatchObject({ state: 'applied', report: { read: 21, accepted: 21 } })
    expect(done.report.summary).toMatchObject({ 'missing_not-available': 3675, missing_confidential: 9 })
    expect(await baarn.run(cbsAreas, [BAARN])).toMatchObject({ state: 'applied', report: { accepted: 21 } })
  })

  real(
    'Dordrecht: 66,392 addressable objects from 67,097 rows',
    async () => {
      const dordrecht = await town('GM0505')
      const done = await dordrecht.run(bag, [BAG_DORDRECHT])
      expect(done.state).toBe('applied')
      expect(isBalanced(done)).toBe(true)
      expect(done.report).toMatchObject({ read: 67_097, refused: 0 })
      expect(done.report.summary).toMatchObject({ objects: 66_392, further_uses: 705, dwellings: 57_107 })
      expect(done.report.reasons).toMatchObject({ 'area-placeholder': 9 })
      const counts = await dordrecht.scope.transaction((db) => dwellingCounts(db, 'GM0505'))
      expect(counts).toMatchObject({ objects: 66_392, dwellings: 57_107 })
      expect((await dordrecht.run(bag, [BAG_DORDRECHT])).state).toBe('unchanged')
    },
    120_000,
  )

  real(
    'The Hague and Voorburg: 15,380 buildings and 31,293 objects, each municipality its own part',
    async () => {
      const [hague, voorburg] = [await town('GM0518'), await town('GM1916')]
      const taken = { buildings: 0, objects: 0 }
      for (const own of [hague, voorburg]) {
        await own.run(cbsAreas, [AREAS_HAGUE])
        const done = await own.run(bag, [BAG_HAGUE])
        expect(done).toMatchObject({ state: 'applied', report: { read: 46_673 } })
        expect(isBalanced(done)).toBe(true)
        expect(done.report.summary).toMatchObject({ buildings_read: 15_380, object_rows_read: 31_293 })
        taken.buildings += Number(done.report.summary.buildings)
        taken.objects += Number(done.report.summary.objects)
      }
      // Withdrawn and never real: 74 buildings, 1,057 objects.
      expect(taken).toEqual({ buildings: 15_306, objects: 30_236 })
      const tables = await hague.run(bag, [BAG_HAGUE_BUILDINGS, BAG_HAGUE_OBJECTS])
      expect(isBalanced(tables)).toBe(true)
      expect(tables.report.read).toBe(46_673)
    },
    240_000,
  )

  real(
    'Doesburg: buildings as they stand now, from an extract with history',
    async () => {
      const doesburg = await town('GM0221')
      const done = await doesburg.run(bag, [EXTRACT])
      expect(done.state).toBe('applied')
      expect(isBalanced(done)).toBe(true)
      expect(done.report.reasons['past-occurrence']).toBeGreaterThan(1000)
      const counts = await doesburg.scope.transaction((db) => dwellingCounts(db, 'GM0221'))
      expect(counts.buildings).toBe(done.report.summary.buildings)
      expect(isBalanced(await doesburg.run(bag, [EXTRACT_SMALL], { dryRun: true }))).toBe(true)
    },
    120_000,
  )

  real(
    'Dordrecht: 97 liveability polygons, and the same buurten from the national table',
    async () => {
      const dordrecht = await town('GM0505')
      const done = await dordrecht.run(liveability, [SCORES])
      expect(done).toMatchObject({ state: 'applied', report: { read: 97, accepted: 97 } })
      expect(done.report.summary).toMatchObject({ areas: 97, polygons: 97 })
      const national = await dordrecht.run(liveability, [SCORES_NL, SCORES_GM])
      expect(national.report).toMatchObject({ read: 12_147 + 342, accepted: 98 })
      await dordrecht.scope.transaction(async (db) => {
        expect(await liveabilityOfAll(db)).toHaveLength(98)
        expect(await liveabilityOf(db, 'BU05050100')).toMatchObject({ overallClass: 9, overallDeviation: 0.177248 })
      })
    },
    60_000,
  )
})
