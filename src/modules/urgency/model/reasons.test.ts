import { describe, expect, test } from 'vitest'
import type { Dwelling } from './dwelling.ts'
import { reasonsFor } from './reasons.ts'
import { streetProgramme } from './street-programme.ts'
import { assessOne, parameters } from './testing.ts'

const HOUSE: Partial<Dwelling> = {
  construction_year: 1930,
  street_id: 'S1',
  floor_level: 0.56,
  groundwater_ghg: 0,
  threshold_level: 0.15,
  street_level: 0,
  rain_depth_100: 0.05,
  subsidence_rate: 8,
  shallow_probability: 1,
}
const reasons = (changed: Partial<Dwelling>, language: 'nl' | 'en' = 'nl'): string[] =>
  reasonsFor(assessOne({ ...HOUSE, ...changed }), parameters(), language).map((text) => text.replaceAll('\u00A0', ' '))

describe('reasons', () => {
  test('one sentence per problem with its figures', () => {
    expect(reasons({})).toEqual([
      'De vloer ligt 0,56 m boven het hoge grondwater en de woning zakt 8,0 mm per jaar; rond 2046 is de grens van 0,40 m bereikt.',
      'De drempel ligt 0,15 m boven de straat en de woning zakt 8,0 mm per jaar; rond 2038 komt het water van een hevige bui (0,05 m) naar binnen.',
    ])
  })

  test.each<[string, Partial<Dwelling>, RegExp]>([
    ['passed in a known year', { floor_level: 0.32 }, /in 2016 bereikt/],
    [
      'passed, nobody knows when',
      { floor_level: 0.32, subsidence_rate: 0 },
      /al minder dan de grens van 0,40 m; de woning zakt niet/,
    ],
    ['comes no nearer', { subsidence_rate: -1 }, /stijgt 1,0 mm per jaar; de grens van 0,40 m komt niet dichterbij/],
    ['on piles', { shallow_probability: 0 }, /staat op palen/],
    ['built with a tight floor', { construction_year: 1996 }, /van 1996; vanaf 1992 laat een vloer geen vocht door/],
    ['one thing missing', { groundwater_ghg: null }, /Vocht is onbekend: de hoogste grondwaterstand ontbreekt/],
    [
      'several things missing',
      { groundwater_ghg: null, subsidence_rate: null },
      /en hoe snel de woning zakt ontbreken/,
    ],
    ['water can come in now', { threshold_level: 0.01, subsidence_rate: 0 }, /dus het kan nu al binnenkomen/],
    ['floor filled in', { floor_level: null }, /De vloer is niet gemeten: er is gerekend met 0,05 m boven de straat/],
    ['foundation filled in', { shallow_probability: null }, /een kans van 50 % op een ondiepe fundering/],
  ])('%s', (_, changed, wanted) => expect(reasons(changed).join('\n')).toMatch(wanted))

  test('groundwater that follows the house leaves open when the limit was passed', () => {
    const changed = { groundwaterTrend: -8 }
    const [damp] = reasonsFor(assessOne({ ...HOUSE, floor_level: 0.32 }, changed), parameters(changed))
    expect(damp).toMatch(/al minder dan de grens/)
  })

  test('a planned raising is told', () => {
    const programme = streetProgramme([{ street_id: 'S1', year: 2031, metres: 0.1 }])
    const urgency = assessOne(HOUSE, { mode: 'programme' }, programme)
    expect(reasonsFor(urgency, parameters()).join()).toMatch(
      /gaat in 2031 volgens het straatprogramma 0,10\u00A0m omhoog/,
    )
  })

  test('English says the same', () =>
    expect(reasons({}, 'en')[0]).toMatch(/0\.56 m above high groundwater.*about 2046/))
})
