import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { sessionIdOf } from '#platform/auth/session.ts'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import type { FormGuard } from './route.ts'

/** Why a post is not believed to come from our own page; a code for the log. */
export type FormRefusal = 'cross-site' | 'other-origin' | 'no-token' | 'wrong-token'

export type FormGuardSettings = {
  secret: string
  /** Public origin; null = the origin that the request itself names. */
  origin: string | null
}

/** The hidden fields for a visitor: a token that belongs to the session, and a key that is new for every form. */
export const formGuardFields = (settings: FormGuardSettings, sessionToken: string | null): FormGuard => ({
  csrf: tokenOf(settings.secret, sessionToken),
  key: randomUUID(),
})

/**
 * Null when a post comes from one of our own pages. Two locks: what the browser itself tells about the sender
 * (Sec-Fetch-Site, else Origin; a page elsewhere cannot forge these), and a token bound to the session (a page
 * elsewhere cannot read it). Without a session the token is the same for everybody, and the first lock is what
 * keeps a stranger's page from signing somebody in.
 */
export function formRefusal(
  settings: FormGuardSettings,
  request: Request,
  form: URLSearchParams,
  sessionToken: string | null,
): FormRefusal | null {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return 'cross-site'
  const origin = request.headers.get('origin')
  if (site === null && origin !== null && !isOurs(origin, settings, request)) return 'other-origin'
  const token = form.get(GUARD_FIELDS.csrf)
  if (!token) return 'no-token'
  return sameText(token, tokenOf(settings.secret, sessionToken)) ? null : 'wrong-token'
}

/** Behind a proxy the request may arrive as http while the page was https: without a set origin the host decides. */
function isOurs(origin: string, settings: FormGuardSettings, request: Request): boolean {
  if (settings.origin !== null) return origin === new URL(settings.origin).origin
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
}

function tokenOf(secret: string, sessionToken: string | null): string {
  if (!secret) throw new Error('A form token needs a secret')
  const holder = sessionToken ? `session ${sessionIdOf(sessionToken)}` : 'anonymous'
  return createHmac('sha256', secret).update(`form ${holder}`).digest('base64url')
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
