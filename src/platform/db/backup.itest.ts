import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backup } from './backup.ts'
import { CHUNK_ROWS } from './backup-format.ts'
import type { Connection } from './connect.ts'
import { RestoreRefused, restore } from './restore.ts'
import { rowsOf } from './scope.ts'
import { identifier, listTables } from './tables.ts'
import { fillEveryTable } from './testing/fill-every-table.ts'
import { type FreshDatabase, freshPglite, freshPostgres } from './testing.ts'

const NOW = new Date('2026-01-02T03:04:05Z')
const MUNICIPALITIES = ['GM0505', 'GM9999']
const OPEN = { pglite: freshPglite, postgres: freshPostgres } as const

/** Per table and municipality: with two of them more than one chunk of rows, and the last one not full. */
const ROWS = CHUNK_ROWS / 2 + 5

/** Bytes that are no text. */
const PICTURE = Buffer.from(Array.from({ length: 700_001 }, (_, index) => (index * 31) % 256))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wijkregie-backup-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function contents({ owner }: Connection): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const { name } of await listTables(owner)) {
    const rows = await rowsOf<{ row: string }>(
      owner,
      sql.raw(`select to_jsonb(t)::text as row from ${identifier(name)} t order by 1`),
    )
    if (name !== 'applied_migration') all[name] = rows.map(({ row }) => row)
  }
  return all
}

/** Asked as one question, since it is asked after every damage. */
async function tablesWithRows({ owner }: Connection): Promise<string[]> {
  const tables = (await listTables(owner)).filter(({ name }) => name !== 'applied_migration')
  const questions = tables.map(({ name }) => `select '${name}' as name where exists (select from ${identifier(name)})`)
  return (await rowsOf<{ name: string }>(owner, sql.raw(questions.join(' union all ')))).map(({ name }) => name)
}

function filesAt(name: string): string {
  const files = join(folder, name)
  mkdirSync(join(files, 'GM9999', 'uploads'), { recursive: true })
  writeFileSync(join(files, 'GM9999', 'uploads', 'plan.pdf'), PICTURE)
  writeFileSync(join(files, 'GM9999', 'leeg'), '')
  return files
}

const linesOf = (file: string) => gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)

type Damage = (backup: Buffer) => Buffer
/** Changes lines of the backup and packs it again, as somebody would who wants to deceive. */
const rewritten =
  (change: (lines: string[]) => string[]): Damage =>
  (bytes) => {
    const lines = gunzipSync(bytes).toString('utf8').split('\n').slice(0, -1)
    return gzipSync(
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    )
  }
const firstWith = (lines: string[], key: string) => lines.findIndex((line) => line.startsWith(`{"${key}"`))
const replaced = (key: string, change: (line: string) => string) =>
  rewritten((lines) => lines.with(firstWith(lines, key), change(lines[firstWith(lines, key)] ?? '')))
const without = (key: string) => rewritten((lines) => lines.toSpliced(firstWith(lines, key), 1))

const DAMAGE: readonly [string, Damage][] = [
  ['cut off half-way', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['cut off just before its end', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ['one bit turned', (bytes) => bytes.with(bytes.length >> 1, (bytes.at(bytes.length >> 1) ?? 0) ^ 4) as Buffer],
  ['empty', () => Buffer.alloc(0)],
  ['no gzip', () => Buffer.from('not a backup')],
  ['no backup', () => gzipSync('{"format":"another"}\n')],
  ['a last line missing', rewritten((lines) => lines.slice(0, -1))],
  ['a line of rows missing', without('rows')],
  ['a line of bytes missing', without('bytes')],
  ['a value changed', replaced('rows', (line) => line.replace('rij 2', 'rij 3'))],
  ['an end that claims another count', replaced('end', (line) => line.replace(/"count":\d+/, '"count":1'))],
  ['something after the end', rewritten((lines) => [...lines, lines[0] ?? ''])],
  ['a table twice', rewritten((lines) => [...lines.slice(0, firstWith(lines, 'table') + 3), ...lines.slice(1)])],
  ['a table we do not have', replaced('table', (line) => line.replace(/"table":"\w+"/, '"table":"pg_authid"'))],
  ['another migration', rewritten((lines) => lines.with(0, (lines[0] ?? '').replace('_initial', '_other')))],
  ['a name that leaves the folder', replaced('file', () => '{"file":"../../outside"}')],
  ['an absolute name', replaced('file', () => '{"file":"/etc/passwd"}')],
  ['a name with a backslash', replaced('file', () => '{"file":"..\\\\outside"}')],
]

describe.each([
  ['pglite', 'postgres'],
  ['postgres', 'pglite'],
] as const)('a backup of %s', (kind, other) => {
  let source: FreshDatabase
  let before: Record<string, string[]>
  let files: string
  let file: string
  const targets: FreshDatabase[] = []

  async function emptyOne(target: keyof typeof OPEN): Promise<FreshDatabase> {
    const fresh = await OPEN[target]()
    targets.push(fresh)
    return fresh
  }

  beforeAll(async () => {
    source = await OPEN[kind]()
    await fillEveryTable(source.connection, MUNICIPALITIES, ROWS)
    before = await contents(source.connection)
    files = filesAt(`files-${kind}`)
    file = join(folder, `${kind}.backup`)
  })
  afterAll(async () => {
    await source.remove()
    for (const target of targets) await target.remove()
  })

  test('is one file that only its owner can read, and says what is in it', async () => {
    const counts = await backup(source.connection, files, file, NOW)
    expect(counts).toEqual({
      tables: Object.keys(before).length,
      rows: Object.values(before).reduce((sum, rows) => sum + rows.length, 0),
      files: 2,
    })
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test.each([kind, other])('comes back the same on %s: every row of every table, every file', async (target) => {
    const { connection } = await emptyOne(target)
    const restored = join(folder, `restored-${kind}-${target}`)
    await restore(connection, restored, file)
    expect(await contents(connection)).toEqual(before)
    expect(readFileSync(join(restored, 'GM9999', 'uploads', 'plan.pdf')).equals(PICTURE)).toBe(true)
    expect(readFileSync(join(restored, 'GM9999', 'leeg'), 'utf8')).toBe('')
    const again = join(folder, `again-${kind}-${target}.backup`)
    await backup(connection, restored, again, NOW)
    expect(linesOf(again).length).toBe(linesOf(file).length)
  })

  test('never overwrites a file', async () => {
    await expect(backup(source.connection, files, file, NOW)).rejects.toThrow(/exists already/)
  })

  test('is not restored where there is something', async () => {
    await expect(restore(source.connection, join(folder, 'nowhere'), file)).rejects.toThrow(/has rows/)
    const { connection } = await emptyOne(kind)
    await expect(restore(connection, files, file)).rejects.toThrow(/is not empty/)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})

describe.each(['pglite', 'postgres'] as const)('a backup for %s that was damaged', (kind) => {
  let target: FreshDatabase
  let whole: Buffer
  beforeAll(async () => {
    const source = await OPEN[kind]()
    await fillEveryTable(source.connection, MUNICIPALITIES, 7)
    const file = join(folder, `small-${kind}.backup`)
    await backup(source.connection, filesAt(`small-files-${kind}`), file, NOW)
    await source.remove()
    whole = readFileSync(file)
    target = await OPEN[kind]()
  })
  afterAll(() => target.remove())

  test.each(DAMAGE)('is refused, and nothing of it stays: %s', async (name, damage) => {
    const damaged = join(folder, `${kind}-damaged.backup`)
    writeFileSync(damaged, damage(whole))
    const to = join(folder, `refused-${kind}`)
    await expect(restore(target.connection, to, damaged), name).rejects.toThrow(RestoreRefused)
    expect(await tablesWithRows(target.connection)).toEqual([])
    expect(readdirSync(folder).filter((entry) => entry.startsWith('refused-'))).toEqual([])
    const [kept] = await rowsOf<{ keys: number }>(
      target.connection.owner,
      sql`select count(*)::int as keys from pg_constraint where contype = 'f'`,
    )
    expect(kept?.keys).toBeGreaterThan(0)
  })
})
