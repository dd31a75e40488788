import { describe, expect, test } from 'vitest'
import { isWithdrawn, readConstructionYear, readFloorArea, readList, readUses } from './bag.ts'

describe('construction year', () => {
  test.each([
    [1501, { year: 1501, isPlaceholder: false }],
    ['1930', { year: 1930, isPlaceholder: false }],
    ['1005', { year: null, isPlaceholder: true }],
    [9999, { year: null, isPlaceholder: true }],
    ['', { year: null, isPlaceholder: false }],
    [null, { year: null, isPlaceholder: false }],
    ['19e eeuw', 'invalid'],
    [1930.5, 'invalid'],
    [0, 'invalid'],
  ])('%s', (raw, read) => {
    expect(readConstructionYear(raw)).toEqual(read)
  })
})

describe('floor area', () => {
  test.each([
    ['93', { area: 93, isPlaceholder: false }],
    ['1', { area: null, isPlaceholder: true }],
    [999_999, { area: null, isPlaceholder: true }],
    ['', { area: null, isPlaceholder: false }],
    [-3, 'invalid'],
    ['12,5', 'invalid'],
  ])('%s', (raw, read) => {
    expect(readFloorArea(raw)).toEqual(read)
  })
})

test('several uses, each once, and nothing that is not a use', () => {
  expect(readUses('woonfunctie,winkelfunctie,woonfunctie')).toEqual(['woonfunctie', 'winkelfunctie'])
  expect(readUses('overige gebruiksfunctie')).toEqual(['overige gebruiksfunctie'])
  expect(readUses('tuinfunctie')).toBeNull()
  expect(readList('0518100000237420|0518100000237421')).toHaveLength(2)
})

test.each([
  ['Pand ten onrechte opgevoerd', true],
  ['Verblijfsobject ingetrokken', true],
  ['Niet gerealiseerd verblijfsobject', true],
  ['Pand gesloopt', true],
  ['Pand in gebruik (niet ingemeten)', false],
  ['Sloopvergunning verleend', false],
  ['', false],
])('"%s" withdrawn: %s', (status, withdrawn) => {
  expect(isWithdrawn(status)).toBe(withdrawn)
})
