import type { Instrument, OwnerSupport } from '../../model/agreed/instruments.ts'

/** Words of the page on what pays for a scenario. */
export const instrumentsNl = {
  title: (name: string) => `${name}: wat betaalt het plan?`,
  lead: 'Alle middelen op een rij, met wat dit plan ervan gebruikt. De bedragen komen uit het plan zelf: wie iets wil wijzigen, wijzigt het plan.',
  table: {
    title: 'Middelen en gebruik',
    caption:
      'Contant aan het begin van de looptijd, plan zonder onzekerheid. Een min betekent: het tekort wordt groter',
    instrument: 'Middel',
    used: 'Gebruikt in dit plan',
    possible: 'Mogelijk, telt niet mee',
    rule: 'Regel op de regeldatum',
    unit: 'euro',
    perHousehold: 'verschilt per huishouden',
    noRule: 'geen vaste regel',
    noneOnDay: 'op deze dag geldt geen regel',
    since: (source: string, day: string) => `${source}, sinds ${day}`,
  },
  names: {
    canon: 'Erfpacht met canon',
    'energy-mortgage': 'Energiehypotheek',
    subsidy: 'Subsidie van het Rijk',
    densification: 'Verdichting',
    sale: 'Uitgifte van grond',
    reservation: 'Meerjarige reservering van de gemeente',
    'development-company': 'WOM: vrijstelling van overdrachtsbelasting',
    fund: 'Fonds',
  } satisfies Record<Instrument, string>,
  how: {
    canon: 'De eigenaar leent minder en betaalt canon; het plan weet niet hoeveel eigenaren dat doen',
    'energy-mortgage': 'De eigenaar mag meer lenen voor een zuinige woning; het plan weet niet wie dat doet',
    subsidy: 'Toegekende bijdragen van het Rijk, contant, hoogstens het tekort',
    densification: 'Tekort bij één nieuwe woning per gesloopte woning − tekort van dit plan',
    sale: 'Opbrengst van bouwrijpe grond, contant',
    reservation: 'Toegekende bijdragen van de gemeente, contant, hoogstens het tekort',
    'development-company': 'Tekort met overdrachtsbelasting − tekort met vrijstelling',
    fund: 'Toegekende bijdragen van een fonds, contant, hoogstens het tekort',
  } satisfies Record<Instrument, string>,
  subsidies: {
    title: 'Subsidies en bijdragen in dit plan',
    lead: 'Een WOM kan zelf subsidie aanvragen, naast de gemeente. Of dat voor een regeling mag, staat bij de vragen over de WOM.',
    caption: 'Bijdragen van Rijk en fondsen',
    none: { what: 'Dit plan heeft geen subsidies.', why: 'Voeg ze toe bij Bijdragen en taken.' },
    name: 'Regeling',
    state: 'Stand',
    states: { granted: 'toegekend', possible: 'mogelijk' },
    window: 'Te gebruiken in',
    source: 'Bron',
    change: 'Wijzig bijdragen',
    question: 'Kan de WOM zelf aanvragen?',
    deadlines: 'Termijnen van regelingen',
  },
  support: {
    title: 'Wat kan één eigenaar helpen betalen?',
    disclaimer:
      'Dit is een lijst om naar te vragen, geen financieel advies. Een bank of adviseur bekijkt wat in een situatie past.',
    source: 'Bron',
    items: {
      'ground-lease': 'Erfpacht: de grond kost nu geen lening, maar elk jaar canon.',
      'energy-mortgage': 'Extra lenen voor een zuinige woning, naar energielabel.',
      bridging: 'De overwaarde van de oude woning overbruggen tot de verkoop.',
      'repair-loan': 'Een lening voor funderingsherstel, als het hele blok meedoet.',
      'lease-fund': 'Een fonds betaalt herstel vooruit en krijgt canon terug. Het geld komt pas na jaren terug.',
      guarantee: 'Een garantie op de hypotheek, tot een grens.',
    } satisfies Record<OwnerSupport, string>,
    link: 'Reken het voor één eigenaar uit in Mijn woning',
  },
}
export type InstrumentsText = typeof instrumentsNl
