import { sql } from 'drizzle-orm'
import type { Connection } from './connect.ts'
import { APP_ROLE, PLATFORM_ROLE, rowsOf } from './scope.ts'

/** The login could see or do more than one municipality's work, or too little; the message says what. */
export class UnsafeLogin extends Error {}

type Login = { name: string; superuser: boolean; bypasses: boolean; owns: boolean; missing: string[] }

/**
 * Row level security does not bind a superuser, a role with BYPASSRLS or the owner of a table, nor who may become
 * one of these. Throws UnsafeLogin when the PostgreSQL login is any of them, or may not take our two roles.
 */
export async function assertSafeLogin({ login: db }: Pick<Connection, 'login'>): Promise<void> {
  const [login] = await rowsOf<Login>(
    db,
    sql`
      select session_user::text as name,
        exists (select from pg_roles r where r.rolsuper and pg_has_role(session_user, r.oid, 'member')) as superuser,
        exists (select from pg_roles r where r.rolbypassrls and pg_has_role(session_user, r.oid, 'member')) as bypasses,
        exists (
          select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(session_user, c.relowner, 'member')
        ) as owns,
        array(
          select wanted.name
          from (values (${APP_ROLE}::text), (${PLATFORM_ROLE}::text)) wanted (name)
          left join pg_roles r on r.rolname = wanted.name
          where coalesce(not pg_has_role(session_user, r.oid, 'set'), true)
        ) as missing`,
  )
  const objection = login && objectionTo(login)
  if (objection) throw new UnsafeLogin(`PostgreSQL login "${login.name}" ${objection}.`)
}

function objectionTo({ superuser, bypasses, owns, missing }: Login): string | null {
  if (superuser) return 'is a superuser, or may become one: municipalities would not be kept apart'
  if (bypasses) return 'has BYPASSRLS, or may get it: municipalities would not be kept apart'
  if (owns) return 'owns the tables, or may become their owner: use the owner for WIJKREGIE_MIGRATION_URL only'
  if (missing.length > 0) return `may not take role ${missing.join(', ')}: grant it, after the first migration`
  return null
}
