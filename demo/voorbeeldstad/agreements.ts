// The performance agreements of Voorbeeldstad, with their parties and meetings. Everything here is invented.
import { calendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import {
  type AgreementBook,
  loadBook,
  replaceBook,
  replaceParties,
  type SetParties,
} from '#modules/agreements/index.ts'
import { type StoredSeries, saveSeries } from '#modules/process/index.ts'
import type { Scope } from '#platform/db/scope.ts'

export const INVENTED: Source = { document: 'Voorbeeldstad, verzonnen gegevens', asOf: null }

const SET = 'prestatieafspraken-2024-2026'

const PARTIES: SetParties = {
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

type Row = readonly [nr: string, theme: string, subtheme: string, lead: string, summary: string]
const ROWS: readonly Row[] = [
  ['1.1.1', 'Samenwerken', 'Overleg', 'Gemeente', 'Bestuurders overleggen minstens drie keer per jaar.'],
  ['1.1.2', 'Samenwerken', 'Overleg', 'Allen', 'Een kerngroep bereidt dat voor en bewaakt de voortgang.'],
  [
    '2.1.1',
    'Genoeg woningen',
    'Voorraad',
    'Corporaties',
    'De sociale voorraad groeit elk jaar; cijfers in het derde kwartaal.',
  ],
  ['2.2.1', 'Genoeg woningen', 'Verkoop', 'Corporaties', 'Voor verkoop begint, bespreken partijen het programma.'],
  ['2.3.1', 'Betaalbaar wonen', 'Huursom', 'Corporaties', 'De huursom stijgt minder dan de lonen van het jaar ervoor.'],
  [
    '3.1.1',
    'Duurzame wijken',
    'Energielabels',
    'Corporaties',
    'Labels E, F en G zijn uiterlijk in 2028 weg, behalve uitzonderingen.',
  ],
  [
    '3.1.2',
    'Duurzame wijken',
    'Fundering',
    'Gemeente',
    'Voor een groot project kijken partijen eerst naar de fundering.',
  ],
  [
    '4.1.1',
    'Wonen en leven',
    'Verhuur',
    'Corporaties',
    'Elk half jaar cijfers over verhuur; onder 80 % regulier volgt een gesprek.',
  ],
  ['4.2.1', 'Wonen en leven', 'Wijkschouw', 'Huurdersorganisaties', 'Huurders lopen met de gemeente door de wijk.'],
]

const BOOK: AgreementBook = {
  set: {
    ...{ slug: SET, title: 'Prestatieafspraken Voorbeeldstad 2024-2026', knownUntil: null, audience: 'public' },
    term: { from: calendarDate('2024-01-01'), to: calendarDate('2026-12-31') },
    source: INVENTED,
  },
  agreements: ROWS.map(([nr, theme, subtheme, lead, summary]) => ({
    ...{ nr, theme, subtheme, lead, summary, planningGiven: 'Continu', audience: 'public', sources: [INVENTED] },
    ...{ themeNr: nr.slice(0, 1), subthemeNr: nr.slice(0, 3), leads: [lead] },
  })),
  entries: ROWS.map(([nr]) => ({
    ...{ nr, seq: 1, kind: 'continuous', label: 'doorlopend', basis: 'column', when: { kind: 'continuous' } },
    ...{ years: null, minPerYear: null, sources: [INVENTED] },
  })),
  outcomes: [],
}

const SERIES: readonly StoredSeries[] = [
  { slug: 'bestuurlijk-overleg', name: 'Bestuurlijk overleg', basis: 'Afspraak 1.1.1', chairs: [] as string[] },
  {
    ...{ slug: 'kerngroep', name: 'Kerngroep', basis: 'Afspraak 1.1.2' },
    chairs: PARTIES.parties.map(({ code }) => code),
  },
].map((series) => ({
  ...series,
  atLeast: 3,
  members: PARTIES.parties.map(({ code, name, side }) => ({ code, name, side })),
  requiredSides: ['municipality', 'corporation', 'tenants'],
  audience: 'partner',
}))

/** Makes the set once: what somebody changed in it afterwards stays. */
export async function loadVoorbeeldstadAgreements(scope: Scope): Promise<void> {
  await scope.transaction(async (db) => {
    if (await loadBook(db, ['public'])) return
    await replaceBook(db, BOOK)
    await replaceParties(db, SET, PARTIES)
    for (const series of SERIES) await saveSeries(db, series)
  })
}
