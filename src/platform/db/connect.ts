import { setImmediate as letOthersGo } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import pg from 'pg'
import type { MunicipalityId } from '#kernel/ref.ts'
import { knowsTypesOfDrizzle } from './pglite-client.ts'
import { type Database, type Db, enterGlobal, enterMunicipality } from './scope.ts'

export type Connection = {
  database: Database
  /** As the owner of the tables: for migrations, backup and tests only. */
  owner: Db
  /** As the login itself, before it takes a role of ours: to judge the login only. */
  login: Db
  /** Runs a script of several statements as the owner. */
  script(statements: string): Promise<void>
}

/**
 * The in-process database answers without ever letting go of the thread: requests that wait for each other would
 * follow without a break, and nothing else would be heard meanwhile. So each transaction begins with a turn for others.
 */
const TURNS: Record<Database['kind'], () => Promise<void>> = { pglite: letOthersGo, postgres: async () => {} }

function scoped(kind: Database['kind'], db: Db, close: () => Promise<void>): Database {
  const turn = TURNS[kind]
  return {
    kind,
    scope: (municipality: MunicipalityId) => ({
      municipality,
      transaction: (work) =>
        db.transaction(async (tx) => {
          await turn()
          await tx.execute(enterMunicipality(municipality))
          return work(tx)
        }),
    }),
    global: {
      transaction: (work) =>
        db.transaction(async (tx) => {
          await turn()
          await tx.execute(enterGlobal())
          return work(tx)
        }),
    },
    close,
  }
}

/** Opens PGlite in a folder, one process at a time: see lock.ts. */
export async function openPglite(folder: string): Promise<Connection> {
  return pgliteConnection(await PGlite.create(folder))
}

/** Opens PGlite in memory: empty, or as the image that `dumpDataDir` made. */
export async function openPgliteInMemory(image?: Blob): Promise<Connection> {
  return pgliteConnection(await PGlite.create(image ? { loadDataDir: image } : {}))
}

/** Our view of an open PGlite. */
export function pgliteConnection(client: PGlite): Connection {
  const db = drizzlePglite(knowsTypesOfDrizzle(client)) as unknown as Db
  return {
    database: scoped('pglite', db, () => client.close()),
    owner: db,
    login: db,
    script: async (statements) => {
      await client.exec(statements)
    },
  }
}

/**
 * Opens PostgreSQL 16 or newer by connection string. Both pools connect at their first use, so a process that never
 * works as the owner needs no `ownerUrl` that lets it in.
 */
export function openPostgres(url: string, ownerUrl = url): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const ownerPool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const login = drizzlePg(pool) as unknown as Db
  return {
    database: scoped('postgres', login, async () => {
      await Promise.all([pool.end(), ownerPool.end()])
    }),
    owner: drizzlePg(ownerPool) as unknown as Db,
    login,
    script: async (statements) => {
      await ownerPool.query(statements)
    },
  }
}
