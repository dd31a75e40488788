import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packLzw } from './fixtures/pack-lzw.ts'
import { unpackLzw } from './lzw.ts'

/** Nine-bit codes, highest bit first. */
const codes = (...all: number[]): Uint8Array => {
  const bits = all.map((code) => code.toString(2).padStart(9, '0')).join('')
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}

describe('LZW', () => {
  test('the example of TIFF 6.0, page 59', () => {
    const packed = codes(256, 7, 258, 8, 8, 258, 6, 6, 257)
    expect([...(unpackLzw(packed, 100) ?? [])]).toEqual([7, 7, 7, 8, 8, 7, 7, 6, 6])
  })

  test('what was packed comes back, through every width of code and a full table', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 9_000, size: 'max' }).map((all) => Uint8Array.from(all)),
      fc.integer({ min: 1, max: 60_000 }).map((length) => Uint8Array.from({ length }, (_, i) => (i * i) >> 7)),
    )
    fc.assert(
      fc.property(anything, (bytes) => {
        const back = unpackLzw(packLzw(bytes), bytes.length)
        expect(Buffer.compare(Buffer.from(back ?? [255]), Buffer.from(bytes))).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['more than there is room for', codes(256, 7, 258, 259, 257), 4],
    ['a code ahead of the table', codes(256, 7, 300, 257), 100],
    ['a string before the first byte', codes(256, 258, 257), 100],
  ])('%s is damage', (_, packed, limit) => {
    expect(unpackLzw(packed, limit)).toBeNull()
  })

  test('random bytes never give more than the limit', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => (unpackLzw(bytes, 64)?.length ?? 0) <= 64))
  })
})
