import { describe, expect, test } from 'vitest'
import { complexesOf } from '#modules/agreements/model/property/complexes.ts'
import { generateVoorbeeldstad } from './generate.ts'
import { homesOfCorporations, softPlansOf } from './property.ts'

const town = generateVoorbeeldstad()
const homes = homesOfCorporations(town)

describe('stock and soft plans of Voorbeeldstad', () => {
  test('each corporation has the homes that it delivered as its stock, each home once', () => {
    const perOwner = Map.groupBy(homes, ({ organisation }) => organisation)
    expect([perOwner.get('stadswonen')?.length, perOwner.get('woonhof')?.length]).toEqual([6305, 4009])
    expect(new Set(homes.map(({ objectId }) => objectId)).size).toBe(homes.length)
  })

  test('the complexes of the registers are there with their homes, and every home is one of the town', () => {
    const counts = new Map(complexesOf(homes).map(({ complex, dwellings }) => [complex, dwellings]))
    expect([counts.get('Seringenhof'), counts.get('Havenflat'), counts.get('Polderlaan-Noord')]).toEqual([96, 180, 12])
    const known = new Map(town.dwellings.map((home) => [home.dwelling_id, home.neighbourhood_code]))
    expect(homes.every(({ objectId, neighbourhoodCode }) => known.get(objectId) === neighbourhoodCode)).toBe(true)
  })

  test('every plan lies in a buurt of the town, and one has no number of homes yet', () => {
    const plans = softPlansOf(town)
    expect(plans).toHaveLength(7)
    expect(plans.filter(({ dwellings }) => dwellings === null)).toHaveLength(1)
  })
})
