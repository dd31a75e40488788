import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from './scope.ts'

/**
 * The few tables that belong to no municipality; tables whose name begins with `reference_` are global too. Only
 * platform/auth and platform/reference read and write them.
 */
export const GLOBAL_TABLES: readonly string[] = ['applied_migration', 'municipality', 'session', 'user_account']

export const isGlobalTable = (name: string): boolean => GLOBAL_TABLES.includes(name) || name.startsWith('reference_')

/** A stored column, with its type as PostgreSQL writes it. Generated columns are left out: they follow. */
export type Column = { name: string; type: string }
export type Table = { name: string; columns: Column[] }

/** All tables of the database with their columns, in name order. */
export async function listTables(db: Db): Promise<Table[]> {
  return rowsOf<Table>(
    db,
    sql`
      select c.relname::text as name,
        json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
          as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where n.nspname = 'public' and c.relkind = 'r'
      group by c.relname
      order by c.relname`,
  )
}

/** The name as an SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
