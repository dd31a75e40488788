import { sql } from 'drizzle-orm'
import type { Connection } from '../connect.ts'
import { type Db, rowsOf } from '../scope.ts'
import { identifier, listTables, type Table } from '../tables.ts'

type Reference = { from: string; column: string; to: string; target: string }
type Schema = { tables: ReadonlyMap<string, Table>; references: readonly Reference[]; required: ReadonlySet<string> }

/**
 * Rows for every table there is, whatever modules come: `rows` per table, in each municipality for tables that have
 * one. Row n of a table points at row n of the tables it refers to, and
 * within its own table at the row before it. Values are awkward on purpose.
 */
export async function fillEveryTable({ owner }: Connection, municipalities: readonly string[], rows: number) {
  const schema = await readSchema(owner)
  await owner.transaction(async (db) => {
    for (const table of parentsFirst(schema)) {
      const tenant = table.columns.some(({ name }) => name === 'municipality_id')
      for (const municipality of tenant ? municipalities : ['']) {
        const list = Array.from({ length: rows }, (_, n) => rowOf(schema, table, n, municipality))
        // Some tables hold one row per municipality, whatever is asked.
        await db.execute(sql`${insertInto(table, list)} on conflict do nothing`)
      }
    }
  })
}

/** Row `n` of a table, for one municipality; the values that `fillEveryTable` would give it. */
export function rowOf(schema: Schema, table: Table, n: number, municipality: string): Record<string, unknown> {
  return Object.fromEntries(
    table.columns.map(({ name }) => [
      name,
      name === 'municipality_id' ? municipality : exampleOf(schema, table, name, n),
    ]),
  )
}

export function insertInto({ name, columns }: Table, rows: readonly Record<string, unknown>[]) {
  const names = sql.raw(columns.map((column) => identifier(column.name)).join(', '))
  const table = sql.raw(identifier(name))
  return sql`insert into ${table} (${names}) overriding system value
    select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json)`
}

export async function readSchema(db: Db): Promise<Schema> {
  const tables = (await listTables(db)).filter(({ name }) => name !== 'applied_migration')
  const references = await rowsOf<Reference>(
    db,
    sql`
      select c.relname::text as from, a.attname::text as column, p.relname::text as to, b.attname::text as target
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
      cross join lateral unnest(k.conkey, k.confkey) as pair (own, other)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = pair.own
      join pg_attribute b on b.attrelid = p.oid and b.attnum = pair.other
      where k.contype = 'f'`,
  )
  const required = await rowsOf<{ column: string }>(
    db,
    sql`select table_name || '.' || column_name as column from information_schema.columns
        where table_schema = 'public' and is_nullable = 'NO'`,
  )
  return {
    tables: new Map(tables.map((table) => [table.name, table])),
    references,
    required: new Set(required.map(({ column }) => column)),
  }
}

function parentsFirst({ tables, references }: Schema): Table[] {
  const sorted: Table[] = []
  const visit = (table: Table) => {
    if (sorted.includes(table)) return
    for (const { from, to } of references) {
      const parent = tables.get(to)
      if (from === table.name && to !== from && parent) visit(parent)
    }
    sorted.push(table)
  }
  for (const table of tables.values()) visit(table)
  return sorted
}

function exampleOf(schema: Schema, table: Table, column: string, n: number): unknown {
  const reference = schema.references.find(({ from, column: own }) => from === table.name && own === column)
  const parent = reference && schema.tables.get(reference.to)
  const mayBeEmpty = !schema.required.has(`${table.name}.${column}`)
  if (reference && parent && (parent !== table || reference.target !== column)) {
    if (parent !== table || !mayBeEmpty) return exampleOf(schema, parent, reference.target, n)
    return n === 0 ? null : exampleOf(schema, parent, reference.target, n - 1)
  }
  if (mayBeEmpty && n % 3 === 1) return null
  const type = table.columns.find(({ name }) => name === column)?.type ?? 'text'
  return type.endsWith('[]')
    ? [plainValue(type.slice(0, -2), n), plainValue(type.slice(0, -2), n + 1)]
    : plainValue(type, n)
}

const DAY_MS = 86_400_000

function plainValue(type: string, n: number): unknown {
  const at = new Date(Date.UTC(2024, 1, 27) + n * DAY_MS)
  const bare = type.replace(/\(.*\)/, '')
  switch (bare) {
    case 'integer':
    case 'smallint':
      return n
    case 'bigint':
      return `${9_007_199_254_740_993n + BigInt(n)}`
    case 'double precision':
    case 'real':
      return (n - 1) / 3
    case 'numeric':
      return `${n}.10`
    case 'boolean':
      return n % 2 === 0
    case 'date':
      return at.toISOString().slice(0, 10)
    case 'timestamp with time zone':
    case 'timestamp without time zone':
      return at.toISOString().replace('.000Z', '.123456Z')
    case 'json':
    case 'jsonb':
      return { n, tekst: `"é" \\ 𝄞 ${n}`, breuk: 0.1, niets: null, lijst: [] }
    case 'bytea':
      return `\\x00ff${n.toString(16).padStart(8, '0')}`
    case 'uuid':
      return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    case 'text':
    case 'character varying':
      return `rij ${n}: "é" \\ 'x' {a,b} 𝄞\n\tnull`
    default:
      throw new Error(`No example value for columns of type ${type} yet`)
  }
}
