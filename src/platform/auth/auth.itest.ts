import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import type { Config } from '#platform/config/config.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { createRateLimiter, LIMITS } from '#platform/http/rate-limit.ts'
import { accountName, createAccount, grantRole, type NewGrant } from './account.ts'
import { type Actor, ANONYMOUS, actsFor, CONSOLE, type Municipality } from './actor.ts'
import { DEMO_ROLES, makeDemoAccounts, signInAsDemo } from './demo-accounts.ts'
import { findMunicipalityBySlug, listMunicipalities, saveMunicipality } from './municipality.ts'
import { session, userAccount } from './schema.ts'
import { actorFor, revokeSessions, sessionIdOf, signOut, startSession } from './session.ts'
import { signIn } from './sign-in.ts'

const TOWN: Municipality = {
  id: 'GM9999' as MunicipalityId,
  name: 'Voorbeeldstad',
  slug: 'voorbeeldstad',
  fictional: true,
}
const OTHER: Municipality = { id: 'GM0505' as MunicipalityId, name: 'Dordrecht', slug: 'dordrecht', fictional: false }
const PASSWORD = 'een lang genoeg wachtwoord'
const HOUR = 3_600_000

onEachDatabase('accounts and sessions', (db) => {
  let now = new Date('2026-03-02T10:00:00Z')
  const depsIn = (mode: Config['mode']) => ({
    database: db.connection().database,
    now: () => now,
    config: { mode } as Config,
  })
  const deps = () => depsIn('production')
  const limiter = () => createRateLimiter(() => now)
  const credentials = (email: string, password = PASSWORD) => ({
    email,
    password,
    client: '192.0.2.1',
    previousToken: null,
  })
  const account = async (email: string): Promise<UserId> => {
    const made = await createAccount(deps(), { email, name: `Name of ${email}`, password: PASSWORD })
    if (!made.ok) throw new Error(made.reason)
    return made.value
  }
  const grant = (user: UserId, parts: Partial<NewGrant> = {}, actor: Actor = CONSOLE) =>
    deps()
      .database.scope(TOWN.id)
      .transaction((tx) =>
        grantRole(tx, actor, {
          user,
          role: 'analyst',
          scope: null,
          validFrom: calendarDate('2026-01-01'),
          validTo: calendarDate('2026-03-02'),
          ...parts,
        }),
      )
  const at = async <T>(moment: string | number, work: () => Promise<T>): Promise<T> => {
    const before = now
    now = new Date(moment)
    return work().finally(() => {
      now = before
    })
  }

  beforeAll(async () => {
    await saveMunicipality(deps().database, TOWN)
    await saveMunicipality(deps().database, OTHER)
  })

  test('municipalities are found by their path and can change their name', async () => {
    const { database } = deps()
    expect(await findMunicipalityBySlug(database, 'voorbeeldstad')).toEqual(TOWN)
    expect(await findMunicipalityBySlug(database, 'nergens')).toBeNull()
    await saveMunicipality(database, { ...OTHER, name: 'Dordt' })
    expect((await listMunicipalities(database)).map((m) => m.name)).toEqual(['Dordt', 'Voorbeeldstad'])
    await saveMunicipality(database, OTHER)
  })

  test('an account: one per e-mail address however it is written, with a password that is long enough', async () => {
    const id = await account('Een@Gemeente.example')
    expect(await accountName(deps(), id)).toBe('Name of Een@Gemeente.example')
    const again = { email: ' een@gemeente.EXAMPLE ', name: 'x', password: PASSWORD }
    expect(await createAccount(deps(), again)).toEqual({ ok: false, reason: 'email-taken' })
    for (const password of ['te kort', 'x'.repeat(129)]) {
      const refused = await createAccount(deps(), { email: 'twee@gemeente.example', name: 'x', password })
      expect(refused).toEqual({ ok: false, reason: 'password-length' })
    }
  })

  test('signing in gives a session; its token is nowhere stored and stands for the account with its roles', async () => {
    const user = await account('in@gemeente.example')
    await grant(user)
    const result = await signIn(deps(), limiter(), credentials('IN@gemeente.example'))
    if (!result.ok) throw new Error(result.reason.kind)
    const { token } = result.value
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const stored = await deps().database.global.transaction((tx) => tx.select().from(session))
    expect(JSON.stringify(stored)).not.toContain(token)
    expect(await actorFor(deps(), token, TOWN)).toEqual({
      kind: 'user',
      id: user,
      name: 'Name of in@gemeente.example',
      roles: ['analyst'],
      organisations: [],
    })
    expect(await actorFor(deps(), token, OTHER)).toMatchObject({ kind: 'user', roles: [] })
    expect(await actorFor(deps(), `${token}x`, TOWN)).toEqual(ANONYMOUS)
    expect(await actorFor(deps(), sessionIdOf(token), TOWN)).toEqual(ANONYMOUS)
    expect(await actorFor(deps(), null, TOWN)).toEqual(ANONYMOUS)
  })

  test('a role for an organisation is that role, and one acts for that organisation alone', async () => {
    const user = await account('corporation@elsewhere.example')
    await grant(user, { role: 'corporation', scope: { kind: 'organisation', id: 'stadswonen' } })
    await grant(user, { role: 'project-lead', scope: { kind: 'area', id: 'BU99990101' } })
    const actor = await actorFor(deps(), await startSession(deps(), user, null), TOWN)
    expect(actor.roles).toEqual(['corporation'])
    expect([actsFor(actor, 'stadswonen'), actsFor(actor, 'woonhof'), actsFor(CONSOLE, 'stadswonen')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('unknown address, wrong password, disabled account and no password get the same answer', async () => {
    const disabled = await account('disabled@gemeente.example')
    await account('right@gemeente.example')
    const { global } = deps().database
    await global.transaction((tx) =>
      tx.update(userAccount).set({ disabledAt: now }).where(eq(userAccount.id, disabled)),
    )
    await makeDemoAccounts(depsIn('demo'), TOWN)
    for (const attempt of [
      credentials('nobody@gemeente.example'),
      credentials('right@gemeente.example', 'a wrong password'),
      credentials('disabled@gemeente.example'),
      credentials('analyst@gm9999.example', ''),
    ]) {
      expect(await signIn(deps(), limiter(), attempt)).toEqual({ ok: false, reason: { kind: 'unknown' } })
    }
  })

  test('too many attempts for one account are stopped, also for an account that does not exist', async () => {
    const limits = limiter()
    for (let i = 0; i < LIMITS['sign-in-account'].burst; i++) {
      await signIn(deps(), limits, { ...credentials('guessed@gemeente.example'), client: `192.0.2.${i}` })
    }
    expect(await signIn(deps(), limits, credentials('GUESSED@gemeente.example'))).toEqual({
      ok: false,
      reason: { kind: 'limited', retryAfterSeconds: 60 },
    })
    expect(await signIn(deps(), limits, credentials('other@gemeente.example'))).toMatchObject({
      reason: { kind: 'unknown' },
    })
  })

  describe('a session ends', () => {
    const start = async (email: string) => {
      const user = await account(email)
      return { user, token: await startSession(deps(), user, null) }
    }
    const kindOf = async (token: string) => (await actorFor(deps(), token, TOWN)).kind

    test('by signing out, and only that one', async () => {
      const { user, token } = await start('out@gemeente.example')
      const elsewhere = await startSession(deps(), user, null)
      await signOut(deps(), token)
      expect([await kindOf(token), await kindOf(elsewhere)]).toEqual(['anonymous', 'user'])
      await revokeSessions(deps(), user)
      expect(await kindOf(elsewhere)).toBe('anonymous')
    })

    test('by signing in again in the same browser', async () => {
      const { user, token } = await start('rotate@gemeente.example')
      const next = await startSession(deps(), user, token)
      expect([await kindOf(token), await kindOf(next)]).toEqual(['anonymous', 'user'])
    })

    test('after two hours without a visit, and twelve hours anyway', async () => {
      const { token } = await start('idle@gemeente.example')
      const begin = now.getTime()
      const hoursOn = (hours: number) => at(begin + hours * HOUR, () => kindOf(token))
      for (const hours of [1.9, 3.8, 5.7, 7.6, 9.5, 11.4]) expect(await hoursOn(hours)).toBe('user')
      expect(await hoursOn(12)).toBe('anonymous')
      const { token: idle } = await start('idle2@gemeente.example')
      expect(await at(begin + 2 * HOUR, () => kindOf(idle))).toBe('anonymous')
    })

    test('when the account is disabled', async () => {
      const { user, token } = await start('ended@gemeente.example')
      await deps().database.global.transaction((tx) =>
        tx.update(userAccount).set({ disabledAt: now }).where(eq(userAccount.id, user)),
      )
      expect(await kindOf(token)).toBe('anonymous')
    })
  })

  test('a role holds from its first day up to and including its last', async () => {
    const user = await account('period@gemeente.example')
    await grant(user, { validFrom: calendarDate('2026-03-01'), validTo: calendarDate('2026-03-02') })
    const rolesAt = (moment: string) =>
      at(moment, async () => (await actorFor(deps(), await startSession(deps(), user, null), TOWN)).roles)
    expect(await rolesAt('2026-02-28T22:59:59Z')).toEqual([])
    expect(await rolesAt('2026-02-28T23:00:00Z')).toEqual(['analyst'])
    expect(await rolesAt('2026-03-02T22:59:59Z')).toEqual(['analyst'])
    expect(await rolesAt('2026-03-02T23:00:00Z')).toEqual([])
  })

  test('a role for one area gives nothing in the whole municipality; nobody grants to themselves', async () => {
    const user = await account('scoped@gemeente.example')
    await grant(user, { scope: { kind: 'area', id: 'BU05050303' } })
    expect((await actorFor(deps(), await startSession(deps(), user, null), TOWN)).roles).toEqual([])
    const self: Actor = { kind: 'user', id: user, name: '', roles: ['administrator'] }
    expect(await grant(user, {}, self)).toEqual({ ok: false, reason: 'own-role' })
    expect(await grant(user, { validTo: calendarDate('2025-01-01') })).toEqual({ ok: false, reason: 'period' })
  })

  test('demo: every role signs in with one click, and only in demo mode', async () => {
    await makeDemoAccounts(depsIn('demo'), TOWN)
    await makeDemoAccounts(depsIn('demo'), TOWN)
    for (const role of DEMO_ROLES) {
      const result = await signInAsDemo(depsIn('demo'), TOWN, role, null)
      if (!result.ok) throw new Error(result.reason)
      expect(await actorFor(depsIn('demo'), result.value.token, TOWN)).toMatchObject({ roles: [role] })
      expect(await actorFor(depsIn('production'), result.value.token, TOWN)).toEqual(ANONYMOUS)
    }
    const refused = { ok: false, reason: 'no-demo' }
    expect(await signInAsDemo(depsIn('production'), TOWN, 'auditor', null)).toEqual(refused)
    expect(await signInAsDemo(depsIn('test'), TOWN, 'auditor', null)).toEqual(refused)
    expect(await signInAsDemo(depsIn('demo'), TOWN, 'public', null)).toEqual(refused)
    await expect(makeDemoAccounts(depsIn('production'), TOWN)).rejects.toThrow('demo mode only')
  })
})
