// The description of the API against the NL GOV API Design Rules 2.1 (as far as a machine can judge them), and the
// API against its description.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshPglite } from '#platform/db/testing.ts'
import { API_VERSION } from '#platform/http/problem.ts'
import { filledIn, hasObject } from './testing/objects.ts'
import { openTestApp, SILENT, type TestApp, TOWN } from './testing/test-app.ts'

type Described = { headers?: Record<string, unknown>; content?: Record<string, { schema: unknown }> }
type Parameter = { name: string; in: string; required?: boolean; schema?: unknown }
type Operation = { summary?: string; parameters?: Parameter[]; responses: Record<string, Described> }
type Document = {
  openapi: string
  info: {
    title: string
    version: string
    description: string
    contact: Record<string, string>
    license: { name: string }
  }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

let fresh: FreshDatabase
let app: TestApp
let token: string
let document: Document
beforeAll(async () => {
  fresh = await freshPglite()
  app = await openTestApp(fresh.connection, SILENT, { origin: 'https://regie.gemeente.example' })
  token = await app.signIn(TOWN, 'programme-manager')
  document = (await (await app.get(`/${TOWN.slug}/api/v1/openapi.json`)).json()) as Document
})
afterAll(async () => {
  await app.close()
  await fresh.remove()
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation, name: `${method} ${path}` })),
  )
/** Names of operations that break a rule. */
const breaking = (rule: (one: ReturnType<typeof operations>[number]) => boolean) =>
  operations().flatMap((one) => (rule(one) ? [] : [one.name]))

/** Keys in paths and queries are camelCase; header fields as HTTP writes them. */
const NAMES: Readonly<Record<string, RegExp>> = {
  path: /^[a-z][A-Za-z0-9]*$/,
  query: /^[a-z][A-Za-z0-9]*$/,
  header: /^[A-Z][a-z]+(-[A-Z][a-z]+)*$/,
}

describe('the description', () => {
  test('is OpenAPI 3.1, with a version, a contact and a licence', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(document.info.version).toBe(API_VERSION)
    expect(document.info.description).not.toBe('')
    expect(document.info.license.name).toBe('EUPL-1.2')
    expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url'])
  })

  test('has a server per municipality: https, ending in the major version', () => {
    const urls = document.servers.map(({ url }) => url)
    expect(urls).toHaveLength(2)
    expect(urls).toContain(`https://regie.gemeente.example/${TOWN.slug}/api/v1`)
    expect(urls.filter((url) => !/^https:\/\/[^?#]+\/v1$/.test(url))).toEqual([])
  })

  test('holds every route, and only those', () => {
    const routes = app.routes.api.map(({ method, path }) => `${method} ${path}`)
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(routes.sort())
    expect(routes.length).toBeGreaterThan(3)
  })

  test('paths are kebab-case, without a slash at the end', () => {
    expect(breaking(({ path }) => /^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}|_[a-z-]+))+$/.test(path))).toEqual(
      [],
    )
  })

  test('parameters are camelCase, have a type, and stand in the path that names them', () => {
    const names = ({ operation }: { operation: Operation }, place: string) =>
      (operation.parameters ?? []).filter((one) => one.in === place).map(({ name }) => name)
    expect(
      breaking((one) =>
        (one.operation.parameters ?? []).every(({ name, schema, in: place }) => NAMES[place]?.test(name) && schema),
      ),
    ).toEqual([])
    expect(
      breaking(
        (one) => names(one, 'path').join() === [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).join(),
      ),
    ).toEqual([])
    expect(
      breaking(({ operation }) => (operation.parameters ?? []).every((one) => one.in !== 'path' || one.required)),
    ).toEqual([])
  })

  test('every answer tells the version; mistakes are problem+json with status, title and detail', () => {
    const answers = ({ operation }: { operation: Operation }, first: RegExp) =>
      Object.entries(operation.responses).flatMap(([status, answer]) => (first.test(status) ? [answer] : []))
    expect(breaking((one) => answers(one, /./).every(({ headers }) => headers?.['API-Version']))).toEqual([])
    expect(breaking((one) => answers(one, /^2/).length === 1)).toEqual([])
    expect(breaking((one) => answers(one, /^4/).length > 1)).toEqual([])
    const isProblem = ({ content }: Described) => Object.keys(content ?? {}).join() === 'application/problem+json'
    expect(breaking((one) => answers(one, /^[45]/).every(isProblem))).toEqual([])
    const problem = document.components.schemas.Problem as { required: string[] }
    expect(problem.required).toEqual(expect.arrayContaining(['type', 'status', 'title', 'detail', 'instance']))
  })

  test('names of schemas begin with a capital, references lead somewhere, every operation says what it does', () => {
    const names = Object.keys(document.components.schemas)
    expect(names.filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([])
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(references.map(([, name]) => name).filter((name) => !names.includes(name ?? ''))).toEqual([])
    expect(breaking(({ operation }) => (operation.summary ?? '').length > 10)).toEqual([])
  })

  test('may be read from a page of anybody', async () => {
    const answer = await app.get('/api/v1/openapi.json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  })
})

describe('what it describes', () => {
  test('every path answers as described: type, shape and version', async () => {
    for (const route of app.routes.api.filter(({ method }) => method === 'get')) {
      const answer = await app.get(`/${TOWN.slug}/api/v1${filledIn(route.path, TOWN)}`, { token })
      expect([route.path, answer.status]).toEqual([route.path, 200])
      const described = document.paths[route.path]?.get?.responses['200']?.content
      expect(Object.keys(described ?? {})[0]).toBe(answer.headers.get('content-type'))
      const value = await answer.json()
      expect([route.path, route.response.safeParse(value).error]).toEqual([route.path, undefined])
      expect(JSON.stringify(value).length).toBeGreaterThan(20)
    }
  })

  test('every form that is described is given to who accepts it; what is not described is not acceptable', async () => {
    const routes = app.routes.api.filter(({ method, also }) => method === 'get' && also)
    expect(routes.length).toBeGreaterThan(1)
    for (const route of routes) {
      const path = `/${TOWN.slug}/api/v1${filledIn(route.path, TOWN)}`
      const forms = [{ type: route.type ?? 'application/json', response: route.response }, ...(route.also ?? [])]
      const described = document.paths[route.path]?.get?.responses['200']?.content
      expect([route.path, Object.keys(described ?? {})]).toEqual([route.path, forms.map(({ type }) => type)])
      for (const { type, response } of forms) {
        const answer = await app.get(path, { token, headers: { accept: type } })
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
        expect([route.path, response.safeParse(await answer.json()).error]).toEqual([route.path, undefined])
      }
      const other = await app.get(path, { token, headers: { accept: 'text/turtle' } })
      expect([other.status, other.headers.get('content-type')]).toEqual([406, 'application/problem+json'])
    }
  })

  test('geometry comes in CRS84, or in RD for who asks; another system is not acceptable', async () => {
    const routes = app.routes.api.filter(({ geometry }) => geometry)
    expect(routes.length).toBeGreaterThan(1)
    const RD = '<http://www.opengis.net/def/crs/EPSG/0/28992>'
    for (const route of routes) {
      const path = `/${TOWN.slug}/api/v1${filledIn(route.path, TOWN)}`
      const geo = { accept: 'application/geo+json' }
      const usual = await app.get(path, { token, headers: geo })
      expect(usual.headers.get('content-crs')).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>')
      expect(usual.headers.get('vary')).toContain('Accept-Crs')
      const asked = [
        await app.get(path, { token, headers: { ...geo, 'accept-crs': 'EPSG:28992' } }),
        await app.get(`${path}?crs=${encodeURIComponent(RD)}`, { token, headers: geo }),
      ]
      for (const answer of asked) {
        expect(answer.headers.get('content-crs')).toBe(RD)
        expect(firstCorner(await answer.json())?.[0]).toBeGreaterThan(100_000)
      }
      expect(firstCorner(await usual.json())?.[0]).toBeLessThan(8)
      const refused = await app.get(path, { token, headers: { ...geo, 'accept-crs': 'EPSG:3857' } })
      expect([refused.status, refused.headers.get('content-type')]).toEqual([406, 'application/problem+json'])
      const mistaken = await app.get(`${path}?crs=EPSG:3857&x=1`, { token, headers: geo })
      const { errors } = (await mistaken.json()) as { errors: { field: string }[] }
      expect([mistaken.status, errors.map(({ field }) => field)]).toEqual([400, ['crs', 'x']])
    }
  })

  test('lists come in pages, with links to the others and the number of all', async () => {
    const answer = await app.get(`/${TOWN.slug}/api/v1/urgency-runs?page=2&pageSize=1`, { token })
    expect([answer.status, answer.headers.get('total-count'), await answer.json()]).toEqual([200, '1', []])
    const base = `/${TOWN.slug}/api/v1/urgency-runs`
    expect(answer.headers.get('link')).toBe(
      `<${base}?page=1&pageSize=1>; rel="first", <${base}?page=1&pageSize=1>; rel="prev", <${base}?page=1&pageSize=1>; rel="last"`,
    )
    const wrong = await app.get(`${base}?page=0&pageSize=1000`, { token })
    const { errors } = (await wrong.json()) as { errors: { field: string }[] }
    expect([wrong.status, errors.map(({ field }) => field)]).toEqual([400, ['page', 'pageSize']])
  })

  test('a parameter that is not there, or not right, is told; all of them at once', async () => {
    for (const route of app.routes.api.filter(({ method }) => method === 'get')) {
      const answer = await app.get(`/${TOWN.slug}/api/v1${filledIn(route.path, TOWN)}?eerste=1&tweede=2`, { token })
      expect([route.path, answer.status]).toEqual([route.path, 400])
      const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] }
      expect(errors.map(({ field }) => field)).toEqual(['eerste', 'tweede'])
    }
  })

  test('an object that cannot be or is not there is no success', async () => {
    for (const route of app.routes.api.filter(({ path }) => hasObject(path))) {
      const answer = await app.get(`/${TOWN.slug}/api/v1${route.path.replace(/\{\w+\}/, 'bestaat-niet')}`, { token })
      expect([400, 404]).toContain(answer.status)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
  })
})

/** First position of the first drawn feature of a collection, or of a feature. */
function firstCorner(value: unknown): number[] | undefined {
  const { features, geometry } = value as { features?: unknown[]; geometry?: { coordinates: number[][][][] } | null }
  if (features) return features.map(firstCorner).find((corner) => corner !== undefined)
  return geometry?.coordinates[0]?.[0]?.[0]
}
