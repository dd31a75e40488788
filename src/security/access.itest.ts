// Every page, form and API route, asked by every role, by nobody and by somebody of the neighbouring municipality.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AUDIENCES } from '#kernel/source.ts'
import { may, type Permission, permissionTable } from '#platform/auth/permissions.ts'
import { ROLES, type Role, visibleAudiences } from '#platform/auth/roles.ts'
import { rowsOf } from '#platform/db/scope.ts'
import { type FreshDatabase, freshPglite } from '#platform/db/testing.ts'
import type { ApiRoute, PageRoute } from '#platform/http/route.ts'
import { createServer, type ServerParts } from '#platform/http/server.ts'
import { PERMISSIONS } from '../app.ts'
import { everyField, type Outcome, outcomeOf, queryOf, queuedJob } from './testing/asking.ts'
import { filledIn, hasAudience, patternOf } from './testing/objects.ts'
import { SHOWN, TABLES } from './testing/shown-kinds.ts'
import { OTHER, openTestApp, SILENT, type TestApp, TOWN } from './testing/test-app.ts'
import { agreementNr, leaksIn, markOf, marksIn } from './testing/test-town.ts'

type Visitor = { name: string; roles: readonly Role[]; signIn(): Promise<string | null> }

/** The only page that itself sends nobody to the sign-in page: it is about who is signed in. */
const OF_A_PERSON: readonly string[] = ['/account']

describe('who may do what', () => {
  let fresh: FreshDatabase
  let app: TestApp
  /** What every visitor gets of everything that can be read. */
  let read: Awaited<ReturnType<typeof askAll>>
  beforeAll(async () => {
    fresh = await freshPglite()
    app = await openTestApp(fresh.connection, SILENT)
    read = await askAll(async (visitor, token, note) => {
      await askPages(visitor, token, note)
      if (isFirstOfItsKind(visitor)) await askFiles(visitor, token, note)
      await askApi(visitor, token, note)
    })
  }, 300_000)
  afterAll(async () => {
    await app.close()
    await fresh.remove()
  })

  const pages = (method: PageRoute['method']) => app.routes.pages.filter((route) => route.method === method)
  const apiPath = ({ path }: ApiRoute) => `/api/v1${path}`
  const here = (path: string) => `/${TOWN.slug}${path}`
  const visitors = (): Visitor[] => [
    { name: 'nobody', roles: [], signIn: async () => null },
    { name: 'no role', roles: [], signIn: () => app.signIn(TOWN, 'nobody') },
    ...ROLES.map((role) => ({ name: role, roles: [role], signIn: () => app.signIn(TOWN, role) })),
    ...(['programme-manager', 'analyst', 'auditor', 'administrator'] as const).map((role) => ({
      ...{ name: `${role} elsewhere`, roles: [], signIn: () => app.signIn(OTHER, role) },
    })),
  ]
  const allowed = (visitor: Visitor, needs: Permission) => may(PERMISSIONS, visitor.roles, needs)

  test('every address of the server is a page or API route with a row in the table, or open on purpose', () => {
    const open = ['/healthz', '/readyz', '/metrics', '/assets/*', '/.well-known/security.txt', '/api/v1/openapi.json']
    const known = new Set([
      ...app.routes.pages.map(({ method, path }) => `${method.toUpperCase()} ${path}`),
      ...app.routes.api.map((route) => `${route.method.toUpperCase()} ${patternOf(apiPath(route))}`),
      ...open.map((path) => `GET ${path}`),
      'ALL /*',
    ])
    const served = app.server.routes.map(({ method, path }) => `${method} ${path}`)
    expect(served.filter((route) => !known.has(route))).toEqual([])
    expect(served.length).toBeGreaterThan(40)
    const rowless = [...app.routes.pages, ...app.routes.api].filter(({ needs }) => !PERMISSIONS.has(needs.object))
    expect(rowless).toEqual([])
  })

  test('a page or API route without a row is refused at start', () => {
    const needs = { object: 'nobody-thought-of-this', action: 'read' } as const
    const page: PageRoute = { method: 'get', path: '/x', needs, handle: async () => ({ kind: 'not-found' }) }
    const api = { ...page, path: '/x', summary: '', response: {} } as unknown as ApiRoute
    const empty = { name: 'x', pages: [], api: [] }
    const start = (parts: object) => () =>
      createServer({
        ...{ deps: app.deps, permissions: permissionTable([]), municipalities: () => [], platformPages: [] },
        ...{ modules: [empty], ...parts },
      } as unknown as ServerParts)
    expect(start({})).not.toThrow()
    const why = 'nobody-thought-of-this, which has no row in the permission table'
    expect(start({ platformPages: [page] })).toThrow(why)
    expect(start({ modules: [{ ...empty, pages: [page] }] })).toThrow(why)
    expect(start({ modules: [{ ...empty, api: [api] }] })).toThrow(why)
  })

  test('reading: who has the right gets what is for them, nobody signs in first, others are refused', () => {
    expect(read.outcomes).toEqual(read.expected)
  })

  test('each audience class of each kind of thing reaches the roles it is for', () => {
    // Visitors and residents have a first page of their own, without the running approaches.
    for (const { name, roles } of visitors()) {
      for (const [kind, needs] of Object.entries(SHOWN)) {
        if (kind !== 'gebied' && !isFirstOfItsKind({ name, roles, signIn: async () => null })) continue
        if (!may(PERMISSIONS, roles, needs) || (kind === 'aanpak' && roles.every((role) => role === 'resident')))
          continue
        const due = visibleAudiences(roles).map((audience) => markOf(TOWN, kind, audience))
        expect([name, ...due.filter((mark) => !read.seen.get(name)?.has(mark))]).toEqual([name])
      }
    }
  })

  test.each([
    ['council-member', '7,0'],
    ['controller', '15,0'],
  ] as const)('the sum of funds holds what %s may see: %s million', async (role, sum) => {
    const home = await app.get(here('/'), { token: await app.signIn(TOWN, role) })
    expect(await home.text()).toContain(`€\u00A0${sum}\u00A0mln`)
  })

  test('every table with an audience class is one of those kinds, or nobody sees its rows yet', async () => {
    const tables = await rowsOf<{ table: string }>(
      fresh.connection.owner,
      sql`select table_name as table from information_schema.columns
          where table_schema = 'public' and column_name = 'audience' order by 1`,
    )
    expect(tables.map(({ table }) => table)).toEqual(Object.keys(TABLES).sort())
    const shown = Object.values(TABLES).flatMap((table) => ('kind' in table ? [table.kind] : []))
    expect(shown.filter((kind) => !SHOWN[kind])).toEqual([])
  })

  test('figures of the study carry no class of their own on the screen: whoever may read them sees every class', () => {
    const readers = ROLES.filter((role) =>
      ['urgency', 'urgency-run', 'dwelling'].some((object) => may(PERMISSIONS, [role], { object, action: 'read' })),
    )
    expect(readers.filter((role) => !visibleAudiences([role]).includes('internal'))).toEqual([])
  })

  test('forms: a right, and a form of our own; every post is judged for every role', async () => {
    let aboutSessions = false
    const { outcomes, expected } = await askAll(async (visitor, _, note) => {
      let token: string | null = null
      for (const { path, needs } of pages('post')) {
        if (token === null || aboutSessions) token = await visitor.signIn()
        aboutSessions = /^\/(inloggen|uitloggen|account)/.test(path)
        const asked = filledIn(path, TOWN)
        const right = allowed(visitor, needs) ? 'answered' : 'refused'
        const job = path === '/urgentie/runs/stop' && right === 'answered' ? await queuedJob(app, TOWN) : ''
        const fields = { ...everyField, job }
        await note(asked, right, () => app.post(here(asked), fields, { token }))
      }
    })
    expect(outcomes).toEqual(expected)
  }, 180_000)

  test('what is put on an agenda is for everybody who sits there', async () => {
    const token = await app.signIn(TOWN, 'programme-manager')
    for (const audience of AUDIENCES)
      await app.post(here('/afspraken/agenda'), { punt: `/afspraken/${agreementNr(TOWN, audience)}` }, { token })
    for (const role of ROLES.filter((one) => may(PERMISSIONS, [one], { object: 'meeting', action: 'read' }))) {
      const series = await app.get(here(filledIn('/overleg/:series', TOWN)), { token: await app.signIn(TOWN, role) })
      expect(series.status).toBe(200)
      const text = await series.text()
      expect([role, ...leaksIn(text, TOWN, visibleAudiences(['corporation']))]).toEqual([role])
      expect(marksIn(text)).toContain(markOf(TOWN, 'onderwerp', 'partner'))
    }
  })

  test('forms: without our token, with that of another session, or from another site nothing is done', async () => {
    const { outcomes, expected } = await askAll(
      async (visitor, token, note) => {
        for (const { path, needs } of pages('post').filter((route) => allowed(visitor, route.needs))) {
          const asked = here(filledIn(path, TOWN))
          const tries: Record<string, () => Promise<Response>> = {
            'no token': () => app.post(asked, { _csrf: '' }, { token }),
            'token of nobody': () => app.post(asked, { _csrf: 'x'.repeat(43) }, { token }),
            'another site': () => app.post(asked, {}, { token, headers: { 'sec-fetch-site': 'cross-site' } }),
            'another origin': () => app.post(asked, {}, { token, headers: { origin: 'https://elders.example' } }),
          }
          for (const [name, answer] of Object.entries(tries)) await note(`${path}, ${name}`, 'refused', answer)
          expect(needs.object).toBeTruthy()
        }
      },
      ['nobody', 'programme-manager'],
    )
    expect(outcomes).toEqual(expected)
  })

  /** The first of those who see the same classes on the same pages: files and every single object are asked by one. */
  function isFirstOfItsKind(visitor: Visitor): boolean {
    const kindOf = (one: Visitor) =>
      [one.name === 'nobody', visibleAudiences(one.roles), pages('get').map(({ needs }) => allowed(one, needs))].join()
    return visitors().find((one) => kindOf(one) === kindOf(visitor))?.name === visitor.name
  }

  async function askPages(visitor: Visitor, token: string | null, note: Note) {
    for (const { path, needs } of pages('get')) {
      const right = pageOutcome(visitor, needs, path)
      const isSlow = /[/.](pdf|odt)$/.test(path)
      const isOne = isSlow || right !== 'answered' || !hasAudience(path) || !isFirstOfItsKind(visitor)
      const classes = isOne ? (['public'] as const) : AUDIENCES
      for (const audience of classes) {
        const asked = filledIn(path, TOWN, audience)
        const isFor = visibleAudiences(visitor.roles).includes(audience)
        await note(asked, right === 'answered' && !isFor ? 'not found' : right, () => app.get(here(asked), { token }))
      }
    }
  }

  /** Tables as files, and searches: they must hold no more than the pages. */
  async function askFiles(visitor: Visitor, token: string | null, note: Note) {
    const searches = ['/zoeken?woord=merk', '/gebieden?q=merk&jaar=2024']
    for (const { path, needs } of pages('get')) {
      if (!allowed(visitor, needs) || /[/.](pdf|odt)$/.test(path)) continue
      const queries = ['?export=csv-rfc', ...searches.filter((asked) => asked.startsWith(`${path}?`)).map(queryOf)]
      for (const query of queries) {
        const asked = filledIn(path, TOWN) + query
        await note(asked, pageOutcome(visitor, needs, path), () => app.get(here(asked), { token }))
      }
    }
  }

  async function askApi(visitor: Visitor, token: string | null, note: Note) {
    for (const route of app.routes.api) {
      for (const audience of hasAudience(route.path) ? AUDIENCES : (['public'] as const)) {
        const asked = filledIn(apiPath(route), TOWN, audience)
        const isFor = visibleAudiences(visitor.roles).includes(audience)
        const right = allowed(visitor, route.needs) ? (isFor ? 'answered' : 'not found') : 'refused'
        // An empty document is no calculation: it is told what is missing, which is an answer.
        const json = { token, headers: { 'content-type': 'application/json' } }
        const ask = () =>
          route.method === 'post' ? app.send(here(asked), '{}', json) : app.get(here(asked), { token })
        await note(asked, right, ask)
      }
    }
  }

  function pageOutcome(visitor: Visitor, needs: Permission, path: string): Outcome {
    if (visitor.name === 'nobody' && OF_A_PERSON.includes(path)) return 'sign in first'
    if (allowed(visitor, needs)) return 'answered'
    return visitor.name === 'nobody' ? 'sign in first' : 'refused'
  }

  type Note = (asked: string, expected: Outcome, answer: () => Promise<Response>) => Promise<void>

  /** Lets every visitor ask, and reads in each answer whether it holds a text that is not for them. */
  async function askAll(
    ask: (visitor: Visitor, token: string | null, note: Note) => Promise<void>,
    only?: readonly string[],
  ) {
    const outcomes: Record<string, Outcome> = {}
    const expected: Record<string, Outcome> = {}
    const seen = new Map<string, Set<string>>()
    for (const visitor of visitors().filter(({ name }) => !only || only.includes(name))) {
      await ask(visitor, await visitor.signIn(), async (asked, right, answer) => {
        const response = await answer()
        const text = await response.text()
        const leaks = leaksIn(text, TOWN, visibleAudiences(visitor.roles))
        seen.set(visitor.name, new Set([...(seen.get(visitor.name) ?? []), ...marksIn(text)]))
        const key = `${asked} by ${visitor.name}`
        outcomes[key] = leaks.length > 0 ? `shows ${leaks.join(', ')}` : outcomeOf(response)
        expected[key] = right
      })
    }
    expect(Object.keys(expected).length).toBeGreaterThan(30)
    return { outcomes, expected, seen }
  }
})
