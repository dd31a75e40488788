import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'

export type ColumnType =
  | 'text'
  | 'integer'
  | 'double precision'
  | 'boolean'
  | 'jsonb'
  | 'bytea'
  | 'text[]'
  | 'date'
  | 'timestamp with time zone'
/** Column name to type, in the order of insertion. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>
export type RowValue = string | number | boolean | null | readonly string[] | object

/** Texts of one list travel as one text, split again in the database: unnest would flatten a list of lists. */
const LIST_SEPARATOR = '\u001F'

/**
 * Writes rows in one statement with one array parameter per column. `fixed` columns are the same for all rows.
 * Values are given in the order of `columns`.
 */
export async function insertRows(
  db: Db,
  table: string,
  fixed: Readonly<Record<string, string>>,
  columns: ColumnTypes,
  rows: readonly (readonly RowValue[])[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns)
  const types = Object.values(columns)
  const parameters = types.map((type, i) =>
    array(
      type,
      rows.map((row) => travelling(type, row[i] ?? null)),
    ),
  )
  const selected = types.map((type, i) => selection(type, `c${i}`))
  const fixedNames = Object.keys(fixed)
  const into = [...fixedNames, ...names].map((name) => sql.identifier(name))
  await db.execute(sql`
    insert into ${sql.identifier(table)} (${sql.join(into, sql`, `)})
    select ${sql.join([...fixedNames.map((name) => sql`${fixed[name]}::text`), ...selected], sql`, `)}
    from unnest(${sql.join(parameters, sql`, `)}) as r(${sql.raw(names.map((_, i) => `c${i}`).join(', '))})`)
}

function travelling(type: ColumnType, value: RowValue): string | number | boolean | null {
  if (value === null) return null
  if (type === 'jsonb') return storable(JSON.stringify(value))
  if (type === 'bytea') return Buffer.from(value as Uint8Array).toString('base64')
  if (type === 'text[]') return storable((value as readonly string[]).join(LIST_SEPARATOR))
  return typeof value === 'string' ? storable(value) : (value as number | boolean)
}

/** PostgreSQL stores no NUL and no half of a character pair: both become the sign for "unreadable". */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed()

/** These travel as text. */
const AS_TEXT: ReadonlySet<ColumnType> = new Set(['jsonb', 'bytea', 'text[]'])

const array = (type: ColumnType, values: unknown[]): SQL =>
  sql`${sql.param(values)}::${sql.raw(AS_TEXT.has(type) ? 'text' : type)}[]`

function selection(type: ColumnType, name: string): SQL {
  if (type === 'jsonb') return sql.raw(`${name}::jsonb`)
  if (type === 'bytea') return sql.raw(`decode(${name}, 'base64')`)
  if (type === 'text[]')
    return sql`case when ${sql.raw(name)} = '' then '{}'::text[] else string_to_array(${sql.raw(name)}, ${LIST_SEPARATOR}) end`
  return sql.raw(name)
}
