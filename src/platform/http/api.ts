import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { CRS_URIS, type Crs } from '#platform/geo/crs.ts'
import { API_VERSION, problem } from './problem.ts'
import { type CrsChoice, chooseCrs, chooseType, contentCrs } from './representation.ts'
import type { ApiRoute, FieldError, Visit } from './route.ts'
import type { Env, ServerParts } from './server.ts'

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

const versionHeader = { 'API-Version': { schema: { type: 'string' as const }, description: 'Version of this API' } }
const problemAnswer = (description: string) => ({
  description,
  headers: versionHeader,
  content: { 'application/problem+json': { schema: Problem } },
})

/** Every JSON route of the modules below /api/v1, and the OpenAPI document that describes them. */
export function registerApi(
  app: OpenAPIHono<Env>,
  parts: ServerParts,
  visitOf: (c: Context<Env>) => Promise<Visit>,
): void {
  for (const route of parts.modules.flatMap((module) => module.api)) {
    if (!parts.permissions.has(route.needs.object)) {
      throw new Error(`API ${route.path} needs ${route.needs.object}, which has no row in the permission table`)
    }
    app.openAPIRegistry.registerPath(describe(route))
    const pattern = `/api/v1${route.path}`.replaceAll(/\{(\w+)\}/g, ':$1')
    app.on(route.method, pattern, (c) => answerApi(c, route, visitOf))
  }
  app.get('/api/v1/openapi.json', (c) => {
    c.header('API-Version', API_VERSION)
    c.header('Access-Control-Allow-Origin', '*')
    return c.json(app.getOpenAPI31Document(about(parts)))
  })
}

const describe = (route: ApiRoute) =>
  createRoute({
    method: route.method,
    path: route.path,
    summary: route.summary,
    request: {
      ...(route.params ? { params: route.params } : {}),
      ...(queryOf(route) ? { query: queryOf(route) } : {}),
      ...(route.geometry ? { headers: AcceptCrs } : {}),
      ...(route.body ? { body: { content: { 'application/json': { schema: route.body } } } } : {}),
    },
    responses: {
      200: {
        description: route.summary,
        headers: headersOf(route),
        content: Object.fromEntries(formsOf(route).map(({ type, response }) => [type, { schema: response }])),
      },
      400: problemAnswer('The request is not valid; all errors together'),
      403: problemAnswer('Not allowed'),
      404: problemAnswer('Not found'),
      ...(isChosen(route) ? { 406: problemAnswer('We do not have the answer in that form') } : {}),
    },
  })

const formsOf = (route: ApiRoute) => [
  { type: route.type ?? 'application/json', response: route.response },
  ...(route.also ?? []),
]
const isChosen = (route: ApiRoute): boolean => route.geometry === true || route.also !== undefined

const GEOJSON = 'application/geo+json'
const CRS_TEXT = Object.values(CRS_URIS).join(' or ')
const CrsParameter = z.object({ crs: z.string().optional().describe(`Coordinate system: ${CRS_TEXT}`) })
const AcceptCrs = z.object({ 'Accept-Crs': z.string().optional().describe('Coordinate system: CRS84 or EPSG:28992') })

/** The parameters of a route; with geometry in the answer also the coordinate system. */
const queryOf = (route: ApiRoute) =>
  route.geometry ? z.object({ ...route.query?.shape, ...CrsParameter.shape }) : route.query

function headersOf(route: ApiRoute) {
  const told = {
    ...route.headers,
    ...(route.geometry ? { 'Content-Crs': `Coordinate system of the geometry: ${CRS_TEXT}` } : {}),
  }
  const described = Object.entries(told).map(([name, description]) => [
    name,
    { schema: { type: 'string' as const }, description },
  ])
  return { ...versionHeader, ...Object.fromEntries(described) }
}

const about = (parts: ServerParts) => ({
  openapi: '3.1.0',
  info: {
    title: 'Wijkregie',
    version: API_VERSION,
    description: 'Areas and urgency of one municipality. Every figure carries its source and reference date.',
    contact: { name: 'Wijkregie', url: 'https://wijkregie.example', email: 'wijkregie@wijkregie.example' },
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
  },
  servers: parts.municipalities().map((m) => ({
    url: `${parts.deps.config.origin ?? 'https://wijkregie.example'}/${m.slug}/api/v1`,
    description: m.name,
  })),
})

async function answerApi(
  c: Context<Env>,
  route: ApiRoute,
  visitOf: (c: Context<Env>) => Promise<Visit>,
): Promise<Response> {
  if (!c.get('place').municipality) return problem(c, 404, 'Name the municipality in the path: /{municipality}/api/v1')
  const visit = await visitOf(c)
  if (!visit.may(route.needs)) return problem(c, 403, 'Not allowed')
  const form = readForm(c, route)
  const input = await readInput(c, route, form.errors)
  if ('errors' in input) return problem(c, 400, 'The request is not valid', input.errors)
  const { type, crs } = form
  if (type === null || crs === null) return problem(c, 406, 'We do not have the answer in that form')
  const answer = await route.handle(visit, { ...input, type, crs })
  c.header('API-Version', API_VERSION)
  if (isChosen(route)) c.header('Vary', 'Accept, Accept-Crs')
  switch (answer.kind) {
    case 'json':
      return c.body(JSON.stringify(answer.value), answer.status ?? 200, {
        ...answer.headers,
        ...(route.geometry && type === GEOJSON ? { 'Content-Crs': contentCrs(crs) } : {}),
        'Content-Type': answer.type ?? type,
      })
    case 'problem':
      return problem(c, answer.status, answer.title, answer.errors)
    case 'not-found':
      return problem(c, 404, 'Not found')
    case 'forbidden':
      return problem(c, 403, answer.reason)
    default:
      throw new Error(`An API route cannot answer with a ${answer.kind}`)
  }
}

/** Null: none of the forms that the client accepts is one of ours. */
type Form = { type: string | null; crs: Crs | null; errors: FieldError[] }

function readForm(c: Context<Env>, route: ApiRoute): Form {
  const types = formsOf(route).map(({ type }) => type)
  const type = route.also ? chooseType(c.req.header('accept'), types) : (types[0] ?? null)
  const crs: CrsChoice = route.geometry ? chooseCrs(c.req.query('crs'), c.req.header('accept-crs')) : { crs: 'CRS84' }
  if (crs === 'not-acceptable') return { type, crs: null, errors: [] }
  return 'invalid' in crs ? { type, crs: null, errors: [crs.invalid] } : { type, crs: crs.crs, errors: [] }
}

type Input = { params: unknown; query: unknown; body: unknown }

/** Parses the three parts and collects every error of all of them. */
async function readInput(
  c: Context<Env>,
  route: ApiRoute,
  errors: FieldError[],
): Promise<Input | { errors: FieldError[] }> {
  const raw = {
    params: c.req.param(),
    query: c.req.query(),
    body: route.body ? await c.req.json().catch(() => undefined) : undefined,
  }
  const input: Input = { params: raw.params, query: raw.query, body: raw.body }
  for (const part of ['params', 'query', 'body'] as const) {
    const parsed = route[part]?.safeParse(raw[part])
    if (!parsed) continue
    if (parsed.success) input[part] = parsed.data
    else
      errors.push(
        ...parsed.error.issues.map((issue) => ({ field: issue.path.join('.') || part, message: issue.message })),
      )
  }
  errors.push(...unknownQuery(route, raw.query))
  return errors.length > 0 ? { errors } : input
}

/** A parameter that we do not know is a mistake that its sender wants to hear of. */
function unknownQuery(route: ApiRoute, given: Readonly<Record<string, string>>): FieldError[] {
  const known = Object.keys(queryOf(route)?.shape ?? {})
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({ field: name, message: 'Unknown parameter' }))
}
