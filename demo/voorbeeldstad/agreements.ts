// The performance agreements of Voorbeeldstad, with their parties and meetings. Everything here is invented.
import { calendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import {
  type AgreementBook,
  type EvidenceRule,
  loadBook,
  replaceBook,
  replaceEvidenceRules,
  replaceParties,
  type SetParties,
} from '#modules/agreements/index.ts'
import { planningEntries } from '#modules/agreements/model/planning-entries.ts'
import { type StoredSeries, saveSeries } from '#modules/process/index.ts'
import type { Scope } from '#platform/db/scope.ts'

export const INVENTED: Source = { document: 'Voorbeeldstad, verzonnen gegevens', asOf: null }

export const VOORBEELDSTAD_SET = 'prestatieafspraken-2024-2026'

export const VOORBEELDSTAD_PARTIES: SetParties = {
  parties: [
    { code: 'municipality', name: 'Gemeente', side: 'municipality', signedOn: calendarDate('2023-12-07') },
    { code: 'stadswonen', name: 'Stadswonen', side: 'corporation', signedOn: calendarDate('2023-12-07') },
    { code: 'woonhof', name: 'Woonhof', side: 'corporation', signedOn: calendarDate('2023-12-07') },
    {
      ...{ code: 'huurdersraad-stadswonen', name: 'Huurdersraad Stadswonen', side: 'tenants' },
      signedOn: calendarDate('2023-12-07'),
    },
    {
      ...{ code: 'huurdersraad-woonhof', name: 'Huurdersraad Woonhof', side: 'tenants' },
      signedOn: calendarDate('2023-12-12'),
    },
  ],
  groups: [
    { name: 'Allen', of: 'all' },
    { name: 'Corporaties', of: 'corporation' },
    { name: 'Huurdersorganisaties', of: 'tenants' },
  ],
}

type Row = readonly [nr: string, theme: string, subtheme: string, lead: string, planning: string, summary: string]
const ROWS: readonly Row[] = [
  ['1.1.1', 'Samenwerken', 'Overleg', 'Gemeente', 'Continu', 'Bestuurders overleggen minstens drie keer per jaar.'],
  ['1.1.2', 'Samenwerken', 'Overleg', 'Allen', 'Continu', 'Een kerngroep bereidt dat voor en bewaakt de voortgang.'],
  ['1.2.1', 'Samenwerken', 'Looptijd', 'Allen', 'Q3 en Q4 2026', 'Voor de set afloopt, maken partijen een opvolger.'],
  [
    '1.2.2',
    'Samenwerken',
    'Nieuw beleid',
    'Allen',
    '-',
    'Verandert beleid van Rijk of provincie, dan passen partijen de afspraken aan.',
  ],
  ['1.2.3', 'Samenwerken', 'Redelijkheid', 'Allen', '-', 'Wie iets onredelijk vindt, stelt een alternatief voor.'],
  [
    '2.1.1',
    'Genoeg woningen',
    'Voorraad',
    'Corporaties',
    'Jaarlijks: Q3',
    'De sociale voorraad groeit elk jaar; cijfers in het derde kwartaal.',
  ],
  [
    '2.1.2',
    'Genoeg woningen',
    'Nieuwbouw',
    'Gemeente',
    'Q1 2025',
    'Een soortenplan en een parkeernorm op tijd, zodat bouw niet wacht.',
  ],
  [
    '2.2.1',
    'Genoeg woningen',
    'Verkoop',
    'Corporaties',
    'Continu',
    'Voor verkoop begint, bespreken partijen het programma.',
  ],
  [
    '2.2.2',
    'Genoeg woningen',
    'Doorstroming',
    'Stadswonen',
    'Jaarlijks: Q1',
    'Een doorstroommakelaar deelt elk jaar cijfers en verhalen.',
  ],
  [
    '2.3.1',
    'Betaalbaar wonen',
    'Huursom',
    'Corporaties',
    'Jaarlijks: Q2',
    'De huursom stijgt minder dan de lonen van het jaar ervoor.',
  ],
  [
    '3.1.1',
    'Duurzame wijken',
    'Energielabels',
    'Corporaties',
    'Jaarlijks: Q2',
    'Labels E, F en G zijn uiterlijk in 2028 weg, behalve uitzonderingen.',
  ],
  [
    '3.1.2',
    'Duurzame wijken',
    'Fundering',
    'Gemeente',
    'Continu',
    'Voor een groot project kijken partijen eerst naar de fundering.',
  ],
  ['3.1.3', 'Duurzame wijken', 'Warmte', 'Gemeente', 'Q2 2026', 'Een plan voor warmte in Veenwijk.'],
  [
    '3.2.1',
    'Duurzame wijken',
    'Plannen naast elkaar',
    'Gemeente',
    'Jaarlijks: Q2',
    'Partijen leggen elk jaar hun plannen naast elkaar.',
  ],
  [
    '3.2.2',
    'Duurzame wijken',
    'Klimaat',
    'Gemeente',
    'Jaarlijks: Q3',
    'De klimaatatlas komt elk jaar over het bezit van de corporaties.',
  ],
  [
    '4.1.1',
    'Wonen en leven',
    'Verhuur',
    'Corporaties',
    'Jaarlijks: Q1 en Q3',
    'Elk half jaar cijfers over verhuur; onder 80 % regulier volgt een gesprek.',
  ],
  ['4.1.2', 'Wonen en leven', 'Woonproducten', 'Gemeente', 'Continu', 'Samen plekken maken voor wie begeleid woont.'],
  ['4.1.3', 'Wonen en leven', 'Aanpassen', 'Gemeente', 'Q2 2026', 'Duidelijk is wie een woning of complex aanpast.'],
  [
    '4.2.1',
    'Wonen en leven',
    'Wijkschouw',
    'Huurdersorganisaties',
    'Jaarlijks Q2 of Q3',
    'Huurders lopen met de gemeente door de wijk.',
  ],
  [
    '4.2.2',
    'Wonen en leven',
    'Veerkracht',
    'Corporaties',
    'Q1 2025',
    'Elke corporatie begint een proef en gaat langs de deuren.',
  ],
  ['4.2.3', 'Wonen en leven', 'Wijkagenda', 'Gemeente', 'Q1 2025', 'Een wijkagenda voor twee jaar.'],
  ['4.3.1', 'Wonen en leven', 'Woonfraude', 'Gemeente', 'Q4 2024', 'Werkafspraken met een escalatieladder.'],
  [
    '4.3.2',
    'Wonen en leven',
    'Toewijzing',
    'Gemeente',
    'Evaluatie: Q2 2026; Afstemming: Q4 2026',
    'Selectieve toewijzing evalueren, dan afstemmen, dan besluiten.',
  ],
]

/** Numbers of the earlier set; what they were about goes on in the set after it. */
const EARLIER_ROWS: readonly Row[] = [
  ['1.1.1', 'Samenwerken', 'Overleg', 'Gemeente', 'Continu', 'Bestuurders overleggen minstens twee keer per jaar.'],
  ['2.1.1', 'Genoeg woningen', 'Voorraad', 'Corporaties', 'Jaarlijks: Q3', 'De voorraad blijft ten minste gelijk.'],
  [
    '3.1.1',
    'Duurzame wijken',
    'Energielabels',
    'Corporaties',
    'Uiterlijk 2023',
    'Corporaties maken een plan voor labels E, F en G.',
  ],
  ['4.2.1', 'Wonen en leven', 'Wijkschouw', 'Huurdersorganisaties', 'Jaarlijks Q2 of Q3', 'Eén wijkschouw per jaar.'],
]

const bookOf = (rows: readonly Row[], set: AgreementBook['set']): AgreementBook => ({
  set,
  agreements: rows.map(([nr, theme, subtheme, lead, planningGiven, summary]) => ({
    ...{ nr, theme, subtheme, lead, summary, planningGiven, audience: 'public', sources: [INVENTED] },
    ...{ themeNr: nr.slice(0, 1), subthemeNr: nr.slice(0, 3), leads: [lead] },
  })),
  entries: rows.flatMap(([nr, , subtheme, , planning]) =>
    planningEntries(nr, planning, subtheme.toLowerCase(), [INVENTED]),
  ),
  outcomes: [],
})

const BOOK = bookOf(ROWS, {
  ...{
    slug: VOORBEELDSTAD_SET,
    title: 'Prestatieafspraken Voorbeeldstad 2024-2026',
    knownUntil: null,
    audience: 'public',
  },
  term: { from: calendarDate('2024-01-01'), to: calendarDate('2026-12-31') },
  source: INVENTED,
})
export const EARLIER_SET = 'prestatieafspraken-2021-2023'
const EARLIER_BOOK = bookOf(EARLIER_ROWS, {
  ...{ slug: EARLIER_SET, title: 'Prestatieafspraken Voorbeeldstad 2021-2023', knownUntil: null, audience: 'public' },
  term: { from: calendarDate('2021-01-01'), to: calendarDate('2023-12-31') },
  source: INVENTED,
})

/** Which evidence some agreements ask; the others any document, figure or decision. */
const EVIDENCE: readonly EvidenceRule[] = [
  { nr: '1.2.1', seq: null, kind: 'signed-by-all', asks: 'Handtekening van elke partij onder de opvolger' },
  { nr: '1.2.2', seq: null, kind: 'policy-proposals', asks: 'Voorstellen na nieuw beleid, met uitkomst' },
  { nr: '1.2.3', seq: null, kind: 'hardship-proposals', asks: 'Voorstellen om redelijkheid, met uitkomst' },
  { nr: '2.1.1', seq: null, kind: 'monitor-delivered', asks: 'Voorraad van elke corporatie' },
  { nr: '2.1.2', seq: null, kind: 'exemption', asks: 'Soortenplan en ontheffing' },
  { nr: '2.2.1', seq: null, kind: 'consultation-first', asks: 'Overleg, en daarna het besluit over verkoop' },
  { nr: '2.2.2', seq: null, kind: 'figures-and-stories', asks: 'Cijfers en verhalen van de makelaar' },
  { nr: '3.2.1', seq: null, kind: 'plans-linked', asks: 'Overleg, en de lijst van plannen die samenvallen' },
  { nr: '3.2.2', seq: null, kind: 'register-kept', asks: 'Atlas over het bezit, met maatregelen' },
  { nr: '4.1.2', seq: null, kind: 'register-kept', asks: 'Lijst van woonproducten' },
  { nr: '4.1.3', seq: null, kind: 'task-division', asks: 'Wie doet wat, en het besluit' },
  { nr: '4.2.1', seq: null, kind: 'visit-per-party', asks: 'Elke huurdersorganisatie minstens één schouw' },
  { nr: '4.2.2', seq: null, kind: 'trial-per-party', asks: 'Elke corporatie minstens één proef' },
  { nr: '4.3.1', seq: null, kind: 'working-agreement', asks: 'Stand van de werkafspraken' },
  { nr: '4.3.2', seq: 1, kind: 'evaluation', asks: 'Evaluatie per gebied' },
]

const SERIES: readonly StoredSeries[] = [
  { slug: 'bestuurlijk-overleg', name: 'Bestuurlijk overleg', basis: 'Afspraak 1.1.1', chairs: [] as string[] },
  {
    ...{ slug: 'kerngroep', name: 'Kerngroep', basis: 'Afspraak 1.1.2' },
    chairs: VOORBEELDSTAD_PARTIES.parties.map(({ code }) => code),
  },
].map((series) => ({
  ...series,
  atLeast: 3,
  members: VOORBEELDSTAD_PARTIES.parties.map(({ code, name, side }) => ({ code, name, side })),
  proposalsPath: '/afspraken/agenda',
  requiredSides: ['municipality', 'corporation', 'tenants'],
  audience: 'partner',
}))

/** Makes the set once: what somebody changed in it afterwards stays. */
export async function loadVoorbeeldstadAgreements(scope: Scope): Promise<void> {
  await scope.transaction(async (db) => {
    if (await loadBook(db, ['public'])) return
    await replaceBook(db, EARLIER_BOOK)
    await replaceBook(db, BOOK, { follows: EARLIER_SET })
    for (const set of [EARLIER_SET, VOORBEELDSTAD_SET]) await replaceParties(db, set, VOORBEELDSTAD_PARTIES)
    await replaceEvidenceRules(db, VOORBEELDSTAD_SET, EVIDENCE)
    for (const series of SERIES) await saveSeries(db, series)
  })
}
