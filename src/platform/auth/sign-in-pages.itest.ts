import { beforeAll, describe, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { createAuditLog, readAuditLines } from '#platform/audit/audit-log.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { createRateLimiter } from '#platform/http/rate-limit.ts'
import { renderPage } from '#platform/http/render.tsx'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createAccount } from './account.ts'
import { ANONYMOUS, type Municipality } from './actor.ts'
import { DEMO_ROLES, makeDemoAccounts } from './demo-accounts.ts'
import { signInPages } from './pages.tsx'
import { actorFor, SESSION_COOKIE } from './session.ts'

const TOWN: Municipality = {
  id: 'GM9999' as MunicipalityId,
  name: 'Voorbeeldstad',
  slug: 'voorbeeldstad',
  fictional: true,
}
const NOW = new Date('2026-03-02T10:00:00Z')

onEachDatabase('pages for signing in', (db) => {
  const routes = signInPages(createRateLimiter(() => NOW))
  const silent = { info: () => {}, warn: () => {}, error: () => {} }

  function visitOf(mode: 'demo' | 'production', parts: Partial<Visit> = {}): Visit {
    const { database } = db.connection()
    const deps = { config: { mode }, database, now: () => NOW, log: silent, audit: createAuditLog(() => NOW) }
    return {
      ...{ actor: ANONYMOUS, municipality: TOWN, scope: database.scope(TOWN.id), params: {}, files: new Map() },
      ...{ query: new URLSearchParams(), form: new URLSearchParams(), locale: 'nl', theme: 'system' },
      ...{ path: '/voorbeeldstad/inloggen', requestId: 'r', formGuard: { csrf: 'c', key: 'k' }, sessionToken: null },
      ...{ client: '192.0.2.1', href: (path: string) => `/voorbeeldstad${path}`, may: () => true, deps },
      ...parts,
    } as unknown as Visit
  }
  function ask(method: 'get' | 'post', path: string, visit: Visit): Promise<Answer> {
    const route = routes.find((candidate) => candidate.method === method && candidate.path === path)
    if (!route) throw new Error(`no ${method} ${path}`)
    return route.handle(visit)
  }
  const html = (answer: Answer, visit: Visit): string => {
    if (answer.kind !== 'page') throw new Error(answer.kind)
    return renderPage(visit, answer, [])
  }
  const form = (fields: Record<string, string>) => ({ form: new URLSearchParams(fields) })

  beforeAll(async () => {
    const { deps } = visitOf('demo')
    await makeDemoAccounts(deps, TOWN)
    await createAccount(deps, { email: 'naam@gemeente.example', name: 'Naam', password: 'een lang genoeg wachtwoord' })
  })

  test('a demo shows a button per role, a real installation none', async () => {
    const demo = visitOf('demo')
    const shown = html(await ask('get', '/inloggen', demo), demo)
    expect(shown.match(/action="\/voorbeeldstad\/inloggen\/demo"/g)).toHaveLength(DEMO_ROLES.length)
    expect(shown).toContain('Programmamanager')
    const real = visitOf('production')
    expect(html(await ask('get', '/inloggen', real), real)).not.toContain('/inloggen/demo')
  })

  test('one click: a cookie, an entry in the audit trail, and back to where one wanted to be', async () => {
    const visit = visitOf('demo', form({ role: 'land-economist', naar: '/urgentie?jaar=2035' }))
    const answer = await ask('post', '/inloggen/demo', visit)
    if (answer.kind !== 'redirect') throw new Error(answer.kind)
    expect(answer.to).toBe('/voorbeeldstad/urgentie?jaar=2035')
    const [cookie] = answer.cookies ?? []
    expect(cookie?.name).toBe(SESSION_COOKIE)
    expect(await actorFor(visit.deps, cookie?.value ?? null, TOWN)).toMatchObject({ roles: ['land-economist'] })
    const [line] = await visit.scope.transaction((tx) => readAuditLines(tx, { limit: 1 }))
    expect(line).toMatchObject({ action: 'session.started', actorId: 'demo-GM9999-land-economist' })
  })

  test.each([
    ['a real installation', 'production', 'analyst'],
    ['a role that does not exist', 'demo', 'king'],
    ['the public', 'demo', 'public'],
  ] as const)('one click is not found: %s', async (_, mode, role) => {
    expect(await ask('post', '/inloggen/demo', visitOf(mode, form({ role })))).toEqual({ kind: 'not-found' })
  })

  test('with e-mail address and password', async () => {
    const right = { email: ' Naam@gemeente.example ', password: 'een lang genoeg wachtwoord', naar: '//elders.example' }
    expect(await ask('post', '/inloggen', visitOf('production', form(right)))).toMatchObject({
      kind: 'redirect',
      to: '/voorbeeldstad/',
    })
  })

  describe('a form that comes back', () => {
    test.each([
      ['nothing filled in', {}, ['Vul je e-mailadres in', 'Vul je wachtwoord in']],
      ['no address', { email: '"><script>', password: 'x' }, ['Vul je e-mailadres in']],
      ['wrong', { email: 'naam@gemeente.example', password: 'geheim woord' }, ['horen niet bij elkaar']],
      ['unknown', { email: 'niemand@gemeente.example', password: 'geheim woord' }, ['horen niet bij elkaar']],
    ])('%s', async (_, fields, messages) => {
      const visit = visitOf('production', form(fields))
      const answer = await ask('post', '/inloggen', visit)
      expect(answer).toMatchObject({ kind: 'page', status: 422 })
      const shown = html(answer, visit)
      for (const message of messages) expect(shown).toContain(message)
      expect(shown).not.toContain('geheim woord')
      expect(shown).not.toContain('"><script>')
    })
  })

  test('the account page asks for signing in, and can end every session', async () => {
    expect(await ask('get', '/account', visitOf('demo'))).toMatchObject({ kind: 'redirect' })
    const click = await ask('post', '/inloggen/demo', visitOf('demo', form({ role: 'auditor' })))
    const token = (click.kind === 'redirect' && click.cookies?.[0]?.value) || ''
    const { deps } = visitOf('demo')
    const signedIn = visitOf('demo', { actor: await actorFor(deps, token, TOWN), sessionToken: token })
    expect(html(await ask('get', '/account', signedIn), signedIn)).toContain('Auditor of privacyfunctionaris')
    expect(await ask('post', '/account/overal-uitloggen', signedIn)).toMatchObject({ cookies: [{ value: null }] })
    expect(await actorFor(deps, token, TOWN)).toEqual(ANONYMOUS)
    expect(await ask('post', '/uitloggen', signedIn)).toMatchObject({ kind: 'redirect', cookies: [{ value: null }] })
  })
})
