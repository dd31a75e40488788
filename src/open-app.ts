import type { Config } from '#platform/config/config.ts'
import { type OpenDatabase, openDatabase } from '#platform/db/open-database.ts'
import type { Log } from '#platform/deps.ts'
import { type App, composeApp } from './app.ts'

export type OpenApp = App & { database: OpenDatabase; close(): Promise<void> }

/** Opens the database of the configuration, migrated, and puts the app together on it. */
export async function openApp(config: Config, log: Log): Promise<OpenApp> {
  const database = await openDatabase(config, new Date())
  const app = await composeApp(config, database.connection, log)
  return {
    ...app,
    database,
    close: async () => {
      await app.deps.workers.close()
      await database.close()
    },
  }
}
