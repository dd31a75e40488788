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
        (one.operation.parameters ?? []).every(({ name, schema }) => /^[a-z][A-Za-z0-9]*$/.test(name) && schema),
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
      expect(Object.keys(described ?? {})).toEqual([answer.headers.get('content-type')])
      const value = await answer.json()
      expect([route.path, route.response.safeParse(value).error]).toEqual([route.path, undefined])
      expect(JSON.stringify(value).length).toBeGreaterThan(20)
    }
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
