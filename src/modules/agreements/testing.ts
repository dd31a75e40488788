// An invented set with one agreement, for tests that need parties more than texts.
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Db } from '#platform/db/scope.ts'
import { replaceParties } from './sets/store.ts'
import { replaceBook } from './store.ts'

const SOURCE = { document: 'Afspraken', asOf: null }
const CORPORATIONS = [
  { code: 'stadswonen', name: 'Stadswonen', side: 'corporation', signedOn: null },
  { code: 'woonhof', name: 'Woonhof', side: 'corporation', signedOn: null },
] as const
const TENANTS = { code: 'huurdersraad', name: 'Huurdersraad', side: 'tenants', signedOn: null } as const

/** Two corporations and a tenants' council agree one thing from 2024 to `until`. */
export async function fillSmallSet(db: Db, until: CalendarDate = calendarDate('2027-12-31')): Promise<void> {
  await replaceBook(db, {
    set: {
      ...{ slug: 'set', title: 'Set', knownUntil: null, audience: 'public', source: SOURCE },
      term: { from: calendarDate('2024-01-01'), to: until },
    },
    agreements: [
      {
        ...{ nr: '1.1.1', themeNr: '1', theme: 't', subthemeNr: '1.1', subtheme: 's', lead: 'Allen', leads: [] },
        ...{ summary: 'x', planningGiven: '-', audience: 'public', sources: [SOURCE] },
      },
    ],
    entries: [
      {
        ...{ nr: '1.1.1', seq: 1, kind: 'none', label: 'x', basis: 'column', when: { kind: 'none' } },
        ...{ years: null, minPerYear: null, sources: [SOURCE] },
      },
    ],
    outcomes: [],
  })
  await replaceParties(db, 'set', { parties: [...CORPORATIONS, TENANTS], groups: [] })
}
