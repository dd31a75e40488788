import type { IncomeClass } from '../model/household.ts'
import type { InstrumentName } from '../model/plan/instruments.ts'

export const returnShareNl = {
  title: 'Wie kan terug?',
  home: 'Regie',
  lead: 'Welk deel van de huidige eigenaren kan terugkomen bij een prijs, een korting en een regel voor erfpacht? En wat helpt het meest per euro? Gerekend met groepen van tien huishoudens of meer, op dit apparaat.',
  demo: 'De groepen hieronder zijn verzonnen, net als het plan.',
  open: 'Open een bestand met groepen (GROUPS.json)',
  openHelp:
    'Het bestand blijft op dit apparaat. Hoe het eruitziet staat in docs/methods/household.md, of vraag: wijkregie household plan --schema.',
  refused:
    'Dit bestand kunnen wij niet lezen. Controleer het met: wijkregie household plan BESTAND. Een groep telt ten minste tien huishoudens.',
  empty:
    'Er zijn nog geen groepen. Zonder groepen van eigenaren is er niets te tellen, en een aanname in hun plaats zou op een feit lijken. Open een bestand.',
  rules: 'De regels van het plan',
  byClass: 'Wie kan terugkomen, per inkomensgroep (huishoudens)',
  incomeClass: 'Inkomen',
  households: 'Huishoudens',
  sure: 'Ja',
  perhaps: 'Misschien',
  no: 'Nee',
  unknown: 'Onbekend',
  share: 'Past nu, van wie bekend is',
  picture: 'Verdeling',
  total: 'Samen',
  classes: { low: 'laag', middle: 'midden', high: 'hoog', unknown: 'niet bekend' } satisfies Record<
    IncomeClass | 'unknown',
    string
  >,
  instruments: {
    title: 'Middel',
    caption: 'Wat helpt het meest per euro? Elk middel apart.',
    added: 'Huishoudens erbij',
    costAll: 'Publiek geld, als iedereen het krijgt',
    costNeeded: 'Alleen wie het nodig heeft',
    perMillion: 'Erbij per miljoen euro',
    names: {
      'five-points-discount': 'Vijf procent meer korting',
      lease: 'Erfpacht (de jaren zonder canon)',
      'closed-purses': 'Gesloten beurzen',
      'smaller-home': 'Een kleiner huis',
      'nothing-deducted': 'Geen herstelkosten van de waarde af',
    } satisfies Record<InstrumentName, string>,
  },
  suggestion: {
    title: 'Voorstel voor het scenario: deel dat terugkomt',
    between: (low: string, middle: string, high: string) => `${middle} (laag ${low}, hoog ${high})`,
    basis: (households: string, unknown: string) =>
      `Van ${households} huishoudens waarvan wij weten of het past. Van ${unknown} weten wij het niet; die tellen niet mee. Laag: wil terug en kan ook als het duurder wordt. Hoog: wil terug of twijfelt, en kan desnoods met een andere manier van betalen.`,
    example: 'Het rust op een voorbeeldplan: gebruik het niet voor een besluit.',
    plan: 'Het rust op het plan in het bestand.',
    notByItself:
      'Dit is een voorstel. Een scenario neemt het nooit vanzelf over: iemand vult het daar in, met een reden.',
  },
  noSuggestion: 'Van niemand is bekend of het past. Er is geen voorstel.',
}
export type ReturnShareText = typeof returnShareNl
