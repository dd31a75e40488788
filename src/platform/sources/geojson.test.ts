import { describe, expect, test } from 'vitest'
import { MAX_FEATURE_LENGTH } from './feature-scanner.ts'
import { bytesOf, collect, fixture, meter, textFile, troubles, values } from './fixtures/open.ts'
import { readGeoJson } from './geojson.ts'
import { MAX_VERTICES } from './shape-checks.ts'
import type { SourceFile } from './source-file.ts'

const read = (file: SourceFile) => collect(() => readGeoJson(file, meter()))
const RD = '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},'
const collection = (features: string, members = RD) =>
  textFile(`{"type":"FeatureCollection",${members}"features":[${features}]}`)
const feature = (geometry: string) => `{"type":"Feature","properties":{},"geometry":${geometry}}`
const polygon = (ring: string) => feature(`{"type":"Polygon","coordinates":[${ring}]}`)
const SQUARE = '[[104000,423000],[104100,423000],[104100,423100],[104000,423000]]'

describe('sound collections', () => {
  test('RD: polygon, multi polygon, point with height, nothing', async () => {
    const outcome = await read(fixture('areas.rd.geojson'))
    expect(outcome.reads.map((each) => each.line)).toEqual([2, 3, 4, 5])
    expect(values(outcome).map((each) => each.shape?.type ?? null)).toEqual(['Polygon', 'MultiPolygon', 'Point', null])
    expect(values(outcome)[0]).toMatchObject({ id: 1, properties: { naam: 'Voorbeeldbuurt "Oost" {1}' } })
    expect(values(outcome)[2]?.shape?.coordinates).toEqual([104600.5, 463000.25])
  })

  test('without crs: longitude and latitude, handed over in RD', async () => {
    const outcome = await read(fixture('areas.wgs84.geojson'))
    const [x, y] = values(outcome)[1]?.shape?.coordinates as [number, number]
    expect(outcome.reads.map((each) => each.line)).toEqual([4, 12])
    expect([Math.round(x / 1000), Math.round(y / 1000)]).toEqual([105, 463])
  })

  test.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', '[4.65,52.15]'],
    ['EPSG:4326', '[4.65,52.15]'],
    ['EPSG:28992', '[104000,423000]'],
    ['urn:ogc:def:crs:EPSG:9.9.1:28992', '[104000,423000]'],
  ])('crs %s is known', async (name, position) => {
    const crs = `"crs":{"type":"name","properties":{"name":"${name}"}},`
    expect(values(await read(collection(feature(`{"type":"Point","coordinates":${position}}`), crs)))).toHaveLength(1)
  })

  test('no features at all is a sound file', async () => {
    expect(await read(collection(''))).toEqual({ reads: [], refused: null })
  })
})

describe('projection', () => {
  test.each([
    ['RD figures without a crs member', collection(polygon(SQUARE), ''), 'wrong-projection'],
    [
      'degrees in a file that says RD',
      collection(feature('{"type":"Point","coordinates":[4.65,52.15]}')),
      'wrong-projection',
    ],
    ['latitude first', collection(feature('{"type":"Point","coordinates":[52.15,4.65]}'), ''), 'axes-swapped'],
    ['a projection that we do not know', collection('', '"crs":{"properties":{"name":"EPSG:3857"}},'), null],
    [
      'a projection that we do not know, with features',
      collection(polygon(SQUARE), '"crs":{"properties":{"name":"EPSG:3857"}},'),
      'unknown-projection',
    ],
    [
      'a crs at the end that says otherwise',
      textFile(
        `{"features":[${feature('{"type":"Point","coordinates":[4.65,52.15]}')}],"crs":{"properties":{"name":"EPSG:28992"}},"type":"FeatureCollection"}`,
      ),
      'wrong-projection',
    ],
  ])('%s', async (_, file, reason) => {
    expect((await read(file)).refused?.reason).toBe(reason ?? 'unknown-projection')
  })

  test('one feature that is off costs itself', async () => {
    const outcome = await read(
      collection(
        [
          polygon(SQUARE),
          feature('{"type":"Point","coordinates":[4.65,52.15]}'),
          feature('{"type":"Point","coordinates":[-90000,1]}'),
          polygon(SQUARE),
        ].join(','),
      ),
    )
    expect(values(outcome)).toHaveLength(2)
    expect(troubles(outcome)).toEqual([
      { line: 1, column: 'features[1].geometry', reason: 'wrong-projection' },
      { line: 1, column: 'features[2].geometry', reason: 'outside-netherlands' },
    ])
  })
})

describe('broken features cost themselves', () => {
  test.each([
    ['not closed', polygon('[[104000,423000],[104100,423000],[104100,423100],[104000,423001]]'), 'ring-not-closed'],
    ['too short', polygon('[[104000,423000],[104100,423000],[104000,423000]]'), 'ring-too-short'],
    ['no number', polygon('[[104000,"423000"],[104100,423000],[104100,423100],[104000,423000]]'), 'coordinate-invalid'],
    ['infinite', polygon('[[1e999,423000],[104100,423000],[104100,423100],[1e999,423000]]'), 'coordinate-invalid'],
    ['a line', feature('{"type":"LineString","coordinates":[[104000,423000],[104100,423000]]}'), 'geometry-kind'],
    ['no coordinates', feature('{"type":"Polygon"}'), 'geometry-invalid'],
    ['no rings in a part', feature('{"type":"MultiPolygon","coordinates":[[]]}'), 'geometry-invalid'],
    ['not JSON', '{"type":"Feature",}', 'not-json'],
    ['not a feature', '{"type":"Point"}', 'not-a-feature'],
    ['a number', '12', 'not-a-feature'],
    ['nothing between commas', '', 'not-json'],
    ['too many points', polygon(`[${'[104000,423000],'.repeat(MAX_VERTICES)}[104000,423000]]`), 'too-many-vertices'],
    [
      'too long',
      `{"type":"Feature","properties":{"x":"${'x'.repeat(MAX_FEATURE_LENGTH)}"},"geometry":null}`,
      'row-too-long',
    ],
  ])('%s', async (_, broken, reason) => {
    const outcome = await read(collection([polygon(SQUARE), broken, polygon(SQUARE)].join(',')))
    expect(values(outcome)).toHaveLength(2)
    expect(troubles(outcome).map((each) => each.reason)).toEqual([reason])
    expect(outcome.refused).toBeNull()
  })
})

describe('broken files', () => {
  test.each([
    ['empty', '', 'empty'],
    ['a list', '[1,2]', 'not-a-feature-collection'],
    ['a topology', '{"type":"Topology","objects":{}}', 'not-a-feature-collection'],
    ['a topology with features', '{"type":"Topology","features":[{}]}', 'not-a-feature-collection'],
    ['text behind the end', '{"type":"FeatureCollection","features":[]} x', 'not-json'],
    ['brackets that do not match', '{"features":[}', 'not-json'],
    ['a member that is no JSON', '{"a":x,"features":[]}', 'not-json'],
    ['nothing but commas', `{"features":[${','.repeat(5_000)}`, 'too-many-broken-rows'],
    ['too deep', `{"features":[${'['.repeat(1000)}`, 'too-deep'],
  ])('%s', async (_, text, reason) => {
    expect((await read(textFile(text))).refused?.reason).toBe(reason)
  })

  test('truncated: the features before the cut stand', async () => {
    const bytes = await bytesOf(fixture('areas.rd.geojson'))
    const outcome = await read(textFile(bytes.subarray(0, -40).toString()))
    expect(values(outcome)).toHaveLength(3)
    expect(outcome.refused).toMatchObject({ reason: 'truncated', line: 5 })
  })
})
