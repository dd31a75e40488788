import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { MunicipalityId } from '#kernel/ref.ts'

/** What a store works with: the same on PGlite and on PostgreSQL. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/**
 * The database seen by one municipality. Every call is a transaction that first takes the application role
 * and names the municipality, so that row level security holds; nothing but the database is awaited inside.
 */
export type Scope = {
  readonly municipality: MunicipalityId
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
}

/** The few tables that belong to no municipality; used by platform/auth and platform/reference only. */
export type GlobalScope = {
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
}

export type Database = {
  readonly kind: 'pglite' | 'postgres'
  scope(municipality: MunicipalityId): Scope
  readonly global: GlobalScope
  close(): Promise<void>
}

/** May read and write tenant tables of the named municipality, nothing else. */
export const APP_ROLE = 'wijkregie_app'
/** May read and write the listed global tables, nothing else. */
export const PLATFORM_ROLE = 'wijkregie_platform'

/** Longest one statement may take; imports work in chunks far below it. */
const STATEMENT_TIMEOUT = '15s'
const IDLE_TIMEOUT = '15s'

export const enterMunicipality = (municipality: MunicipalityId) => sql`
  select set_config('role', ${APP_ROLE}, true), set_config('app.municipality', ${municipality}, true),
         set_config('statement_timeout', ${STATEMENT_TIMEOUT}, true),
         set_config('idle_in_transaction_session_timeout', ${IDLE_TIMEOUT}, true)`

export const enterGlobal = () => sql`
  select set_config('role', ${PLATFORM_ROLE}, true), set_config('app.municipality', '', true),
         set_config('statement_timeout', ${STATEMENT_TIMEOUT}, true),
         set_config('idle_in_transaction_session_timeout', ${IDLE_TIMEOUT}, true)`

/** The rows of a raw statement, typed by the caller who wrote it. */
export async function rowsOf<Row>(db: Db, statement: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await db.execute(statement)) as unknown as { rows: Row[] }).rows
}
