import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { scenarioDuties } from '../duties/scenario-duties.ts'
import { freezeScenario } from '../freezing.ts'
import type { PartyLimit } from '../model/agreed/party-limit.ts'
import type { Pledge } from '../model/agreed/pledge.ts'
import { computeOutcome } from '../model/outcome/compute-outcome.ts'
import { SMALL } from '../testing.ts'
import { archiveScenario, createScenario, loadVersions, saveVersion } from '../usecases.ts'
import { loadChecks, recordAnswer } from './checks/usecases.ts'
import { loadExecution, recordExecutor } from './execution/usecases.ts'
import { loadAlarms, loadMoney, recordLimit, recordPledge } from './usecases.ts'

const PLEDGE: Omit<Pledge, 'version'> = {
  ...{ party: 'municipality', who: 'Gemeente', bears: { kind: 'share', share: 0.5 }, limit: 1_000_000.25 },
  ...{ conditions: 'Na de kadernota', state: 'proposed', on: calendarDate('2026-02-01'), source: 'Brief' },
}
const LIMIT: PartyLimit = {
  ...{ party: 'municipality', lowest: null, highest: 1, conditions: '', validUntil: null },
  ...{ on: calendarDate('2026-02-01'), source: 'Gesprek' },
}

onEachDatabase('money and agreements of a scenario', (database) => {
  let town: TestTown
  let id = ''
  const doing = (role: Role = 'land-economist') => ({
    ...town,
    actor: { kind: 'console' as const, id: 'test' as UserId, name: 'test', roles: [role] },
  })
  const money = async () => {
    const view = await loadMoney(doing(), id)
    if (!view) throw new Error('the scenario is there')
    return view
  }

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0024')
    const compute = (_module: string, _name: string, input: unknown) =>
      Promise.resolve(computeOutcome({ ...(input as Parameters<typeof computeOutcome>[0]), draws: 50 }))
    town.deps.workers = { apart: () => ({ run: compute }) } as unknown as typeof town.deps.workers
    const made = await createScenario(doing(), { document: SMALL, reason: 'Eerste opzet' })
    if (!made.ok) throw new Error(JSON.stringify(made.reason))
    id = made.value.id
  })

  test('FIN-17: a proposal covers nothing, an agreement covers to the cent; the last word stands and the first is kept', async () => {
    expect(await recordPledge(doing(), id, PLEDGE)).toMatchObject({ ok: true })
    const proposed = await money()
    expect(proposed.agreement.coverage.p50.agreed).toBe(0)
    expect(proposed.agreement.pledges).toEqual([{ ...PLEDGE, version: 1 }])
    expect(await recordPledge(doing(), id, { ...PLEDGE, state: 'agreed' })).toMatchObject({ ok: true })
    const { agreement, said } = await money()
    expect(agreement.coverage.p50.agreed).toBe(1_000_000.25)
    expect([agreement.state, agreement.pledges.length, said.length]).toEqual(['partly', 1, 2])
  })

  test('what cannot stand is refused with its reasons, and persons are not named', async () => {
    const bad = {
      ...PLEDGE,
      who: 'Corporatie',
      party: 'corporation' as const,
      bears: { kind: 'share' as const, share: 0.6 },
    }
    expect(await recordPledge(doing(), id, bad)).toEqual({ ok: false, reason: ['more-than-whole'] })
    const personal = { ...bad, conditions: 'mail naar j.jansen@voorbeeld.nl' }
    expect(await recordPledge(doing(), id, personal)).toEqual({ ok: false, reason: ['personal'] })
  })

  test('an agreement beyond the shortage is kept only by who says that it is meant so, and then it is told', async () => {
    const { shortage, granted } = (await money()).agreement.coverage.p50
    const rest = { ...PLEDGE, who: 'Fonds', party: 'fund' as const, limit: null, state: 'agreed' as const }
    const fixed = (amount: number) => ({ ...rest, bears: { kind: 'amount' as const, amount } })
    const tooMuch = fixed(Math.ceil(shortage - granted) + 5)
    expect(await recordPledge(doing(), id, tooMuch)).toEqual({ ok: false, reason: ['beyond-shortage'] })
    expect((await money()).agreement.beyond).toBeNull()
    expect(await recordPledge(doing(), id, { ...tooMuch, state: 'proposed' })).toMatchObject({ ok: true })
    expect(await recordPledge(doing(), id, tooMuch, true)).toMatchObject({ ok: true })
    expect((await money()).agreement.beyond).toMatchObject({ idle: ['Gemeente'] })
    expect(await recordPledge(doing(), id, { ...tooMuch, state: 'refused' })).toMatchObject({ ok: true })
    expect((await money()).agreement.beyond).toBeNull()
  })

  test('FIN-32: a limit that the plan passes is told beside the calculation', async () => {
    expect(await loadAlarms(doing(), id)).toEqual([])
    expect(await recordLimit(doing(), id, { ...LIMIT, highest: null })).toMatchObject({ reason: ['nothing-said'] })
    expect(await recordLimit(doing(), id, LIMIT)).toMatchObject({ ok: true })
    expect((await loadAlarms(doing(), id)).find(({ party }) => party === 'municipality')).toMatchObject({
      ...{ state: 'beyond', limit: LIMIT },
    })
    const validUntil = calendarDate('2026-06-30')
    const duties = async (day: string) =>
      (await scenarioDuties(town.scope, calendarDate(day), doing().actor, 'nl')).map(({ what }) => what)
    expect(await recordLimit(doing(), id, { ...LIMIT, validUntil })).toMatchObject({ ok: true })
    const told = 'Grens verlopen van gemeente: Klein plan'
    expect(await duties('2026-06-30')).not.toContain(told)
    expect(await duties('2026-07-01')).toContain(told)
    expect(await recordLimit(doing(), id, { ...LIMIT, highest: 1e9 })).toMatchObject({ ok: true })
    expect(await duties('2026-07-01')).not.toContain(told)
    expect((await money()).standings.find(({ party }) => party === 'municipality')?.state).toBe('within')
  })

  test('who sees no drafts sees and records none of it', async () => {
    for (const role of ['corporation', 'resident', 'council-member'] as const) {
      expect(await loadMoney(doing(role), id)).toBeNull()
      expect(await recordPledge(doing(role), id, PLEDGE)).toBeNull()
      expect(await loadAlarms(doing(role), id)).toEqual([])
    }
  })

  test('FIN-21: a question is answered with ground and source; one that needs a specialist stays open until one spoke', async () => {
    const told = { item: 'company-vat', answer: 'yes' as const, ground: 'Belast', source: 'Advies', on: PLEDGE.on }
    const stateOf = async (item: string) =>
      (await loadChecks(doing(), id))?.lists.fiscal.flatMap(({ checks }) => checks).find((one) => one.item.id === item)
        ?.state
    expect(await recordAnswer(doing(), id, { ...told, ground: '', bySpecialist: true })).toMatchObject({ ok: false })
    expect(await recordAnswer(doing(), id, { ...told, item: 'nothing', bySpecialist: true })).toBeNull()
    expect(await recordAnswer(doing(), id, { ...told, bySpecialist: false })).toMatchObject({ ok: true })
    expect(await stateOf('company-vat')).toBe('specialist-needed')
    expect(await recordAnswer(doing(), id, { ...told, bySpecialist: true })).toMatchObject({ ok: true })
    expect(await stateOf('company-vat')).toBe('yes')
    expect(await stateOf('owner-bridging')).toBe('open')
  })

  test('WOM-07, WOM-08: who carries it out is held against what the plan buys', async () => {
    const choice = {
      ...{ executor: 'project-organisation' as const, legalForm: '', partners: [], startsOn: null },
      ...{ tasks: ['acquire' as const], reason: 'Eigenaren machtigen', source: 'Nota' },
    }
    expect((await loadExecution(doing(), id))?.state).toBe('not-chosen')
    expect(await recordExecutor(doing(), id, choice)).toEqual({ ok: false, reason: ['mandate-does-not-own'] })
    expect(await recordExecutor(doing(), id, { ...choice, tasks: ['tender'] })).toMatchObject({ ok: true })
    const view = await loadExecution(doing(), id)
    expect([view?.state, view?.choice?.tasks]).toEqual(['cannot-acquire', ['tender']])
    expect(await loadExecution(doing('resident'), id)).toBeNull()
  })

  test('FIN-17: a changed plan asks for its agreement anew, and is decided on only with a reason for what is open', async () => {
    const document = { ...SMALL, id, name: 'Klein plan, anders' }
    expect(await saveVersion(doing(), id, { base: 1, document, reason: 'Andere naam' })).toMatchObject({ ok: true })
    const { agreement, earlier, row } = await money()
    expect([agreement.pledges, agreement.state, earlier.length]).toEqual([[], 'none', 2])
    const wish = { purpose: 'decision', audience: 'internal', decisionBy: null, revision: row.revision } as const
    const decide = (openReason?: string) =>
      freezeScenario(doing(), id, { ...wish, reason: 'Raadsvoorstel', ...(openReason ? { openReason } : {}) })
    expect(await decide()).toEqual({ ok: false, reason: 'cover-open' })
    expect(await decide('Het Rijk beslist in mei')).toMatchObject({ ok: true })
    expect((await loadVersions(doing(), id))?.freezes[0]?.agreement).toMatchObject({
      ...{ state: 'none', pledges: [], openReason: 'Het Rijk beslist in mei' },
    })
    expect(await archiveScenario(doing(), id, { revision: row.revision + 1, archived: true })).toMatchObject({
      ok: true,
    })
    expect(await recordPledge(doing(), id, PLEDGE)).toBeNull()
  })
})
