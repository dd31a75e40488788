import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { saveSeries, viewAllSeries } from '#modules/process/index.ts'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { writeOds, writeXlsx } from '#platform/documents/workbook.ts'
import { Meter } from '#platform/sources/limits.ts'
import { fileInMemory } from '#platform/sources/source-file.ts'
import { portalNl } from '../portal/text.nl.ts'
import { replaceParties } from '../sets/store.ts'
import { replaceBook } from '../store.ts'
import { checkDelivery, type Desk, deliver, openDesk, type Target, versionsOf } from './deliver.ts'
import { monitorDuties } from './duties.ts'
import { chooseFreeRoom, publishPeriod, recordBaseFigure } from './records.ts'
import { readTemplate, templateSheet } from './template.ts'
import { viewMonitor } from './usecases.ts'
import { monitorsText } from './words.ts'

const SOURCE = { document: 'Afspraken', asOf: null }
const TODAY = calendarDate('2025-11-01')
const user = (
  id: string,
  role: 'corporation' | 'programme-manager' | 'tenants-organisation',
  ...own: string[]
): Actor => ({
  ...{ kind: 'user', id: id as UserId, name: id, roles: [role], organisations: own },
})
const STADSWONEN = user('medewerker', 'corporation', 'stadswonen')
const WOONHOF = user('ander', 'corporation', 'woonhof')
const MANAGER = user('manager', 'programme-manager')
const TENANTS = user('huurders', 'tenants-organisation', 'huurdersraad')

const HALF: Target = { organisation: 'stadswonen', monitor: 'availability', period: '2024-H1' }
const counts = (vacated: number, regular: number) => ({
  ...{ vacated: String(vacated), regular: String(regular), direct: String(vacated - regular) },
  ...{ seekers: '5.000', searchMonths: '41,5' },
})

onEachDatabase('figures of corporations', (db) => {
  let town: TestTown
  const as = (actor: Actor) => ({ actor, scope: town.scope, deps: town.deps, today: TODAY })
  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0007')
    await town.scope.transaction(async (inside) => {
      await replaceBook(inside, {
        set: {
          ...{ slug: 'set', title: 'Set', knownUntil: null, audience: 'public', source: SOURCE },
          term: { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') },
        },
        agreements: [
          {
            ...{ nr: '1.1.1', themeNr: '1', theme: 't', subthemeNr: '1.1', subtheme: 's', lead: 'Corporaties' },
            ...{ leads: [], summary: 'x', planningGiven: 'Continu', audience: 'public', sources: [SOURCE] },
          },
        ],
        entries: [
          {
            ...{ nr: '1.1.1', seq: 1, kind: 'continuous', label: 'x', basis: 'column', when: { kind: 'continuous' } },
            ...{ years: null, minPerYear: null, sources: [SOURCE] },
          },
        ],
        outcomes: [],
      })
      await replaceParties(inside, 'set', {
        parties: [
          { code: 'stadswonen', name: 'Stadswonen', side: 'corporation', signedOn: null },
          { code: 'woonhof', name: 'Woonhof', side: 'corporation', signedOn: null },
          { code: 'huurdersraad', name: 'Huurdersraad', side: 'tenants', signedOn: null },
        ],
        groups: [],
      })
      for (const slug of ['kerngroep', 'bestuurlijk-overleg'])
        await saveSeries(inside, {
          ...{ slug, name: slug, atLeast: 3, basis: '', requiredSides: [], chairs: [], members: [] },
          audience: 'partner',
        })
    })
  })

  const agendas = async (): Promise<string[]> =>
    (await viewAllSeries(MANAGER, town.scope, TODAY)).flatMap(({ agenda }) => agenda.map(({ title }) => title))

  describe('delivering', () => {
    test('only one\u2019s own: another organisation, a tenants\u2019 organisation and the municipality find nothing', async () => {
      for (const actor of [WOONHOF, TENANTS, MANAGER, ANONYMOUS]) {
        expect(await openDesk(as(actor), HALF)).toBeNull()
        expect(await deliver(as(actor), HALF, counts(400, 320), '')).toBeNull()
      }
      expect(await openDesk(as(STADSWONEN), { ...HALF, period: '2030-H1' })).toBeNull()
    })

    test('what does not add up is refused and nothing is kept', async () => {
      const sent = await deliver(as(STADSWONEN), HALF, { ...counts(400, 320), direct: '79' }, '')
      expect(sent).toMatchObject({ ok: false, reason: { problems: [{ field: 'direct', problem: 'sum-differs' }] } })
      expect(await versionsOf(as(STADSWONEN), HALF)).toEqual([])
    })

    test('a period that still runs cannot be delivered', async () => {
      const sent = await deliver(as(STADSWONEN), { ...HALF, period: '2025-H2' }, counts(400, 320), '')
      expect(sent).toMatchObject({ ok: false, reason: { problems: [{ problem: 'not-ended' }] } })
    })

    test('80,0 % is no signal; a correction to 79,75 % is one, and both meetings get it once', async () => {
      const first = await deliver(as(STADSWONEN), HALF, counts(400, 320), '')
      expect(first).toMatchObject({ ok: true, value: { version: 1, agendas: 0, verdict: { state: 'fine' } } })
      expect(await agendas()).toEqual([])
      const silent = await deliver(as(STADSWONEN), HALF, counts(400, 319), '')
      expect(silent).toMatchObject({
        reason: { problems: [{ field: 'reason', problem: 'correction-reason-missing' }] },
      })
      const second = await deliver(as(STADSWONEN), HALF, counts(400, 319), 'dubbel geteld')
      expect(second).toMatchObject({ ok: true, value: { version: 2, agendas: 2, verdict: { kind: 'signal' } } })
      await deliver(as(STADSWONEN), HALF, counts(400, 318), 'nog een')
      const titles = await agendas()
      expect(titles).toHaveLength(2)
      expect(titles.join()).not.toMatch(/overtreding/i)
      expect((await versionsOf(as(STADSWONEN), HALF))?.map(({ version, values }) => [version, values.regular])).toEqual(
        [
          [3, 318],
          [2, 319],
          [1, 320],
        ],
      )
    })

    test('nothing of the period before is filled in: it is there to compare', async () => {
      const desk = (await openDesk(as(STADSWONEN), { ...HALF, period: '2024-H2' })) as Desk
      expect(desk.before?.values.vacated).toBe(400)
      expect(desk.current).toBeNull()
      expect(checkDelivery(desk, {}, '').problems.map(({ problem }) => problem)).toEqual(Array(4).fill('missing'))
    })
  })

  describe('a form as a spreadsheet', () => {
    test.each([
      ['xlsx', writeXlsx],
      ['ods', writeOds],
    ] as const)('%s: made, filled in, read back', async (kind, write) => {
      const desk = (await openDesk(as(STADSWONEN), { ...HALF, period: '2024-H2' })) as Desk
      const words = { ...portalNl.template, title: 'Beschikbaarheid 2024-H2' }
      const sheet = templateSheet(desk, monitorsText('nl'), words)
      expect(sheet.rows.find(([key]) => key === 'vacated')?.[2]).toBeNull()
      const typed: Record<string, number> = {
        vacated: 200,
        regular: 170,
        direct: 30,
        seekers: 5000,
        searchMonths: 41.5,
      }
      const filled = {
        ...sheet,
        rows: sheet.rows.map((row) => row.map((cell, n) => (n === 2 ? (typed[String(row[0])] ?? cell) : cell))),
      }
      const file = fileInMemory(`formulier.${kind}`, await write([filled], 'Voorbeeldstad'))
      const read = await readTemplate(file, new Meter({ now: () => 0 }), desk)
      expect(read.problems).toEqual([])
      expect(read.given).toMatchObject({ vacated: '200', searchMonths: '41,5' })
      expect(read.cells.get('vacated')).toBe('C5')
      expect(checkDelivery(desk, read.given, read.reason).problems).toEqual([])
      const other = (await openDesk(as(STADSWONEN), { ...HALF, period: '2025-H1' })) as Desk
      expect((await readTemplate(file, new Meter({ now: () => 0 }), other)).problems).toEqual([
        { problem: 'other-sheet', cell: 'C4', detail: '2024-H2' },
      ])
    })
  })

  describe('compiling', () => {
    test('without Woonhof there is no total, and nobody publishes it', async () => {
      const view = await viewMonitor(MANAGER, town.scope, 'availability', TODAY)
      expect(view.periods[0]).toMatchObject({ period: '2024-H1', total: null, published: null })
      expect(await publishPeriod(as(MANAGER), 'availability', '2024-H1')).toMatchObject({ reason: 'incomplete' })
    })

    test('the total is of counts; published it is for everybody, small counts left out', async () => {
      await deliver(as(WOONHOF), { ...HALF, organisation: 'woonhof' }, counts(100, 96), '')
      const view = await viewMonitor(MANAGER, town.scope, 'availability', TODAY)
      expect(view.periods[0]?.total).toMatchObject({
        values: { vacated: 500, regular: 414 },
        verdict: { value: 0.828 },
      })
      const before = await viewMonitor(ANONYMOUS, town.scope, 'availability', TODAY)
      expect([before.counts, before.periods.flatMap(({ cells }) => cells.map(({ delivery }) => delivery))]).toEqual([
        [],
        Array(8).fill(null),
      ])
      expect(await publishPeriod(as(MANAGER), 'availability', '2024-H1')).toMatchObject({ value: { edition: 1 } })
      const after = await viewMonitor(ANONYMOUS, town.scope, 'availability', TODAY)
      const told = after.counts.map(({ organisation, part, count }) => `${organisation} ${part} ${count.state}`)
      expect(told).toContain('woonhof direct hidden')
      expect(JSON.stringify(after.periods)).not.toContain('"values":{')
    })

    test('a corporation reads its own, a tenants\u2019 organisation all', async () => {
      const of = async (actor: Actor) =>
        (await viewMonitor(actor, town.scope, 'availability', TODAY)).periods[0]?.cells.map(
          ({ delivery }) => delivery?.organisation,
        )
      expect(await of(WOONHOF)).toEqual([undefined, 'woonhof'])
      expect(await of(TENANTS)).toEqual(['stadswonen', 'woonhof'])
    })

    test('what is late is told to whose it is', async () => {
      const duties = await monitorDuties(town.scope, TODAY, WOONHOF, 'nl')
      expect(new Set(duties.map(({ whose }) => whose))).toEqual(new Set(['Woonhof']))
      expect(duties.find(({ what }) => what.startsWith('Voorraad'))).toMatchObject({
        kind: 'late',
        dateLabel: 'Q3 2025',
      })
      expect((await monitorDuties(town.scope, TODAY, MANAGER, 'nl')).some(({ kind }) => kind === 'signal')).toBe(true)
      expect(await monitorDuties(town.scope, TODAY, ANONYMOUS, 'nl')).toEqual([])
    })
  })

  describe('what is recorded beside the figures', () => {
    test('B7-R2: 7,75 % needs the corporation\u2019s own recorded choice', async () => {
      const target: Target = { organisation: 'stadswonen', monitor: 'free-room', period: '2024' }
      const sent = await deliver(as(STADSWONEN), target, { vacated: '400', aboveLimit: '31' }, '')
      expect(sent).toMatchObject({ value: { verdict: { kind: 'liftable-limit', state: 'needs-record' } } })
      const choice = { organisation: 'stadswonen', year: 2024, cap: 0.1, reason: 'middeninkomens' }
      expect(await chooseFreeRoom(as(WOONHOF), choice)).toBeNull()
      expect(await chooseFreeRoom(as(STADSWONEN), { ...choice, cap: 0.16 })).toMatchObject({ reason: 'cap' })
      expect(await chooseFreeRoom(as(STADSWONEN), { ...choice, reason: '' })).toMatchObject({ reason: 'reason' })
      expect(await chooseFreeRoom(as(STADSWONEN), choice)).toMatchObject({ ok: true })
      const { periods } = await viewMonitor(MANAGER, town.scope, 'free-room', TODAY)
      expect(periods[0]?.cells[0]?.verdict?.state).toBe('fine')
    })

    test('B9: without the wages of the year before it cannot be tested; another year never stands in', async () => {
      const typed = {
        before: '1000',
        after: '1060',
        incomeDependent: '5',
        toAffordability: '5',
        toAvailability: '0',
        toSustainability: '0',
      }
      const target: Target = { organisation: 'stadswonen', monitor: 'rent-sum', period: '2024' }
      expect(await deliver(as(STADSWONEN), target, typed, '')).toMatchObject({
        value: { verdict: { state: 'cannot-be-tested' } },
      })
      const wages = { kind: 'wages', year: 2022, value: 6, source: 'CBS', reason: '' } as const
      const state = async () =>
        (await viewMonitor(MANAGER, town.scope, 'rent-sum', TODAY)).periods[0]?.cells[0]?.verdict?.state
      await recordBaseFigure(as(MANAGER), wages)
      expect(await state()).toBe('cannot-be-tested')
      await recordBaseFigure(as(MANAGER), { ...wages, year: 2023 })
      expect(await state()).toBe('met')
      expect(await recordBaseFigure(as(MANAGER), { ...wages, year: 2023, value: 5 })).toMatchObject({
        reason: 'reason',
      })
      expect(await recordBaseFigure(as(MANAGER), { ...wages, year: 2024, source: '' })).toMatchObject({
        reason: 'source',
      })
    })
  })
})
