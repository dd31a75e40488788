import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { declareSlice, insertAreas } from '#modules/areas/index.ts'
import { createBatch, pointSlicesAt } from '#modules/areas/store.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { fillSmallSet } from '../testing.ts'
import { deliver, type Target } from './deliver.ts'
import { monitorDuties } from './duties.ts'
import { publishPeriod, recordAssociation, recordBaseFigure, viewAssociations } from './records.ts'
import { addRenovation, viewRenovations, weighRenovation } from './renovations.ts'
import { viewMonitor } from './usecases.ts'

const SOURCE = { document: 'Afspraken', asOf: null }
const TODAY = calendarDate('2025-11-01')
const user = (id: string, role: 'corporation' | 'programme-manager', ...own: string[]): Actor => ({
  ...{ kind: 'user', id: id as UserId, name: id, roles: [role], organisations: own },
})
const STADSWONEN = user('medewerker', 'corporation', 'stadswonen')
const WOONHOF = user('ander', 'corporation', 'woonhof')
const MANAGER = user('manager', 'programme-manager')

onEachDatabase('poor labels, owners\u2019 associations, renovations and the opening of the stock', (db) => {
  let town: TestTown
  const as = (actor: Actor) => ({ actor, scope: town.scope, deps: town.deps, today: TODAY })
  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0007')
    await town.scope.transaction((inside) => fillSmallSet(inside, calendarDate('2025-12-31')))
  })

  test('3.2.1, LEG-11: an association is on an agenda when its meeting is before the day agreed', async () => {
    await recordBaseFigure(as(MANAGER), {
      kind: 'associations-end',
      year: 2024,
      value: 2025,
      source: 'x',
      reason: '',
    })
    const flat = { name: 'VvE Parkflat', state: 'on-agenda', meetingOn: null } as const
    expect(await recordAssociation(as(STADSWONEN), 'stadswonen', flat)).toMatchObject({ reason: 'meeting' })
    await recordAssociation(as(STADSWONEN), 'stadswonen', { ...flat, meetingOn: calendarDate('2026-01-01') })
    expect((await viewAssociations(MANAGER, town.scope)).associations[0]?.isInTime).toBe(false)
    const asked = async (day: string, actor = STADSWONEN) =>
      (await monitorDuties(town.scope, calendarDate(day), actor, 'nl'))
        .filter(({ what }) => what.includes('VvE Parkflat'))
        .map(({ kind, path }) => [kind, path])
    const desk = '/aanleveren/stadswonen/verenigingen'
    expect(await asked('2025-09-01')).toEqual([])
    expect(await asked('2025-10-01')).toEqual([['due-soon', desk]])
    expect(await asked('2026-01-01')).toEqual([['late', desk]])
    expect(await asked('2026-01-01', MANAGER)).toEqual([['late', '/afspraken/monitors/verenigingen']])
    expect(await asked('2026-01-01', WOONHOF)).toEqual([])
    await recordAssociation(as(STADSWONEN), 'stadswonen', { ...flat, meetingOn: calendarDate('2025-12-31') })
    expect((await viewAssociations(MANAGER, town.scope)).associations[0]?.isInTime).toBe(true)
    expect((await viewAssociations(WOONHOF, town.scope)).associations).toEqual([])
  })

  test('AGR-3.2.1, B10: labels burn down to 2028, with named exceptions apart; more than last year asks why', async () => {
    const target: Target = { organisation: 'stadswonen', monitor: 'labels', period: '2024' }
    await recordBaseFigure(as(MANAGER), { kind: 'labels-end', year: 2024, value: 2028, source: '3.2.1', reason: '' })
    const count = { E: '600', F: '200', G: '100', exception1: '40', ground1: 'monument', registered1: '2024-02-01' }
    expect(await deliver(as(STADSWONEN), target, { ...count, ground1: '' }, '')).toMatchObject({
      reason: { problems: [{ field: 'ground1', problem: 'ground-missing' }] },
    })
    expect(await deliver(as(STADSWONEN), target, count, '')).toMatchObject({
      value: { verdict: { kind: 'hard-rule', state: 'on-the-way', value: 860, limit: 0 } },
    })
    const next = { ...target, period: '2025' }
    const later = { ...as(STADSWONEN), today: calendarDate('2026-05-01') }
    expect(await deliver(later, next, { ...count, E: '610' }, '')).toMatchObject({
      reason: { problems: [{ field: 'explanation', problem: 'explanation-missing', difference: 10 }] },
    })
    const better = { ...count, E: '400', improved: '200', improvedOn: '2025-11-30' }
    expect(await deliver(later, next, better, '')).toMatchObject({ value: { verdict: { value: 660 } } })
  })

  test('DSK-08: a project asks what the ground does; what nobody measured is weighed before it goes on', async () => {
    await town.scope.transaction(async (inside) => {
      await createBatch(inside, {
        ...{ id: 'ground', importer: 'test', state: 'applied', dryRun: false, files: [], fingerprint: '' },
        ...{ createdBy: 'test', at: new Date('2025-01-01') },
      })
      await declareSlice(inside, 'ground', { dataset: 'area', slice: '2025/buurt', source: SOURCE })
      await insertAreas(inside, 'ground', '2025/buurt', [
        {
          ...{ code: 'BU00070101', name: 'Kerkbuurt', year: 2025, level: 'buurt', parentCode: 'WK000701' },
          isWater: false,
          geometry: [
            [
              [
                [0, 0],
                [0, 9],
                [9, 9],
                [0, 0],
              ],
            ],
          ],
        },
      ])
      await pointSlicesAt(inside, 'ground')
    })
    const added = await addRenovation(as(STADSWONEN), {
      ...{
        organisation: 'stadswonen',
        name: 'Daken',
        neighbourhoodCode: 'BU00070101',
        dwellings: 10,
        startYear: 2026,
      },
    })
    const id = added?.ok ? added.value : ''
    const seen = async () => (await viewRenovations(STADSWONEN, town.scope, 'nl'))[0]
    expect(await seen()).toMatchObject({
      ...{ state: 'to-weigh', neighbourhood: 'Kerkbuurt', advice: { balance: 'measure-first', run: null } },
      words: { reason: expect.stringMatching(/\w/) },
    })
    const waiting = async () =>
      (await monitorDuties(town.scope, TODAY, STADSWONEN, 'nl')).filter(({ what }) => what === 'Afweging nodig: Daken')
    expect(await waiting()).toMatchObject([{ kind: 'signal', where: 'Kerkbuurt', whose: 'Stadswonen' }])
    expect(await weighRenovation(as(STADSWONEN), id, { goesOn: true, reason: '' })).toMatchObject({
      reason: 'reason',
    })
    expect(await weighRenovation(as(WOONHOF), id, { goesOn: true, reason: 'x' })).toBeNull()
    expect((await seen())?.state).toBe('to-weigh')
    await weighRenovation(as(STADSWONEN), id, { goesOn: true, reason: 'alleen het dak' })
    expect(await seen()).toMatchObject({ state: 'goes-on', weighing: { balance: 'measure-first', run: null } })
    expect(await waiting()).toEqual([])
  })

  test('B6: openings that are not the stated stock together keep the year from being published', async () => {
    const flows = { newBuild: '2', transformation: '0', purchase: '0', sale: '0', demolition: '0' }
    const send = (actor: Actor, organisation: string, opening: number, reason = '') =>
      deliver(
        as(actor),
        { organisation, monitor: 'stock', period: '2024' },
        { ...flows, opening: String(opening), closing: String(opening + 2) },
        reason,
      )
    await recordBaseFigure(as(MANAGER), {
      ...{ kind: 'opening-stock', year: 2024, value: 15_150, source: '2.1.1', reason: '' },
    })
    await send(STADSWONEN, 'stadswonen', 10_000)
    expect(await publishPeriod(as(MANAGER), 'stock', '2024')).toMatchObject({ reason: 'incomplete' })
    await send(WOONHOF, 'woonhof', 5_148)
    const year = async () => (await viewMonitor(MANAGER, town.scope, 'stock', TODAY)).periods[0]
    expect(await year()).toMatchObject({ openingGap: -2, total: { verdict: { state: 'rises' } } })
    expect(await publishPeriod(as(MANAGER), 'stock', '2024')).toMatchObject({ reason: 'incomplete' })
    await send(WOONHOF, 'woonhof', 5_150, 'telfout')
    expect(await publishPeriod(as(MANAGER), 'stock', '2024')).toMatchObject({ value: { edition: 1 } })
  })

  test('a renovation is in a neighbourhood that exists', async () => {
    const project = {
      organisation: 'stadswonen',
      name: 'Daken',
      neighbourhoodCode: 'BU1',
      dwellings: 10,
      startYear: 2026,
    }
    expect(await addRenovation(as(WOONHOF), project)).toBeNull()
    expect(await addRenovation(as(STADSWONEN), project)).toMatchObject({ reason: 'where' })
    expect(await viewRenovations(WOONHOF, town.scope, 'nl')).toEqual([])
    expect(await weighRenovation(as(STADSWONEN), 'nothing', { goesOn: true, reason: 'x' })).toBeNull()
  })
})
