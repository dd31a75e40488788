import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from './scope.ts'

/**
 * Many rows at once as one row of lists, one per column: through the in-process database three times as quick as row by
 * row. For columns of text, numbers, booleans and days; `from` is an ordered query that gives these columns.
 */
export async function rowsByColumn<Row>(db: Db, columns: readonly (keyof Row & string)[], from: SQL): Promise<Row[]> {
  const lists = columns.map((column) => sql`json_agg(r.${sql.identifier(column)})::text as ${sql.identifier(column)}`)
  const [found] = await rowsOf<Record<string, string | null>>(
    db,
    sql`select ${sql.join(lists, sql`, `)} from (${from}) r`,
  )
  const values = columns.map((column) => JSON.parse(found?.[column] ?? '[]') as unknown[])
  const [first = []] = values
  return first.map((_, row) => {
    const made: Record<string, unknown> = {}
    for (let column = 0; column < columns.length; column++) made[columns[column] as string] = values[column]?.[row]
    return made as Row
  })
}
