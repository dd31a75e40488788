import { boolean, date, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, SessionId, UserId } from '#kernel/ref.ts'
import { municipalityId } from '#platform/db/columns.ts'
import type { Role } from './roles.ts'

/** Global: the municipalities this installation serves. */
export const municipality = pgTable('municipality', {
  id: text('id').$type<MunicipalityId>().primaryKey(),
  name: text('name').notNull(),
  /** First path segment: /dordrecht/... */
  slug: text('slug').notNull().unique(),
  /** Invented data: every page, document and export says so. */
  fictional: boolean('fictional').notNull().default(false),
})

/** Global: people who can sign in. An account that ends is disabled, never deleted: the audit trail points at it. */
export const userAccount = pgTable('user_account', {
  id: text('id').$type<UserId>().primaryKey(),
  /** Lower case, so that one address is one account. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  /** PHC string of argon2id; null = cannot sign in with a password (demo accounts). */
  passwordHash: text('password_hash'),
  /** Made by a demo: worth nothing outside demo mode, also when its session is still alive. */
  demo: boolean('demo').notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
})

/** Global: who is signed in. The cookie's token itself is nowhere stored. */
export const session = pgTable(
  'session',
  {
    /** SHA-256 of the token in the cookie, hexadecimal. */
    id: text('id').$type<SessionId>().primaryKey(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => userAccount.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [index('session_of_user').on(t.userId)],
)

/**
 * What somebody may do in one municipality, from a day up to and including a day. The account is global, so the
 * database cannot lead a foreign key with the municipality; accounts are never deleted, so nothing can dangle.
 */
export const roleGrant = pgTable(
  'role_grant',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    userId: text('user_id').$type<UserId>().notNull(),
    role: text('role').$type<Role>().notNull(),
    /**
     * Null = the whole municipality; 'area' or 'programme' limits the role to `scopeId`; 'organisation' is a role for
     * somebody who acts for the organisation with that code.
     */
    scopeKind: text('scope_kind').$type<'area' | 'programme' | 'organisation'>(),
    scopeId: text('scope_id'),
    validFrom: date('valid_from').$type<CalendarDate>().notNull(),
    /** Last day; a role period always ends (SD7). */
    validTo: date('valid_to').$type<CalendarDate>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('role_grant_of_user').on(t.municipalityId, t.userId),
  ],
)
