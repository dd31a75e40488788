import { z } from 'zod'
import type { UserId } from '#kernel/ref.ts'
import type { RateLimiter } from '#platform/http/rate-limit.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { ButtonForm, KeyValues, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import { signInAsDemo } from './demo-accounts.ts'
import { roleName } from './role-name.ts'
import { ROLES } from './roles.ts'
import { NO_SESSION_COOKIE, revokeSessions, sessionCookie, signOut } from './session.ts'
import { type SignedIn, signIn } from './sign-in.ts'
import { SignInBody } from './sign-in-body.tsx'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

const textsOf = (visit: Visit) => textsFor({ nl, en }, visit.locale)
const READ = { object: 'session', action: 'read' } as const
const WRITE = { object: 'session', action: 'write' } as const

/** Signing in and out, and one's own account. The limiter is the server's own, so that limits hold over all requests. */
export const signInPages = (limiter: RateLimiter): readonly PageRoute[] => [
  { method: 'get', path: '/inloggen', needs: READ, handle: async (visit) => signInPage(visit, visit.query, [], '') },
  { method: 'post', path: '/inloggen', needs: WRITE, handle: (visit) => handleSignIn(visit, limiter) },
  { method: 'post', path: '/inloggen/demo', needs: WRITE, handle: handleDemo },
  { method: 'post', path: '/uitloggen', needs: WRITE, handle: handleSignOut },
  { method: 'get', path: '/account', needs: READ, handle: async (visit) => accountPage(visit) },
  { method: 'post', path: '/account/overal-uitloggen', needs: WRITE, handle: handleSignOutEverywhere },
]

/** OWASP: longest e-mail address 254 characters (RFC 5321). A password of any length up to the limit is looked at. */
const Posted = z.object({ email: z.email().max(254), password: z.string().min(1).max(1_000) })

async function handleSignIn(visit: Visit, limiter: RateLimiter): Promise<Answer> {
  const t = textsOf(visit).signIn.errors
  const email = visit.form.get('email')?.trim() ?? ''
  const read = Posted.safeParse({ email, password: visit.form.get('password') ?? '' })
  if (!read.success) {
    const wrong = new Set(read.error.issues.map((issue) => issue.path[0]))
    const fields = (['email', 'password'] as const).filter((field) => wrong.has(field))
    return signInPage(
      visit,
      visit.form,
      fields.map((field) => ({ field, message: t[field] })),
      email,
    )
  }
  const { sessionToken: previousToken, client, deps } = visit
  const result = await signIn(deps, limiter, { ...read.data, client, previousToken })
  if (result.ok) return welcome(visit, result.value)
  const { reason } = result
  const message = reason.kind === 'limited' ? t.limited(reason.retryAfterSeconds) : t.unknown
  deps.log.warn('sign-in refused', { requestId: visit.requestId, reason: reason.kind })
  return signInPage(visit, visit.form, [{ field: 'email', message }], email)
}

const DemoRole = z.enum(ROLES)

async function handleDemo(visit: Visit): Promise<Answer> {
  const role = DemoRole.safeParse(visit.form.get('role'))
  if (visit.deps.config.mode !== 'demo' || !role.success) return { kind: 'not-found' }
  const result = await signInAsDemo(visit.deps, visit.municipality, role.data, visit.sessionToken)
  return result.ok ? welcome(visit, result.value) : { kind: 'not-found' }
}

/**
 * Back to where the visitor wanted to be. The audit entry goes around the form's key on purpose: a double click must
 * give both answers their cookie, and a session too many does no harm.
 */
async function welcome(visit: Visit, { user, token }: SignedIn): Promise<Answer> {
  await recordSession(visit, user, 'session.started')
  return { kind: 'redirect', to: visit.href(returnPath(visit.form.get('naar'))), cookies: [sessionCookie(token)] }
}

async function handleSignOut(visit: Visit): Promise<Answer> {
  if (visit.sessionToken) await signOut(visit.deps, visit.sessionToken)
  if (visit.actor.kind === 'user') await recordSession(visit, visit.actor.id, 'session.ended')
  return { kind: 'redirect', to: visit.href('/'), cookies: [NO_SESSION_COOKIE] }
}

async function handleSignOutEverywhere(visit: Visit): Promise<Answer> {
  if (visit.actor.kind !== 'user') return { kind: 'redirect', to: visit.href('/inloggen') }
  await revokeSessions(visit.deps, visit.actor.id)
  await recordSession(visit, visit.actor.id, 'session.all-ended')
  return { kind: 'redirect', to: visit.href('/'), cookies: [NO_SESSION_COOKIE] }
}

async function recordSession({ deps, municipality }: Visit, user: UserId, action: string): Promise<void> {
  const actor = { kind: 'user', id: user, name: '', roles: [] } as const
  await deps.database
    .scope(municipality.id)
    .transaction((db) => deps.audit.record(db, { actor, action, object: `user/${user}` }))
}

/** A path of this municipality, and nothing that a browser could read as another site. */
export function returnPath(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : '/'
}

function signInPage(visit: Visit, fields: URLSearchParams, errors: readonly FieldError[], email: string): Answer {
  const t = textsOf(visit).signIn
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    title: t.title,
    breadcrumb: [{ label: t.home, href: visit.href('/') }, { label: t.title }],
    layout: 'resident',
    body: <SignInBody {...{ visit, errors, email }} returnTo={returnPath(fields.get('naar'))} text={textsOf(visit)} />,
  }
}

function accountPage(visit: Visit): Answer {
  const { actor } = visit
  if (actor.kind === 'anonymous') return { kind: 'redirect', to: visit.href('/inloggen?naar=/account') }
  const texts = textsOf(visit)
  const t = texts.account
  const roles = actor.roles.map((role) => roleName(role, visit.locale)).join(', ')
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [{ label: texts.signIn.home, href: visit.href('/') }, { label: t.title }],
    body: (
      <>
        <PageTitle title={t.title} lead={t.lead} />
        <Stack>
          <Panel>
            <KeyValues
              items={[
                { label: t.name, value: actor.name },
                { label: t.roles, value: roles || t.noRoles },
              ]}
            />
          </Panel>
          <Panel title={t.everywhere}>
            <p>{t.everywhereLead}</p>
            <ButtonForm action={visit.href('/account/overal-uitloggen')} label={t.everywhereAction} />
          </Panel>
        </Stack>
      </>
    ),
  }
}
