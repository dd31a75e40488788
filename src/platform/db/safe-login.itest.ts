import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from './connect.ts'
import { assertSafeLogin, UnsafeLogin } from './safe-login.ts'
import { LOGIN, OWNER } from './testing/templates.ts'
import { asSuperuser, freshPostgres } from './testing.ts'

describe('PostgreSQL login', () => {
  let fresh: Awaited<ReturnType<typeof freshPostgres>>
  const roles: string[] = []
  beforeAll(async () => {
    fresh = await freshPostgres()
  })
  afterAll(async () => {
    await fresh.remove()
    for (const role of roles.reverse()) await asSuperuser(`drop role ${role}`)
  })

  async function judged(login: string): Promise<void> {
    const connection = openPostgres(fresh.url(login))
    await assertSafeLogin(connection).finally(() => connection.database.close())
  }

  async function roleNamed(purpose: string, attributes: string, memberOf: string): Promise<string> {
    const name = `judged_${purpose}_${process.pid}`
    await asSuperuser(`create role ${name} login noinherit ${attributes}`)
    roles.push(name)
    await asSuperuser(`grant ${memberOf} to ${name}`)
    return name
  }

  const OURS = 'wijkregie_app, wijkregie_platform'

  test('that may only take our two roles is safe', async () => {
    await expect(judged(LOGIN)).resolves.toBeUndefined()
  })

  test.each([
    ['superuser', 'superuser', OURS, /superuser/],
    ['bypass', 'bypassrls', OURS, /BYPASSRLS/],
    ['heir', '', `${OURS}, ${OWNER}`, /owns the tables/],
    ['half', '', 'wijkregie_platform', /may not take role wijkregie_app/],
  ])('%s is refused', async (purpose, attributes, memberOf, reason) => {
    const login = await roleNamed(purpose, attributes, memberOf)
    await expect(judged(login)).rejects.toThrow(UnsafeLogin)
    await expect(judged(login)).rejects.toThrow(reason)
  })

  test('that may become superuser is refused', async () => {
    const boss = await roleNamed('boss', 'superuser', OURS)
    await expect(judged(await roleNamed('climber', '', `${OURS}, ${boss}`))).rejects.toThrow(/superuser/)
  })

  test('that owns the tables is refused', async () => {
    await expect(judged(OWNER)).rejects.toThrow(/owns the tables/)
  })
})
