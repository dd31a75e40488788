import { describe, expect, test } from 'vitest'
import { readEwkb, readEwkbHex, readGeoPackageGeometry } from './ewkb.ts'
import { geometryBlob } from './fixtures/make-geopackage.ts'

/** POINT(1 2) in the ways that databases write it. */
const POINTS = {
  'WKB little endian': '0101000000000000000000F03F0000000000000040',
  'WKB big endian': '00000000013FF00000000000004000000000000000',
  'EWKB with SRID': '010100002040710000000000000000F03F0000000000000040',
  'EWKB with height': '0101000080000000000000F03F00000000000000400000000000000840',
  'ISO WKB with height': '01E9030000000000000000F03F00000000000000400000000000000840',
  'with \\x before it': '\\x0101000000000000000000f03f0000000000000040',
}
const SQUARE =
  '0103000000010000000400000000000000000000000000000000000000000000000000F03F0000000000000000000000000000F03F000000000000F03F00000000000000000000000000000000'

describe('well-known binary', () => {
  test.each(Object.entries(POINTS))('%s', (_, hex) => {
    expect(readEwkbHex(hex)).toMatchObject({ ok: true, shape: { type: 'Point', coordinates: [1, 2] } })
  })

  test('the SRID is told, or null', () => {
    expect(readEwkbHex(POINTS['EWKB with SRID'])).toMatchObject({ srid: 28992 })
    expect(readEwkbHex(POINTS['WKB big endian'])).toMatchObject({ srid: null })
  })

  test('a multi polygon of two', () => {
    const outcome = readEwkbHex(`010600000002000000${SQUARE}${SQUARE}`)
    expect(outcome).toMatchObject({ ok: true, shape: { type: 'MultiPolygon' } })
    if (outcome.ok && outcome.shape?.type === 'MultiPolygon') expect(outcome.shape.coordinates).toHaveLength(2)
  })

  test.each([
    ['half a byte', '010', 'geometry-invalid'],
    ['no hexadecimal', 'NULL', 'geometry-invalid'],
    ['nothing', '', 'truncated'],
    ['cut off', SQUARE.slice(0, -8), 'truncated'],
    ['a count beyond the end', '0103000000FFFFFFFF', 'truncated'],
    ['bytes left over', `${SQUARE}00`, 'geometry-invalid'],
    ['a line', '010200000000000000', 'geometry-kind'],
    ['an unknown byte order', '0201000000', 'geometry-invalid'],
    ['infinite', '0101000000000000000000F07F0000000000000040', 'coordinate-invalid'],
    ['a point inside a multi polygon', `010600000001000000${POINTS['WKB little endian']}`, 'geometry-invalid'],
  ])('%s is refused', (_, hex, reason) => {
    expect(readEwkbHex(hex)).toMatchObject({ ok: false, reason })
  })

  test('an empty point or polygon is no place', () => {
    expect(readEwkbHex('0101000000000000000000F87F000000000000F87F')).toMatchObject({ ok: true, shape: null })
    expect(readEwkbHex('010300000000000000')).toMatchObject({ ok: true, shape: null })
  })
})

describe('the GeoPackage blob', () => {
  test.each([true, false])('with envelope: %s', (envelope) => {
    const outcome = readGeoPackageGeometry(geometryBlob(104_000, 423_000, { size: 10, envelope }))
    expect(outcome).toMatchObject({ ok: true, srid: 28992, shape: { type: 'Polygon' } })
  })

  test('the empty flag, an unknown envelope, an extended geometry', () => {
    const blob = (flags: number) => Buffer.from([0x47, 0x50, 0, flags, 0x40, 0x71, 0, 0])
    expect(readGeoPackageGeometry(blob(0x11))).toEqual({ ok: true, shape: null, srid: 28992 })
    expect(readGeoPackageGeometry(blob(0x0b))).toMatchObject({ ok: false, reason: 'geometry-kind' })
    expect(readGeoPackageGeometry(blob(0x21))).toMatchObject({ ok: false, reason: 'geometry-kind' })
    expect(readGeoPackageGeometry(Buffer.from('GP'))).toMatchObject({ ok: false })
  })

  test('every cut of a blob is refused, never thrown', () => {
    const blob = geometryBlob(104_000, 423_000, { size: 10, envelope: true })
    for (let length = 0; length < blob.length; length++)
      expect(readGeoPackageGeometry(blob.subarray(0, length)).ok).toBe(false)
    expect(readEwkb(Buffer.alloc(0)).ok).toBe(false)
  })
})
