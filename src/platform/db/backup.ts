import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'drizzle-orm'
import {
  type BackupCounts,
  CHUNK_BYTES,
  CHUNK_CHARACTERS,
  CHUNK_ROWS,
  FORMAT,
  type Head,
  type Part,
  STORED_FILE_NAME,
  VERSION,
} from './backup-format.ts'
import type { Connection } from './connect.ts'
import { knownMigrations } from './migrate.ts'
import { type Db, rowsOf } from './scope.ts'
import { identifier, listTables, type Table } from './tables.ts'

/** The backup cannot be made; the message says why. */
export class BackupRefused extends Error {}

/**
 * Writes everything to one file: the rows of all tables as of one moment, and the files folder. The rows stream from
 * a cursor to disk, so memory does not grow with the data. The file appears under its name when it is whole; an
 * existing file is never overwritten. With PGlite other work waits until the rows are read.
 */
export async function backup(
  connection: Connection,
  filesFolder: string,
  to: string,
  now: Date,
): Promise<BackupCounts> {
  if (existsSync(to)) throw new BackupRefused(`${to} exists already; a backup never overwrites a file.`)
  const unfinished = `${to}.unfinished-${process.pid}`
  const counts: BackupCounts = { tables: 0, rows: 0, files: 0 }
  try {
    await connection.owner.transaction(
      (db) =>
        pipeline(
          Readable.from(lines(db, filesFolder, now, counts)),
          createGzip({ level: 6 }),
          createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }),
        ),
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    )
    await onDisk(unfinished)
    await rename(unfinished, to)
    await onDisk(dirname(to))
  } finally {
    await rm(unfinished, { force: true })
  }
  return counts
}

async function* lines(db: Db, filesFolder: string, now: Date, counts: BackupCounts): AsyncGenerator<string> {
  const whole = createHash('sha256')
  const line = (part: Part | Head): string => {
    const text = `${JSON.stringify(part)}\n`
    whole.update(text)
    return text
  }
  await db.execute(SAME_TEXT_EVERYWHERE)
  yield line({ format: FORMAT, version: VERSION, madeAt: now.toISOString(), migrations: knownMigrations() })
  for (const table of (await listTables(db)).filter(({ name }) => name !== 'applied_migration')) {
    counts.tables += 1
    for await (const part of tableParts(db, table, counts)) yield line(part)
  }
  for (const part of await sequenceParts(db)) yield line(part)
  // After the rows were seen as of one moment: files are only ever added, so every row finds its file.
  for (const name of await storedFiles(filesFolder)) {
    counts.files += 1
    for await (const part of fileParts(filesFolder, name)) yield line(part)
  }
  yield `${JSON.stringify({ whole: counts, sha256: whole.digest('hex') } satisfies Part)}\n`
}

/** What a value's text depends on, the same for both kinds of database and whatever a server's own settings are. */
export const SAME_TEXT_EVERYWHERE = sql`
  select set_config('datestyle', 'ISO, YMD', true), set_config('timezone', 'UTC', true),
         set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
         set_config('bytea_output', 'hex', true)`

async function* tableParts(db: Db, { name, columns }: Table, counts: BackupCounts): AsyncGenerator<Part> {
  yield { table: name, columns }
  const hash = createHash('sha256')
  const values = columns.map((column) => `${identifier(column.name)}::text`).join(', ')
  await db.execute(
    sql.raw(`declare backup_rows no scroll cursor for select array[${values}] as values from ${identifier(name)}`),
  )
  let count = 0
  for (;;) {
    const rows = await rowsOf<{ values: Row }>(db, sql.raw(`fetch ${CHUNK_ROWS} from backup_rows`))
    if (rows.length === 0) break
    count += rows.length
    for (const part of linesOfRows(rows.map((row) => row.values))) yield hashed(hash, part)
  }
  await db.execute(sql`close backup_rows`)
  counts.rows += count
  yield { end: name, count, sha256: hash.digest('hex') }
}

type Row = (string | null)[]

function* linesOfRows(rows: readonly Row[]): Generator<Part> {
  let part: Row[] = []
  let characters = 0
  for (const row of rows) {
    part.push(row)
    characters += row.reduce((sum, value) => sum + (value?.length ?? 0), 0)
    if (characters < CHUNK_CHARACTERS) continue
    yield { rows: part }
    part = []
    characters = 0
  }
  if (part.length > 0) yield { rows: part }
}

function hashed(hash: Hash, part: Part): Part {
  hash.update(`${JSON.stringify(part)}\n`)
  return part
}

async function sequenceParts(db: Db): Promise<Part[]> {
  const names = await rowsOf<{ name: string }>(
    db,
    sql`select sequencename::text as name from pg_sequences where schemaname = 'public' order by 1`,
  )
  const parts: Part[] = []
  for (const { name } of names) {
    const [state] = await rowsOf<{ value: string; called: boolean }>(
      db,
      sql.raw(`select last_value::text as value, is_called as called from ${identifier(name)}`),
    )
    if (state) parts.push({ sequence: name, ...state })
  }
  return parts
}

async function storedFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, name: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/') }))
  for (const { entry, name } of names) {
    if (!entry.isFile() || !STORED_FILE_NAME.test(name)) {
      throw new BackupRefused(`${join(folder, name)} is no stored file of ours; move it elsewhere first.`)
    }
  }
  return names.map(({ name }) => name).sort()
}

async function* fileParts(folder: string, name: string): AsyncGenerator<Part> {
  yield { file: name }
  const hash = createHash('sha256')
  let count = 0
  for await (const chunk of createReadStream(join(folder, name), { highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer
    hash.update(bytes)
    count += bytes.length
    yield { bytes: bytes.toString('base64') }
  }
  yield { end: name, count, sha256: hash.digest('hex') }
}

/** Waits until the file, or the name in the folder, would survive a power cut. */
async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
