import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { type Connection, openPgliteInMemory, openPostgres } from './connect.ts'
import { LOGIN, OWNER, TEMPLATE, urlFor } from './testing/templates.ts'

/** What a database test works with; `connection()` is ready inside tests and hooks. */
export type TestDatabase = { kind: 'pglite' | 'postgres'; connection(): Connection }

/**
 * Runs the same tests on every database we support, each on a fresh, migrated one of its own. On PostgreSQL scoped
 * work signs in as a login without rights of its own, and `owner` is the owner of the tables, no superuser.
 */
export function onEachDatabase(name: string, tests: (db: TestDatabase) => void): void {
  for (const [kind, open] of [
    ['pglite', freshPglite],
    ['postgres', freshPostgres],
  ] as const) {
    describe(`${name} (${kind})`, () => {
      let fresh: FreshDatabase | undefined
      beforeAll(async () => {
        fresh = await open()
      })
      afterAll(() => fresh?.remove())
      tests({
        kind,
        connection: () => {
          if (!fresh) throw new Error('The database is there inside tests and hooks only')
          return fresh.connection
        },
      })
    })
  }
}

export type FreshDatabase = { connection: Connection; remove(): Promise<void> }

/** A migrated PGlite in memory. */
export async function freshPglite(): Promise<FreshDatabase> {
  const connection = await openPgliteInMemory(await openAsBlob(inject('databaseTemplates').pgliteImage))
  return { connection, remove: () => connection.database.close() }
}

/** A migrated database on the PostgreSQL of this run. */
export async function freshPostgres(): Promise<FreshDatabase & { url(login: string): string }> {
  const { serverUrl } = inject('databaseTemplates')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(`create database ${name} template ${TEMPLATE} owner ${OWNER}`)
  const url = (login: string) => urlFor(serverUrl, name, login)
  const connection = openPostgres(url(LOGIN), url(OWNER))
  return {
    connection,
    url,
    remove: async () => {
      await connection.database.close()
      await dropWhenLeft(name)
    },
  }
}

const LEFT_WITHIN_MS = 5_000
const LOOK_EVERY_MS = 20

/**
 * A pool is closed before its server has let go of every connection; a database dropped by force meanwhile would break
 * a connection that nobody listens to any more. After a while force is used all the same.
 */
async function dropWhenLeft(name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${inject('databaseTemplates').serverUrl}/postgres` })
  await admin.connect()
  for (let waited = 0; waited < LEFT_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const { rows } = await admin.query('select from pg_stat_activity where datname = $1', [name])
    if (rows.length === 0) break
    await pause(LOOK_EVERY_MS)
  }
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
}

/** Runs one statement as superuser of the test server, outside every test database. */
export async function asSuperuser(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${inject('databaseTemplates').serverUrl}/postgres` })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}
