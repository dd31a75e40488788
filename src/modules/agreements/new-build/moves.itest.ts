import { beforeAll, expect, test } from 'vitest'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { type HousingProject, replaceHousingProjects } from '../store.ts'
import { fillSmallSet } from '../testing.ts'
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

  test('what is not there does not move', async () => {
    expect(await move(MANAGER, 'new-woonhof-luchtkasteel', '2030')).toBeNull()
  })
})
