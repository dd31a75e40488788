import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { createAuditLog } from '#platform/audit/audit-log.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { replaceParties } from '../sets/store.ts'
import { replaceBook } from '../store.ts'
import { replaceEvidenceRules } from '../tracker/store.ts'
import { trackSet } from '../tracker/usecases.ts'
import { askedEntries } from './duties.ts'
import { importEntries } from './import-entries.ts'
import { proveWithRegister } from './prove.ts'
import { addEntry, changeEntry, connectRegister, openRegister, type RegisterDesk, removeEntry } from './usecases.ts'

const TOWN = 'GM0003' as MunicipalityId
const user = (role: Actor['roles'][number], ...organisations: string[]): Actor => ({
  ...{ kind: 'user', id: `user-${role}-${organisations.join('')}` as UserId, name: role, roles: [role], organisations },
})
const STAFF = user('programme-manager')
const HPT = user('tenants-organisation', 'hpt')
const BRWD = user('tenants-organisation', 'brwd')
const COUNCIL = user('council-member')
const day = calendarDate
const TODAY = day('2025-10-01')
const SET = 'afspraken'
const WALK = {
  ...{ owner: 'hpt', heldOn: '2025-05-20', place: 'Zuid', areaManagerInvited: 'yes', officerInvited: 'yes' },
  ...{ corporationInvited: 'yes', joint: 'no', findings: 'losse tegels' },
}

onEachDatabase('registers', (db) => {
  const now = () => new Date('2025-10-01T09:00:00Z')
  const as = (actor: Actor) => ({
    ...{ actor, scope: db.connection().database.scope(TOWN), today: TODAY, locale: 'nl' as const },
    ...{ deps: { now, audit: createAuditLog(now) } as Deps },
    ...{ mayForAll: actor === STAFF, mayWrite: actor !== COUNCIL },
  })
  const desk = async (name: string, actor = STAFF): Promise<RegisterDesk> => {
    const found = await openRegister(as(actor), name)
    if (!found) throw new Error(name)
    return found
  }

  beforeAll(async () => {
    await saveMunicipality(db.connection().database, { id: TOWN, name: 'Stad', slug: 'stad', fictional: true })
    await as(STAFF).scope.transaction(async (tx) => {
      await replaceBook(tx, {
        set: {
          ...{ slug: SET, title: 'Afspraken', knownUntil: null, audience: 'public' },
          ...{ source: { document: 'Afspraken', asOf: null } },
          term: { from: day('2025-01-01'), to: day('2026-12-31') },
        },
        agreements: [
          {
            ...{
              nr: '5.2.2',
              themeNr: '5',
              theme: 'Leefbaar',
              subthemeNr: '5.2',
              subtheme: 'Schouw',
              lead: 'Huurders',
            },
            ...{ leads: ['hpt', 'brwd'], summary: 'Schouw', planningGiven: 'Jaarlijks Q2 of Q3', audience: 'public' },
            sources: [],
          },
        ],
        entries: [
          {
            ...{ nr: '5.2.2', seq: 1, kind: 'recurring', label: 'wijkschouw', basis: 'column', minPerYear: 1 },
            ...{
              when: { kind: 'yearly', quarters: [2, 3], rule: 'any' },
              years: { from: 2025, to: 2025 },
              sources: [],
            },
          },
        ],
        outcomes: [],
      })
      await replaceParties(tx, SET, {
        parties: [
          { code: 'municipality', name: 'Gemeente', side: 'municipality', signedOn: null },
          { code: 'trivire', name: 'Trivire', side: 'corporation', signedOn: null },
          { code: 'hpt', name: 'HPT', side: 'tenants', signedOn: null },
          { code: 'brwd', name: 'BRWD', side: 'tenants', signedOn: null },
        ],
        groups: [],
      })
      await replaceEvidenceRules(tx, SET, [{ nr: '5.2.2', seq: null, kind: 'visit-per-party', asks: 'Schouw' }])
    })
  })

  test('a party writes its own entries, another party is refused, the council reads', async () => {
    expect((await addEntry(as(HPT), 'neighbourhood-walks', WALK))?.ok).toBe(true)
    expect(await addEntry(as(BRWD), 'neighbourhood-walks', { ...WALK, place: 'Noord' })).toEqual({
      ...{ ok: false, reason: [{ column: 'owner', problem: 'not-yours' }] },
    })
    expect((await desk('neighbourhood-walks', COUNCIL)).own).toEqual([])
    expect((await desk('neighbourhood-walks', COUNCIL)).entries.length).toBe(1)
    expect((await desk('heat-plans', HPT)).own).toEqual([])
    expect(await openRegister(as(STAFF), 'no-such-register')).toBeNull()
  })

  test('the same twice is refused; a change asks why and keeps what was there', async () => {
    expect(await addEntry(as(HPT), 'neighbourhood-walks', { ...WALK, place: ' zuid ' })).toMatchObject({
      ...{ ok: false, reason: [{ column: 'owner', problem: 'there-already' }] },
    })
    const [entry] = (await desk('neighbourhood-walks')).entries
    const id = entry?.id ?? ''
    const change = (reason: string) =>
      changeEntry(as(HPT), 'neighbourhood-walks', id, { ...WALK, findings: 'hersteld' }, reason)
    expect(await change(' ')).toMatchObject({ ok: false, reason: [{ column: 'reason', problem: 'reason-missing' }] })
    expect(await change('teruggekoppeld')).toEqual({ ok: true, value: true })
    const [changed] = (await desk('neighbourhood-walks')).entries
    expect(changed?.versions.map(({ version, values }) => [version, values.findings])).toEqual([
      [1, 'losse tegels'],
      [2, 'hersteld'],
    ])
  })

  test('B12, AGR-5.2.2: a walk counts for the organisation that held it, once, and in either quarter', async () => {
    const place = { set: SET, nr: '5.2.2', seq: 1, windowTo: day('2025-09-30') }
    const prove = (actor: Actor, party: string) => proveWithRegister(as(actor), place, 'neighbourhood-walks', party)
    expect(await prove(HPT, 'hpt')).toEqual({ ok: false, reason: 'not-connected' })
    expect(await connectRegister(as(STAFF), 'neighbourhood-walks', '5.2.2', true)).toBe(true)
    expect(await prove(BRWD, 'brwd')).toEqual({ ok: false, reason: 'nothing-proved' })
    expect(await prove(BRWD, 'hpt')).toEqual({ ok: false, reason: 'not-yours' })
    expect(await prove(HPT, 'hpt')).toEqual({ ok: true, value: 1 })
    expect(await prove(HPT, 'hpt')).toEqual({ ok: false, reason: 'there-already' })
    const tracker = await trackSet(STAFF, as(STAFF).scope, TODAY, SET)
    expect(tracker?.agreements[0]?.windows[0]?.counts).toEqual([
      { party: 'hpt', count: 1 },
      { party: 'brwd', count: 0 },
    ])
  })

  test('a sheet adds, changes and leaves alone; one bad cell and nothing of it is kept', async () => {
    const row = (line: number, area: string, more = {}) => ({ line, given: { area, draftBy: 'Q3 2025', ...more } })
    const read = (...rows: ReturnType<typeof row>[]) => importEntries(as(STAFF), 'heat-plans', rows)
    expect(await read(row(2, 'Noord'), row(3, 'Zuid'))).toEqual({ ok: true, value: { added: 2, changed: 0, same: 0 } })
    expect(await read(row(2, 'noord', { extent: 'part' }), row(3, 'Zuid'))).toMatchObject({
      value: { added: 0, changed: 1, same: 1 },
    })
    expect(await read(row(2, 'West'), row(3, 'Oost', { draftBy: 'Q5 2025' }), row(4, 'WEST'))).toMatchObject({
      ok: false,
      reason: [
        { line: 3, problem: { column: 'draftBy', problem: 'not-a-quarter' } },
        { line: 4, problem: { column: 'area', problem: 'there-already' } },
      ],
    })
    expect((await desk('heat-plans')).entries.length).toBe(2)
  })

  test('what passed is asked for; what lapsed is not, and stays to be read', async () => {
    const asked = () => askedEntries(STAFF, as(STAFF).scope, TODAY, 'nl')
    expect((await asked()).map(({ title, asked: { state } }) => `${title} ${state}`).toSorted()).toEqual([
      'Warmteplannen: Zuid late',
      'Warmteplannen: noord late',
    ])
    for (const { id } of (await desk('heat-plans')).entries) {
      expect(await removeEntry(as(STAFF), 'heat-plans', id, '')).toEqual({ ok: false, reason: 'reason-missing' })
      await removeEntry(as(STAFF), 'heat-plans', id, 'opgegaan in één plan')
    }
    expect(await asked()).toEqual([])
    expect((await desk('heat-plans')).removed.length).toBe(2)
  })
})
