import { beforeAll, expect, test } from 'vitest'
import type { JobId, UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { searchJob } from '../jobs.ts'
import { NO_LIMITS, type PlanLimits } from '../model/plan/limits.ts'
import { SMALL } from '../testing.ts'
import { createScenario, type Doing, loadScenario } from '../usecases.ts'
import { loadSearches, orderSearch, stopSearch, takePlan } from './usecases.ts'

const as = (role: Role): Actor => ({ kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] })

onEachDatabase('a search for the best plan', (database) => {
  let town: TestTown
  const id = 'proefbuurt-klein-plan'
  const doing = (role: Role = 'land-economist'): Doing => ({ actor: as(role), scope: town.scope, deps: town.deps })
  const order = async (limits: PlanLimits) => {
    const ordered = await orderSearch(doing(), id, { limits, seconds: 5 })
    if (!ordered?.ok) throw new Error('not ordered')
    return ordered.value.number
  }
  const work = async (number: number) => {
    const { municipality, actor, deps } = town
    const workers = createWorkerPool(1)
    await searchJob.handle({
      ...{ id: 'j' as JobId, municipality: municipality.id, actor, input: { scenario: id, number }, checkpoint: null },
      ...{ deps: { ...deps, workers }, report: async () => {}, reportIn: async () => {} },
      signal: new AbortController().signal,
    })
    await workers.close()
  }
  const kept = async () => (await loadSearches(doing(), id))?.[0]?.search.kept

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0008')
    await createScenario(doing(), { document: SMALL, reason: 'Eerste opzet' })
  })

  test('waits, finds plans with a proof, and one of them becomes the next version', async () => {
    const number = await order({ ...NO_LIMITS, mostUntreated: 0 })
    expect(await kept()).toEqual({ state: 'waiting' })
    await work(number)
    const found = await kept()
    if (found?.state !== 'found') throw new Error(found?.state)
    expect(found.plans.length).toBeGreaterThan(1)
    expect(found.gap).toBeLessThan(0.001)
    expect(found.plans.every(({ untreated }) => untreated === 0)).toBe(true)

    const taken = await takePlan(doing(), id, { number, plan: 0, reason: 'Beste plan' })
    expect(taken).toMatchObject({ ok: true, value: { number: 2, parent: 1, reason: 'Beste plan' } })
    expect((await loadScenario(doing(), id))?.version.document.choices).toEqual(found.plans[0]?.choices)
    expect(await takePlan(doing(), id, { number, plan: 99, reason: 'x' })).toMatchObject({
      reason: { why: 'no-such-plan' },
    })
  })

  test('limits that conflict are named', async () => {
    const number = await order({ ...NO_LIMITS, mostUntreated: 0, yearlyWorks: 0 })
    await work(number)
    expect(await kept()).toEqual({ state: 'conflict', limits: ['yearly-works', 'most-untreated'] })
  })

  test('one that waits can be stopped; who may not see the scenario can do nothing', async () => {
    const number = await order(NO_LIMITS)
    const stranger: Doing = { ...doing(), actor: as('resident') }
    expect(await stopSearch(stranger, id, number)).toBe(false)
    expect(await loadSearches(stranger, id)).toBeNull()
    expect(await orderSearch(stranger, id, { limits: NO_LIMITS, seconds: 5 })).toBeNull()
    expect(await stopSearch(doing(), id, number)).toBe(true)
  })
})
