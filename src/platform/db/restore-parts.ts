import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { type BackupCounts, Head, Part, RestoreRefused } from './backup-format.ts'
import { knownMigrations } from './migrate.ts'
import { linesOf } from './restore-lines.ts'
import { type Db, rowsOf } from './scope.ts'
import { identifier, type Table } from './tables.ts'

export type State = {
  db: Db
  staging: string
  tables: ReadonlyMap<string, Table>
  seen: Set<string>
  counts: BackupCounts
  /** The table or file that is being read. */
  open: OpenPart | null
}
type OpenPart =
  | { kind: 'table'; table: Table; count: number; hash: ReturnType<typeof createHash> }
  | { kind: 'file'; name: string; handle: FileHandle; count: number; hash: ReturnType<typeof createHash> }

/** Reads every part of a backup into an empty database and an empty folder. Throws RestoreRefused at the first doubt. */
export async function readParts(state: State, from: string): Promise<void> {
  const whole = createHash('sha256')
  let number = 0
  let ended = false
  for await (const line of linesOf(from)) {
    number += 1
    if (ended) throw new RestoreRefused(`Line ${number}: something follows the end of the backup.`)
    // The hash at the end is over the lines before it, so the end is judged before its line is counted.
    if (number === 1) checkHead(line)
    else ended = await readPart(state, parsed(line, number), line, () => whole.copy().digest('hex'))
    whole.update(line)
  }
  if (!ended) throw new RestoreRefused('The backup is not whole: its end is missing.')
}

function checkHead(line: string): void {
  const head = Head.safeParse(json(line, 1))
  if (!head.success) throw new RestoreRefused('This is no backup that this version can read.')
  const known = knownMigrations()
  const same = (a: { name: string; checksum: string }, b: { name: string; checksum: string } | undefined) =>
    a.name === b?.name && a.checksum === b.checksum
  const theirs = head.data.migrations
  if (theirs.length !== known.length || !known.every((migration, index) => same(migration, theirs[index]))) {
    throw new RestoreRefused(
      `The backup was made with other migrations (last: ${theirs.at(-1)?.name}); restore it with the version that made it, then upgrade.`,
    )
  }
}

function parsed(line: string, number: number): Part {
  const part = Part.safeParse(json(line, number))
  if (!part.success) throw new RestoreRefused(`Line ${number} is no part of a backup.`)
  return part.data
}

/** Returns whether this was the last part. */
async function readPart(state: State, part: Part, line: string, hashSoFar: () => string): Promise<boolean> {
  if ('table' in part) beginTable(state, part)
  else if ('rows' in part) await readRows(state, part.rows, line)
  else if ('file' in part) await beginFile(state, part.file)
  else if ('bytes' in part) await readBytes(state, part.bytes)
  else if ('end' in part) await endPart(state, part)
  else if ('sequence' in part) await setSequence(state, part)
  else return endBackup(state, part, hashSoFar())
  return false
}

function beginTable(state: State, part: Extract<Part, { table: string }>): void {
  const table = state.tables.get(part.table)
  if (
    state.open ||
    !table ||
    state.seen.has(part.table) ||
    JSON.stringify(table.columns) !== JSON.stringify(part.columns)
  ) {
    throw new RestoreRefused(`Table ${part.table} is not as this version has it.`)
  }
  state.seen.add(part.table)
  state.open = { kind: 'table', table, count: 0, hash: createHash('sha256') }
}

async function readRows({ open: part, db }: State, rows: readonly (string | null)[][], line: string): Promise<void> {
  if (part?.kind !== 'table' || rows.some((row) => row.length !== part.table.columns.length)) throw misplaced('rows')
  part.hash.update(line)
  part.count += rows.length
  const { name, columns } = part.table
  const names = columns.map((column) => identifier(column.name)).join(', ')
  const values = columns.map((column, index) => `v.c${index}::${column.type}`).join(', ')
  const arrays = columns.map((_, index) => sql`${sql.param(rows.map((row) => row[index] ?? null))}::text[]`)
  const aliases = columns.map((_, index) => `c${index}`).join(', ')
  await db
    .execute(
      sql`insert into ${sql.raw(`${identifier(name)} (${names}) overriding system value select ${values}`)}
          from unnest(${sql.join(arrays, sql`, `)}) as ${sql.raw(`v(${aliases})`)}`,
    )
    .catch((cause: unknown) => {
      throw isAboutValues(cause)
        ? new RestoreRefused(`The backup is damaged: table ${name} cannot hold one of its values.`)
        : cause
    })
}

/** SQLSTATE class 22 (a value is none of its type) and 23 (a rule of the table is broken). */
const isAboutValues = (cause: unknown): boolean => {
  const { code } = (cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause) as { code?: unknown }
  return typeof code === 'string' && /^2[23]/.test(code)
}

async function beginFile(state: State, name: string): Promise<void> {
  if (state.open || state.seen.has(`file ${name}`)) throw misplaced('file')
  state.seen.add(`file ${name}`)
  const path = join(state.staging, ...name.split('/'))
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  state.open = { kind: 'file', name, handle: await open(path, 'wx', 0o600), count: 0, hash: createHash('sha256') }
}

async function readBytes({ open: part }: State, base64: string): Promise<void> {
  if (part?.kind !== 'file') throw misplaced('bytes')
  const bytes = Buffer.from(base64, 'base64')
  part.hash.update(bytes)
  part.count += bytes.length
  await part.handle.writeFile(bytes)
}

async function endPart(state: State, { end, count, sha256 }: Extract<Part, { end: string }>): Promise<void> {
  const part = state.open
  if (!part) throw misplaced('end')
  const name = part.kind === 'table' ? part.table.name : part.name
  if (name !== end || part.count !== count || part.hash.digest('hex') !== sha256) {
    throw new RestoreRefused(`The contents of ${part.kind} ${name} are not what was backed up.`)
  }
  if (part.kind === 'file') {
    await part.handle.sync()
    await part.handle.close()
    state.counts.files += 1
  } else {
    state.counts.tables += 1
    state.counts.rows += count
  }
  state.open = null
}

async function setSequence(
  { db, open: part }: State,
  { sequence, value, called }: Extract<Part, { sequence: string }>,
) {
  if (part) throw misplaced('sequence')
  const [known] = await rowsOf(
    db,
    sql`select 1 from pg_sequences where schemaname = 'public' and sequencename = ${sequence}`,
  )
  if (!known) throw new RestoreRefused(`Sequence ${sequence} is not as this version has it.`)
  await db.execute(sql`select setval(${identifier(sequence)}::regclass, ${value}::bigint, ${called})`)
}

function endBackup(state: State, { whole, sha256 }: Extract<Part, { whole: unknown }>, hash: string): true {
  const { tables, rows, files } = state.counts
  const complete = state.open === null && tables === state.tables.size
  if (!complete || sha256 !== hash || whole.tables !== tables || whole.rows !== rows || whole.files !== files) {
    throw new RestoreRefused('The backup is not whole: its counts or its hash do not match.')
  }
  return true
}

const misplaced = (what: string) => new RestoreRefused(`The backup has ${what} where none belong.`)

function json(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new RestoreRefused(`Line ${number} is no part of a backup.`)
  }
}
