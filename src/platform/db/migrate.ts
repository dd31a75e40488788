import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Connection } from './connect.ts'
import { type Database, type Db, rowsOf } from './scope.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')

/** Kept among the applied migrations, so that it runs again only when it, or a table, changed. */
const SECURITY = 'row-level-security.sql'

/** Any number will do, as long as every process that migrates takes the same one. */
const MIGRATION_LOCK = 5_050_001

/** One file of migrations/; `checksum` is the SHA-256 of its text. */
export type Migration = { name: string; checksum: string }
type MigrationFile = Migration & { text: string }

/** The database cannot be brought up to date by this version of the program; the message says why and what to do. */
export class MigrationRefused extends Error {}

/**
 * Brings the database up to date: every file of migrations/ once, in name order, then row level security for
 * every table. All in one transaction under an advisory lock: two processes that start together migrate once.
 * Returns the names of the migrations that ran. Throws MigrationRefused when the database was made by a newer
 * version, or with a migration that was changed since.
 */
export async function migrate(connection: Connection, folder = MIGRATIONS): Promise<string[]> {
  const files = migrationFiles(folder)
  const security = read(import.meta.dirname, SECURITY)
  return connection.owner.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    const applied = await appliedMigrations(db)
    const fresh = freshOnes(files, applied)
    for (const file of fresh) {
      for (const statement of file.text.split('--> statement-breakpoint')) {
        if (statement.trim()) await db.execute(sql.raw(statement))
      }
      await remember(db, file)
    }
    if (fresh.length > 0 || applied.get(SECURITY) !== security.checksum) {
      for (const statement of splitBlocks(security.text)) await db.execute(sql.raw(statement))
      await remember(db, security)
    }
    return fresh.map(({ name }) => name)
  })
}

/** Migrations of this version that the database does not have yet. For a login that may not migrate. */
export async function pendingMigrations(database: Database, folder = MIGRATIONS): Promise<string[]> {
  const applied = await database.global.transaction((db) =>
    rowsOf<Migration>(db, sql`select name, checksum from applied_migration`),
  )
  return freshOnes(migrationFiles(folder), byName(applied)).map(({ name }) => name)
}

/** The migrations of this version, in the order in which they run. */
export const knownMigrations = (folder = MIGRATIONS): Migration[] =>
  migrationFiles(folder).map(({ name, checksum }) => ({ name, checksum }))

function migrationFiles(folder: string): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => read(folder, name))
}

function read(folder: string, name: string): MigrationFile {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
}

async function appliedMigrations(db: Db): Promise<Map<string, string>> {
  await db.execute(sql`
    create table if not exists applied_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
  return byName(await rowsOf<Migration>(db, sql`select name, checksum from applied_migration`))
}

const byName = (rows: readonly Migration[]) => new Map(rows.map(({ name, checksum }) => [name, checksum]))

function freshOnes(files: readonly MigrationFile[], applied: ReadonlyMap<string, string>): MigrationFile[] {
  for (const [name, checksum] of applied) {
    if (name === SECURITY) continue
    const file = files.find((known) => known.name === name)
    if (!file) {
      throw new MigrationRefused(`The database has migration ${name}, which this version does not know: it is newer.`)
    }
    if (file.checksum !== checksum) {
      throw new MigrationRefused(
        `Migration ${name} is not the one this database was made with. A demo can begin again in an empty data folder.`,
      )
    }
  }
  return files.filter(({ name }) => !applied.has(name))
}

const remember = (db: Db, { name, checksum }: Migration) =>
  db.execute(sql`
    insert into applied_migration (name, checksum) values (${name}, ${checksum})
    on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`)

/** Statements of our own security script: separated by an empty line, one `do` block or one statement each. */
const splitBlocks = (script: string): string[] => script.split(/\n\n+/).filter((block) => block.trim())
