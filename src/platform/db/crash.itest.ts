import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { DataFolderInUse, lockDataFolder, lockOwner } from './lock.ts'
import { openDatabase } from './open-database.ts'
import { rowsOf } from './scope.ts'

/** Commits one row after the other, and says so after each commit. */
const WRITER = `
const { sql } = await import('drizzle-orm')
const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'open-database.ts'))})
const { connection } = await openDatabase({ dataFolder: process.argv[1], databaseUrl: null, migrationUrl: null }, new Date())
await connection.script('create table acknowledged (id integer primary key, text text not null)')
for (let id = 1; ; id += 1) {
  await connection.owner.transaction((db) =>
    db.execute(sql\`insert into acknowledged values (\${id}, repeat('rij', 500))\`))
  process.stdout.write(id + '\\n')
}`

test('a process killed while it writes loses nothing it acknowledged, and its folder is taken over', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'wijkregie-crash-'))
  const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, dataFolder], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let acknowledged = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged = Number(line)
    if (acknowledged === 1) expect(() => lockDataFolder(dataFolder, new Date(0))).toThrow(DataFolderInUse)
    if (acknowledged === 200) writer.kill('SIGKILL')
  }
  if (writer.signalCode === null && writer.exitCode === null) await once(writer, 'exit')
  expect(writer.signalCode).toBe('SIGKILL')
  expect(lockOwner(dataFolder)?.pid).toBe(writer.pid)

  const again = await openDatabase({ dataFolder, databaseUrl: null, migrationUrl: null }, new Date(0))
  expect(lockOwner(dataFolder)?.pid).toBe(process.pid)
  const [kept] = await rowsOf<{ rows: number; last: number; whole: boolean }>(
    again.connection.owner,
    sql`select count(*)::int as rows, max(id) as last, bool_and(length(text) = 1500) as whole from acknowledged`,
  )
  await again.close()
  rmSync(dataFolder, { recursive: true, force: true })
  expect(acknowledged).toBeGreaterThanOrEqual(200)
  expect(kept?.last).toBeGreaterThanOrEqual(acknowledged)
  expect(kept).toEqual({ rows: kept?.last, last: kept?.last, whole: true })
})
