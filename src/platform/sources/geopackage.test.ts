import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { geometryBlob, makeGeoPackage, threePanden } from './fixtures/make-geopackage.ts'
import { collect, meter, textFile, troubles, values } from './fixtures/open.ts'
import { openGeoPackage, PAGE_ROWS } from './geopackage.ts'
import { type Limits, Meter } from './limits.ts'
import { SourceRefused } from './reading.ts'
import { fileInMemory, fileOnDisk, type SourceFile } from './source-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'geopackage-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (file: SourceFile, layer = 'pand', limits: Partial<Limits> = {}) =>
  collect(() => openGeoPackage(file, meter(limits)).rows(layer))
const inMemory = (...made: Parameters<typeof makeGeoPackage>) => fileInMemory('made.gpkg', makeGeoPackage(...made))

describe('layers and rows', () => {
  test('fields by name, places in RD, ids with their zero', async () => {
    const outcome = await read(inMemory(threePanden()))
    expect(values(outcome).map((row) => row.shape?.type ?? null)).toEqual(['Polygon', 'Point', null])
    expect(values(outcome)[0]?.fields).toEqual({ feature_id: 1, identificatie: '0999100000000001', bouwjaar: 1931 })
    expect(outcome.reads.map((each) => each.line)).toEqual([1, 2, 3])
  })

  test('the same from disk, and nothing is left beside the file', async () => {
    const path = join(folder, 'made?immutable=0#.gpkg')
    writeFileSync(path, makeGeoPackage(threePanden(), { also: 'PRAGMA journal_mode = WAL' }))
    const before = readdirSync(folder)
    const geoPackage = openGeoPackage(await fileOnDisk(path, 'made.gpkg'), meter())
    expect(geoPackage.layers).toEqual([
      {
        name: 'pand',
        srs: 28992,
        geometryColumn: 'geom',
        rowId: 'rowid',
        columns: ['feature_id', 'identificatie', 'bouwjaar'],
      },
    ])
    expect(geoPackage.count('pand')).toBe(3)
    expect(values(await collect(() => geoPackage.rows('pand')))).toHaveLength(3)
    geoPackage.close()
    expect(readdirSync(folder)).toEqual(before)
  })

  test('more rows than a page, with gaps and negative ids', async () => {
    const rows = Array.from({ length: PAGE_ROWS * 2 + 1 }, () => ({ geom: null, identificatie: 'x', bouwjaar: null }))
    const also =
      'DELETE FROM pand WHERE feature_id % 7 = 0; UPDATE pand SET feature_id = -feature_id WHERE feature_id < 50'
    const outcome = await read(inMemory(rows, { also }))
    const ids = outcome.reads.map((each) => each.line ?? 0)
    expect(ids).toHaveLength(401 - 57)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  })

  test('degrees are placed in RD; numbers beyond exactness come as text', async () => {
    const rows = [{ geom: geometryBlob(4.65, 52.15, { srs: 4326 }), identificatie: 'x', bouwjaar: 9007199254740993n }]
    const [row] = values(await read(inMemory(rows, { srs: 4326 })))
    expect(Math.round((row?.shape?.coordinates as [number, number])[1] / 1000)).toBe(463)
    expect(row?.fields.bouwjaar).toBe('9007199254740993')
  })
})

describe('strange files', () => {
  const odd = (also: string) => inMemory(threePanden(), { also })

  test.each<[string, SourceFile, string, string]>([
    [
      'a view as layer',
      odd('ALTER TABLE pand RENAME TO p; CREATE VIEW pand AS SELECT * FROM p'),
      'pand',
      'layer-not-a-table',
    ],
    ['a computed column', odd('ALTER TABLE pand ADD COLUMN c AS (abs(bouwjaar))'), 'pand', 'layer-not-a-table'],
    ['a layer that is not there', odd('DROP TABLE pand'), 'pand', 'layer-not-a-table'],
    ['another layer', inMemory(threePanden()), 'gpkg_contents', 'layer-missing'],
    [
      'a table outside the contents',
      odd('CREATE TABLE secret (x); INSERT INTO secret VALUES (1)'),
      'secret',
      'layer-missing',
    ],
    ['an unknown projection', inMemory(threePanden(), { srs: 3857 }), 'pand', 'unknown-projection'],
    ['plain SQLite', odd('DROP TABLE gpkg_contents'), 'pand', 'not-a-geopackage'],
    ['no SQLite', textFile('this is not a database, not even nearly one, however long it is made'), 'pand', 'damaged'],
    ['too large', inMemory(threePanden()), 'pand', 'too-large'],
  ])('%s is refused', async (name, file, layer, reason) => {
    const limits = name === 'too large' ? { expandedBytes: 100 } : {}
    expect((await read(file, layer, limits)).refused?.reason).toBe(reason)
  })

  test('names from the file stay names', async () => {
    const name = `p"; DROP TABLE gpkg_contents; --`
    const quoted = name.replaceAll('"', '""')
    const also = `ALTER TABLE pand RENAME TO "${quoted}"; ALTER TABLE "${quoted}" RENAME COLUMN bouwjaar TO "b""'[";
      UPDATE gpkg_contents SET table_name = '${name}'; UPDATE gpkg_geometry_columns SET table_name = '${name}'`
    const outcome = await read(odd(also), name)
    expect(values(outcome)[0]?.fields[`b"'[`]).toBe(1931)
  })

  test('columns called rowid do not hide the row', async () => {
    expect(values(await read(odd('ALTER TABLE pand RENAME COLUMN bouwjaar TO rowid')))[0]?.fields.rowid).toBe(1931)
    const all =
      'ALTER TABLE pand RENAME COLUMN bouwjaar TO rowid; ALTER TABLE pand ADD COLUMN oid; ALTER TABLE pand ADD COLUMN _rowid_'
    expect((await read(odd(all))).refused?.reason).toBe('layer-not-a-table')
  })

  test('a broken geometry costs its row; a wrong projection in the first one the file', async () => {
    const [sound] = threePanden()
    const bad = { geom: Buffer.from('GPxx'), identificatie: 'x', bouwjaar: 1 }
    const degrees = { geom: geometryBlob(4.65, 52.15), identificatie: 'x', bouwjaar: 1 }
    const outcome = await read(inMemory([sound as typeof bad, bad, degrees]))
    expect(troubles(outcome).map((each) => [each.line, each.reason])).toEqual([
      [2, 'geometry-invalid'],
      [3, 'wrong-projection'],
    ])
    expect((await read(inMemory([degrees, sound as typeof bad]))).refused?.reason).toBe('wrong-projection')
  })

  test('the row limit of time holds', async () => {
    let now = 0
    const slow = new Meter({ now: () => (now += 20), limits: { milliseconds: 10 } })
    const outcome = await collect(() => openGeoPackage(inMemory(threePanden()), slow).rows('pand'))
    expect(outcome.refused).toBeInstanceOf(SourceRefused)
    expect(outcome.refused?.reason).toBe('too-slow')
  })
})
