import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Connection } from './connect.ts'
import { rowsOf } from './scope.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')
const ROW_LEVEL_SECURITY = readFileSync(join(import.meta.dirname, 'row-level-security.sql'), 'utf8')

/** Any number will do, as long as every process that migrates takes the same one. */
const MIGRATION_LOCK = 5_050_001

/**
 * Brings the database up to date: every file of migrations/ once, in name order, then row level security for
 * every table. All in one transaction under an advisory lock: two processes that start together migrate once.
 * Returns the names of the migrations that ran.
 */
export async function migrate(connection: Connection, folder = MIGRATIONS): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return connection.owner.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await db.execute(
      sql`create table if not exists applied_migration (name text primary key, applied_at timestamptz not null default now())`,
    )
    const applied = new Set(
      (await rowsOf<{ name: string }>(db, sql`select name from applied_migration`)).map((r) => r.name),
    )
    const fresh = files.filter((name) => !applied.has(name))
    for (const name of fresh) {
      for (const statement of readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint')) {
        if (statement.trim()) await db.execute(sql.raw(statement))
      }
      await db.execute(sql`insert into applied_migration (name) values (${name})`)
    }
    for (const statement of splitBlocks(ROW_LEVEL_SECURITY)) await db.execute(sql.raw(statement))
    return fresh
  })
}

/** Statements of our own security script: separated by an empty line, one `do` block or one statement each. */
const splitBlocks = (script: string): string[] => script.split(/\n\n+/).filter((block) => block.trim())
