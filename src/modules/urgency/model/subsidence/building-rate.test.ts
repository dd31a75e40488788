import { describe, expect, test } from 'vitest'
import {
  endOfPeriod,
  isPlausibleRate,
  looksReversed,
  rateQuality,
  readSinkingSign,
  sinkingRate,
} from './building-rate.ts'

describe('sinking per building', () => {
  test('the sign is said, never guessed', () => {
    expect(['zakking positief', 'Zakking-negatief', '+', '-', 'omlaag', ''].map(readSinkingSign)).toEqual([
      ...['sinking-positive', 'sinking-negative', 'sinking-positive', 'sinking-negative', null, null],
    ])
    expect([
      sinkingRate(3, 'sinking-positive'),
      sinkingRate(-3, 'sinking-negative'),
      sinkingRate(0, 'sinking-negative'),
    ]).toEqual([3, 3, 0])
  })

  test.each([
    ['nearly all of many rise', 2, 18, true],
    ['most rise', 3, 17, false],
    ['too few to tell', 0, 19, false],
    ['all sink', 400, 0, false],
    ['none', 0, 0, false],
  ])('%s', (_, sinking, rising, expected) => expect(looksReversed({ sinking, rising })).toBe(expected))

  test.each([
    ['precise and well observed', 0.5, 5, 'A'],
    ['less precise', 0.51, 50, 'B'],
    ['few observations', 0.2, 4, 'B'],
    ['precision unknown', null, 50, 'B'],
    ['number unknown', 0.2, null, 'B'],
  ] as const)('%s', (_, sd, n, quality) => expect(rateQuality(sd, n)).toBe(quality))

  test.each([
    ['2015-2020', '2020-12-31'],
    ['2015 t/m 2020', '2020-12-31'],
    ['2020', '2020-12-31'],
    ['2015-01-01/2020-06-30', '2020-06-30'],
    ['2020-2015', null],
    ['2020-02-31', null],
    ['vorig jaar', null],
  ])('period %s', (text, day) => expect(endOfPeriod(text)).toBe(day))

  test('a rate that cannot be', () => expect([100, -100, 101].map(isPlausibleRate)).toEqual([true, true, false]))
})
