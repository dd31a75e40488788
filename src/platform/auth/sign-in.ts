import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { UserId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { RateLimiter } from '#platform/http/rate-limit.ts'
import { normaliseEmail } from './account.ts'
import { verifyPassword } from './password.ts'
import { userAccount } from './schema.ts'
import { type SessionDeps, startSession } from './session.ts'

export type Credentials = {
  email: string
  password: string
  /** Client address, for the limit only. */
  client: string
  /** The session this browser already had; it ends when signing in succeeds. */
  previousToken: string | null
}

export type SignedIn = { user: UserId; token: string }
export type SignInRefusal = { kind: 'unknown' } | { kind: 'limited'; retryAfterSeconds: number }

/**
 * Starts a session for an e-mail address and password. An unknown address, a wrong password, a disabled account and
 * an account without a password all cost the same work and get the same answer. The limit per account counts for
 * addresses that do not exist too.
 */
export async function signIn(
  deps: SessionDeps,
  limiter: RateLimiter,
  credentials: Credentials,
): Promise<Result<SignedIn, SignInRefusal>> {
  const email = normaliseEmail(credentials.email)
  for (const taken of [
    limiter.take('sign-in-client', credentials.client),
    limiter.take('sign-in-account', createHash('sha256').update(email).digest('hex')),
  ]) {
    if (!taken.allowed) return refuse({ kind: 'limited', retryAfterSeconds: taken.retryAfterSeconds })
  }
  const [account] = await deps.database.global.transaction((db) =>
    db.select().from(userAccount).where(eq(userAccount.email, email)),
  )
  const usable = account && account.disabledAt === null ? account : null
  const right = await verifyPassword(credentials.password, usable?.passwordHash ?? null)
  if (!usable || !right) return refuse({ kind: 'unknown' })
  return ok({ user: usable.id, token: await startSession(deps, usable.id, credentials.previousToken) })
}
