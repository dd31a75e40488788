import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { euros } from '#kernel/money.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { declareSlice } from '#modules/areas/index.ts'
import { createBatch, pointSlicesAt } from '#modules/areas/store.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { recordBaseFigure } from '../monitors/records.ts'
import { insertProperty, PROPERTY } from '../property/store.ts'
import { type HousingProject, replaceHousingProjects } from '../store.ts'
import { fillSmallSet } from '../testing.ts'
import { addProject } from './additions.ts'
import { agreeOnPrice, testedPrices } from './land-prices.ts'
import { moveProject, newBuildFor, projectFor } from './usecases.ts'

const SOURCE = { document: 'Bijlage', asOf: null }
const user = (role: Role, ...organisations: string[]): Actor => ({
  ...{ kind: 'user', id: role as string as UserId, name: 'x', roles: [role], organisations },
})
const MANAGER = user('programme-manager')
const project = (name: string, corporation: string, dwellings: number | null, yearText: string): HousingProject => ({
  ...{ rowType: 'project', category: 'delivery', corporation, project: name, dwellings, yearText },
  ...{ dwellingsText: String(dwellings ?? 'n.t.b.'), yearFrom: Number(yearText.slice(-4)), unitKind: 'new' },
  ...{ note: '', sources: [SOURCE] },
})
const LIST = [project('Kadehuizen', 'Woonhof', 38, '2025'), project('Turfhof', 'Stadswonen', null, 'v.a. 2028')]
const KADEHUIZEN = 'new-woonhof-kadehuizen'

onEachDatabase('B11 projects that move', (db) => {
  let town: TestTown
  const move = (actor: Actor, id: string, year: string, reason = 'De sloop duurt langer') =>
    moveProject({ actor, scope: town.scope, deps: town.deps, isStaff: actor === MANAGER }, id, {
      ...{ year, phase: '', reason },
    })
  const years = async () => (await newBuildFor(MANAGER, town.scope))?.years.map(({ year, added }) => [year, added])

  beforeAll(async () => {
    town = await testTown(db.connection().database, 'GM0019')
    await town.scope.transaction(async (inside) => {
      await fillSmallSet(inside)
      await replaceHousingProjects(inside, LIST)
    })
  })

  test('a corporation moves its own project with a reason, and not that of another', async () => {
    expect(await move(user('corporation', 'stadswonen'), KADEHUIZEN, '2026')).toBeNull()
    expect(await move(user('corporation', 'woonhof'), KADEHUIZEN, '2026', ' ')).toEqual({
      ...{ ok: false, reason: [{ field: 'reason', problem: 'reason-missing' }] },
    })
    expect(await years()).toEqual([[2025, 38]])
    expect(await move(user('corporation', 'woonhof'), KADEHUIZEN, '2026')).toEqual({ ok: true, value: true })
    expect(await years()).toEqual([[2026, 38]])
  })

  test('staff move it on; its history stays, also when the list is read again', async () => {
    expect(await move(MANAGER, KADEHUIZEN, 'v.a. 2029', 'Vergunning')).toMatchObject({ ok: true })
    await town.scope.transaction((inside) => replaceHousingProjects(inside, LIST))
    expect(await years()).toEqual([])
    const found = await projectFor({ actor: MANAGER, scope: town.scope, isStaff: true }, KADEHUIZEN)
    expect(found?.project).toMatchObject({ yearText: 'v.a. 2029', listedYear: '2025' })
    expect(found?.project.moves.map(({ version, year, reason }) => [version, year, reason])).toEqual([
      [1, { kind: 'in', year: 2026 }, 'De sloop duurt langer'],
      [2, { kind: 'from', year: 2029 }, 'Vergunning'],
    ])
  })

  test('B11: a corporation adds its own project; the same address is asked about, and more than there is refused', async () => {
    const wish = {
      corporation: 'Woonhof',
      name: 'Turfhof 3',
      kind: 'new',
      dwellings: '12',
      year: '2027',
      different: '',
    }
    const add = (actor: Actor, change: Partial<typeof wish> = {}) =>
      addProject({ actor, scope: town.scope, deps: town.deps, isStaff: actor === MANAGER }, { ...wish, ...change })
    expect(await add(user('corporation', 'stadswonen'))).toMatchObject({
      reason: [{ problem: 'corporation-unknown' }, { problem: 'same-address', others: [{ project: 'Turfhof' }] }],
    })
    const woonhof = user('corporation', 'woonhof')
    expect(await add(woonhof, { different: 'aan de overkant' })).toEqual({ ok: true, value: 'new-woonhof-turfhof-3' })
    expect(await add(MANAGER, { different: 'x' })).toMatchObject({ reason: [{ problem: 'there-already' }] })
    await town.scope.transaction((inside) => replaceHousingProjects(inside, LIST))
    expect(await years()).toEqual([[2027, 12]])
    expect(await move(woonhof, 'new-woonhof-turfhof-3', '2028')).toEqual({ ok: true, value: true })
    await town.scope.transaction(async (inside) => {
      await createBatch(inside, {
        ...{ id: 'stock', importer: 'test', state: 'applied', dryRun: false, files: [], fingerprint: '' },
        ...{ createdBy: 'test', at: new Date('2026-01-01') },
      })
      await declareSlice(inside, 'stock', { dataset: PROPERTY, slice: 'woonhof', source: SOURCE })
      await insertProperty(inside, 'stock', 'woonhof', [
        { objectId: '0019010000000001', organisation: 'woonhof', complex: 'A', label: null, neighbourhoodCode: null },
      ])
      await pointSlicesAt(inside, 'stock')
    })
    const demolition = { name: 'Kerkweg 1-9', kind: 'demolished', dwellings: '2' }
    expect(await add(MANAGER, demolition)).toMatchObject({ reason: [{ problem: 'more-than-exists', existing: 1 }] })
    expect(await add(MANAGER, { ...demolition, dwellings: '1' })).toMatchObject({ ok: true })
  })

  test('B8: staff set the price of a year once, correct it with a reason, and see what was agreed above it', async () => {
    const work = {
      actor: MANAGER,
      scope: town.scope,
      deps: town.deps,
      isStaff: true,
      today: calendarDate('2026-03-01'),
    }
    const setPrice = (year: number, value: number, reason = '') =>
      recordBaseFigure(work, { kind: 'land-price', year, value, source: 'Collegebesluit', reason })
    const agree = (agreed: number, decision = '', year = 2025) =>
      agreeOnPrice(work, KADEHUIZEN, { year, storeys: 1, agreed: euros(agreed), decision })
    expect(await agree(18_000)).toMatchObject({ reason: [{ problem: 'no-base-for-year' }] })
    expect(await setPrice(2025, 18_000)).toEqual({ ok: true, value: true })
    expect(await setPrice(2025, 19_000)).toEqual({ ok: false, reason: 'reason' })
    expect(await setPrice(2024, 17_000)).toEqual({ ok: false, reason: 'reason' })
    expect(await agree(18_000)).toEqual({ ok: true, value: true })
    expect(await agree(18_000.01)).toMatchObject({ reason: [{ problem: 'decision-missing' }] })
    expect(await setPrice(2025, 17_500, 'verkeerde index')).toEqual({ ok: true, value: true })
    const tested = await town.scope.transaction((inside) => testedPrices(inside, MANAGER, KADEHUIZEN))
    expect(tested).toMatchObject([{ state: 'above', maximum: { correction: 'verkeerde index' } }])
    expect(
      await agreeOnPrice({ ...work, isStaff: false }, KADEHUIZEN, {
        year: 2025,
        storeys: 1,
        agreed: euros(1),
        decision: '',
      }),
    ).toBeNull()
  })

  test('what is not there does not move', async () => {
    expect(await move(MANAGER, 'new-woonhof-luchtkasteel', '2030')).toBeNull()
  })
})
