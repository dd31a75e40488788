import { beforeAll, describe, expect, test } from 'vitest'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { SMALL } from './testing.ts'
import {
  archiveScenario,
  copyScenario,
  createScenario,
  type Doing,
  loadDifferences,
  loadScenario,
  loadScenarios,
  loadVersions,
  saveVersion,
} from './usecases.ts'

const as = (role: Role): Actor => ({ kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] })

onEachDatabase('scenarios and their versions', (database) => {
  let town: TestTown
  const doing = (role: Role = 'land-economist'): Doing => ({ actor: as(role), scope: town.scope, deps: town.deps })
  const id = 'proefbuurt-klein-plan'

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0007')
    const made = await createScenario(doing(), { document: SMALL, reason: 'Eerste opzet' })
    expect(made).toMatchObject({ ok: true, value: { id, state: 'draft', latest: 1, audience: 'internal' } })
  })

  test('a second scenario of the same name gets an address of its own', async () => {
    const made = await createScenario(doing(), { document: SMALL, reason: 'Nog een' })
    expect(made).toMatchObject({ ok: true, value: { id: `${id}-2` } })
    expect((await loadScenarios(doing())).map(({ row }) => row.id)).toEqual([id, `${id}-2`])
  })

  test('a mistake makes none: all of them are told', async () => {
    const document = { ...SMALL, name: 'Fout', key: [{ party: 'state', share: 0.5, cap: null }] } as typeof SMALL
    expect(await createScenario(doing(), { document, reason: 'x' })).toMatchObject({
      reason: { why: 'mistakes', mistakes: [{ kind: 'key-sum', path: ['key'] }] },
    })
    expect(await loadScenarios(doing())).toHaveLength(2)
  })

  test('a change makes the next version, and the first one stays as it was', async () => {
    const document = { ...SMALL, parameters: { ...SMALL.parameters, densification: { value: 1.4 } } }
    const saved = await saveVersion(doing(), id, { base: 1, document, reason: 'Dichter' })
    expect(saved).toMatchObject({ ok: true, value: { number: 2, parent: 1, modelVersion: 'F1.1' } })
    expect((await loadScenario(doing(), id, 1))?.version.document.parameters.densification).toBeUndefined()
    const differences = await loadDifferences(doing(), { id, number: 1 }, { id, number: 2 })
    expect(differences?.differences).toEqual([
      { kind: 'parameter', name: 'densification', from: 1.3, to: 1.4, basisChanged: false },
    ])
    expect((await loadVersions(doing(), id))?.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'Dichter'],
      [1, 'Eerste opzet'],
    ])
  })

  test('who changes an older version, changes nothing, or gives no reason is told so', async () => {
    const document = { ...SMALL, name: 'Ander' }
    expect(await saveVersion(doing(), id, { base: 1, document, reason: 'x' })).toMatchObject({
      reason: { why: 'stale', latest: 2 },
    })
    const current = (await loadScenario(doing(), id))?.version.document
    expect(await saveVersion(doing(), id, { base: 2, document: current, reason: 'x' })).toMatchObject({
      reason: { why: 'unchanged' },
    })
    expect(await saveVersion(doing(), id, { base: 2, document, reason: ' ' })).toMatchObject({
      reason: { why: 'reason-missing' },
    })
    expect(await saveVersion(doing(), 'bestaat-niet', { base: 1, document, reason: 'x' })).toBeNull()
  })

  test('a copy goes its own way and says where it comes from', async () => {
    const copied = await copyScenario(doing(), id, { name: 'Kopie', reason: 'Proef' })
    expect(copied).toMatchObject({ ok: true, value: { id: 'proefbuurt-kopie', copiedFrom: `${id}/2`, latest: 1 } })
  })

  test('what is archived leaves the list and comes back', async () => {
    const row = (await loadScenario(doing(), 'proefbuurt-kopie'))?.row
    const wish = { revision: row?.revision ?? 0, archived: true }
    expect(await archiveScenario(doing(), 'proefbuurt-kopie', wish)).toEqual({ ok: true, value: true })
    expect((await loadScenarios(doing())).map(({ row: { id: one } }) => one)).not.toContain('proefbuurt-kopie')
    expect(await archiveScenario(doing(), 'proefbuurt-kopie', wish)).toMatchObject({ reason: 'stale' })
    const back = { revision: wish.revision + 1, archived: false }
    expect(await archiveScenario(doing(), 'proefbuurt-kopie', back)).toMatchObject({ ok: true })
  })

  describe('others', () => {
    test('partners, residents and administrators see no draft', async () => {
      for (const role of ['corporation', 'resident', 'council-member', 'administrator'] as const) {
        expect(await loadScenarios(doing(role))).toEqual([])
        expect(await loadScenario(doing(role), id)).toBeNull()
        expect(await loadVersions(doing(role), id)).toBeNull()
      }
    })

    test('another municipality sees nothing of it', async () => {
      const other = await testTown(database.connection().database, 'GM0008')
      const theirs = { ...doing(), scope: other.scope }
      expect(await loadScenarios(theirs)).toEqual([])
      expect(await loadScenario(theirs, id)).toBeNull()
    })
  })

  test('the trace goes from scenario to area', async () => {
    const links = await town.scope.transaction((db) => town.deps.links.from(db, { kind: 'scenario', id }))
    expect(links).toEqual([
      { from: { kind: 'scenario', id }, relation: 'about', to: { kind: 'area', id: SMALL.area.code } },
    ])
  })
})
