import { afterAll, beforeAll, describe } from 'vitest'
import { type Connection, openPglite } from './connect.ts'
import { migrate } from './migrate.ts'

/** What a database test works with; `connection()` is ready inside tests and hooks. */
export type TestDatabase = { kind: 'pglite' | 'postgres'; connection(): Connection }

/** Runs the same tests on every database we support, each on a fresh, migrated one. */
export function onEachDatabase(name: string, tests: (db: TestDatabase) => void): void {
  describe(`${name} (pglite)`, () => {
    let connection: Connection
    beforeAll(async () => {
      connection = await openPglite()
      await migrate(connection)
    }, 60_000)
    afterAll(() => connection.database.close())
    tests({ kind: 'pglite', connection: () => connection })
  })
}
