import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { insertMeeting, saveSeries } from '#modules/process/meetings/store.ts'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { withPrintableText } from '#platform/documents/printable.ts'
import { writeOds } from '#platform/documents/workbook.ts'
import { publicVersion } from '../model/year-monitor/public-version.ts'
import { deliver } from '../monitors/deliver.ts'
import { publishPeriod } from '../monitors/records.ts'
import { replaceParties } from '../sets/store.ts'
import { replaceBook } from '../store.ts'
import { reportDocument, reportSheets } from './pages/report-document.ts'
import { adoptYear, agreeYear, listYears, openYear, tellAgreement, viewYear } from './usecases.ts'
import { reportWords } from './words.ts'

const SOURCE = { document: 'Afspraken', asOf: null }
const TODAY = calendarDate('2025-11-01')
const user = (id: string, role: 'corporation' | 'programme-manager', ...organisations: string[]): Actor => ({
  ...{ kind: 'user', id: id as UserId, name: id, roles: [role], organisations },
})
const MANAGER = user('manager', 'programme-manager')
const STADSWONEN = user('medewerker', 'corporation', 'stadswonen')

const FIGURES = {
  stock: {
    opening: '100',
    newBuild: '8',
    transformation: '0',
    purchase: '0',
    sale: '2',
    demolition: '0',
    closing: '106',
  },
  availability: { vacated: '400', regular: '319', direct: '81', seekers: '5000', searchMonths: '' },
  'free-room': { vacated: '800', aboveLimit: '4', effects: 'rustiger' },
  'rent-sum': {
    ...{ before: '100', after: '104', incomeDependent: '0', toAffordability: '0', toAvailability: '0' },
    toSustainability: '0',
  },
  labels: { E: '30', F: '20', G: '10' },
} as const

onEachDatabase('the yearly monitor', (db) => {
  let town: TestTown
  const meetings = new Map<string, string>()
  const as = (actor: Actor) => ({ actor, scope: town.scope, deps: town.deps, today: TODAY })
  const year2024 = () => viewYear(MANAGER, town.scope, 2024, TODAY)
  const send = async (monitor: keyof typeof FIGURES, period: string, change: Record<string, string> = {}, why = '') => {
    const target = { organisation: 'stadswonen', monitor, period }
    const sent = await deliver(as(STADSWONEN), target, { ...FIGURES[monitor], ...change }, why)
    expect(sent).toMatchObject({ ok: true })
    expect(await publishPeriod(as(MANAGER), monitor, period)).toMatchObject({ ok: true })
  }

  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0018')
    const rows = [
      { nr: '1.1.1', planningGiven: 'Continu', when: { kind: 'continuous' }, audience: 'public' },
      { nr: '1.1.2', planningGiven: '-', when: { kind: 'none' }, audience: 'partner' },
    ] as const
    await town.scope.transaction(async (inside) => {
      await replaceBook(inside, {
        set: {
          ...{ slug: 'set', title: 'Set', knownUntil: null, audience: 'public', source: SOURCE },
          term: { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') },
        },
        agreements: rows.map(({ nr, planningGiven, audience }) => ({
          ...{ nr, themeNr: '1', theme: 't', subthemeNr: '1.1', subtheme: 's', lead: 'Allen', leads: [] },
          ...{ summary: nr, planningGiven, audience, sources: [SOURCE] },
        })),
        entries: [
          {
            ...{ nr: '1.1.1', seq: 1, kind: 'continuous', label: 'x', basis: 'column', when: { kind: 'continuous' } },
            ...{ years: null, minPerYear: null, sources: [SOURCE] },
          },
        ],
        outcomes: [],
      })
      await replaceParties(inside, 'set', {
        parties: [{ code: 'stadswonen', name: 'Stadswonen', side: 'corporation', signedOn: null }],
        groups: [],
      })
      for (const slug of ['kerngroep', 'bestuurlijk-overleg']) {
        await saveSeries(inside, {
          ...{ slug, name: slug, atLeast: 3, basis: '', requiredSides: [], chairs: [], members: [] },
          ...{ audience: 'partner', proposalsPath: '/afspraken/agenda' },
        })
        for (const [on, state] of [
          ['2024-06-01', 'held'],
          [slug === 'kerngroep' ? '2025-02-01' : '2025-03-01', 'held'],
          ['2025-04-01', 'cancelled'],
        ] as const)
          meetings.set(
            `${slug}/${on}`,
            await insertMeeting(inside, {
              ...{ series: slug, on: calendarDate(on), state, chair: null, audience: 'partner' },
            }),
          )
      }
    })
  })

  test('while an agreement has no state and monitors are not published, nobody can sign; the public sees nothing', async () => {
    const view = await year2024()
    expect(view?.state).toBe('open')
    expect(view?.problems).toContainEqual({ problem: 'no-state', nr: '1.1.2' })
    expect(view?.problems.filter(({ problem }) => problem === 'unpublished')).toHaveLength(6)
    const meeting = meetings.get('kerngroep/2025-02-01') ?? ''
    expect(await agreeYear(as(MANAGER), { year: 2024, meeting, reason: '' })).toEqual({
      ok: false,
      reason: 'not-ready',
    })
    expect(await viewYear(ANONYMOUS, town.scope, 2024, TODAY)).toBeNull()
    expect(await listYears(ANONYMOUS, town.scope, TODAY)).toEqual([])
    expect(await openYear(MANAGER, town.scope, TODAY)).toMatchObject({ year: 2024 })
  })

  test('a state is told with a comment; done asks for evidence first', async () => {
    const tell = (state: 'done' | 'running', comment: string) =>
      tellAgreement(as(MANAGER), { year: 2024, nr: '1.1.2', told: { state, comment } })
    expect(await tell('done', 'klaar')).toEqual({ ok: false, reason: 'evidence-missing' })
    expect(await tell('running', '')).toEqual({ ok: false, reason: 'comment-missing' })
    expect(await tell('running', 'In twee wijken begonnen.')).toEqual({ ok: true, value: true })
    expect(
      await tellAgreement(as(MANAGER), { year: 2024, nr: '9.9.9', told: { state: null, comment: 'x' } }),
    ).toBeNull()
  })

  test('the core group freezes it; a later correction asks it to look again; then it is adopted for good', async () => {
    await send('stock', '2024')
    await send('availability', '2024-H1')
    await send('availability', '2024-H2')
    for (const monitor of ['free-room', 'rent-sum', 'labels'] as const) await send(monitor, '2024')
    const agree = (day: string, reason = '') =>
      agreeYear(as(MANAGER), { year: 2024, meeting: meetings.get(`kerngroep/${day}`) ?? '', reason })
    const adopt = (day: string) =>
      adoptYear(as(MANAGER), { year: 2024, meeting: meetings.get(`bestuurlijk-overleg/${day}`) ?? '' })
    expect(await adopt('2025-03-01')).toEqual({ ok: false, reason: 'core-group-first' })
    expect(await agree('2024-06-01')).toEqual({ ok: false, reason: 'before-year-end' })
    expect(await agree('2025-04-01')).toEqual({ ok: false, reason: 'not-held' })
    expect(await agree('2025-02-01')).toMatchObject({ ok: true, value: { edition: 1 } })
    expect(await year2024()).toMatchObject({ state: 'agreed', isUntouched: true })

    await send('availability', '2024-H2', { regular: '320', direct: '80' }, 'telfout')
    expect(await year2024()).toMatchObject({ state: 'changed' })
    expect(await adopt('2025-03-01')).toEqual({ ok: false, reason: 'changed-since' })
    expect(await agree('2025-02-01')).toEqual({ ok: false, reason: 'reason-missing' })
    expect(await agree('2025-02-01', 'telfout hersteld')).toMatchObject({ ok: true, value: { edition: 2 } })
    expect(await adopt('2025-03-01')).toMatchObject({ ok: true })
    expect(await adopt('2025-03-01')).toEqual({ ok: false, reason: 'adopted' })
    expect(await agree('2025-02-01', 'x')).toEqual({ ok: false, reason: 'adopted' })
    const told = { state: null, comment: 'later' }
    expect(await tellAgreement(as(MANAGER), { year: 2024, nr: '1.1.1', told })).toEqual({
      ok: false,
      reason: 'adopted',
    })
  })

  test('what changes afterwards leaves an adopted year as it was', async () => {
    const before = await year2024()
    await send('availability', '2024-H2', { regular: '300', direct: '100' }, 'nog een correctie')
    const after = await year2024()
    expect(after?.hash).toBe(before?.hash)
    expect(after?.report).toEqual(before?.report)
    expect(after).toMatchObject({ state: 'adopted', isUntouched: true, problems: [] })
  })

  test('everybody reads the public version: class public, counts through the gate for small numbers', async () => {
    const view = await viewYear(ANONYMOUS, town.scope, 2024, TODAY)
    expect(view).toMatchObject({ state: 'adopted', isPublic: true, isUntouched: true, editions: [] })
    expect(view?.report.themes[0]?.agreements.map(({ nr }) => nr)).toEqual(['1.1.1'])
    expect(new Set(view?.report.figures.map(({ monitor }) => monitor))).toEqual(new Set(['stock', 'rent-sum']))
    const room = view?.report.publicCounts.filter(({ monitor }) => monitor === 'free-room')
    // Four of 800 is too few to tell, and the rest would give it away.
    expect(room?.map(({ count }) => count)).toEqual([null, null])
    expect(JSON.stringify(view?.report)).not.toContain('In twee wijken begonnen')
  })

  test('as PDF, ODT and spreadsheet, whole and public', async () => {
    const view = await year2024()
    if (!view) throw new Error('no year')
    for (const report of [view.report, publicVersion(view.report)]) {
      const print = {
        ...{ words: reportWords('nl'), report, hash: view.hash, municipality: town.municipality, today: TODAY },
        ...{ signed: ['Vastgesteld.'], isPublic: report !== view.report, banner: '' },
      }
      const document = withPrintableText(reportDocument(print))
      expect(document.footer).toContain(view.hash)
      expect(
        Buffer.from(await writePdf(document))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
      expect(
        Buffer.from(await writeOdt(document))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
      expect(
        Buffer.from(await writeOds(reportSheets(print), 'test'))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
    }
  })

  test('a changed byte in the stored report shows', async () => {
    await town.scope.transaction((inside) =>
      inside.execute(
        sql`update year_monitor_edition set report = jsonb_set(report, '{set,title}', '"Anders"') where edition = 2`,
      ),
    )
    expect(await year2024()).toMatchObject({ state: 'adopted', isUntouched: false })
  })
})
