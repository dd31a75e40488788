import { describe, expect, test } from 'vitest'
import { makeGeoPackage } from './fixtures/make-geopackage.ts'
import { makeZip } from './fixtures/make-zip.ts'
import { fixture, meter } from './fixtures/open.ts'
import { type FileKind, kindOf } from './kind.ts'
import { fileInMemory } from './source-file.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const zipOf = (...names: string[]) => makeZip(names.map((name) => ({ name, bytes: bytes('x') })))
const openDocument = makeZip([
  { name: 'mimetype', bytes: bytes('application/vnd.oasis.opendocument.spreadsheet'), stored: true },
])

describe('the kind of a file follows from its bytes', () => {
  test.each<[FileKind, Uint8Array]>([
    ['empty', bytes('')],
    ['empty', bytes(' \n ')],
    ['zip', zipOf('a.csv')],
    ['zip', makeZip([])],
    ['spreadsheet', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['document', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['spreadsheet', openDocument],
    ['geopackage', makeGeoPackage([])],
    ['sqlite', makeGeoPackage([], { also: 'PRAGMA application_id = 0' })],
    ['xml', bytes('\n<?xml version="1.0"?><a/>')],
    ['xml', Buffer.from('\uFEFF<a/>', 'utf16le')],
    ['json', bytes('{"naam":"Dordrecht"}')],
    ['json', bytes('[1]')],
    ['text', bytes('a;b\n1;2')],
    ['text', bytes('naam\nC\xe9derlaan')],
    ['tiff', bytes('II*\0\x08\0\0\0')],
    ['pdf', bytes('%PDF-1.7')],
    ['gzip', bytes('\x1f\x8b\x08')],
    ['unknown', bytes('\0\x01\x02\x03')],
    ['unknown', bytes('abc\x07def')],
  ])('%s', async (kind, content) => {
    expect(await kindOf(fileInMemory('name.txt', content), meter())).toBe(kind)
  })

  test.each([
    ['areas.rd.geojson', 'geojson'],
    ['areas.wgs84.geojson', 'geojson'],
    ['extract.xml', 'xml'],
    ['buurten.csv', 'text'],
  ])('%s is %s', async (name, kind) => {
    expect(await kindOf(fixture(name), meter())).toBe(kind)
  })

  test('too large is refused before reading', async () => {
    const file = { ...fixture('buurten.csv'), size: 11 }
    await expect(kindOf(file, meter({ expandedBytes: 10 }))).rejects.toMatchObject({ reason: 'too-large' })
  })
})
