import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { assessDwelling } from '../assess-dwelling.ts'
import { expectedDistance } from '../course.ts'
import { dampCourse } from '../damp.ts'
import { floodCourse } from '../flood.ts'
import { DEFAULT_PARAMETERS } from '../parameters.ts'
import { placeLabels } from './label-places.ts'
import { floorToWater, levelsAt, thresholdToStreetOf } from './levels.ts'
import { bareDwelling } from './merge.ts'
import { raisingShare } from './raising-share.ts'

const BARE = bareDwelling({
  ...{ dwelling_id: 'd1', neighbourhood_code: 'BU05050303', block_id: null, street_id: 'S1', construction_year: 1934 },
})
/** The house of the picture: floor 0.56 m above the groundwater, sinking 8 mm per year. */
const HOUSE = {
  ...BARE,
  ...{ floor_level: -0.62, threshold_level: -0.58, street_level: -0.78, rain_depth_100: 0.09 },
  ...{ groundwater_ghg: -1.18, groundwater_quality: 'A' as const, subsidence_rate: 8, shallow_probability: 1 },
}
const circumstances = { start: 2026, rates: new Map(), parameters: DEFAULT_PARAMETERS }
const moment = { start: 2026, parameters: DEFAULT_PARAMETERS, raises: [] }

describe('levels of the cross-section', () => {
  test('today and in 2050, by hand', () => {
    const urgency = assessDwelling(HOUSE, circumstances, [])
    expect(levelsAt(urgency, 2026, moment)).toEqual({
      ...{ year: 2026, floor: -0.62, threshold: -0.58, street: -0.78, rain: -0.69 },
      ...{ groundwater: -1.18, groundwaterSd: 0.1, dampLimit: -1.02 },
    })
    expect(levelsAt(urgency, 2050, moment)).toMatchObject({
      floor: -0.812,
      threshold: -0.772,
      street: -0.78,
      dampLimit: -1.212,
    })
  })

  test('with the programme the street sinks along and is raised', () => {
    const parameters = { ...DEFAULT_PARAMETERS, mode: 'programme' as const }
    const urgency = assessDwelling(HOUSE, { ...circumstances, parameters }, [])
    const raises = [{ year: 2031, metres: 0.1 }]
    expect(levelsAt(urgency, 2031, { start: 2026, parameters, raises }).street).toBe(-0.72)
    expect(levelsAt(urgency, 2030, { start: 2026, parameters, raises }).street).toBe(-0.812)
  })

  test('what is unknown stays unknown, today as well as later', () => {
    const nothing = levelsAt(assessDwelling(BARE, circumstances, []), 2050, moment)
    expect(nothing).toMatchObject({ floor: null, threshold: null, street: null, rain: null, groundwater: null })
    const noRate = assessDwelling({ ...HOUSE, subsidence_rate: null }, circumstances, [])
    expect(levelsAt(noRate, 2026, moment)).toMatchObject({ floor: -0.62, threshold: -0.58 })
    expect(levelsAt(noRate, 2050, moment)).toMatchObject({ floor: null, threshold: null, street: -0.78 })
  })

  test('the drawing shows the distances of the model', () => {
    const level = fc.double({ min: -3, max: 3, noNaN: true })
    const houses = fc.record({
      ...{ floor_level: level, threshold_level: level, street_level: level, groundwater_ghg: level },
      subsidence_rate: fc.double({ min: -2, max: 15, noNaN: true }),
      shallow_probability: fc.constantFrom(0, 0.5, 1),
    })
    const raises = [
      { year: 2030, metres: 0.12 },
      { year: 2044, metres: 0.08 },
    ]
    fc.assert(
      fc.property(
        houses,
        fc.constantFrom('envelope', 'programme'),
        fc.integer({ min: 2026, max: 2110 }),
        (house, mode, year) => {
          const parameters = { ...DEFAULT_PARAMETERS, mode, groundwaterTrend: 1 }
          const urgency = assessDwelling({ ...HOUSE, ...house }, { ...circumstances, parameters }, raises)
          const levels = levelsAt(urgency, year, { start: 2026, parameters, raises })
          const damp = dampCourse(urgency.filled, parameters, 2026)
          const flood = floodCourse(urgency.dwelling, urgency.filled, parameters, 2026, raises)
          expect(floorToWater(levels)).toBeCloseTo(damp ? expectedDistance(damp, year) : Number.NaN, 8)
          expect(thresholdToStreetOf(levels)).toBeCloseTo(flood ? expectedDistance(flood, year) : Number.NaN, 8)
        },
      ),
    )
  })
})

describe('the part that raisings have in the sinking against the street', () => {
  const today = calendarDate('2026-01-01')
  const raising = (year: number, metres: number | null) => ({ year, date: null, metres })

  test('by hand: 0.30 m raised since 1996, 5 mm per year sunk meanwhile', () => {
    const found = raisingShare([raising(2010, 0.2), raising(1996, 0.1)], 5, today)
    expect(found).toMatchObject({ state: 'known', raised: 0.3, settled: 0.15, years: 30, from: 1996 })
    expect(found.state === 'known' && found.share).toBeCloseTo(2 / 3, 12)
  })

  test('no raising, none that is still to come, no share', () => {
    expect(raisingShare([], 5, today)).toEqual({ state: 'no-raisings' })
    expect(raisingShare([raising(2031, 0.1)], 5, today)).toEqual({ state: 'no-raisings' })
  })

  test('an unknown rate or height is no 0', () => {
    expect(raisingShare([raising(2010, 0.2)], null, today)).toMatchObject({ state: 'unknown', raised: 0.2 })
    expect(raisingShare([raising(2010, null)], 5, today)).toMatchObject({ state: 'unknown', unknownRaisings: 1 })
    expect(raisingShare([raising(2010, 0.2), raising(2000, null)], 5, today)).toMatchObject({
      ...{ state: 'known', raised: 0.2, unknownRaisings: 1, from: 2000 },
    })
  })

  test('always a fraction; a house that stands still lost all of it to the raisings', () => {
    const done = fc.array(
      fc.tuple(fc.integer({ min: 1900, max: 2026 }), fc.double({ min: 0.01, max: 1, noNaN: true })),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(done, fc.double({ min: -10, max: 30, noNaN: true }), (rows, rate) => {
        const found = raisingShare(
          rows.map(([year, metres]) => raising(year, metres)),
          rate,
          today,
        )
        if (found.state !== 'known') throw new Error(found.state)
        expect(found.share > 0 && found.share <= 1).toBe(true)
        if (rate <= 0) expect(found.share).toBe(1)
      }),
    )
  })

  test('one raising more never makes its part smaller', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (first, more) => {
          const one = raisingShare([raising(2000, first)], 5, today)
          const two = raisingShare([raising(2000, first), raising(2010, more)], 5, today)
          expect(one.state === 'known' && two.state === 'known' && two.share >= one.share).toBe(true)
        },
      ),
    )
  })
})

describe('labels beside the drawing', () => {
  const room = { height: 18, top: 40, bottom: 560 }
  const wishes = fc
    .array(fc.double({ min: -100, max: 700, noNaN: true }), { minLength: 1, maxLength: 20 })
    .map((ys) => ys.map((y, i) => ({ key: `k${i}`, y })))

  test('never lie over each other, stay inside, and keep their order', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const placed = placeLabels(all, room)
        const ys = all
          .toSorted((a, b) => a.y - b.y || (a.key < b.key ? -1 : 1))
          .map(({ key }) => placed.get(key) as number)
        for (const [i, y] of ys.entries()) {
          expect(y).toBeGreaterThanOrEqual(room.top + room.height / 2 - 1e-9)
          expect(y).toBeLessThanOrEqual(room.bottom - room.height / 2 + 1e-9)
          if (i > 0) expect(y - (ys[i - 1] as number)).toBeGreaterThanOrEqual(room.height - 1e-9)
        }
      }),
    )
  })

  test('a label with room around it stands exactly at its level', () => {
    expect(
      placeLabels(
        [
          { key: 'a', y: 100 },
          { key: 'b', y: 130 },
        ],
        room,
      ),
    ).toEqual(
      new Map([
        ['a', 100],
        ['b', 130],
      ]),
    )
    expect(
      placeLabels(
        [
          { key: 'a', y: 100 },
          { key: 'b', y: 108 },
        ],
        room,
      ),
    ).toEqual(
      new Map([
        ['a', 95],
        ['b', 113],
      ]),
    )
  })
})
