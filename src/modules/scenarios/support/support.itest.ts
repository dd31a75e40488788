import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { readAuditLines } from '#platform/audit/audit-log.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Position } from '../model/interests/support.ts'
import { SMALL } from '../testing.ts'
import { createScenario } from '../usecases.ts'
import { loadStandingImpasses } from './standing-impasses.ts'
import { declareImpasse, keepGroup, loadSupport, removeGroup, revokeImpasse, statePosition } from './usecases.ts'

const OWNERS = { name: 'Eigenaren', mustCarry: true, why: 'Zij bezitten de huizen', replaces: false }
const WISH = { reason: 'Eigenaren zijn tegen alles', audience: 'partner' as const }
const RESIDENT: Actor = { kind: 'user', id: 'r' as UserId, name: 'r', roles: ['resident'] }
const COUNCIL: Actor = { kind: 'user', id: 'c' as UserId, name: 'c', roles: ['council-member'] }

onEachDatabase('who stands where', (database) => {
  let town: TestTown
  const ids: string[] = []
  const view = async () => {
    const found = await loadSupport(town, ids[0] ?? '')
    if (!found) throw new Error('the scenario is there')
    return found
  }
  const says = (id: string | undefined, position: Position, group = 'Eigenaren') =>
    statePosition(town, id ?? '', group, {
      ...{ position, reason: 'Zoals gezegd', source: 'Wijkavond', saidOn: calendarDate('2026-02-10') },
    })
  const refusalOf = async () => {
    const declared = await declareImpasse(town, ids[0] ?? '', WISH)
    return declared?.ok === false ? declared.reason.why : declared
  }

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0026')
    for (const name of ['Herstel', 'Nieuw']) {
      const made = await createScenario(town, { document: { ...SMALL, name }, reason: 'Eerste opzet' })
      if (!made.ok) throw new Error(JSON.stringify(made.reason))
      ids.push(made.value.id)
    }
  })

  test('SCN-03: groups and what they say; who spoke cannot be taken away', async () => {
    expect(await refusalOf()).toBe('no-carriers')
    await keepGroup(town, ids[0] ?? '', OWNERS)
    await keepGroup(town, ids[1] ?? '', { ...OWNERS, name: 'Huurders', mustCarry: false, why: '' })
    expect(await keepGroup(town, ids[0] ?? '', OWNERS)).toMatchObject({ reason: ['there-already'] })
    expect(await says(ids[0], 'supports', 'Nergens')).toBeNull()
    await says(ids[0], 'supports')
    await says(ids[0], 'against', 'Huurders')
    expect(await removeGroup(town, ids[0] ?? '', 'Huurders')).toMatchObject({ ok: false })
    const { groups, scenarios, conflicts } = await view()
    expect(groups.map(({ name }) => name)).toEqual(['Eigenaren', 'Huurders'])
    expect(scenarios.map(({ support }) => support.state)).toEqual(['carried', 'open'])
    expect(conflicts).toMatchObject([{ pair: ['Eigenaren', 'Huurders'], over: [{ against: 'Huurders' }] }])
  })

  test('SCN-03: no impasse while a scenario is carried or may be; then it is kept, seen by whom it is for, and audited', async () => {
    expect(await refusalOf()).toBe('carried')
    await says(ids[0], 'against')
    expect(await refusalOf()).toBe('open')
    await says(ids[1], 'unknown')
    expect(await refusalOf()).toMatchObject({ ok: true })
    expect(await refusalOf()).toBe('stands')
    const seenBy = async (actor: Actor) => [...(await loadStandingImpasses({ ...town, actor })).values()]
    expect(await seenBy(COUNCIL)).toMatchObject([{ reason: WISH.reason, since: '2026-03-01' }])
    expect(await seenBy(RESIDENT)).toEqual([])
    expect((await view()).impasses[0]?.standing.map(({ support }) => support.state)).toEqual(['blocked', 'unsettled'])
    const lines = await town.scope.transaction((db) => readAuditLines(db, { limit: 50 }))
    expect(lines.filter(({ action }) => action === 'scenario.impasse-declared')).toHaveLength(1)
    expect(lines.find(({ action, before }) => action === 'scenario.position-stated' && before !== null)).toMatchObject({
      before: { position: 'supports' },
    })
  })

  test('SCN-03: it does not go by itself when a scenario is carried; people take it back with a reason', async () => {
    await says(ids[1], 'accepts')
    expect((await view()).impasses[0]?.revokedAt).toBeNull()
    expect(await revokeImpasse(town, ids[0] ?? '', ' ')).toMatchObject({ reason: 'reason-missing' })
    expect(await revokeImpasse(town, ids[0] ?? '', 'Eigenaren kunnen ermee leven')).toMatchObject({ ok: true })
    expect(await revokeImpasse(town, ids[0] ?? '', 'Nog eens')).toMatchObject({ reason: 'none-stands' })
    expect((await loadStandingImpasses(town)).size).toBe(0)
    expect((await view()).impasses[0]).toMatchObject({
      revokeReason: 'Eigenaren kunnen ermee leven',
      revokedBy: 'test',
    })
  })

  test('SCN-03: positions are for who sees drafts', async () => {
    expect(await loadSupport({ ...town, actor: COUNCIL }, ids[0] ?? '')).toBeNull()
  })
})
