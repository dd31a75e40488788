import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { signedArea } from '#kernel/geometry.ts'
import { parseCrs } from '#platform/geo/crs.ts'
import type { Shape } from '#platform/geo/shape.ts'
import { readGeoPackageGeometry } from '#platform/sources/ewkb.ts'
import { meter } from '#platform/sources/fixtures/open.ts'
import { openGeoPackage } from '#platform/sources/geopackage.ts'
import { fileInMemory } from '#platform/sources/source-file.ts'
import type { GeoFile, GeoLayer } from './geo-layer.ts'
import { featureCollection, writeGeoJson } from './geojson.ts'
import { geometryBlob } from './geometry-blob.ts'
import { writeGeoPackage } from './geopackage.ts'

/** Clockwise on purpose, with a hole: writers turn it. */
const square = (x: number, y: number, size: number): MultiPolygon => [
  [
    [
      [x, y],
      [x, y + size],
      [x + size, y + size],
      [x + size, y],
      [x, y],
    ],
    [
      [x + 10, y + 10],
      [x + 20, y + 10],
      [x + 20, y + 20],
      [x + 10, y + 20],
      [x + 10, y + 10],
    ],
  ],
]
const surface = (x: number, y: number, size = 100): Shape => ({ type: 'MultiPolygon', coordinates: square(x, y, size) })

const layer: GeoLayer = {
  ...{ name: 'buurten', title: 'Buurten', description: 'Uitkomst <per> buurt & blok', geometry: 'MultiPolygon' },
  columns: [
    { name: 'code', title: 'Code', description: 'CBS-code', kind: 'text' },
    { name: 'rank', title: 'Rang', description: 'Rang', kind: 'integer' },
    { name: 'share', title: 'Aandeel', description: 'Deel van 1', kind: 'real' },
    { name: 'ranked', title: 'In de rang', description: 'Ja of nee', kind: 'boolean' },
  ],
  features: [
    { id: 'BU99990101', shape: surface(105_000, 425_000), values: ['BU99990101', 1, 0.7300000000000001, true] },
    { id: 'BU99990102', shape: surface(106_000, 425_500), values: ['BU99990102', null, null, false] },
    { id: 'BU99990103', shape: null, values: ['O\'Neil; "x"', 3, 1e-17, true] },
  ],
}
const points: GeoLayer = {
  ...layer,
  ...{ name: 'woningen', title: 'Punten', geometry: 'Point', columns: layer.columns.slice(0, 1) },
  features: [{ id: 'a', shape: { type: 'Point', coordinates: [155_000, 463_000] }, values: ['a'] }],
}
const file: GeoFile = {
  ...{
    title: 'Proef',
    description: 'Beschrijving',
    creator: 'Gemeente Voorbeeldstad',
    source: 'run 1',
    language: 'nl',
  },
  changed: new Date('2026-01-02T03:04:05.678Z'),
  layers: [layer, points],
  tables: [
    {
      ...{ name: 'run', title: 'Run', description: 'Waarmee gerekend is' },
      columns: [{ name: 'model', title: 'Model', description: 'Naam', kind: 'text' }],
      rows: [['U1']],
    },
  ],
}

const bytes = writeGeoPackage(file)
function inSqlite<T>(ask: (all: (sql: string) => Record<string, unknown>[]) => T): T {
  const database = new DatabaseSync(':memory:')
  database.deserialize(bytes)
  const answer = ask((sql) =>
    database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row })),
  )
  database.close()
  return answer
}
const one = (sql: string) => inSqlite((all) => all(sql)[0])

describe('a GeoPackage that we write', () => {
  test('names itself in the header: SQLite 3, application GPKG, version 1.3.1', () => {
    const header = Buffer.from(bytes.subarray(0, 100))
    expect(header.subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0')
    expect(header.subarray(68, 72).toString('latin1')).toBe('GPKG')
    expect(header.readUInt32BE(60)).toBe(10_301)
  })

  test('is sound: integrity and every foreign key', () => {
    expect(one('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(inSqlite((all) => all('PRAGMA foreign_key_check'))).toEqual([])
  })

  test('is the same to the last byte when written again', () => {
    expect(Buffer.from(writeGeoPackage(file)).equals(Buffer.from(bytes))).toBe(true)
  })

  test('has the three reference systems that must be there, and RD New as EPSG gives it', () => {
    const systems = inSqlite((all) => all('SELECT * FROM gpkg_spatial_ref_sys ORDER BY srs_id'))
    expect(systems.map(({ srs_id }) => srs_id)).toEqual([-1, 0, 4326, 28992])
    expect(systems.slice(0, 2).map(({ organization, definition }) => [organization, definition])).toEqual([
      ['NONE', 'undefined'],
      ['NONE', 'undefined'],
    ])
    const rd = systems[3] as Record<string, string>
    expect([rd.organization, rd.organization_coordsys_id]).toEqual(['EPSG', 28992])
    for (const part of [
      'PROJCS["Amersfoort / RD New"',
      'Oblique_Stereographic',
      '155000',
      '463000',
      '0.9999079',
      '565.4171',
    ])
      expect(rd.definition).toContain(part)
    const [opened, closed] = [/\[/g, /\]/g].map((sign) => rd.definition?.match(sign)?.length)
    expect(opened).toBe(closed)
  })

  test('tells of every layer and table what it is, where it lies and when it changed', () => {
    const contents = inSqlite((all) => all('SELECT * FROM gpkg_contents ORDER BY table_name'))
    expect(contents.map(({ table_name, data_type, srs_id }) => [table_name, data_type, srs_id])).toEqual([
      ['buurten', 'features', 28992],
      ['run', 'attributes', null],
      ['woningen', 'features', 28992],
    ])
    expect(contents[0]).toMatchObject({
      ...{ identifier: 'Buurten', last_change: '2026-01-02T03:04:05.678Z' },
      ...{ min_x: 105_000, min_y: 425_000, max_x: 106_100, max_y: 425_600 },
    })
    expect(inSqlite((all) => all('SELECT * FROM gpkg_geometry_columns ORDER BY table_name'))).toEqual([
      { table_name: 'buurten', column_name: 'geom', geometry_type_name: 'MULTIPOLYGON', srs_id: 28992, z: 0, m: 0 },
      { table_name: 'woningen', column_name: 'geom', geometry_type_name: 'POINT', srs_id: 28992, z: 0, m: 0 },
    ])
  })

  test('has titles of columns, and metadata as XML that no text can break', () => {
    expect(one("SELECT title, description FROM gpkg_data_columns WHERE column_name = 'share'")).toEqual({
      ...{ title: 'Aandeel', description: 'Deel van 1' },
    })
    const [whole, own] = inSqlite((all) => all('SELECT metadata FROM gpkg_metadata ORDER BY id')) as {
      metadata: string
    }[]
    expect(whole?.metadata).toContain('<dc:creator>Gemeente Voorbeeldstad</dc:creator>')
    expect(own?.metadata).toContain('Uitkomst &lt;per&gt; buurt &amp; blok')
    expect(one('SELECT count(*) AS n FROM gpkg_metadata_reference WHERE md_parent_id = 1')).toEqual({ n: 3 })
  })

  test('declares the extensions that it uses, and only those', () => {
    const extensions = inSqlite((all) => all('SELECT table_name, extension_name FROM gpkg_extensions ORDER BY 2, 1'))
    expect(extensions.map(({ table_name, extension_name }) => `${extension_name} ${table_name}`)).toEqual([
      ...['gpkg_metadata gpkg_metadata', 'gpkg_metadata gpkg_metadata_reference', 'gpkg_rtree_index buurten'],
      ...['gpkg_rtree_index woningen', 'gpkg_schema gpkg_data_column_constraints', 'gpkg_schema gpkg_data_columns'],
    ])
  })

  test('the index of places holds every drawn feature, and triggers keep it right', () => {
    expect(one('SELECT group_concat(id) AS ids FROM rtree_buurten_geom WHERE maxx >= 106000')).toEqual({ ids: '2' })
    expect(one('SELECT count(*) AS n FROM rtree_buurten_geom')).toEqual({ n: 2 })
    const triggers = inSqlite((all) =>
      all("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'buurten'"),
    )
    expect(triggers.map(({ name }) => String(name).replace('rtree_buurten_geom_', '')).sort()).toEqual(
      'delete insert update1 update2 update3 update4'.split(' '),
    )
  })

  test('a map program that changes a feature keeps the index right', () => {
    const database = new DatabaseSync(':memory:')
    database.deserialize(bytes)
    const edge = (at: number) => (blob: unknown) =>
      blob instanceof Uint8Array ? new DataView(blob.buffer, blob.byteOffset).getFloat64(8 + 8 * at, true) : null
    database.function('ST_IsEmpty', (blob: unknown) => (blob === null ? null : 0))
    for (const [at, name] of ['ST_MinX', 'ST_MaxX', 'ST_MinY', 'ST_MaxY'].entries())
      database.function(name, (blob: unknown) => edge(at)(blob))
    const boxes = () =>
      database
        .prepare('SELECT id, minx FROM rtree_buurten_geom ORDER BY id')
        .all()
        .map((row) => ({ ...row }))
    database.prepare('UPDATE buurten SET geom = ? WHERE fid = 3').run(geometryBlob(surface(110_000, 430_000), 28992))
    database.exec('UPDATE buurten SET geom = NULL WHERE fid = 1; DELETE FROM buurten WHERE fid = 2')
    expect(boxes()).toEqual([{ id: 3, minx: 110_000 }])
    database.close()
  })

  test('our own reader gives back every value and every corner', async () => {
    const read = openGeoPackage(fileInMemory('proef.gpkg', Buffer.from(bytes)), meter())
    expect(read.layers.map(({ name, srs }) => [name, srs])).toEqual([
      ['buurten', 28992],
      ['woningen', 28992],
    ])
    const rows = []
    for await (const row of read.rows('buurten')) rows.push(row)
    read.close()
    const values = rows.map((row) => (row.ok ? row.value : row.reason))
    expect(values).toMatchObject([
      { fields: { fid: 1, code: 'BU99990101', rank: 1, share: 0.7300000000000001, ranked: 1 } },
      { fields: { rank: null, share: null, ranked: 0 } },
      { shape: null, fields: { code: 'O\'Neil; "x"', share: 1e-17 } },
    ])
    const [first] = rows
    const shape = first?.ok ? first.value.shape : null
    expect(shape).toMatchObject({ type: 'MultiPolygon' })
    expect(shape?.type === 'MultiPolygon' && shape.coordinates[0]?.map((ring) => Math.sign(signedArea(ring)))).toEqual([
      1, -1,
    ])
  })

  test.each(['Buurten', 'a b', 'x"; DROP TABLE x', '1a'])('%j is no name for a table', (name) => {
    expect(() => writeGeoPackage({ ...file, layers: [{ ...layer, name }] })).toThrow('no name')
  })

  test('without a layer or a feature it is still one', () => {
    expect(writeGeoPackage({ ...file, layers: [], tables: [] }).length).toBeGreaterThan(1000)
    expect(writeGeoPackage({ ...file, layers: [{ ...layer, features: [] }] }).length).toBeGreaterThan(1000)
  })
})

describe('a geometry blob', () => {
  test('surface: header, envelope x then y, ISO WKB in little endian', () => {
    const blob = Buffer.from(geometryBlob(surface(105_000, 425_000), 28992))
    expect([...blob.subarray(0, 4)]).toEqual([0x47, 0x50, 0, 0b00000011])
    expect(blob.readInt32LE(4)).toBe(28992)
    expect([8, 16, 24, 32].map((at) => blob.readDoubleLE(at))).toEqual([105_000, 105_100, 425_000, 425_100])
    expect([blob.readUInt8(40), blob.readUInt32LE(41), blob.readUInt32LE(45)]).toEqual([1, 6, 1])
    expect([blob.readUInt8(49), blob.readUInt32LE(50), blob.readUInt32LE(54), blob.readUInt32LE(58)]).toEqual([
      1, 3, 2, 5,
    ])
    expect(blob.length).toBe(58 + 2 * (4 + 5 * 16))
  })

  test('point: no envelope', () => {
    const blob = Buffer.from(geometryBlob({ type: 'Point', coordinates: [1, 2] }, 28992))
    expect([...blob.subarray(0, 4), blob.length]).toEqual([0x47, 0x50, 0, 1, 29])
  })

  const coordinate = fc.double({ min: 0, max: 300_000, noNaN: true })
  const corners = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 })
  test('whatever is written is read back, corner by corner, however it was turned', () => {
    fc.assert(
      fc.property(fc.array(corners, { minLength: 1, maxLength: 4 }), (polygons) => {
        const coordinates = polygons.map((ring) => [[...ring, ring[0] as [number, number]]])
        const read = readGeoPackageGeometry(geometryBlob({ type: 'MultiPolygon', coordinates }, 28992))
        if (!read.ok || read.shape?.type !== 'MultiPolygon') return false
        const sorted = (shape: MultiPolygon) => shape.map(([ring = []]) => ring.map(String).sort().join(' ')).join('|')
        return read.srid === 28992 && sorted(read.shape.coordinates) === sorted(coordinates)
      }),
    )
  })
})

describe('GeoJSON', () => {
  test('longitude first, rings to the right hand, no crs member, a box', () => {
    const collection = featureCollection(points, 'CRS84', { title: 'Proef' })
    expect(collection).toMatchObject({ type: 'FeatureCollection', title: 'Proef' })
    expect(collection).not.toHaveProperty('crs')
    const amersfoort = [5.38721, 52.15517].map((degrees) => expect.closeTo(degrees, 4.7))
    expect(collection.features[0]?.geometry).toEqual({ type: 'Point', coordinates: amersfoort })
    const [feature] = featureCollection(layer, 'CRS84').features
    if (feature?.geometry?.type !== 'MultiPolygon') throw new Error('no surface')
    expect(feature.geometry.coordinates[0]?.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1])
    expect(feature.properties).toEqual({ code: 'BU99990101', rank: 1, share: 0.7300000000000001, ranked: true })
  })

  test('in RD it says so, in both ways that programs know', () => {
    const collection = JSON.parse(new TextDecoder().decode(writeGeoJson(points, 'EPSG:28992')))
    expect(collection.crs).toEqual({ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } })
    expect(collection.coordRefSys).toBe('http://www.opengis.net/def/crs/EPSG/0/28992')
    expect(collection.features[0].geometry.coordinates).toEqual([155_000, 463_000])
    expect(collection.bbox).toEqual([155_000, 463_000, 155_000, 463_000])
  })

  test.each([
    ['CRS84', 'CRS84'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'CRS84'],
    ['<https://www.opengis.net/def/crs/EPSG/0/28992>', 'EPSG:28992'],
    ['epsg:28992', 'EPSG:28992'],
    ['EPSG:4326', null],
    ['', null],
  ] as const)('%j is %s', (text, crs) => {
    expect(parseCrs(text)).toBe(crs)
  })
})
