import type { PlanningKind } from './model/agreement.ts'
import type { AgreementState } from './model/agreement-state.ts'

const quarters = (count: number): string => (count === 1 ? '1 kwartaal' : `${count} kwartalen`)

export const agreementsNl = {
  menu: 'Prestatieafspraken',
  home: 'Regie',
  title: 'Prestatieafspraken',
  lead: (title: string, count: number) =>
    `${title}: ${count} afspraken van gemeente, corporaties en huurdersorganisaties.`,
  tabs: { title: 'Onderdelen', labels: { list: 'Afspraken', agenda: 'Agenda voorbereiden', sets: 'Sets' } },
  asOf: 'Stand op',
  asOfHelp: 'Kies een dag om te zien wat er toen gepland was.',
  showAsOf: 'Toon stand',
  badDay: 'Vul een bestaande dag in, bijvoorbeeld 31-12-2024.',
  ended: (day: string) =>
    `De looptijd eindigde op ${day}. De documenten noemen geen opvolger. Open punten blijven hier zichtbaar.`,
  unknownTitle: 'Uitkomst onbekend is niet hetzelfde als te laat',
  unknown: (day: string) =>
    `De documenten vertellen tot ${day} wat er is gebeurd. Van wat daarna gepland stond weten wij niet of het is gedaan.`,
  yearLine: {
    title: 'Jaarlijn',
    drawing: (from: string, to: string) => `Jaarlijn van ${from} tot en met ${to}: wat in welk kwartaal gepland is`,
    caption: (shown: number, all: number) =>
      `${shown} van ${all} afspraken hebben iets in deze acht kwartalen. De tabel hieronder geeft dezelfde gegevens.`,
    today: 'stand',
    legend: { done: 'gedaan', planned: 'gepland', late: 'te laat', 'outcome-unknown': 'uitkomst onbekend' },
  },
  theme: 'Thema',
  allThemes: 'Alle thema’s',
  stateFilter: 'Stand',
  allStates: 'Alle standen',
  table: {
    caption: (shown: number, all: number) => `${shown} van ${all} afspraken, op thema`,
    nr: 'Nr.',
    agreement: 'Afspraak',
    lead: 'Trekker',
    next: 'Eerstvolgend',
    state: 'Stand',
    planning: 'Planning zoals gegeven',
    noPlanning: 'leeg',
    noNext: 'niets gepland',
    source: (document: string, day: string) => `${document}. Stand op ${day}. De trekker start; iedereen werkt mee.`,
  },
  states: {
    late: 'te laat',
    'due-soon': 'binnen 30 dagen',
    'outcome-unknown': 'uitkomst onbekend',
    planned: 'gepland',
    done: 'gedaan',
    continuous: 'doorlopend',
    'to-be-planned': 'planning nog te bepalen',
    'no-planning': 'geen planning',
    ended: 'looptijd voorbij',
  } satisfies Record<AgreementState, string>,
  late: (count: number) => (count === 0 ? 'te laat' : `${quarters(count)} te laat`),
  doneLate: (count: number) => (count === 0 ? 'gedaan' : `gedaan, ${quarters(count)} te laat`),
  empty: {
    what: 'Hier komen de prestatieafspraken met hun planning en stand.',
    why: 'Deze gemeente heeft nog geen prestatieafspraken in Wijkregie. Data uit andere stukken staan bij Termijnen.',
    action: 'Bekijk de termijnen',
  },
  detail: {
    title: (nr: string) => `Afspraak ${nr}`,
    about: 'Waar het over gaat',
    theme: 'Thema',
    lead: 'Trekker',
    source: 'Bron',
    given: 'Planning zoals gegeven',
    givenNone: 'De planningskolom is leeg (-).',
    understood: 'Planning zoals begrepen',
    understoodCaption: 'Elke stap met zijn laatste dag en stand; tekst en planningskolom staan apart',
    step: 'Stap',
    kind: 'Soort',
    basis: 'Staat in',
    window: 'Wanneer',
    due: 'Laatste dag',
    state: 'Stand',
    noWindows: 'Geen moment genoemd: er valt niets te plannen of te laat te zijn.',
    contradictions: 'Tegenstrijdig in de documenten',
    contradictionsLead: 'Beide staan hier zoals gevonden. Er is niets aangepast.',
    settled: 'Zo houden wij het aan',
    leads: { a: 'De eerste gaat voor.', b: 'De tweede gaat voor.', none: 'Geen van beide gaat voor.' },
    noContradictions: 'Geen tegenstrijdigheden gevonden over deze afspraak.',
    summaryNote: 'Samenvatting in eigen woorden, niet de tekst van de afspraak.',
  },
  kinds: {
    deadline: 'uiterlijk',
    recurring: 'elk jaar',
    continuous: 'doorlopend',
    none: 'geen moment',
    start: 'start',
    evaluation: 'evaluatie',
    decision: 'besluit',
  } satisfies Record<PlanningKind, string>,
  bases: { column: 'planningskolom', text: 'tekst' },
  duty: {
    what: (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    why: {
      late: (nr: string, count: number) =>
        `Afspraak ${nr}: de laatste dag is voorbij${count > 0 ? `, ${quarters(count)}` : ''}.`,
      'due-soon': (nr: string) => `Afspraak ${nr}: de laatste dag valt binnen 30 dagen.`,
      'outcome-unknown': (nr: string) => `Niet bekend of dit is gebeurd (afspraak ${nr}).`,
    } satisfies Record<string, (nr: string, count: number) => string>,
  },
  dueList: {
    due: (quarter: string, count: number) => `${quarter}: ${count} punten`,
    open: 'Dit kwartaal mag, een later of eerder ook:',
  },
  reader: {
    number: (nr: string) => `"${nr}" is geen afspraaknummer als 2.1.1`,
    twice: (nr: string) => `Afspraak ${nr} staat er al`,
    noPlanning: 'De kolom planning ontbreekt',
    planning: (text: string, position: number) => `Planning "${text}" is niet te lezen vanaf teken ${position}`,
    value: 'Een waarde past niet in deze kolom',
  },
}
export type AgreementsText = typeof agreementsNl
