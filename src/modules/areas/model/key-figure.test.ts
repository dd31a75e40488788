import { describe, expect, test } from 'vitest'
import { isFigureColumn, keyFor, readCbsValue } from './key-figure.ts'

describe('a cell of a CBS file', () => {
  test.each([
    [-99995, { value: null, missing: 'not-available' }],
    ['-99995.0', { value: null, missing: 'not-available' }],
    [-99997, { value: null, missing: 'confidential' }],
    ['-99999999', { value: null, missing: 'missing' }],
    ['-99999999.0000', { value: null, missing: 'missing' }],
    [-99992, { value: null, missing: 'missing' }],
    ['.', { value: null, missing: 'missing' }],
    ['NULL', { value: null, missing: 'not-given' }],
    ['', { value: null, missing: 'not-given' }],
    [null, { value: null, missing: 'not-given' }],
    ['2,1', { value: 2.1, missing: null }],
    ['0', { value: 0, missing: null }],
    [-12, { value: -12, missing: null }],
    ['sterk stedelijk', 'invalid'],
    ['1.234,5', 'invalid'],
  ])('%s', (raw, read) => {
    expect(readCbsValue(raw)).toEqual(read)
  })
})

test('a figure has one key whatever the year calls it', () => {
  expect(keyFor('aant_inw')).toEqual(keyFor('aantal_inwoners'))
  expect(keyFor('perc_huurwoningen_in_bezit_woningcorporaties').key).toBe('share_corporation')
  expect(keyFor('stedelijkheid_adressen_per_km2')).toEqual({ key: 'urbanity_class', unit: 'class' })
  expect(keyFor('treinstation_gemiddelde_afstand_in_km').unit).toBe('km')
})

test('columns that name or draw the area are no figures', () => {
  const columns = ['gid', 'bu_code', 'buurtnaam', 'jrstatcode', 'meest_voorkomende_postcode', 'geovlak', 'shape_area']
  expect(columns.filter(isFigureColumn)).toEqual([])
})
