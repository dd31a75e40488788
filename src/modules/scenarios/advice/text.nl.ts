import type { Acting, BlockFilter, Judged, Stacking } from '../model/advice/block-filter.ts'
import type { AdviceReason, AdviceRefusal, Means, Suited } from '../model/advice/suitability.ts'

export const adviceNl = {
  title: (name: string) => `${name}: advies per blok`,
  crumb: 'Advies',
  lead: 'Wat past bij de mensen van een blok? Het advies kiest niet: dat doen mensen, op het rekenblad.',
  saved: 'Bewaard.',
  fileName: (scenario: string) => `advies-${scenario}`,
  filter: {
    all: 'alle',
    labels: {
      suited: 'Advies',
      acting: 'Kunnen eigenaren het zelf?',
      stacking: 'Opgaven',
      judged: 'Ingevuld',
    } satisfies Record<keyof BlockFilter, string>,
    acting: { able: 'ja', 'not-able': 'nee', unknown: 'onbekend' } satisfies Record<Acting, string>,
    stacking: { stacked: 'gestapeld (2 of meer)', few: 'weinig', unknown: 'onbekend' } satisfies Record<
      Stacking,
      string
    >,
    judged: { open: 'nog niet alles', judged: 'alles wat nodig is' } satisfies Record<Judged, string>,
    count: (shown: string, all: string) => `${shown} van ${all} blokken.`,
    clear: 'Toon alle blokken',
  },
  direction: {
    title: 'Regie van de gemeente',
    fact: 'Betrokkenen zijn het daar breed over eens: waar bewoners weinig veerkracht hebben en eigenaren het niet zelf kunnen oppakken, is regie van de gemeente gewenst. Zonder regie gaan huizen en buurt verder achteruit.',
    source:
      'Bron: rapport over de wijkaanpak van gemeente Dordrecht en NVM, 2025, hoofdstuk over scenario’s. Wat daar is gemeld, niet onze mening.',
    blocks: (names: string) => `In dit scenario past dat bij: ${names}.`,
    none: 'In dit scenario is dat van geen enkel blok vastgelegd.',
    unknown: (count: string) =>
      count === '1' ? 'Van 1 blok is er te weinig bekend.' : `Van ${count} blokken is er te weinig bekend.`,
  },
  table: {
    title: 'Alle blokken',
    caption: 'Advies naast de keuze in dit scenario',
    source: 'Wat over de blokken is vastgelegd; urgentie uit de nieuwste versie van dit scenario',
    block: 'Blok',
    urgency: 'Urgentie',
    measure: 'eerst meten',
    choice: 'Keuze',
    ready: 'Doen mee',
    readiness: (joined: number, missing: number, unknown: number) =>
      [`${joined} ja`, missing > 0 ? `${missing} nee` : '', unknown > 0 ? `${unknown} niet gevraagd` : '']
        .filter((part) => part !== '')
        .join(', '),
    tasks: 'Andere opgaven',
    advice: 'Advies',
    why: 'Waarom',
    settled: (advice: string, reason: string) => `${advice}, anders dan de regel: ${reason}`,
    edit: 'Vastleggen',
  },
  options: { nothing: 'niets', repair: 'herstel', renewal: 'vernieuwing', partial: 'deels vernieuwing' },
  suited: {
    repair: 'herstel per blok',
    renewal: 'vernieuwing',
    wait: 'nu niet nodig',
    judge: 'zelf afwegen',
    'ask-first': 'eerst vragen',
    'measure-first': 'eerst meten',
  } satisfies Record<Suited, string>,
  reasons: {
    'urgency-unknown': 'de urgentie is onbekend',
    'nothing-urgent': 'U0: hier is nu niets dringend aan de fundering, samen aanpakken kan wachten',
    'means-unknown': 'onbekend of eigenaren het kunnen betalen',
    'steering-unknown': 'onbekend of eigenaren het samen oppakken',
    'vulnerability-unknown': 'onbekend hoe kwetsbaar de bewoners zijn',
    'tasks-unknown': 'onbekend welke andere opgaven er liggen',
    'able-and-steering': 'eigenaren kunnen het betalen en pakken het samen op',
    'inaction-unexplained': 'niet vastgelegd waarom zij nog niets deden',
    'inaction-explained': 'vastgelegd waarom zij nog niets deden',
    'vulnerable-and-stacked': 'kwetsbare bewoners en opgaven die stapelen',
    'able-but-not-steering': 'eigenaren kunnen het betalen, maar pakken het niet samen op',
    'not-able': 'niet alle eigenaren kunnen het betalen',
    'tasks-few': 'weinig andere opgaven',
  } satisfies Record<AdviceReason, string>,
  form: {
    title: (block: string) => `Wat is bekend van ${block}?`,
    means: 'Kunnen de eigenaren hun deel betalen?',
    meansOptions: { strong: 'ja, bijna allemaal', mixed: 'een deel', weak: 'bijna niemand' } satisfies Record<
      Means,
      string
    >,
    steering: 'Pakken zij het samen op?',
    vulnerable: 'Wonen er veel kwetsbare mensen?',
    yes: 'ja',
    no: 'nee',
    unknown: 'onbekend',
    tasks: 'Aantal andere opgaven',
    tasksHelp: 'Energie, riool, warmte, leefbaarheid. Leeg is onbekend.',
    badTasks: 'Vul een heel getal in van 0 tot en met 20, of niets.',
    why: 'Als zij het konden betalen: waarom deden zij nog niets?',
    whyHelp: 'Zonder antwoord adviseert het programma geen herstel. Geen namen van mensen.',
    evidence: 'Waar blijkt dat uit?',
    settled: 'Adviseert u iets anders dan de regel?',
    follow: 'nee, volg de regel',
    settledReason: 'Waarom?',
    submit: 'Bewaren',
    refused: {
      'no-block': 'Dit blok staat niet in het scenario.',
      'settled-without-reason': 'Vul in waarom u iets anders adviseert.',
      personal: 'Hier staat iets dat naar een persoon te herleiden is. Schrijf het zonder namen en adressen.',
    } satisfies Record<AdviceRefusal, string>,
  },
}
export type AdviceText = typeof adviceNl
