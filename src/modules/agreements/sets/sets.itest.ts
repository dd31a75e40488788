import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { saveSeries, viewSeries } from '#modules/process/index.ts'
import { createAuditLog } from '#platform/audit/audit-log.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { databaseLinks } from '#platform/links/database-links.ts'
import { prepareAgenda } from '../agenda/usecases.ts'
import type { Agreement, PlanningEntry } from '../model/agreement.ts'
import { answerProposal, decideProposal, fileProposal, openProposals } from '../proposals/usecases.ts'
import { loadBook, replaceBook } from '../store.ts'
import { consentToText, openText, proposeText, recordFirstText } from '../texts/usecases.ts'
import { evidenceOf, replaceEvidenceRules } from '../tracker/store.ts'
import { setDuties } from './duties.ts'
import { partiesOfSet, replaceParties } from './store.ts'
import { decideCarryOver, makeSuccessor, recordSigning, viewSuccessor } from './successor.ts'

const TOWN = 'GM0003' as MunicipalityId
const user = (role: Actor['roles'][number], ...organisations: string[]): Actor => ({
  ...{ kind: 'user', id: `user-${role}-${organisations.join('')}` as UserId, name: role, roles: [role], organisations },
})
const STAFF = user('programme-manager')
const TRIVIRE = user('corporation', 'trivire')
const HPT = user('tenants-organisation', 'hpt')
const day = calendarDate
const TODAY = day('2025-10-01')
const SET = 'afspraken-2024-2025'
const NEXT = 'afspraken-2026-2027'
const SOURCE = { document: 'Afspraken', asOf: null }
const PARTIES = ['municipality', 'trivire', 'hpt'].map((code) => ({
  ...{ code, name: code, side: 'corporation' as const, signedOn: null },
}))
const agreement = (nr: string, planningGiven: string): Agreement => ({
  ...{ nr, themeNr: '1', theme: 'Thema', subthemeNr: '1.2', subtheme: 'Zaak', lead: 'Allen', leads: ['trivire'] },
  ...{ summary: 'Samenvatting', planningGiven, audience: 'public', sources: [] },
})
const none = (nr: string): PlanningEntry => ({
  ...{
    nr,
    seq: 1,
    kind: 'none',
    label: 'zaak',
    basis: 'column',
    when: { kind: 'none' },
    years: null,
    minPerYear: null,
  },
  sources: [],
})
const BOOK = {
  set: {
    ...{ slug: SET, title: 'Afspraken 2024-2025', knownUntil: null, audience: 'public' as const, source: SOURCE },
    term: { from: day('2024-01-01'), to: day('2025-12-31') },
  },
  agreements: [agreement('1.2.3', '-'), agreement('2.2.4', 'Jaarlijks: Q1'), agreement('2.3.1', 'Q2 2024')],
  entries: ['1.2.3', '2.2.4', '2.3.1'].map(none),
  outcomes: [],
}

onEachDatabase('sets of agreements', (db) => {
  const now = () => new Date('2025-10-01T09:00:00Z')
  const as = (actor: Actor) => ({
    ...{ actor, scope: db.connection().database.scope(TOWN), today: TODAY, locale: 'nl' as const },
    ...{ deps: { now, audit: createAuditLog(now), links: databaseLinks } as Deps },
    ...{ mayForAll: actor === STAFF, isStaff: actor === STAFF },
  })
  const scope = () => as(STAFF).scope

  beforeAll(async () => {
    await saveMunicipality(db.connection().database, { id: TOWN, name: 'Stad', slug: 'stad', fictional: true })
    await scope().transaction(async (tx) => {
      await replaceBook(tx, BOOK)
      await replaceParties(tx, SET, { parties: PARTIES, groups: [] })
      await replaceEvidenceRules(tx, SET, [{ nr: '1.2.3', seq: null, kind: 'hardship-proposals', asks: 'Voorstellen' }])
      await saveSeries(tx, {
        ...{ slug: 'kerngroep', name: 'Kerngroep', atLeast: 3, basis: '', requiredSides: [], chairs: [], members: [] },
        ...{ audience: 'partner', proposalsPath: '/afspraken/agenda' },
      })
    })
  })

  const change = { text: 'hooguit 15 procent', reason: 'nieuw beleid', validFrom: day('2025-11-01') }
  const consent = (party: string) => ({ party, on: day('2025-09-30'), evidence: 'brief 7' })

  test('B1-R2: a change counts when all consented, and stays when the set is read again', async () => {
    expect(await proposeText(as(TRIVIRE), SET, '2.2.4', change)).toEqual({ ok: false, reason: 'no-first-text' })
    expect(await recordFirstText(as(TRIVIRE), SET, '2.2.4', 'x')).toEqual({ ok: false, reason: 'not-yours' })
    expect(await recordFirstText(as(STAFF), SET, '2.2.4', 'hooguit 7,5 procent')).toEqual({ ok: true, value: true })
    expect(await proposeText(as(user('council-member')), SET, '2.2.4', change)).toEqual({
      ok: false,
      reason: 'not-yours',
    })
    expect(await proposeText(as(TRIVIRE), SET, '2.2.4', change)).toEqual({ ok: true, value: 2 })
    expect(await consentToText(as(TRIVIRE), SET, '2.2.4', consent('hpt'))).toEqual({ ok: false, reason: 'not-yours' })
    for (const [actor, party] of [
      [TRIVIRE, 'trivire'],
      [HPT, 'hpt'],
    ] as const)
      expect((await consentToText(as(actor), SET, '2.2.4', consent(party)))?.ok).toBe(true)
    const states = async () => (await openText(as(STAFF), SET, '2.2.4'))?.versions.map(({ state }) => state)
    expect(await states()).toEqual(['signed', 'waiting'])
    expect((await agendaRefs()).some((ref) => ref.startsWith('/afspraken/2.2.4/tekst'))).toBe(true)
    await consentToText(as(STAFF), SET, '2.2.4', consent('municipality'))
    expect(await states()).toEqual(['signed', 'agreed'])
    await scope().transaction(async (tx) => {
      await replaceBook(tx, BOOK)
      await replaceParties(tx, SET, { parties: PARTIES, groups: [] })
      await replaceEvidenceRules(tx, SET, [{ nr: '1.2.3', seq: null, kind: 'hardship-proposals', asks: 'Voorstellen' }])
    })
    expect(await states()).toEqual(['signed', 'agreed'])
  })

  const agendaRefs = async () => {
    const asked = { ...as(STAFF), asOf: TODAY, series: 'kerngroep' }
    const reads = { readsDisputes: true, readsRegisters: true, readsProposals: true }
    const prepared = await prepareAgenda({ ...asked, ...reads })
    return (prepared?.proposals ?? []).filter(({ group }) => group === 'asked').map(({ ref }) => ref)
  }

  test('AGR-1.2.3: a proposal is filed for a party, answered by the others, decided with a reason and is proof', async () => {
    const given = {
      ...{ ground: 'hardship' as const, by: 'hpt', nrs: ['2.3.1'], cause: 'Te hoog', alternative: 'Een jaar later' },
      ...{ policySource: '', policyOn: null },
    }
    expect(await fileProposal(as(TRIVIRE), given)).toEqual({
      ok: false,
      reason: [{ field: 'by', problem: 'not-yours' }],
    })
    const filed = await fileProposal(as(HPT), given)
    const id = filed.ok ? filed.value : ''
    const agenda = await viewSeries(STAFF, scope(), 'kerngroep', TODAY)
    expect(agenda?.agenda.map(({ ref }) => ref)).toEqual([`/afspraken/voorstellen/${id}`])
    const outcome = { outcome: 'accepted' as const, reason: 'besproken', on: TODAY }
    const answer = (actor: Actor, party: string) => answerProposal(as(actor), id, { party, agrees: true, reason: '' })
    expect(await decideProposal(as(HPT), id, outcome)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await decideProposal(as(STAFF), id, outcome)).toEqual({ ok: false, reason: 'not-all-agree' })
    expect(await answer(HPT, 'trivire')).toEqual({ ok: false, reason: 'not-yours' })
    expect((await answer(TRIVIRE, 'trivire'))?.ok).toBe(true)
    expect((await answer(STAFF, 'municipality'))?.ok).toBe(true)
    expect(await decideProposal(as(STAFF), id, outcome)).toEqual({ ok: true, value: true })
    expect((await openProposals(as(HPT))).proposals[0]?.outcome?.outcome).toBe('accepted')
    const evidence = await scope().transaction((tx) => evidenceOf(tx, SET, ['partner']))
    expect(evidence.map(({ nr, form, party, reference }) => [nr, form, party, reference])).toEqual([
      ['1.2.3', 'proposal', 'hpt', `/afspraken/voorstellen/${id}`],
    ])
  })

  test('AGR-1.2.1, B1-R4: the successor begins after the set, and open items go along one by one', async () => {
    const made = (from: string) =>
      makeSuccessor(as(STAFF), SET, { title: 'Afspraken 2026-2027', from: day(from), to: day('2027-12-31') })
    const left = { nr: '2.3.1', kind: 'left' as const, reason: '' }
    expect((await setDuties(scope(), TODAY, STAFF, 'nl')).map(({ kind, why }) => `${kind} ${why}`)).toEqual([
      'due-soon De set loopt af en er is nog geen opvolger.',
    ])
    expect(await makeSuccessor(as(TRIVIRE), SET, { title: 'x', from: day('2026-01-01'), to: TODAY })).toEqual({
      ...{ ok: false, reason: 'not-yours' },
    })
    expect(await decideCarryOver(as(STAFF), SET, { nr: '2.2.4', kind: 'carried', toNr: '2.1.1', reason: '' })).toEqual({
      ...{ ok: false, reason: 'no-successor' },
    })
    expect(await made('2025-12-31')).toEqual({ ok: false, reason: 'term-overlaps' })
    expect(await made('2026-01-01')).toEqual({ ok: true, value: NEXT })
    expect(await made('2026-01-01')).toEqual({ ok: false, reason: 'has-successor' })
    expect(await decideCarryOver(as(STAFF), SET, left)).toEqual({ ok: false, reason: 'reason-missing' })
    expect((await decideCarryOver(as(STAFF), SET, { ...left, reason: 'gedaan in 2024' }))?.ok).toBe(true)
    expect(
      (await decideCarryOver(as(STAFF), SET, { nr: '2.2.4', kind: 'carried', toNr: '2.1.1', reason: '' }))?.ok,
    ).toBe(true)
    expect(await decideCarryOver(as(STAFF), SET, { ...left, reason: 'x' })).toEqual({
      ok: false,
      reason: 'decided-already',
    })
    const view = await viewSuccessor(as(STAFF), SET)
    expect(
      view?.open.map(({ agreement: { nr } }) => nr).filter((nr) => view.decisions.every((one) => one.nr !== nr)),
    ).toEqual(['1.2.3'])
  })

  test('AGR-G11: what was carried stands in the successor with its text, and both ends know each other', async () => {
    const book = await scope().transaction((tx) => loadBook(tx, ['public'], NEXT))
    expect(book?.agreements.map(({ nr, planningGiven }) => `${nr} ${planningGiven}`)).toEqual(['2.1.1 Jaarlijks: Q1'])
    expect((await openText(as(STAFF), NEXT, '2.1.1'))?.versions.map(({ text }) => text)).toEqual([
      'hooguit 7,5 procent',
    ])
    const links = await scope().transaction((tx) => databaseLinks.from(tx, { kind: 'agreement', id: `${SET}/2.2.4` }))
    expect(links.map(({ relation, to }) => `${relation} ${to.id}`)).toEqual([`continues-as ${NEXT}/2.1.1`])
  })

  test('the set of a day stays that of the day, also when its successor is there', async () => {
    const slugOn = (on: string) =>
      scope().transaction(async (tx) => (await loadBook(tx, ['public'], null, day(on)))?.set.slug)
    expect([await slugOn('2025-12-31'), await slugOn('2026-01-01'), await slugOn('2020-01-01')]).toEqual([
      SET,
      NEXT,
      SET,
    ])
  })

  test('a party signs once, not in the future, for itself', async () => {
    const sign = (actor: Actor, party: string, on = TODAY) =>
      recordSigning(as(actor), NEXT, { party, on, evidence: 'stuk 3' })
    expect(await sign(HPT, 'trivire')).toEqual({ ok: false, reason: 'not-yours' })
    expect(await sign(HPT, 'hpt', day('2025-10-02'))).toEqual({ ok: false, reason: 'in-future' })
    expect(await sign(HPT, 'hpt')).toEqual({ ok: true, value: true })
    expect(await sign(HPT, 'hpt')).toEqual({ ok: false, reason: 'signed-already' })
    const { parties } = await scope().transaction((tx) => partiesOfSet(tx, NEXT))
    expect(parties.map(({ signedOn }) => signedOn)).toEqual([null, null, TODAY])
  })
})
