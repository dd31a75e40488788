// Meetings of Voorbeeldstad and its signed year 2024; 2025 is still open. Everything here is invented.
import { calendarDate } from '#kernel/calendar.ts'
import { agreementsIn, hashOf } from '#modules/agreements/model/year-monitor/year-report.ts'
import { listSets } from '#modules/agreements/sets/store.ts'
import { compileYear } from '#modules/agreements/year-monitor/compile.ts'
import { adoptionsIn, insertAdoption, insertEdition, insertTold } from '#modules/agreements/year-monitor/store.ts'
import { insertMeeting, meetingsOf } from '#modules/process/meetings/store.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { VOORBEELDSTAD_SET } from './agreements.ts'

type Held = readonly [on: string, chair: string | null, state?: 'cancelled' | 'informative']
/** Of 2025 one executive meeting was cancelled, and the core group was chaired twice by the same organisation. */
const MEETINGS: Readonly<Record<string, readonly Held[]>> = {
  'bestuurlijk-overleg': [
    ['2024-03-14', 'municipality'],
    ['2024-06-20', 'municipality'],
    ['2024-12-12', 'municipality'],
    ['2025-03-20', 'municipality'],
    ['2025-09-18', 'municipality', 'cancelled'],
    ['2025-12-11', 'municipality'],
    ['2026-03-19', 'municipality'],
  ],
  kerngroep: [
    ['2024-02-08', 'municipality'],
    ['2024-05-16', 'stadswonen'],
    ['2024-09-05', 'woonhof'],
    ['2024-11-21', 'huurdersraad-stadswonen'],
    ['2025-02-13', 'municipality'],
    ['2025-06-05', 'stadswonen'],
    ['2025-10-09', 'stadswonen'],
    ['2026-02-12', 'woonhof'],
  ],
}

const YEAR = 2024
const by = (day: string) => ({ by: 'voorbeeldstad', at: new Date(`${day}T09:00:00Z`) })

/** Once: what somebody planned or signed afterwards stays. */
export async function loadVoorbeeldstadYears(scope: Scope): Promise<void> {
  await scope.transaction(async (db) => {
    if ((await adoptionsIn(db)).length > 0) return
    for (const [series, meetings] of Object.entries(MEETINGS))
      for (const [on, chair, state = 'held'] of meetings)
        await insertMeeting(db, { series, on: calendarDate(on), state, chair, audience: 'partner' })
    await signYear(db)
  })
}

async function signYear(db: Db): Promise<void> {
  const set = (await listSets(db, ['public'])).find(({ slug }) => slug === VOORBEELDSTAD_SET)
  if (!set) return
  const key = { set: VOORBEELDSTAD_SET, year: YEAR }
  const open = await compileYear(db, set, YEAR)
  for (const { nr, state } of open ? agreementsIn(open.report) : [])
    if (state === null)
      await insertTold(
        db,
        key,
        { nr, version: 1, state: 'running', comment: 'Besproken in de kerngroep.' },
        by('2025-02-13'),
      )
  const compiled = await compileYear(db, set, YEAR)
  if (!compiled) return
  const [report, hash] = [compiled.report, hashOf(compiled.report)]
  const meeting = async (series: string, day: string) =>
    (await meetingsOf(db, series)).find(({ on }) => on === day)?.id ?? ''
  const agreedOn = calendarDate('2025-02-13')
  const edition = { edition: 1, report, hash, meeting: await meeting('kerngroep', agreedOn), agreedOn, reason: '' }
  await insertEdition(db, key, edition, by(agreedOn))
  const adoptedOn = calendarDate('2025-03-20')
  const adoption = { edition: 1, hash, meeting: await meeting('bestuurlijk-overleg', adoptedOn), adoptedOn }
  await insertAdoption(db, { ...key, ...adoption }, by(adoptedOn))
}
