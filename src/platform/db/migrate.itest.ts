import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, openPostgres } from './connect.ts'
import { knownMigrations, MigrationRefused, migrate, pendingMigrations } from './migrate.ts'
import { rowsOf } from './scope.ts'
import { OWNER } from './testing/templates.ts'
import { asSuperuser, freshPostgres, onEachDatabase } from './testing.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wijkregie-migrations-'))
  for (const name of readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'))) {
    copyFileSync(join(MIGRATIONS, name), join(folder, name))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

onEachDatabase('migrations', (db) => {
  const tables = async () =>
    (
      await rowsOf<{ name: string }>(
        db.connection().owner,
        sql`select table_name as name from information_schema.tables where table_name like 'later_%' order by 1`,
      )
    ).map(({ name }) => name)

  test('an up to date database stays as it is', async () => {
    expect(await migrate(db.connection())).toEqual([])
    expect(await pendingMigrations(db.connection().database)).toEqual([])
  })

  test('a new file runs once, and its table is kept apart per municipality at once', async () => {
    const later = `create table later_${db.kind} (municipality_id text not null, id text, primary key (municipality_id, id))`
    const name = `9001_${db.kind}.sql`
    writeFileSync(join(folder, name), later)
    expect(await pendingMigrations(db.connection().database, folder)).toEqual([name])
    expect(await migrate(db.connection(), folder)).toEqual([name])
    expect(await migrate(db.connection(), folder)).toEqual([])
    const [security] = await rowsOf<{ forced: boolean }>(
      db.connection().owner,
      sql`select relrowsecurity and relforcerowsecurity as forced from pg_class where relname = ${`later_${db.kind}`}`,
    )
    expect(security).toEqual({ forced: true })
    rmSync(join(folder, name))
  })

  test('a database made by a newer version is refused', async () => {
    await expect(migrate(db.connection(), folder)).rejects.toThrow(/does not know/)
  })

  test('a file that changed after it ran is refused, and nothing of it happens', async () => {
    const name = `9001_${db.kind}.sql`
    writeFileSync(join(folder, name), 'create table later_changed ()')
    await expect(migrate(db.connection(), folder)).rejects.toThrow(MigrationRefused)
    expect(await tables()).toEqual([`later_${db.kind}`])
    rmSync(join(folder, name))
  })
})

describe('processes that start together', () => {
  let fresh: Awaited<ReturnType<typeof freshPostgres>>
  const connections: Connection[] = []
  beforeAll(async () => {
    fresh = await freshPostgres()
    await asSuperuser(`create database together_${process.pid} owner ${OWNER}`)
    for (let index = 0; index < 3; index += 1) {
      const url = new URL(fresh.url(OWNER))
      url.pathname = `/together_${process.pid}`
      connections.push(openPostgres(url.href))
    }
  })
  afterAll(async () => {
    for (const { database } of connections) await database.close()
    await asSuperuser(`drop database together_${process.pid} with (force)`)
    await fresh.remove()
  })

  test('migrate once, and all of them find it done', async () => {
    const ran = await Promise.all(connections.map((connection) => migrate(connection)))
    expect(ran.filter((names) => names.length > 0)).toEqual([knownMigrations().map(({ name }) => name)])
  })
})
