import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import { quarter } from '#kernel/quarter.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { saveSeries, viewSeries } from '#modules/process/index.ts'
import { createAuditLog } from '#platform/audit/audit-log.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import { rowsOf } from '#platform/db/scope.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { prepareAgenda, proposePicked } from '../agenda/usecases.ts'
import { answerDispute, DISPUTES_PATH, openDisputes, raiseDispute, stepDispute } from '../disputes/usecases.ts'
import type { Agreement, PlanningEntry } from '../model/agreement.ts'
import { replaceParties } from '../sets/store.ts'
import { replaceBook } from '../store.ts'
import { fileEvidence, openEvidenceFile } from './evidence-files.ts'
import { replaceEvidenceRules } from './store.ts'
import { type NewEvidence, recordStep, trackSet, withdrawEvidence } from './usecases.ts'

const TOWN = 'GM0003' as MunicipalityId
const user = (role: Actor['roles'][number], ...organisations: string[]): Actor => ({
  ...{ kind: 'user', id: `user-${role}-${organisations.join('')}` as UserId, name: role, roles: [role], organisations },
})
const SECRETARY = user('programme-manager')
const TRIVIRE = user('corporation', 'trivire')
const WOONBRON = user('corporation', 'woonbron')
const day = calendarDate
const TODAY = day('2024-10-01')
const SET = 'afspraken'
const SOURCE = { document: 'Afspraken', asOf: null }

const agreement = (nr: string, leads: string[]): Agreement => ({
  ...{ nr, themeNr: '2', theme: 'Thema', subthemeNr: '2.2', subtheme: 'Voorraad', lead: leads.join(' / '), leads },
  ...{ summary: 'Samenvatting', planningGiven: 'Q1 2024', audience: 'public', sources: [] },
})
const due = (nr: string, seq: number, number: 1 | 2 | 3 | 4): PlanningEntry => ({
  ...{ nr, seq, kind: 'deadline', label: `stap ${seq}`, basis: 'column', years: null, minPerYear: null, sources: [] },
  when: { kind: 'quarter', quarter: quarter(2024, number) },
})
const PARTIES = ['municipality', 'trivire', 'woonbron', 'hpt', 'brwd'].map((code) => ({
  ...{ code, name: code, side: 'corporation' as const, signedOn: null },
}))

onEachDatabase('following agreements', (db) => {
  const now = () => new Date('2024-10-01T09:00:00Z')
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-evidence-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const as = (actor: Actor) => ({
    ...{ actor, scope: db.connection().database.scope(TOWN), today: TODAY, locale: 'nl' as const },
    ...{ deps: { now, audit: createAuditLog(now), config: { dataFolder: folder } } as Deps },
    ...{ mayForAll: actor === SECRETARY, isStaff: actor === SECRETARY },
  })
  const place = (nr: string, seq = 1, windowTo: CalendarDate = day('2024-03-31')) => ({ set: SET, nr, seq, windowTo })
  const evidence = (party: string, change: Partial<NewEvidence> = {}): NewEvidence => ({
    ...{ form: 'document', party, on: day('2024-05-01'), title: 'Verslag', reference: 'stuk 12', joint: false },
    ...change,
  })
  const step = (actor: Actor, nr: string, kind: 'closed' | 'reopened' | 'forecast', reason = '') =>
    recordStep(as(actor), place(nr), {
      ...{ kind, on: day('2024-06-01'), reason },
      expectedOn: kind === 'forecast' ? day('2024-12-01') : null,
    })
  const windowOf = async (nr: string, asOf = TODAY) => {
    const tracker = await trackSet(SECRETARY, as(SECRETARY).scope, asOf, SET)
    return tracker?.agreements.find(({ judged }) => judged.agreement.nr === nr)?.windows[0]
  }
  const agendaOf = async (slug: string) =>
    (await viewSeries(SECRETARY, as(SECRETARY).scope, slug, TODAY))?.agenda.map(({ ref, state }) => [ref, state])

  beforeAll(async () => {
    await saveMunicipality(db.connection().database, { id: TOWN, name: 'Stad', slug: 'stad', fictional: true })
    await as(SECRETARY).scope.transaction(async (tx) => {
      await replaceBook(tx, {
        set: {
          ...{ slug: SET, title: 'Afspraken', knownUntil: '2023-12-31', audience: 'public', source: SOURCE },
          term: { from: day('2024-01-01'), to: day('2025-12-31') },
        },
        agreements: [agreement('2.2.2', ['trivire']), agreement('2.2.4', ['trivire', 'woonbron'])],
        entries: [due('2.2.2', 1, 1), due('2.2.4', 1, 1)],
        outcomes: [],
      })
      await replaceParties(tx, SET, { parties: PARTIES, groups: [] })
      await replaceEvidenceRules(tx, SET, [{ nr: '2.2.2', seq: null, kind: 'figures-and-stories', asks: 'Cijfers' }])
      for (const slug of ['kerngroep', 'bestuurlijk-overleg'])
        await saveSeries(tx, {
          ...{ slug, name: slug, atLeast: 3, basis: '', requiredSides: [], chairs: [], members: [] },
          ...{ audience: 'partner', proposalsPath: '/afspraken/agenda' },
        })
    })
  })

  test('B3: a party files for what it leads, another is refused, bad days and gaps are told', async () => {
    const file = (actor: Actor, nr: string, given: NewEvidence) => fileEvidence(as(actor), place(nr), given)
    expect(await file(WOONBRON, '2.2.2', evidence('woonbron'))).toEqual({ ok: false, reason: 'not-yours' })
    expect(await file(WOONBRON, '2.2.2', evidence('trivire'))).toEqual({ ok: false, reason: 'not-yours' })
    expect(await file(TRIVIRE, '2.2.2', evidence('trivire', { on: day('2024-10-02') }))).toMatchObject({
      reason: 'in-future',
    })
    expect(await file(TRIVIRE, '2.2.2', evidence('trivire', { on: day('2023-12-31') }))).toMatchObject({
      reason: 'before-signing',
    })
    expect(await file(TRIVIRE, '2.2.2', evidence('trivire', { reference: ' ' }))).toMatchObject({
      reason: 'reference-missing',
    })
    expect(await file(TRIVIRE, '9.9.9', evidence('trivire'))).toBeNull()
    expect(await file(TRIVIRE, '2.2.2', evidence('trivire', { form: 'figure' }))).toMatchObject({ ok: true })
  })

  test('B3-R2: it closes when figures and stories are both there, and on no earlier day', async () => {
    expect(await step(TRIVIRE, '2.2.2', 'closed')).toMatchObject({ reason: 'evidence-missing' })
    expect(await step(WOONBRON, '2.2.2', 'closed')).toMatchObject({ reason: 'not-yours' })
    expect((await windowOf('2.2.2'))?.window).toMatchObject({ state: 'outcome-unknown' })
    await fileEvidence(as(TRIVIRE), place('2.2.2'), evidence('trivire', { form: 'story' }))
    expect(await step(TRIVIRE, '2.2.2', 'closed')).toEqual({ ok: true, value: true })
    expect((await windowOf('2.2.2'))?.window).toMatchObject({ state: 'done', delay: 1 })
    expect((await windowOf('2.2.2', day('2024-05-31')))?.window).toMatchObject({ state: 'late', delay: 1 })
  })

  test('what a closed step rests on is not withdrawn; opened again it is, and the history keeps all', async () => {
    const filed = (await windowOf('2.2.2'))?.evidence.find(({ form }) => form === 'figure')?.id ?? ''
    const withdraw = (actor: Actor) => withdrawEvidence(as(actor), place('2.2.2'), filed, 'verkeerd stuk')
    expect(await withdraw(WOONBRON)).toMatchObject({ reason: 'not-yours' })
    expect(await withdraw(TRIVIRE)).toMatchObject({ reason: 'rests-on-it' })
    expect(await step(TRIVIRE, '2.2.2', 'reopened', 'cijfers klopten niet')).toEqual({ ok: true, value: true })
    expect(await withdraw(TRIVIRE)).toEqual({ ok: true, value: true })
    expect(await step(TRIVIRE, '2.2.2', 'forecast', 'nieuwe telling')).toEqual({ ok: true, value: true })
    const window = await windowOf('2.2.2')
    expect(window?.steps.map(({ kind }) => kind)).toEqual(['closed', 'reopened', 'forecast'])
    expect(window?.window).toMatchObject({ state: 'late', progress: { forecast: { expectedOn: '2024-12-01' } } })
    expect(window?.missing).toEqual([{ forms: ['figure'], party: null, lacking: 1 }])
  })

  test('B3-R2: a piece brings its document, which the leads and staff open, each time told in the trail', async () => {
    const upload = (name: string, content: string) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    }
    const file = (given: Partial<NewEvidence>, path: string) =>
      fileEvidence(as(TRIVIRE), place('2.2.4'), evidence('trivire', { reference: '', ...given }), path)
    const pdf = upload('verslag.exe', '%PDF-1.7 verslag')
    expect(await file({}, upload('verslag.pdf', '<script>'))).toEqual({ ok: false, reason: 'file-kind' })
    expect(await file({ title: ' ' }, pdf)).toEqual({ ok: false, reason: 'title-missing' })
    const kept = () => readdirSync(join(folder, 'files', TOWN, 'evidence'))
    expect(kept()).toEqual([])
    const filed = await file({}, pdf)
    const id = filed?.ok ? filed.value : ''
    expect(kept()).toEqual([id])
    const open = (actor: Actor, nr = '2.2.4') => openEvidenceFile(as(actor), { nr, set: SET, id })
    for (const actor of [TRIVIRE, WOONBRON, SECRETARY]) {
      const opened = await open(actor)
      expect(opened?.kind).toBe('pdf')
      expect(await new Response(opened?.body).text()).toBe('%PDF-1.7 verslag')
    }
    expect(await open(user('tenants-organisation', 'hpt'))).toBeNull()
    expect(await open(user('council-member'))).toBeNull()
    expect(await open(TRIVIRE, '2.2.2')).toBeNull()
    const told = await as(SECRETARY).scope.transaction((tx) =>
      rowsOf<{ action: string }>(
        tx,
        sql`select action from audit_entry where object = ${`agreement-evidence/${id}`} order by sequence`,
      ),
    )
    expect(told.map(({ action }) => action.split('.')[1])).toEqual(['filed', 'opened', 'opened', 'opened'])
    await withdrawEvidence(as(TRIVIRE), place('2.2.4'), id, 'verkeerd stuk')
    expect(await open(SECRETARY)).toBeNull()
  })

  test('AC2: only who signed raises a dispute, no step is skipped, and each meeting gets it on its agenda', async () => {
    const given = { nr: '2.2.4', party: 'woonbron', subject: 'Uitleg van de grens', stillInEffect: '' }
    expect(await raiseDispute(as(TRIVIRE), given)).toMatchObject({ reason: 'not-yours' })
    expect(await raiseDispute(as(WOONBRON), { ...given, party: 'hvc' })).toMatchObject({ reason: 'no-signatory' })
    const late = { ...as(WOONBRON), today: day('2026-02-01') }
    expect(await raiseDispute(late, given)).toMatchObject({ reason: 'set-ended' })
    const raised = await raiseDispute(as(WOONBRON), given)
    if (!raised.ok) throw new Error(raised.reason)
    const ref = `${DISPUTES_PATH}/${raised.value}`
    expect(await agendaOf('kerngroep')).toEqual([[ref, 'proposed']])
    const to = (actor: Actor, state: 'core-group' | 'executive-meeting' | 'solved', outcome = '') =>
      stepDispute(as(actor), raised.value, { to: state, on: TODAY, outcome })
    expect(await to(SECRETARY, 'executive-meeting', 'x')).toMatchObject({ reason: 'step-skipped' })
    expect(await to(TRIVIRE, 'core-group')).toMatchObject({ reason: 'not-yours' })
    expect(await to(SECRETARY, 'core-group')).toEqual({ ok: true, value: true })
    expect(await to(WOONBRON, 'executive-meeting')).toMatchObject({ reason: 'outcome-missing' })
    expect(await agendaOf('bestuurlijk-overleg')).toEqual([])
    expect(await to(WOONBRON, 'executive-meeting', 'niet eens geworden')).toEqual({ ok: true, value: true })
    expect(await agendaOf('bestuurlijk-overleg')).toEqual([[ref, 'proposed']])
    expect(await answerDispute(as(TRIVIRE), raised.value, { party: 'woonbron', position: 'x' })).toMatchObject({
      reason: 'not-yours',
    })
    await answerDispute(as(TRIVIRE), raised.value, { party: 'trivire', position: 'wij lezen het anders' })
    const { disputes } = await openDisputes(WOONBRON, as(WOONBRON).scope, false)
    expect(disputes.map(({ positions }) => positions.map(({ party }) => party))).toEqual([['trivire']])
  })

  test('the secretary puts forward what is picked, once', async () => {
    const { scope, deps } = as(SECRETARY)
    const request = {
      actor: SECRETARY,
      scope,
      locale: 'nl' as const,
      asOf: TODAY,
      series: 'kerngroep',
      readsDisputes: true,
      readsRegisters: true,
      readsProposals: true,
    }
    const before = await prepareAgenda(request)
    expect(before?.proposals.map(({ ref, group, there }) => [ref.split('/').at(2), group, there])).toEqual([
      ['geschillen', 'disputed', 'proposed'],
      ['2.2.2', 'late', null],
      ['2.2.4', 'outcome-unknown', null],
    ])
    expect(await proposePicked({ ...request, deps }, ['/afspraken/2.2.2', '/afspraken/9.9.9'])).toBe(1)
    expect(await proposePicked({ ...request, deps }, ['/afspraken/2.2.2'])).toBe(0)
    expect((await agendaOf('kerngroep'))?.map(([ref]) => ref)).toContain('/afspraken/2.2.2')
  })
})
