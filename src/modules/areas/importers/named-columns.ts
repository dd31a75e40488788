// Text tables whose columns go by fixed names, English or Dutch, in any order.
import { openCsv } from '#platform/sources/csv.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { RowPlace } from './import-tally.ts'
import type { Reading } from './importer.ts'

export type NamedColumns = Readonly<Record<string, readonly string[]>>
export type NamedRow = { place: { file: string; line: number }; fields: Readonly<Record<string, string>> }

/**
 * Rows of every file given, by lower-case column name. A file without one of the required columns is refused; a
 * column that is not known is told once and left out. Rows that cannot be read are refused in the account.
 */
export async function* namedRows<Columns extends NamedColumns>(
  reading: Reading,
  columns: Columns,
  required: readonly (keyof Columns & string)[],
): AsyncGenerator<NamedRow> {
  for await (const file of reading.files()) {
    const table = await openCsv(file, reading.meter)
    for (const problem of table.problems) reading.tally.remark(problem, problem)
    const head: RowPlace & { line: number } = { file: file.name, line: 1 }
    judgeColumns(reading, head, table.columns, columns, required)
    for await (const row of table.rows) {
      await reading.tick()
      if (row.ok) yield { place: { file: row.file, line: row.line }, fields: inLowerCase(row.value) }
      else reading.tally.refuse(row, row)
    }
  }
}

function judgeColumns<Columns extends NamedColumns>(
  { tally }: Reading,
  place: RowPlace,
  given: readonly string[],
  columns: Columns,
  required: readonly (keyof Columns & string)[],
): void {
  const names = given.map((column) => column.toLowerCase())
  for (const field of required) {
    const wanted = columns[field] ?? []
    if (!wanted.some((name) => names.includes(name)))
      throw new SourceRefused({ ...place, column: wanted.join(' / '), reason: 'column-missing' })
  }
  const known = new Set(Object.values(columns).flat())
  for (const column of given)
    if (!known.has(column.toLowerCase())) tally.remark(place, { reason: 'column-not-used', column })
}

const inLowerCase = (row: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(row).map(([column, text]) => [column.toLowerCase(), text]))
