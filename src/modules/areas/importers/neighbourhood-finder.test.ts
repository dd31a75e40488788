import { expect, test } from 'vitest'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { BagPlaces } from './bag-places.ts'
import { neighbourhoodFinder } from './neighbourhood-finder.ts'

const square = (x: number, y: number, side: number): MultiPolygon => [
  [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
]
const BOUNDARIES = [
  { code: 'BU05050100', geometry: square(0, 0, 10) },
  { code: 'BU05050101', geometry: square(10, 0, 10) },
]

test('a point lies in one buurt, also on a shared border', () => {
  const find = neighbourhoodFinder(BOUNDARIES)
  expect(find([5, 5])).toBe('BU05050100')
  expect(find([15, 5])).toBe('BU05050101')
  expect(['BU05050100', 'BU05050101']).toContain(find([10, 5]))
  expect(find([50, 5])).toBeNull()
  expect(neighbourhoodFinder([])([5, 5])).toBeNull()
})

test.each([
  ['the buurt that the row names wins', { neighbourhoodCode: 'BU05050999' }, { code: 'BU05050999' }],
  ['a named buurt elsewhere', { neighbourhoodCode: 'BU05180999' }, 'elsewhere'],
  ['kept by another municipality', { keeper: 'GM0518', point: [5, 5] as const }, 'elsewhere'],
  [
    'inside our boundaries, though once registered elsewhere',
    { id: '0590', point: [5, 5] as const },
    { code: 'BU05050100' },
  ],
  ['outside, registered elsewhere', { id: '0590', point: [50, 5] as const }, 'elsewhere'],
  ['outside, registered by us', { point: [50, 5] as const }, { code: null }],
])('%s', (_, row, found) => {
  const places = new BagPlaces('GM0505', BOUNDARIES)
  expect(places.find({ id: '0505', neighbourhoodCode: '', keeper: '', point: null, ...row })).toEqual(found)
})
