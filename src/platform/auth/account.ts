import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { Actor } from './actor.ts'
import { hashPassword, PASSWORD_LENGTH } from './password.ts'
import type { Role } from './roles.ts'
import { roleGrant, userAccount } from './schema.ts'

export type NewAccount = { email: string; name: string; password: string }

/** One spelling per address: without spaces around it, in lower case. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase()

/** Makes an account that can sign in but may do nothing yet: roles are granted per municipality. */
export async function createAccount(
  deps: Pick<Deps, 'database' | 'now'>,
  account: NewAccount,
): Promise<Result<UserId, 'email-taken' | 'password-length'>> {
  const length = [...account.password].length
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) return refuse('password-length')
  const passwordHash = await hashPassword(account.password)
  const id = randomUUID() as UserId
  const made = await deps.database.global.transaction((db) =>
    db
      .insert(userAccount)
      .values({ id, email: normaliseEmail(account.email), name: account.name, passwordHash, createdAt: deps.now() })
      .onConflictDoNothing({ target: userAccount.email })
      .returning({ id: userAccount.id }),
  )
  return made.length > 0 ? ok(id) : refuse('email-taken')
}

/** How a person is called on screens, e.g. behind a job; null when there is no such account. */
export async function accountName(deps: Pick<Deps, 'database'>, id: UserId): Promise<string | null> {
  return deps.database.global.transaction(async (db) => {
    const [found] = await db.select({ name: userAccount.name }).from(userAccount).where(eq(userAccount.id, id))
    return found?.name ?? null
  })
}

export type NewGrant = {
  user: UserId
  role: Role
  /** Null = the whole municipality. */
  scope: { kind: 'area' | 'programme' | 'organisation'; id: string } | null
  validFrom: CalendarDate
  /** Last day. */
  validTo: CalendarDate
}

/**
 * Gives a role for a period, inside the transaction of its cause; the caller records it in the audit trail.
 * Nobody grants a role to themselves (SD3).
 */
export async function grantRole(db: Db, actor: Actor, grant: NewGrant): Promise<Result<string, 'own-role' | 'period'>> {
  if (actor.kind === 'user' && actor.id === grant.user) return refuse('own-role')
  if (grant.validTo < grant.validFrom) return refuse('period')
  const id = randomUUID()
  await db.insert(roleGrant).values({
    id,
    userId: grant.user,
    role: grant.role,
    scopeKind: grant.scope?.kind ?? null,
    scopeId: grant.scope?.id ?? null,
    validFrom: grant.validFrom,
    validTo: grant.validTo,
  })
  return ok(id)
}
