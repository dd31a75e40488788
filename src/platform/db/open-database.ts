import { join } from 'node:path'
import type { Config } from '#platform/config/config.ts'
import { type Connection, openPglite, openPostgres } from './connect.ts'
import { type DataFolderLock, lockDataFolder } from './lock.ts'
import { MigrationRefused, migrate, pendingMigrations } from './migrate.ts'
import { assertSafeLogin } from './safe-login.ts'

export type OpenDatabase = {
  connection: Connection
  /** Held as long as a PGlite folder is open; null on PostgreSQL, which many processes may use. */
  lock: DataFolderLock | null
  /** Closes the database and lets go of the data folder. */
  close(): Promise<void>
}

/**
 * The database of the configuration, up to date and safe to serve from. Throws DataFolderInUse, MigrationRefused or
 * UnsafeLogin, each with a message for the person who starts the program.
 */
export function openDatabase(config: Pick<Config, 'dataFolder' | 'databaseUrl' | 'migrationUrl'>, now: Date) {
  return config.databaseUrl === null
    ? openFolder(config.dataFolder, now)
    : openServer(config.databaseUrl, config.migrationUrl)
}

async function openFolder(dataFolder: string, now: Date): Promise<OpenDatabase> {
  const lock = lockDataFolder(dataFolder, now)
  try {
    const connection = await openMigrated(join(dataFolder, 'database'))
    return {
      connection,
      lock,
      close: async () => {
        await connection.database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A refused migration leaves nothing open: an open database keeps the program from ending. */
async function openMigrated(folder: string): Promise<Connection> {
  const connection = await openPglite(folder)
  try {
    await migrate(connection)
    return connection
  } catch (error) {
    await connection.database.close()
    throw error
  }
}

/** Without an owner's address the tables must be up to date already: then a separate step migrates. */
async function openServer(databaseUrl: string, migrationUrl: string | null): Promise<OpenDatabase> {
  const connection = openPostgres(databaseUrl, migrationUrl ?? databaseUrl)
  try {
    if (migrationUrl) await migrate(connection)
    await assertSafeLogin(connection)
    await assertUpToDate(connection)
    return { connection, lock: null, close: () => connection.database.close() }
  } catch (error) {
    await connection.database.close()
    throw error
  }
}

async function assertUpToDate({ database }: Connection): Promise<void> {
  const pending = await pendingMigrations(database)
  if (pending.length === 0) return
  throw new MigrationRefused(`Set WIJKREGIE_MIGRATION_URL once: not yet migrated: ${pending.join(', ')}.`)
}
