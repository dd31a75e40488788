import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import pg from 'pg'
import type { MunicipalityId } from '#kernel/ref.ts'
import { type Database, type Db, enterGlobal, enterMunicipality } from './scope.ts'

export type Connection = {
  database: Database
  /** As the owner of the tables: for migrations, backup and tests only. */
  owner: Db
  /** Runs a script of several statements as the owner. */
  script(statements: string): Promise<void>
}

function scoped(kind: Database['kind'], db: Db, close: () => Promise<void>): Database {
  return {
    kind,
    scope: (municipality: MunicipalityId) => ({
      municipality,
      transaction: (work) =>
        db.transaction(async (tx) => {
          await tx.execute(enterMunicipality(municipality))
          return work(tx)
        }),
    }),
    global: {
      transaction: (work) =>
        db.transaction(async (tx) => {
          await tx.execute(enterGlobal())
          return work(tx)
        }),
    },
    close,
  }
}

/** Opens PGlite in a folder, or in memory when no folder is given. One process at a time: see lock.ts. */
export async function openPglite(folder?: string): Promise<Connection> {
  const client = folder ? await PGlite.create(folder) : await PGlite.create()
  const db = drizzlePglite(client) as unknown as Db
  return {
    database: scoped('pglite', db, () => client.close()),
    owner: db,
    script: async (statements) => {
      await client.exec(statements)
    },
  }
}

/** Opens PostgreSQL 16 or newer by connection string. */
export function openPostgres(url: string): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const db = drizzlePg(pool) as unknown as Db
  return {
    database: scoped('postgres', db, () => pool.end()),
    owner: db,
    script: async (statements) => {
      await pool.query(statements)
    },
  }
}
