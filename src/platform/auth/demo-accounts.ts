import { and, eq } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Deps } from '#platform/deps.ts'
import type { Municipality } from './actor.ts'
import { ROLES, type Role } from './roles.ts'
import { roleGrant, userAccount } from './schema.ts'
import { startSession } from './session.ts'
import type { SignedIn } from './sign-in.ts'
import { nl } from './text.nl.ts'

/** Roles one can look around with. Everybody is the public already. */
export const DEMO_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'public')

/** A demo is looked at on any day. */
const ALWAYS = { validFrom: calendarDate('2000-01-01'), validTo: calendarDate('2099-12-31') }

const demoUserId = (municipality: Municipality, role: Role) => `demo-${municipality.id}-${role}` as UserId

/**
 * One account per role for a municipality, without a password. Harmless to run again. Throws outside demo mode: no
 * switch may leave open doors in a real installation. `organisations`: for whom a role acts, e.g. a corporation.
 */
export async function makeDemoAccounts(
  deps: Pick<Deps, 'config' | 'database' | 'now'>,
  municipality: Municipality,
  organisations: Partial<Record<Role, string>> = {},
): Promise<void> {
  if (deps.config.mode !== 'demo') throw new Error('Demo accounts exist in demo mode only')
  const accounts = DEMO_ROLES.map((role) => ({
    id: demoUserId(municipality, role),
    // RFC 2606: .example is nobody's.
    email: `${role}@${municipality.id.toLowerCase()}.example`,
    name: `${nl.roles[role].name} (${nl.signIn.demo.suffix})`,
    demo: true,
    createdAt: deps.now(),
  }))
  const grants = DEMO_ROLES.map((role) => ({
    id: `demo-${role}`,
    userId: demoUserId(municipality, role),
    role,
    ...(organisations[role] ? { scopeKind: 'organisation' as const, scopeId: organisations[role] } : {}),
    ...ALWAYS,
  }))
  await deps.database.global.transaction((db) => db.insert(userAccount).values(accounts).onConflictDoNothing())
  await deps.database
    .scope(municipality.id)
    .transaction((db) => db.insert(roleGrant).values(grants).onConflictDoNothing())
}

/** One click, one role: in demo mode only. */
export async function signInAsDemo(
  deps: Pick<Deps, 'config' | 'database' | 'now'>,
  municipality: Municipality,
  role: Role,
  previousToken: string | null,
): Promise<Result<SignedIn, 'no-demo'>> {
  if (deps.config.mode !== 'demo') return refuse('no-demo')
  const [account] = await deps.database.global.transaction((db) =>
    db
      .select({ id: userAccount.id })
      .from(userAccount)
      .where(and(eq(userAccount.id, demoUserId(municipality, role)), eq(userAccount.demo, true))),
  )
  if (!account) return refuse('no-demo')
  return ok({ user: account.id, token: await startSession(deps, account.id, previousToken) })
}
