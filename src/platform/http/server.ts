import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { dayOf } from '#kernel/calendar.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import { may, type PermissionTable } from '#platform/auth/permissions.ts'
import { SESSION_COOKIE } from '#platform/auth/session.ts'
import type { Deps } from '#platform/deps.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Module } from '#platform/module.ts'
import type { Theme } from '#platform/ui/shell-props.ts'
import { registerApi } from './api.ts'
import { serveAsset } from './assets.ts'
import { keepChoice, localeOf, themeOf } from './choices.ts'
import { clientOf, isLocal } from './client.ts'
import { formGuardFields, formRefusal } from './form-guard.ts'
import { createMetrics } from './metrics.ts'
import { handlePost } from './no-personal-data.ts'
import { type Place, placeOf } from './place.ts'
import { BodyTooLarge, BodyUnreadable, type Posted, readPosted } from './posted.ts'
import { problem } from './problem.ts'
import type { RateLimiter, Taken } from './rate-limit.ts'
import type { Answer, PageRoute, Visit } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { securityText } from './security-text.ts'
import { visitOnce } from './visit-once.ts'

export type ServerParts = {
  deps: Deps
  modules: readonly Module[]
  /** Pages of the platform itself: signing in and out, the list of municipalities. */
  platformPages: readonly PageRoute[]
  permissions: PermissionTable
  municipalities(): readonly Municipality[]
  sessions: {
    actorFor(token: string | null, municipality: Municipality): Promise<Actor>
  }
  limits: RateLimiter
  /** Turns a page answer into the whole document. */
  render(visit: Visit, answer: Extract<Answer, { kind: 'page' }>): Promise<string>
  /** A page for what went wrong; without a visit it asks no session and no database. */
  renderTrouble(trouble: Trouble): string
  /** The page of an installation with several municipalities. */
  renderChoice(reader: { locale: Locale; theme: Theme }): Promise<string>
}
/** What went wrong, as a plain page tells it. */
export type Trouble = {
  status: TroubleStatus
  requestId: string
  locale: Locale
  theme: Theme
  prefix: string
  /** Whose address it is; null above the municipalities. */
  municipality: Municipality | null
  /** Who asked; null while nobody looked, or where looking may be what fails. */
  visit: Visit | null
}
export type TroubleStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503

export type Env = { Bindings: HttpBindings; Variables: { place: Place; requestId: string } }

/** A form without files: texts only. */
const SMALL_BODY_BYTES = 1_000_000

/** The whole web application: one Hono app, whose routes are exactly those of the modules. */
export function createServer(parts: ServerParts): OpenAPIHono<Env> {
  const { deps } = parts
  const metrics = createMetrics()
  const place = (request: Request) => placeOf(new URL(request.url), parts.municipalities(), deps.config.hosts)
  const app = new OpenAPIHono<Env>({ getPath: (request) => place(request).path })

  app.use(async (c, next) => {
    const started = performance.now()
    c.set('requestId', randomUUID())
    c.set('place', place(c.req.raw))
    await next()
    c.res.headers.set('X-Request-Id', c.get('requestId'))
    const ms = Math.round(performance.now() - started)
    const route = c.req.routePath
    metrics.answered(c.req.method, route, c.res.status, ms)
    deps.log.info('request', { requestId: c.get('requestId'), method: c.req.method, route, status: c.res.status, ms })
  })
  app.use(securityHeaders)
  app.use(async (c, next) => {
    const kind = c.get('place').path.startsWith('/api/') ? 'api' : c.req.method === 'POST' ? 'post' : 'page'
    const asset = c.get('place').path.startsWith('/assets/')
    if (asset || parts.limits.allows(kind, clientOf(c, deps.config.trustedProxyHops))) return next()
    c.header('Retry-After', '60')
    return kind === 'api' ? problem(c, 429, 'Too many requests') : trouble(c, parts, 429)
  })

  app.use(async (c, next) => {
    const refused = refuseNulCharacter(new URL(c.req.url))
    if (!refused) return next()
    return c.get('place').path.startsWith('/api/')
      ? problem(c, refused, refused === 404 ? 'Not found' : 'The request is not valid')
      : trouble(c, parts, refused)
  })
  // A choice of language or colours is a reader's: programs get no cookie and no detour.
  app.use((c, next) => (c.get('place').path.startsWith('/api/') ? next() : keepChoice(c, next)))

  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    await deps.database.global.transaction(async () => {})
    return c.text('ready')
  })
  app.get('/metrics', (c) => (isLocal(c) ? c.text(metrics.text()) : c.notFound()))
  app.get('/assets/*', serveAsset)
  app.get('/.well-known/security.txt', (c) => {
    const text = securityText(deps)
    return text ? c.text(text) : c.notFound()
  })

  registerApi(app, parts, (c) => visitOf(c, parts))
  for (const route of [...parts.platformPages, ...parts.modules.flatMap((module) => module.pages)]) {
    if (!parts.permissions.has(route.needs.object)) {
      throw new Error(
        `${route.method} ${route.path} needs ${route.needs.object}, which has no row in the permission table`,
      )
    }
    app.on(route.method, route.path, (c) => handlePage(c, parts, route))
  }

  app.notFound(async (c) => {
    const { municipality, path } = c.get('place')
    if (path.startsWith('/api/')) return problem(c, 404, 'Not found')
    if (municipality) return trouble(c, parts, 404, await visitIfKnown(c, parts))
    if (path !== '/') return trouble(c, parts, 404)
    return c.html(await parts.renderChoice({ locale: localeOf(c), theme: themeOf(c) }))
  })
  app.onError((error, c) => {
    deps.log.error('unexpected', { requestId: c.get('requestId'), route: c.req.routePath, error })
    return c.get('place').path.startsWith('/api/') ? problem(c, 500, 'Something went wrong') : trouble(c, parts, 500)
  })
  return app
}

/** A NUL character is in no text that we keep, and the database refuses it. */
function refuseNulCharacter({ pathname, search }: URL): 400 | 404 | null {
  if (pathname.includes('%00')) return 404
  return search.includes('%00') ? 400 : null
}

async function handlePage(c: Context<Env>, parts: ServerParts, route: PageRoute): Promise<Response> {
  if (!c.get('place').municipality) return c.notFound() as Promise<Response>
  const caller = await visitOf(c, parts)
  // Before anything of the body is read: who may not do this cannot fill our disk either.
  if (!caller.may(route.needs)) return refuseVisit(c, parts, caller)
  const wait = route.limit ? secondsToWait(parts.limits.take(route.limit, caller.client)) : 0
  if (wait > 0) {
    c.header('Retry-After', String(wait))
    return trouble(c, parts, 429, caller)
  }
  if (route.method === 'get') return respond(c, parts, caller, await route.handle(caller))
  const posted = await readBody(c, parts, route)
  if ('refused' in posted) return trouble(c, parts, posted.refused, caller)
  try {
    const visit: Visit = { ...caller, form: posted.form, files: posted.files }
    const refusal = formRefusal(parts.deps.config, c.req.raw, posted.form, visit.sessionToken)
    if (refusal) {
      parts.deps.log.warn('form refused', { requestId: visit.requestId, route: route.path, reason: refusal })
      return trouble(c, parts, 403, visit)
    }
    const answer = await visitOnce(visit, c.get('place').path, (once) => handlePost(route, once))
    return await respond(c, parts, visit, answer)
  } finally {
    posted.discard()
  }
}

const secondsToWait = (taken: Taken): number => (taken.allowed ? 0 : taken.retryAfterSeconds)

async function readBody(
  c: Context<Env>,
  parts: ServerParts,
  route: PageRoute,
): Promise<Posted | { refused: 400 | 413 }> {
  const folder = join(parts.deps.config.dataFolder, 'uploads', c.get('requestId'))
  try {
    return await readPosted(c.env.incoming, folder, route.maxBody ?? SMALL_BODY_BYTES)
  } catch (error) {
    if (error instanceof BodyTooLarge) return { refused: 413 }
    if (error instanceof BodyUnreadable) return { refused: 400 }
    throw error
  }
}

/** Who asks, where and for what; without what was posted. */
async function visitOf(c: Context<Env>, parts: ServerParts): Promise<Visit> {
  const { municipality, prefix } = c.get('place')
  if (!municipality) throw new Error('A visit needs a municipality')
  const { deps } = parts
  const sessionToken = getCookie(c, SESSION_COOKIE) ?? null
  const actor = await parts.sessions.actorFor(sessionToken, municipality)
  const url = new URL(c.req.url)
  return {
    actor,
    municipality,
    scope: deps.database.scope(municipality.id),
    params: c.req.param() as Record<string, string>,
    query: url.searchParams,
    form: new URLSearchParams(),
    files: new Map(),
    locale: localeOf(c),
    theme: themeOf(c),
    path: url.pathname + url.search,
    today: dayOf(deps.now()),
    requestId: c.get('requestId'),
    formGuard: formGuardFields(deps.config, sessionToken),
    sessionToken,
    client: clientOf(c, deps.config.trustedProxyHops),
    href: (path) => `${prefix}${path}` || '/',
    may: (permission) => may(parts.permissions, actor.roles, permission),
    deps,
  }
}

/** For the header of a page that is not there: when who asks cannot be looked up, the page is still not there. */
async function visitIfKnown(c: Context<Env>, parts: ServerParts): Promise<Visit | null> {
  try {
    return await visitOf(c, parts)
  } catch (error) {
    parts.deps.log.error('session not looked up', { requestId: c.get('requestId'), route: c.req.routePath, error })
    return null
  }
}

/** Without a session: first sign in, then come back. With one: this is not for you. */
function refuseVisit(c: Context<Env>, parts: ServerParts, visit: Visit): Response {
  if (visit.actor.kind !== 'anonymous' || c.req.method !== 'GET') return trouble(c, parts, 403, visit)
  const { path } = c.get('place')
  return c.redirect(visit.href(`/inloggen?naar=${encodeURIComponent(path + new URL(c.req.url).search)}`), 303)
}

async function respond(c: Context<Env>, parts: ServerParts, visit: Visit, answer: Answer): Promise<Response> {
  switch (answer.kind) {
    case 'page': {
      if (answer.refresh) c.header('Refresh', String(answer.refresh))
      return c.html(await parts.render(visit, answer), answer.status ?? 200)
    }
    case 'redirect': {
      for (const { name, value, seconds } of answer.cookies ?? []) {
        setCookie(c, name, value ?? '', {
          httpOnly: true,
          sameSite: 'Lax',
          secure: parts.deps.config.origin?.startsWith('https:') ?? false,
          path: '/',
          maxAge: value === null ? 0 : seconds,
        })
      }
      return c.redirect(answer.to, 303)
    }
    case 'file': {
      const body = answer.body instanceof Uint8Array ? new Uint8Array(answer.body) : answer.body
      return c.body(body, 200, {
        'Content-Type': answer.type,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
      })
    }
    case 'json':
      return c.body(JSON.stringify(answer.value), answer.status ?? 200, {
        'Content-Type': answer.type ?? 'application/json',
      })
    case 'problem':
      return trouble(c, parts, answer.status, visit)
    case 'forbidden':
      return trouble(c, parts, 403, visit)
    case 'not-found':
      return trouble(c, parts, 404, visit)
  }
}

function trouble(c: Context<Env>, parts: ServerParts, status: TroubleStatus, visit: Visit | null = null): Response {
  const { prefix, municipality } = c.get('place')
  return c.html(
    parts.renderTrouble({
      status,
      requestId: c.get('requestId'),
      locale: localeOf(c),
      theme: themeOf(c),
      prefix,
      municipality,
      visit,
    }),
    status,
  ) as unknown as Response
}
