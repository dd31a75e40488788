import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DWELLING_COLUMNS, readDwelling } from './dwelling-file.ts'

const ROW = { dwelling_id: 'w1', neighbourhood_code: 'BU99990101' }

describe('a row of measurements', () => {
  test('a buurt whose code has letters, as in Amsterdam', () => {
    expect(readDwelling({ ...ROW, neighbourhood_code: 'BU0363AA01' })).toMatchObject({ ok: true })
  })

  test('empty is unknown, never 0', () => {
    const read = readDwelling({ ...ROW, floor_level: '', subsidence_rate: '  ' })
    expect(read.ok && [read.value.floor_level, read.value.subsidence_rate]).toEqual([null, null])
  })

  test('decimal comma and point, also below zero', () => {
    const read = readDwelling({ ...ROW, floor_level: '-0,62', street_level: '-.5' })
    expect(read.ok && [read.value.floor_level, read.value.street_level]).toEqual([-0.62, -0.5])
  })

  test.each([
    ['no id', { ...ROW, dwelling_id: ' ' }, 'dwelling_id', 'dwelling-id-missing'],
    ['no buurt', { ...ROW, neighbourhood_code: 'WK999901' }, 'neighbourhood_code', 'neighbourhood-code-invalid'],
    ['words', { ...ROW, floor_level: 'hoog' }, 'floor_level', 'not-a-number'],
    ['a thousands point', { ...ROW, floor_level: '1.234,5' }, 'floor_level', 'not-a-number'],
    ['centimetres', { ...ROW, floor_level: '-62000' }, 'floor_level', 'out-of-range'],
    ['half a year', { ...ROW, construction_year: '1930,5' }, 'construction_year', 'not-a-number'],
    ['a chance above 1', { ...ROW, shallow_probability: '50' }, 'shallow_probability', 'out-of-range'],
    ['no such class', { ...ROW, groundwater_quality: 'C' }, 'groundwater_quality', 'quality-unknown'],
    [
      'a lesser flood',
      { ...ROW, rain_depth_100: '0.2', rain_depth_1000: '0.1' },
      'rain_depth_1000',
      'rain-depths-reversed',
    ],
  ])('%s is refused', (_, row, column, reason) => {
    expect(readDwelling(row)).toMatchObject({ ok: false, column, reason })
  })

  test('whatever the texts are, a row is read whole or refused with its column', () => {
    const texts = fc.dictionary(fc.constantFrom(...DWELLING_COLUMNS), fc.oneof(fc.string(), fc.double().map(String)))
    fc.assert(
      fc.property(texts, (row) => {
        const read = readDwelling(row)
        if (read.ok) expect(Object.keys(read.value).sort()).toEqual([...DWELLING_COLUMNS].sort())
        else expect(DWELLING_COLUMNS).toContain(read.column)
      }),
    )
  })
})
