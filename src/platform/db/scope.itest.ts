import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { rowsOf } from './scope.ts'
import { onEachDatabase } from './testing.ts'

const MUNICIPALITY = 'GM9999' as MunicipalityId

onEachDatabase('database scope', (db) => {
  test('scoped work runs as the application role, for one municipality', async () => {
    const [row] = await db
      .connection()
      .database.scope(MUNICIPALITY)
      .transaction((tx) =>
        rowsOf<{ role: string; municipality: string }>(
          tx,
          sql`select current_user as role, current_setting('app.municipality') as municipality`,
        ),
      )
    expect(row).toEqual({ role: 'wijkregie_app', municipality: MUNICIPALITY })
  })

  test('global work runs as the platform role, for no municipality', async () => {
    const [row] = await db
      .connection()
      .database.global.transaction((tx) =>
        rowsOf<{ role: string; municipality: string }>(
          tx,
          sql`select current_user as role, current_setting('app.municipality') as municipality`,
        ),
      )
    expect(row).toEqual({ role: 'wijkregie_platform', municipality: '' })
  })

  test('neither role may change which migrations count as applied', async () => {
    const { database } = db.connection()
    const forget = sql`delete from applied_migration`
    await expect(database.global.transaction((tx) => tx.execute(forget))).rejects.toThrow()
    await expect(database.scope(MUNICIPALITY).transaction((tx) => tx.execute(forget))).rejects.toThrow()
  })
})
