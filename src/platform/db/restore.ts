import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import { SAME_TEXT_EVERYWHERE } from './backup.ts'
import { type BackupCounts, RestoreRefused } from './backup-format.ts'
import type { Connection } from './connect.ts'
import { readParts, type State } from './restore-parts.ts'
import { type Db, rowsOf } from './scope.ts'
import { identifier, listTables, type Table } from './tables.ts'

export { RestoreRefused }

/**
 * Brings a backup back into an empty, migrated installation: everything, or nothing at all. Every hash and count is
 * checked before the rows are committed and the files get their place. Throws RestoreRefused.
 */
export async function restore(connection: Connection, filesFolder: string, from: string): Promise<BackupCounts> {
  if (existsSync(filesFolder) && (await readdir(filesFolder)).length > 0) {
    throw new RestoreRefused(`${filesFolder} is not empty; a backup is restored into an empty installation only.`)
  }
  await mkdir(dirname(filesFolder), { recursive: true })
  const staging = await mkdtemp(`${filesFolder}.restoring-`)
  let placed = false
  try {
    return await connection.owner.transaction(async (db) => {
      const counts = await readBackup(db, staging, from)
      // Last before the commit: when either fails, neither has happened.
      if (existsSync(filesFolder)) await rmdir(filesFolder)
      await rename(staging, filesFolder)
      placed = true
      return counts
    })
  } catch (error) {
    await rm(placed ? filesFolder : staging, { recursive: true, force: true })
    throw error
  }
}

async function readBackup(db: Db, staging: string, from: string): Promise<BackupCounts> {
  await db.execute(SAME_TEXT_EVERYWHERE)
  const tables = (await listTables(db)).filter(({ name }) => name !== 'applied_migration')
  await assertEmpty(db, tables)
  const state: State = {
    db,
    staging,
    tables: new Map(tables.map((table) => [table.name, table])),
    seen: new Set(),
    counts: { tables: 0, rows: 0, files: 0 },
    open: null,
  }
  const foreignKeys = await withoutForeignKeys(db)
  const triggers = tables.map(({ name }) => identifier(name))
  for (const name of triggers) await db.execute(sql.raw(`alter table ${name} disable trigger user`))
  try {
    await readParts(state, from)
  } finally {
    if (state.open?.kind === 'file') await state.open.handle.close()
  }
  for (const name of triggers) await db.execute(sql.raw(`alter table ${name} enable trigger user`))
  for (const statement of foreignKeys) await db.execute(sql.raw(statement))
  return state.counts
}

async function assertEmpty(db: Db, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const rows = await rowsOf(db, sql.raw(`select 1 from ${identifier(name)} limit 1`))
    if (rows.length > 0) {
      throw new RestoreRefused(`Table ${name} has rows; a backup is restored into an empty installation only.`)
    }
  }
}

/**
 * Tables come in name order, so references cannot hold until all are there. Drops the foreign keys, within the
 * transaction; returns the statements that put them back, which check every row.
 */
async function withoutForeignKeys(db: Db): Promise<string[]> {
  const keys = await rowsOf<{ name: string; from: string; definition: string }>(
    db,
    sql`
      select k.conname::text as name, c.relname::text as from, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and k.contype = 'f'`,
  )
  for (const key of keys) {
    await db.execute(sql.raw(`alter table ${identifier(key.from)} drop constraint ${identifier(key.name)}`))
  }
  return keys.map(
    ({ name, from, definition }) => `alter table ${identifier(from)} add constraint ${identifier(name)} ${definition}`,
  )
}
