import type { ContradictionRule } from '../model/contradiction-rules.ts'
import type { Coverage, PartOfBasis, PlaceLevel } from '../model/places.ts'

export const factsNl = {
  check: {
    unregistered: 'nieuw',
    found: (count: number) =>
      count === 1 ? '1 tegenstrijdigheid gevonden door regels' : `${count} tegenstrijdigheden gevonden door regels`,
    carried: (count: number, all: number) =>
      `${count} van de ${all} in het register zijn alleen door lezen te vinden en staan hier zoals vastgelegd`,
    rules: {
      'different-values': 'verschillende waarden',
      'different-names': 'verschillende namen',
      'different-dates': 'verschillende data',
      'different-precision': 'even juist, niet even precies',
      'planned-and-actual': 'gepland en werkelijk verschillen',
      'impossible-day': 'dag bestaat niet of is een andere weekdag',
      'text-and-column': 'tekst en planningskolom verschillen',
      'text-only': 'staat wel in de tekst, niet in de planningskolom',
      'rule-without-calendar': 'wel een aantal per jaar, geen planning',
      'total-and-parts': 'totaal en delen verschillen',
      'same-item-in-two-lists': 'staat in twee lijsten',
      subset: 'is een deel van een ander aantal, niet optellen',
      spelling: 'andere spelling',
      'area-in-area': 'ligt in een ander gebied uit dezelfde lijst',
    } satisfies Record<ContradictionRule, string>,
  },
  levels: {
    region: 'regio',
    municipality: 'gemeente',
    area: 'gebied',
    district: 'wijk',
    neighbourhood: 'buurt',
    complex: 'complex',
    site: 'locatie',
    street: 'straat',
    address: 'adres',
    model: 'model, geen echt gebied',
  } satisfies Record<PlaceLevel, string>,
  partOf: {
    document: 'volgens een document',
    likely: 'aannemelijk',
    outside: 'kennis van buiten de documenten, nog na te gaan',
  } satisfies Record<PartOfBasis, string>,
  coverage: {
    whole: 'geheel',
    parts: 'delen van',
    expected: 'naar verwachting',
  } satisfies Record<Coverage, string>,
  leading: { a: 'de eerste gaat voor', b: 'de tweede gaat voor', none: 'geen van beide gaat voor' },
}
export type FactsText = typeof factsNl
