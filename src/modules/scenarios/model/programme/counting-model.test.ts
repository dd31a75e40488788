import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Values, valuesOf } from '../parameters/values.ts'
import { given } from '../testing.ts'
import {
  factorConflicts,
  feasibleFactors,
  groundFor,
  highestFactor,
  lowestFactor,
  parkingNeed,
  wholePlaces,
} from './counting-model.ts'
import { programmeOf } from './counts.ts'

const values = (over: Parameters<typeof given>[0] = {}): Values => valuesOf(given(over))

describe('F2 counting model', () => {
  const t10 = values({ densification: 1.5, socialShare: 4 / 18, apartmentShare: 8 / 14 })

  test('T10 twelve homes at 1.5 become 18: 6 ground-bound, 8 apartments, 4 social', () => {
    const { total, groundBound, apartments, social } = programmeOf(t10, 12)
    expect([total, groundBound, apartments, social].map((count) => Math.round(count * 1e9) / 1e9)).toEqual([
      18, 6, 8, 4,
    ])
  })

  test('T10 parking 16.8 is 17 places; with 10 on the street 7 remain for a deck', () => {
    const need = parkingNeed(t10, programmeOf(t10, 12))
    expect(need).toBeCloseTo(16.8, 9)
    expect(wholePlaces(need)).toBe(17)
    expect(wholePlaces(need) - 10).toBe(7)
  })

  test('T10 1,500 m2 of hard ground keeps 135 m3', () => {
    const onlyStreet = values({ streetShare: 1, densification: 1, plotGroundBound: 60 })
    expect(groundFor(onlyStreet, 0, 1500).waterStorage).toBeCloseTo(135, 9)
  })

  test('ground in use is the sum of its parts', () => {
    const ground = groundFor(values(), 12, 4000)
    const { street, plots, apartments, green, water, parkingArea } = ground
    expect(ground.used).toBeCloseTo(street + plots + apartments + green + water + parkingArea, 6)
  })
})

describe('the feasible factor', () => {
  const homes = fc.double({ min: 5, max: 20, noNaN: true })
  const area = fc.double({ min: 1000, max: 6000, noNaN: true })
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  test('at the highest factor with a deck all ground is used, and no car stands on it', () => {
    fc.assert(
      fc.property(homes, area, share, (demolished, available, socialShare) => {
        const densification = highestFactor(values({ socialShare }), demolished, available, 'deck')
        const ground = groundFor(values({ socialShare, densification }), demolished, available)
        expect(ground.used).toBeCloseTo(available, 4)
        expect(ground.surfacePlaces).toBeCloseTo(0, 4)
      }),
    )
  })

  test('a deck lets more homes in than parking on the ground', () => {
    fc.assert(
      fc.property(homes, area, (demolished, available) => {
        const [deck, surface] = (['deck', 'surface'] as const).map((kind) =>
          highestFactor(values(), demolished, available, kind),
        )
        expect(deck).toBeGreaterThanOrEqual(surface as number)
      }),
    )
  })

  test('up to the highest factor on the surface no deck is needed, above it one is', () => {
    const highest = highestFactor(values(), 12, 4000, 'surface')
    expect(groundFor(values({ densification: highest * 0.99 }), 12, 4000).deckPlaces).toBeCloseTo(0, 9)
    expect(groundFor(values({ densification: highest * 1.02 }), 12, 4000).deckPlaces).toBeGreaterThan(0)
  })

  test('everybody who returns has a place: five owners and four tenants of twelve homes, 30 % social', () => {
    expect(lowestFactor(values(), 12, { owners: 5, socialTenants: 4 })).toBeCloseTo(4 / (0.3 * 12), 9)
    expect(lowestFactor(values(), 12, { owners: 11, socialTenants: 0 })).toBeCloseTo(11 / (0.7 * 12), 9)
    expect(lowestFactor(values({ socialShare: 0 }), 12, { owners: 1, socialTenants: 1 })).toBe(Number.POSITIVE_INFINITY)
  })

  test('there is none where what must return does not fit, or where nothing is renewed', () => {
    expect(feasibleFactors(values(), 12, 800, { owners: 8, socialTenants: 4 })).toBeNull()
    expect(feasibleFactors(values(), 0, 0, { owners: 0, socialTenants: 0 })).toBeNull()
  })

  test('where there is none it says who finds no home, and from which factor he would', () => {
    const returning = { owners: 8, socialTenants: 4 }
    expect(factorConflicts(values(), 12, 800, returning)).toEqual([
      { who: 'owners', needs: 8 / (0.7 * 12) },
      { who: 'socialTenants', needs: 4 / (0.3 * 12) },
    ])
    expect(factorConflicts(values({ socialShare: 0 }), 12, 9000, returning)).toEqual([
      { who: 'socialTenants', needs: null },
    ])
    expect(factorConflicts(values(), 0, 0, { owners: 0, socialTenants: 0 })).toEqual([])
  })

  test('there are conflicts exactly where no factor is feasible', () => {
    const people = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(homes, area, share, people, people, (demolished, available, socialShare, owners, socialTenants) => {
        const asked = [values({ socialShare }), demolished, available, { owners, socialTenants }] as const
        expect(factorConflicts(...asked).length > 0).toBe(feasibleFactors(...asked) === null)
      }),
    )
  })
})
