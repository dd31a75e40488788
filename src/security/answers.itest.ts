// What every answer carries whatever it is, what the log tells of it, and what is refused before anybody looks.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionTable } from '#platform/auth/permissions.ts'
import { type FreshDatabase, freshPglite } from '#platform/db/testing.ts'
import { API_VERSION } from '#platform/http/problem.ts'
import { createRateLimiter, LIMITS } from '#platform/http/rate-limit.ts'
import { renderTrouble } from '#platform/http/render.tsx'
import { formPost } from '#platform/http/schema.ts'
import { createServer, type ServerParts, type Trouble } from '#platform/http/server.ts'
import { createLog } from '#platform/log/log.ts'
import { ASSET_FOLDER } from '#platform/ui/asset.ts'
import { OTHER, openTestApp, type TestApp, TOWN } from './testing/test-app.ts'

const HERE = `/${TOWN.slug}`
const ASSET = 'proef-van-de-kopregels.css'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const FORWARDED = {
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-host': 'elders.example',
  'x-forwarded-proto': 'http',
}
/** Goes by in addresses, forms and headers, and belongs in no log. */
const PRIVATE = ['Geheimzinnig', 'iemand@geheim.example', 'Kerkstraat', '192.0.2.77', '203.0.113.9', 'Demo']

let fresh: FreshDatabase
let app: TestApp
let token: string
const sink = new PassThrough()
const lines: string[] = []
sink.on('data', (data: Buffer) => lines.push(...data.toString().split('\n').filter(Boolean)))
const linesOf = (requestId: string | null) =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.requestId === requestId)

beforeAll(async () => {
  mkdirSync(ASSET_FOLDER, { recursive: true })
  writeFileSync(join(ASSET_FOLDER, ASSET), 'p{}')
  fresh = await freshPglite()
  const securityContact = 'mailto:veilig@gemeente.example'
  app = await openTestApp(fresh.connection, createLog('info', sink), { securityContact })
  token = await app.signIn(TOWN, 'programme-manager')
})
afterAll(async () => {
  rmSync(join(ASSET_FOLDER, ASSET))
  await app.close()
  await fresh.remove()
})

type Ask = () => Promise<Response> | Response
const pages: readonly (readonly [name: string, status: number, ask: Ask])[] = [
  ['a page', 200, () => app.get(`${HERE}/`)],
  ['the choice of a municipality', 200, () => app.get('/')],
  ['a redirect', 303, () => app.get(`${HERE}/urgentie?naam=Geheimzinnig`)],
  ['a file', 200, () => app.get(`${HERE}/gebieden?export=csv-rfc&q=Kerkstraat`)],
  ['a letter as PDF', 200, () => app.get(`${HERE}/raad/brieven/brief-GM9999-public/pdf`, { token })],
  ['a page that is not there', 404, () => app.get(`${HERE}/Geheimzinnig`)],
  ['a municipality that is not there', 404, () => app.get('/nergens/gebieden')],
  [
    'a form without our token',
    403,
    () => app.send(`${HERE}/inloggen`, 'email=iemand@geheim.example', { headers: FORM }),
  ],
  ['a form that comes back', 422, () => app.post(`${HERE}/inloggen`, { email: 'iemand@geheim.example' })],
  ['a form that signs in', 303, () => app.post(`${HERE}/inloggen/demo`, { role: 'analyst' })],
  ['a choice of language', 303, () => app.get(`${HERE}/?lang=en`)],
  ['a search', 200, () => app.get(`${HERE}/zoeken?woord=Geheimzinnig`, { token, client: '192.0.2.77' })],
  ['through a proxy nobody spoke of', 200, () => app.get(`${HERE}/zoeken`, { headers: FORWARDED })],
  ['an asset that is not there', 404, () => app.get('/assets/nergens.css')],
  ['health', 200, () => app.get('/healthz')],
  ['readiness', 200, () => app.get('/readyz')],
  ['where to report', 200, () => app.get('/.well-known/security.txt')],
  ['a page that breaks', 500, () => brokenServer().request(`${HERE}/stuk?woord=Geheimzinnig`)],
]
const api: readonly (readonly [name: string, status: number, ask: Ask])[] = [
  ['API', 200, () => app.get(`${HERE}/api/v1/neighbourhoods`)],
  ['API description', 200, () => app.get('/api/v1/openapi.json')],
  ['API without right', 403, () => app.get(`${HERE}/api/v1/urgency-runs`)],
  ['API with a mistake', 400, () => app.get(`${HERE}/api/v1/neighbourhoods?year=x&naam=Geheimzinnig`)],
  ['API that is not there', 404, () => app.get(`${HERE}/api/v1/nergens`)],
  ['API without municipality', 404, () => app.get('/api/v1/neighbourhoods')],
  ['API of an unknown object', 404, () => app.get(`${HERE}/api/v1/neighbourhoods/BU00000000`)],
  ['API with a NUL character', 404, () => app.get(`${HERE}/api/v1/neighbourhoods/%00`)],
  ['API that breaks', 500, () => brokenServer().request(`${HERE}/api/v1/stuk`)],
]

/** A server with one page and one API route that fail, beside the real one. */
function brokenServer() {
  const needs = { object: 'stuk', action: 'read' } as const
  const handle = () => Promise.reject(new Error('Onverwacht'))
  const response = { type: 'object' }
  return createServer({
    ...{ deps: app.deps, municipalities: () => [TOWN], sessions: { actorFor: async () => ({ roles: [] }) } },
    ...{ permissions: permissionTable([{ object: 'stuk', rights: { public: ['read'] } }]) },
    renderTrouble: (trouble: Trouble) => renderTrouble(trouble, []),
    ...{
      limits: createRateLimiter(() => new Date()),
      platformPages: [{ method: 'get', path: '/stuk', needs, handle }],
    },
    modules: [{ pages: [], api: [{ method: 'get', path: '/stuk', summary: '', needs, handle, response }] }],
  } as unknown as ServerParts)
}

describe('every answer', () => {
  test.each([...pages, ...api])('%s', async (_, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    await answer.arrayBuffer()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expectSafe(answer)
    const told = linesOf(answer.headers.get('x-request-id'))
    expect(told.filter(({ msg }) => msg === 'request')).toMatchObject([{ status, level: 30 }])
    expect(told.filter(({ msg }) => msg === 'unexpected')).toHaveLength(status === 500 ? 1 : 0)
  })

  test('an asset may be kept for a year, and is as safe', async () => {
    const answer = await app.get(`/assets/${ASSET}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('p{}')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expectSafe(answer)
  })

  test.each(api)('%s tells its version, and its mistakes as problem+json', async (_, status, ask) => {
    const answer = await ask()
    expect(answer.headers.get('api-version')).toBe(API_VERSION)
    if (status < 400) return
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const problem = await answer.json()
    expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
    expect(problem.instance).toBe(`urn:uuid:${answer.headers.get('x-request-id')}`)
  })

  test('all mistakes are told at once', async () => {
    const answer = await app.get(`${HERE}/api/v1/neighbourhoods?year=1800&anders=1&nog=2`)
    const { errors } = (await answer.json()) as { errors: { field: string }[] }
    expect(errors.map(({ field }) => field)).toEqual(['year', 'anders', 'nog'])
  })

  test('the log holds known fields only: no words, names, addresses', () => {
    const fields = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line) as object)))
    const known = ['level', 'time', 'msg', 'requestId', 'municipality', 'route', 'method', 'status', 'ms', 'reason']
    expect([...fields].filter((field) => ![...known, 'error', 'message', 'stack'].includes(field))).toEqual([])
    expect(PRIVATE.filter((word) => lines.some((line) => line.includes(word)))).toEqual([])
    expect(lines.length).toBeGreaterThan(30)
  })
})

function expectSafe({ headers }: Response): void {
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy.split('; ').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "script-src 'self'",
    "style-src 'self'",
  ])
  expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(
    31_536_000,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('server')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
}

describe('too much, too often, or not a form', () => {
  const sizes = { 'content-length': '1000001' }
  const multipart = { 'content-type': 'multipart/form-data; boundary=grens' }
  const file = '--grens\r\nContent-Disposition: form-data; name="bestand"; filename="a\r\n\r\n'
  test.each([
    ['larger than it may be', 413, 'x'.repeat(1_000_001), FORM],
    ['says that it is larger', 413, 'a=b', { ...FORM, ...sizes }],
    ['says that it is smaller', 413, 'x'.repeat(1_000_001), { ...FORM, 'content-length': '3' }],
    ['no kind of form', 400, 'a=b', {}],
    ['another kind of text', 400, '{}', { 'content-type': 'application/json' }],
    ['parts without a border', 400, 'a=b', { 'content-type': 'multipart/form-data' }],
    ['parts that break off', 400, file, multipart],
    ['a NUL character', 400, 'email=a%00b', FORM],
    ['a NUL character in a name', 400, 'a%00b=1', FORM],
  ])('a form: %s', async (_, status, body, headers) => {
    const answer = await app.send(`${HERE}/inloggen`, body, { headers })
    expect(answer.status).toBe(status)
    expectSafe(answer)
  })

  test('of who may not post here, no byte is read', async () => {
    const answer = await app.send(`${HERE}/beheer/imports`, 'x'.repeat(1_000), {
      headers: { 'content-length': '999999999999' },
    })
    expect(answer.status).toBe(403)
  })

  test('requests over the limit get 429 and a time to wait, whatever address a header tells', async () => {
    const client = '198.51.100.1'
    const nowhere = (n: number) =>
      app.get('/api/v1/nergens', { client, headers: { 'x-forwarded-for': `203.0.113.${n}` } })
    let last = await nowhere(0)
    for (let n = 1; n < 2 * LIMITS.api.burst && last.status !== 429; n++) last = await nowhere(n % 250)
    expect(last.status).toBe(429)
    expect(last.headers.get('retry-after')).toBe('60')
    expect(last.headers.get('content-type')).toBe('application/problem+json')
    expect(last.headers.get('api-version')).toBe(API_VERSION)
    expectSafe(last)
    expect((await app.get('/api/v1/nergens', { client: '198.51.100.2' })).status).toBe(404)
  })
})

test('forms of more than a week ago are forgotten, in every municipality', async () => {
  const day = 86_400_000
  const keys = ['vandaag', 'gisteren', 'lang geleden']
  const ages = [0, day, 8 * day]
  for (const [n, key] of keys.entries())
    for (const { id } of [TOWN, OTHER]) {
      const createdAt = new Date(Date.now() - (ages[n] ?? 0))
      const row = { key, poster: 'anonymous', requestHash: '', createdAt }
      await app.deps.database.scope(id).transaction((db) => db.insert(formPost).values(row))
    }
  await app.tidy()
  for (const { id } of [TOWN, OTHER]) {
    const left = await app.deps.database.scope(id).transaction((db) => db.select().from(formPost))
    expect(left.map(({ key }) => key).filter((key) => keys.includes(key))).toEqual(['vandaag', 'gisteren'])
  }
})

describe('addresses that try something', () => {
  test.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/....//....//package.json',
    '/assets/%00.css',
    '/assets/%E0%A4%A.css',
    '/assets/manifest.json',
    '/assets/',
    '/assets',
    `/assets-elders/${ASSET}`,
    '//elders.example/gebieden',
    `${HERE}/gebieden/%00`,
    `${HERE}/gebieden/..%2f..%2fbeheer`,
    `${HERE}/gebieden/%E0%A4%A`,
    `${HERE}/reken-na/__proto__`,
    `${HERE}/reken-na/constructor`,
    `${HERE}/raad/brieven/%27%20or%201%3D1`,
    '/__proto__/gebieden',
    '/%00',
  ])('%s is not found', async (path) => {
    const answer = await app.get(path, { token })
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('"dependencies"')
  })

  test('a NUL character in a question is a mistake, not a failure', async () => {
    expect((await app.get(`${HERE}/zoeken?woord=%00`)).status).toBe(400)
  })

  test('another host, or what a stranger forwards, changes nothing', async () => {
    const plain = await (await app.get(`${HERE}/gebieden`)).text()
    const elsewhere = await app.get(`http://elders.example${HERE}/gebieden`, { headers: FORWARDED })
    expect(await elsewhere.text()).toBe(plain)
    const description = await (
      await app.get('http://elders.example/api/v1/openapi.json', { headers: FORWARDED })
    ).text()
    expect(description).not.toContain('elders.example')
  })

  test('figures of the process itself are for this machine only, not for whom a proxy here speaks', async () => {
    const asked = (headers: Record<string, string>, client = '127.0.0.1') => app.get('/metrics', { client, headers })
    expect((await asked({})).status).toBe(200)
    expect((await asked({}, '198.51.100.3')).status).toBe(404)
    expect((await asked({ 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
    expect((await asked({ forwarded: 'for=127.0.0.1' })).status).toBe(404)
  })
})
