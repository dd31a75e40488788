import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubtHeights, doubtRates, type Heights, isSignTurned, StreetLevels } from './height-doubts.ts'

const heights = (given: Partial<Heights>): Heights => ({
  ...{ floor_level: null, threshold_level: null, street_level: null, groundwater_ghg: null },
  ...given,
})
const reasons = (given: Partial<Heights>, neighbours: number | null = null) =>
  doubtHeights(heights(given), neighbours).map(({ column, reason }) => `${column} ${reason}`)

describe('heights that look like a mistake', () => {
  test.each<[string, Partial<Heights>, number | null, string[]]>([
    [
      'a sound row',
      { floor_level: -0.62, threshold_level: -0.58, street_level: -0.78, groundwater_ghg: -1.18 },
      -0.8,
      [],
    ],
    ['centimetres for metres', { floor_level: 9, street_level: 0.05 }, null, ['floor_level looks-like-centimetres']],
    [
      'so much above the street for m NAP',
      { floor_level: 0.15, street_level: -4.5 },
      null,
      ['floor_level looks-relative-to-street'],
    ],
    ['a floor far above its street', { floor_level: 7.5, street_level: 3.1 }, null, ['floor_level far-from-street']],
    ['a street far from its neighbours', { street_level: 12.4 }, 3.2, ['street_level far-from-neighbours']],
    [
      'a street in centimetres does not make the floor doubtful',
      { street_level: -9, floor_level: -0.1 },
      -0.2,
      ['street_level looks-like-centimetres'],
    ],
    [
      'the neighbours where the row knows no street',
      { threshold_level: 0.1 },
      -4,
      ['threshold_level looks-relative-to-street'],
    ],
    [
      'floor and threshold against each other',
      { floor_level: -5, threshold_level: 0.1 },
      null,
      ['threshold_level looks-relative-to-street'],
    ],
    [
      'groundwater above the floor',
      { floor_level: -0.62, groundwater_ghg: -0.5 },
      null,
      ['groundwater_ghg groundwater-above-floor'],
    ],
    ['nothing to compare with', { floor_level: 62 }, null, []],
  ])('%s', (_, given, neighbours, expected) => {
    expect(reasons(given, neighbours)).toEqual(expected)
  })

  test('a house within two metres of its street is never doubted for it', () => {
    const near = fc.double({ min: -1.9, max: 1.9, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: -8, max: 100, noNaN: true }), near, near, (street, floor, threshold) => {
        const given = { street_level: street, floor_level: street + floor, threshold_level: street + threshold }
        expect(reasons(given, street)).toEqual([])
      }),
    )
  })

  test('a rise beyond noise is asked about, in each of the two rates', () => {
    const rate = (subsidence_rate: number | null, street_subsidence_rate: number | null = null) =>
      doubtRates({ subsidence_rate, street_subsidence_rate }).map(({ column }) => column)
    expect([rate(-0.2), rate(3), rate(null)]).toEqual([[], [], []])
    expect([rate(-4), rate(2, -1)]).toEqual([['subsidence_rate'], ['street_subsidence_rate']])
  })

  test('nearly all of a buurt with a minus is a sign turned round; a few are not', () => {
    expect(isSignTurned({ rates: 36, rising: 34 })).toBe(true)
    expect(isSignTurned({ rates: 36, rising: 12 })).toBe(false)
    expect(isSignTurned({ rates: 3, rising: 3 })).toBe(false)
  })

  test('the middle of a street is known once a level came by', () => {
    const streets = new StreetLevels()
    expect(streets.of('S1')).toBeNull()
    for (const level of [-0.8, 14, -0.7]) streets.add('S1', level)
    streets.add(null, 3)
    expect([streets.of('S1'), streets.of('S2'), streets.of(null)]).toEqual([-0.7, null, null])
  })
})
