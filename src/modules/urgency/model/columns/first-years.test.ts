import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Z90 } from '../course.ts'
import type { Dwelling } from '../dwelling.ts'
import { streetProgramme } from '../street-programme.ts'
import { assessOne, assessOneByEngine, type parameters } from '../testing.ts'

/** Years in closed form, and by stepping from year to year. */
function expectSameYears(known: Partial<Dwelling>, changed: Partial<ReturnType<typeof parameters>> = {}): void {
  const [closed, stepped] = [assessOneByEngine(known, changed).damp, assessOne(known, changed).damp]
  expect([closed.yearP10, closed.yearP50, closed.yearP90]).toEqual([stepped.yearP10, stepped.yearP50, stepped.yearP90])
}

/** A house whose floor lies so many m above the threshold, and sinks so many mm per year. */
const house = (above: number, rate: number, sd: number): Partial<Dwelling> => ({
  ...{ floor_level: 0.4 + above, floor_level_sd: sd, groundwater_ghg: 0, groundwater_quality: 'A' },
  ...{ subsidence_rate: rate, subsidence_quality: 'C', shallow_probability: 1, construction_year: 1930 },
})
const rates = fc.double({ min: -2, max: 15, noNaN: true })
const sds = fc.double({ min: 0.001, max: 0.3, noNaN: true })

describe('years in closed form', () => {
  test('equal those found by stepping, wherever the house stands and however it moves', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        rates,
        sds,
        fc.double({ min: 0, max: 4, noNaN: true }),
        (above, rate, sd, sdRateC) => expectSameYears(house(above, rate, sd), { sdRateC, sdGroundwaterA: 0 }),
      ),
      { numRuns: 700 },
    )
  })

  test('the double root at z = 0: the middle year is that of the crossing, on whole years and beside them', () => {
    const beside = fc.constantFrom(0, 0, 1e-12, -1e-12, 1e-7, -1e-7, 1e-4, -1e-4)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 101 }),
        fc.integer({ min: 1, max: 150 }),
        sds,
        beside,
        (years, tenths, sd, off) => expectSameYears(house((years * tenths) / 10_000 + off, tenths / 10, sd)),
      ),
      { numRuns: 700 },
    )
  })

  test('a chance that is just reached and lost again: the curve touches the quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: Math.PI / 2 - 0.01, noNaN: true }), sds, rates, (angle, sd, spread) => {
        const sdRateC = Math.abs(spread) + 0.1
        const below = Z90 * sd * Math.cos(angle)
        expectSameYears(house(-below, Z90 * sdRateC * Math.sin(angle), sd), { sdRateC, sdGroundwaterA: 0 })
      }),
      { numRuns: 700 },
    )
  })

  test('with raisings, piece by piece', () => {
    const raises = fc.array(
      fc.record({
        street_id: fc.constant('S1'),
        year: fc.integer({ min: 2024, max: 2130 }),
        metres: fc.constantFrom(0.01, 0.05, 0.2),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(
        raises,
        rates,
        rates,
        sds,
        fc.double({ min: -0.1, max: 0.6, noNaN: true }),
        (rows, rate, street, sd, above) => {
          const known: Partial<Dwelling> = {
            ...{ ...house(0, rate, 0), street_id: 'S1', threshold_level: 0.05 + above, threshold_level_sd: sd },
            ...{ street_level: 0, street_level_sd: 0, rain_depth_100: 0.05, street_subsidence_rate: street },
          }
          const order = [known, { mode: 'programme', sdRainDepth: 0 }, streetProgramme(rows)] as const
          const [closed, stepped] = [assessOneByEngine(...order).flood, assessOne(...order).flood]
          expect(closed.class).toBe(stepped.class)
          expect([closed.yearP10, closed.yearP50, closed.yearP90]).toEqual([
            stepped.yearP10,
            stepped.yearP50,
            stepped.yearP90,
          ])
          expect(closed.crossing).toBe(stepped.crossing)
        },
      ),
      { numRuns: 700 },
    )
  })
})
