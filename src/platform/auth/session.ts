import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, gte, isNull, lte, or } from 'drizzle-orm'
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import type { SessionId, UserId } from '#kernel/ref.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { AnswerCookie } from '#platform/http/route.ts'
import { type Actor, ANONYMOUS, type Municipality } from './actor.ts'
import type { Role } from './roles.ts'
import { roleGrant, session, userAccount } from './schema.ts'

export const SESSION_COOKIE = 'wijkregie_session'

const MINUTE_MS = 60_000
/** OWASP ASVS 4.0.3, 3.3.2 level 2: sign in again after 12 hours at the latest. */
const ABSOLUTE_LIFE_MS = 12 * 60 * MINUTE_MS
/** Our choice: long enough for a meeting, short enough for a laptop that was left open. */
const IDLE_LIFE_MS = 2 * 60 * MINUTE_MS
/** How precisely we know when somebody was last here; saves a write per request. */
const LAST_SEEN_STEP_MS = MINUTE_MS
/** 256 bits: cannot be guessed, so the stored hash needs no salt. */
const TOKEN_BYTES = 32

export type SessionDeps = Pick<Deps, 'config' | 'database' | 'now'>

/** What the database knows a session by: the SHA-256 of its token. */
export const sessionIdOf = (token: string): SessionId => createHash('sha256').update(token).digest('hex') as SessionId

/** The cookie that carries a token; the server adds HttpOnly, SameSite=Lax, Path=/ and, on https, Secure. */
export const sessionCookie = (token: string): AnswerCookie => ({
  name: SESSION_COOKIE,
  value: token,
  seconds: ABSOLUTE_LIFE_MS / 1000,
})
export const NO_SESSION_COOKIE: AnswerCookie = { name: SESSION_COOKIE, value: null, seconds: 0 }

/** Starts a session and ends the one that this browser had: a token from before signing in is worth nothing after. */
export async function startSession(deps: SessionDeps, user: UserId, previousToken: string | null): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const now = deps.now()
  await deps.database.global.transaction(async (db) => {
    if (previousToken) await revoke(db, previousToken, now)
    await db.insert(session).values({ id: sessionIdOf(token), userId: user, createdAt: now, lastSeenAt: now })
  })
  return token
}

/** Ends one session. Ending it twice, or one that never was, is the same. */
export async function signOut(deps: SessionDeps, token: string): Promise<void> {
  await deps.database.global.transaction((db) => revoke(db, token, deps.now()))
}

/** Ends all sessions of a person, on every device. */
export async function revokeSessions(deps: SessionDeps, user: UserId): Promise<void> {
  await deps.database.global.transaction(async (db) => {
    await db
      .update(session)
      .set({ revokedAt: deps.now() })
      .where(and(eq(session.userId, user), isNull(session.revokedAt)))
  })
}

/** Who a token stands for in a municipality, with the roles that are valid today. No token, or a dead one: nobody. */
export async function actorFor(deps: SessionDeps, token: string | null, municipality: Municipality): Promise<Actor> {
  if (!token) return ANONYMOUS
  const now = deps.now()
  const account = await deps.database.global.transaction((db) => liveAccount(db, token, now))
  if (!account || (account.demo && deps.config.mode !== 'demo')) return ANONYMOUS
  const granted = await grantedOn(deps.database.scope(municipality.id), account.id, dayOf(now))
  return { kind: 'user', id: account.id, name: account.name, ...granted }
}

type Account = { id: UserId; name: string; demo: boolean }

async function liveAccount(db: Db, token: string, now: Date): Promise<Account | null> {
  const id = sessionIdOf(token)
  const [found] = await db
    .select({ id: userAccount.id, name: userAccount.name, demo: userAccount.demo, lastSeenAt: session.lastSeenAt })
    .from(session)
    .innerJoin(userAccount, eq(userAccount.id, session.userId))
    .where(
      and(
        eq(session.id, id),
        isNull(session.revokedAt),
        isNull(userAccount.disabledAt),
        gt(session.createdAt, new Date(now.getTime() - ABSOLUTE_LIFE_MS)),
        gt(session.lastSeenAt, new Date(now.getTime() - IDLE_LIFE_MS)),
      ),
    )
  if (!found) return null
  if (now.getTime() - found.lastSeenAt.getTime() > LAST_SEEN_STEP_MS) {
    await db.update(session).set({ lastSeenAt: now }).where(eq(session.id, id))
  }
  return { id: found.id, name: found.name, demo: found.demo }
}

/**
 * Roles end by themselves (SD7). A grant for one area or programme gives nothing where the area is not asked for; one
 * for an organisation gives the role, and that organisation as one's own.
 */
async function grantedOn(
  scope: Scope,
  user: UserId,
  day: CalendarDate,
): Promise<{ roles: Role[]; organisations: string[] }> {
  return scope.transaction(async (db) => {
    const grants = await db
      .select({ role: roleGrant.role, kind: roleGrant.scopeKind, organisation: roleGrant.scopeId })
      .from(roleGrant)
      .where(
        and(
          eq(roleGrant.municipalityId, scope.municipality),
          eq(roleGrant.userId, user),
          or(isNull(roleGrant.scopeKind), eq(roleGrant.scopeKind, 'organisation')),
          lte(roleGrant.validFrom, day),
          gte(roleGrant.validTo, day),
        ),
      )
    return {
      roles: [...new Set(grants.map(({ role }) => role))].sort(),
      organisations: [...new Set(grants.flatMap(({ kind, organisation }) => (kind && organisation) || []))].sort(),
    }
  })
}

const revoke = (db: Db, token: string, now: Date) =>
  db
    .update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.id, sessionIdOf(token)), isNull(session.revokedAt)))
    .then(() => undefined)
