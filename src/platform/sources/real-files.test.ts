// The open data sets beside the project, when they are there; the counts are those of their READMEs.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import { readBagExtract } from './bag-extract.ts'
import { isValidOn } from './bag-object.ts'
import { openCsv } from './csv.ts'
import { readEwkbHex } from './ewkb.ts'
import { collect, meter, values } from './fixtures/open.ts'
import { readGeoJson } from './geojson.ts'
import { openGeoPackage } from './geopackage.ts'
import { readJson } from './json.ts'
import { type FileKind, kindOf } from './kind.ts'
import { fileOnDisk } from './source-file.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data')
const open = (path: string) => fileOnDisk(join(DATA, path), path)

const readCsv = (path: string) => collect(async () => (await openCsv(await open(path), meter())).rows)
const readAreas = (path: string) => collect(async () => readGeoJson(await open(path), meter()))
const readLayer = (path: string, layer: string) =>
  collect(async () => openGeoPackage(await open(path), meter()).rows(layer))
const readBag = (path: string) => collect(async () => readBagExtract(await open(path), meter()))

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

// Without the data sets there is nothing to count, and the suite is complete without them.
describe.runIf(existsSync(DATA))('real open data', () => {
  test.each<[string, FileKind]>([
    ['bag-denhaag-voorburg-2023/bag-light-denhaag-voorburg.gpkg', 'geopackage'],
    ['bag-extract-xml-doesburg-2020/BAGNLDL-15092020-small.zip', 'zip'],
    ['cbs-kerncijfers-2024-baarn/baarn_buurten.geojson', 'geojson'],
    ['cbs-kerncijfers-2024-woonikveilig/GM0505.json', 'json'],
    ['energielabel-voorbeeldwoningen-2022/energielabel_spreiding_subset.xlsx', 'spreadsheet'],
    ['ahn-raster-nhv/ahn.tif', 'tiff'],
    ['klimaateffectatlas-gemeenten-2023/metadata.csv', 'text'],
  ])('%s is %s', async (path, kind) => {
    expect(await kindOf(await open(path), meter())).toBe(kind)
  })

  test.each([
    ['bag-dordrecht-2020/verblijfsobjecten_dordrecht.csv', 67_097],
    ['bag-denhaag-voorburg-2023/panden.csv', 15_380],
    ['bag-denhaag-voorburg-2023/verblijfsobjecten.csv', 31_293],
    ['bro-bodemtype-dordrecht-zaanstad-gouda/bodemtype.csv', 1_128],
    ['leefbaarometer-2024/buurtscores_nl_2024.csv', 12_147],
    ['klimaateffectatlas-gemeenten-2023/gemeenten_paalrot2050.csv', 342],
  ])('%s: %i rows, none broken', async (path, rows) => {
    const outcome = await readCsv(path)
    expect(outcome.refused).toBeNull()
    expect([values(outcome).length, outcome.reads.length]).toEqual([rows, rows])
  })

  test('Dordrecht 2020: 66,392 verblijfsobjecten in 67,097 rows of 130 buurten', async () => {
    const rows = values(await readCsv('bag-dordrecht-2020/verblijfsobjecten_dordrecht.csv'))
    expect(new Set(rows.map((row) => row.identificatie)).size).toBe(66_392)
    expect(new Set(rows.map((row) => row.bu_code)).size).toBe(130)
    expect(rows.every((row) => /^0505\d{12}$/.test(row.identificatie ?? ''))).toBe(true)
    expect(rows.filter((row) => row.oppervlakteverblijfsobject === '1')).toHaveLength(9)
  })

  test('CBS Dordrecht 2020: 130 polygons as EWKB, 639 missing values', async () => {
    const rows = values(await readCsv('cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.csv'))
    const shapes = rows.map((row) => readEwkbHex(row.geovlak ?? ''))
    expect(shapes.filter((each) => each.ok && each.srid === 28992 && each.shape?.type === 'MultiPolygon')).toHaveLength(
      130,
    )
    expect(countBy(rows, (row) => row.h2o ?? '')).toEqual({ NEE: 129, JA: 1 })
    const cells = rows.flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => cell.startsWith('-99999999'))).toHaveLength(639)
  })

  test.each([
    ['cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.rd.geojson', 130],
    ['cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.wgs84.geojson', 130],
    ['cbs-kerncijfers-2024-baarn/baarn_buurten.geojson', 21],
    ['leefbaarometer-2024/buurten_dordrecht_2024.geojson', 97],
    ['leefbaarometer-2024/buurten_zuid-holland_2024.geojson', 1_940],
    ['leefbaarometer-2024/gemeenten_nl_2024.geojson', 342],
    ['bag-denhaag-voorburg-2023/buurten.rd.geojson', 14],
    ['ahn-raster-nhv/bgt.geojson', 140],
  ])('%s: %i areas, none broken', async (path, areas) => {
    const outcome = await readAreas(path)
    expect(outcome.refused).toBeNull()
    expect([values(outcome).length, outcome.reads.length]).toEqual([areas, areas])
  })

  test('Dordrecht 2020 in RD and in WGS84 is within two metres the same', async () => {
    const [rd, degrees] = await Promise.all([
      readAreas('cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.rd.geojson'),
      readAreas('cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.wgs84.geojson'),
    ])
    const flat = (outcome: typeof rd) => values(outcome).map((each) => each.shape?.coordinates.flat(3) as number[])
    const [a, b] = [flat(rd).flat(), flat(degrees).flat()]
    expect(a).toHaveLength(b.length)
    expect(a.every((value, index) => Math.abs(value - (b[index] as number)) < 2)).toBe(true)
  })

  test('Baarn 2024: 223 columns, 3,675 not available, 9 confidential', async () => {
    const features = values(await readAreas('cbs-kerncijfers-2024-baarn/baarn_buurten.geojson'))
    expect(Object.keys(features[0]?.properties ?? {})).toHaveLength(223)
    const cells = features.flatMap((feature) => Object.values(feature.properties) as number[])
    expect(countBy(cells, String)).toMatchObject({ '-99995': 3_675, '-99997': 9 })
  })

  test('key figures 2024 of Dordrecht: 13 wijken, 132 buurten', async () => {
    const found = (await readJson(await open('cbs-kerncijfers-2024-woonikveilig/GM0505.json'), meter())) as {
      wijken: unknown[]
      buurten: unknown[]
    }
    expect([found.wijken.length, found.buurten.length]).toEqual([13, 132])
  })

  test('The Hague and Voorburg: GeoPackage and CSV hold the same buildings', async () => {
    const path = 'bag-denhaag-voorburg-2023/bag-light-denhaag-voorburg.gpkg'
    const panden = values(await readLayer(path, 'pand'))
    const objects = values(await readLayer(path, 'verblijfsobject'))
    expect([panden.length, objects.length]).toEqual([15_380, 31_293])
    expect(panden.every((row) => row.shape?.type === 'Polygon')).toBe(true)
    expect(objects.every((row) => row.shape?.type === 'Point')).toBe(true)
    const rows = values(await readCsv('bag-denhaag-voorburg-2023/panden.csv'))
    expect(rows.map((row) => row.identificatie)).toEqual(panden.map((row) => row.fields.identificatie))
    expect(rows.map((row) => parseNumber(row.bouwjaar ?? '', 'either'))).toEqual(
      panden.map((row) => row.fields.bouwjaar),
    )
  })

  test('Doesburg: 13,098 occurrences of panden, one valid per pand on the day of delivery', async () => {
    const outcome = await readBag('bag-extract-xml-doesburg-2020/0221PND15092020.zip')
    const panden = values(outcome)
    expect([panden.length, outcome.reads.length]).toEqual([13_098, 13_098])
    const delivered = panden.filter((pand) => isValidOn(pand.occurrence, calendarDate('2020-09-15')))
    expect(new Set(delivered.map((pand) => pand.id)).size).toBe(delivered.length)
    expect(delivered).toHaveLength(7_797)
  })

  test('the national zip of zips gives every kind of object', async () => {
    const outcome = await readBag('bag-extract-xml-doesburg-2020/BAGNLDL-15092020-small.zip')
    expect(outcome.refused).toBeNull()
    expect(outcome.reads).toHaveLength(232)
    expect(countBy(values(outcome), (each) => each.kind)).toEqual({
      Pand: 6,
      Verblijfsobject: 5,
      Nummeraanduiding: 15,
      OpenbareRuimte: 201,
      Woonplaats: 1,
      Ligplaats: 2,
      Standplaats: 2,
    })
  })
})
