import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { loadAdvice, recordAdvice } from './advice/usecases.ts'
import { scenarioDuties } from './duties/scenario-duties.ts'
import { freezeScenario, unfreezeScenario } from './freezing.ts'
import { computeOutcome } from './model/outcome/compute-outcome.ts'
import { repriceScenario } from './repricing/usecases.ts'
import { sharedPlans } from './shared-plans.ts'
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
    const compute = (_module: string, _name: string, input: unknown) =>
      Promise.resolve(computeOutcome({ ...(input as Parameters<typeof computeOutcome>[0]), draws: 50 }))
    town.deps.workers = { apart: () => ({ run: compute }) } as unknown as typeof town.deps.workers
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

  describe('frozen for consultation (SCN-19)', () => {
    const revision = async () => (await loadScenario(doing(), id))?.row.revision ?? 0
    const wish = {
      ...({ purpose: 'consultation', audience: 'partner', reason: 'Wijkavond' } as const),
      decisionBy: calendarDate('2026-04-01'),
    }

    test('keeps version, outcome and model, and shows it to whom it is for', async () => {
      expect(await freezeScenario(doing(), id, { ...wish, revision: 0 })).toEqual({ ok: false, reason: 'stale' })
      expect(await freezeScenario(doing(), id, { ...wish, revision: await revision() })).toEqual({
        ok: true,
        value: true,
      })
      const view = await loadScenario(doing('corporation'), id)
      expect(view?.freeze).toMatchObject({ purpose: 'consultation', version: 2, modelVersion: 'F1.1' })
      expect(view?.freeze?.outcome.money.shortage.base).toBeTypeOf('number')
      const { blocks, readinessWithheld } = view?.version.document ?? {}
      expect(readinessWithheld).toBe(true)
      expect(blocks?.flatMap(({ groups }) => groups).every(({ ready }) => ready === null)).toBe(true)
      expect((await loadScenario(doing(), id))?.version.document.readinessWithheld).toBeUndefined()
      expect(await loadScenario(doing('resident'), id)).toBeNull()
      expect(await loadScenario(doing('corporation'), id, 1)).toBeNull()
      const shared = (role: Role) => town.scope.transaction((db) => sharedPlans(db, doing(role).actor))
      expect(await shared('resident')).toEqual([])
      expect(await shared('corporation')).toMatchObject([
        { path: `/scenarios/${id}`, state: 'consultation', decisionBy: wish.decisionBy },
      ])
    })

    test('does not change and does not go to the archive', async () => {
      const document = { ...SMALL, name: 'Ander' }
      expect(await saveVersion(doing(), id, { base: 2, document, reason: 'x' })).toMatchObject({
        reason: { why: 'frozen' },
      })
      expect(await archiveScenario(doing(), id, { revision: await revision(), archived: true })).toMatchObject({
        reason: 'frozen',
      })
    })

    test('asks for a decision when its day has passed', async () => {
      const duties = (day: string) => scenarioDuties(town.scope, calendarDate(day), as('programme-manager'), 'nl')
      expect(await duties('2026-04-01')).toEqual([])
      expect(await duties('2026-04-02')).toMatchObject([{ kind: 'late', path: `/scenarios/${id}/versies` }])
    })

    test('is taken back with a reason, and is a draft that nobody outside sees', async () => {
      expect(await unfreezeScenario(doing(), id, { reason: ' ', revision: await revision() })).toMatchObject({
        reason: 'reason-missing',
      })
      expect(await unfreezeScenario(doing(), id, { reason: 'Fout', revision: await revision() })).toMatchObject({
        ok: true,
      })
      expect(await loadScenario(doing('corporation'), id)).toBeNull()
      expect((await loadVersions(doing(), id))?.freezes).toMatchObject([{ endReason: 'Fout', version: 2 }])
    })
  })

  test('repricing computes both days over the same futures and changes nothing by itself', async () => {
    const page = await repriceScenario(doing(), id, calendarDate('2025-06-01'))
    expect(page?.repriced).toMatchObject({ ok: true })
    if (!page?.repriced.ok) throw new Error('A day with rules can be computed')
    const { rules, difference } = page.repriced.value
    expect(rules.map(({ table }) => table)).toContain('transfer-tax')
    expect(difference.shortage).not.toBe(0)
    expect((await loadScenario(doing(), id))?.row.latest).toBe(2)
    expect((await repriceScenario(doing(), id, calendarDate('2019-01-01')))?.repriced).toMatchObject({
      reason: [{ kind: 'no-rule-for-date' }, { kind: 'no-rule-for-date' }],
    })
  })

  test('advice stands beside the choice, and another advice needs a reason (SCN-08)', async () => {
    const facts = { means: 'strong', selfSteering: true, vulnerable: false, stackedTasks: 1 } as const
    const wish = { ...facts, whyNotActed: '', evidence: '', settled: null, settledReason: '' }
    expect(await recordAdvice(doing(), id, 'A', wish)).toEqual({ ok: true, value: true })
    expect(await recordAdvice(doing(), id, 'A', { ...wish, settled: 'renewal' })).toMatchObject({ ok: false })
    expect(await recordAdvice(doing(), id, 'Z', wish)).toEqual({ ok: false, reason: 'no-block' })
    const page = await loadAdvice(doing(), id)
    expect(page?.blocks.map(({ advice }) => advice.suited)).toEqual(['ask-first', 'measure-first', 'ask-first'])
    expect(page?.blocks[0]?.choice.option).toBe('repair')
  })

  test('the trace goes from scenario to area', async () => {
    const links = await town.scope.transaction((db) => town.deps.links.from(db, { kind: 'scenario', id }))
    expect(links).toEqual([
      { from: { kind: 'scenario', id }, relation: 'about', to: { kind: 'area', id: SMALL.area.code } },
    ])
  })
})
