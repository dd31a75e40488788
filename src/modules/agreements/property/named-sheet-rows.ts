// Lists that people keep in a spreadsheet: the same rows from XLSX, ODS and CSV, columns by name in any order.
import type { FileReading } from '#modules/areas/index.ts'
import { openCsv } from '#platform/sources/csv.ts'
import { kindOf } from '#platform/sources/kind.ts'
import { refusePersonalColumns } from '#platform/sources/personal-columns.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { readSpreadsheet, type SheetCell } from '#platform/sources/spreadsheet.ts'

type Columns = Readonly<Record<string, readonly string[]>>
export type ListRow = { place: { file: string; line: number }; fields: Readonly<Record<string, string>> }

/**
 * Rows of every file given. A file with a column about people is refused as a whole, before anything of it is read
 * (B13, agreements 2.4.1 and 5.3.1); a column that is not known is told once and left out.
 */
export async function* listRows(
  reading: FileReading,
  columns: Columns,
  required: readonly string[],
): AsyncGenerator<ListRow> {
  for await (const file of reading.files()) yield* listRowsOf(reading, file, columns, required)
}

/** The rows of one file. */
export async function* listRowsOf(
  reading: FileReading,
  file: SourceFile,
  columns: Columns,
  required: readonly string[],
): AsyncGenerator<ListRow> {
  const isSheet = (await kindOf(file, reading.meter)) === 'spreadsheet'
  for await (const row of (isSheet ? sheetRows : textRows)(reading, file, columns, required)) {
    await reading.tick()
    yield row
  }
}

async function* textRows(
  reading: FileReading,
  file: SourceFile,
  columns: Columns,
  required: readonly string[],
): AsyncGenerator<ListRow> {
  const table = await openCsv(file, reading.meter)
  for (const problem of table.problems) reading.tally.remark(problem, problem)
  judgeHead(reading, file.name, table.columns, columns, required)
  for await (const row of table.rows) {
    if (!row.ok) reading.tally.refuse(row, row)
    else {
      const fields = Object.entries(row.value).map(([name, text]) => [name.trim().toLowerCase(), text])
      yield { place: { file: row.file, line: row.line }, fields: Object.fromEntries(fields) }
    }
  }
}

async function* sheetRows(
  reading: FileReading,
  file: SourceFile,
  columns: Columns,
  required: readonly string[],
): AsyncGenerator<ListRow> {
  const [sheet] = await readSpreadsheet(file, reading.meter)
  const [head = [], ...rows] = sheet?.rows ?? []
  const names = head.map((cell) => cellText(cell ?? null).toLowerCase())
  judgeHead(reading, file.name, names, columns, required)
  for (const [index, row] of rows.entries()) {
    // Below the first empty row stand notes.
    if (row.every((cell) => cellText(cell ?? null) === '')) return
    const fields = names.map((name, n) => [name, cellText(row[n] ?? null)])
    yield { place: { file: file.name, line: index + 2 }, fields: Object.fromEntries(fields) }
  }
}

/** As somebody reads it in the sheet; a whole number has no decimals, however large. */
function cellText(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return (typeof cell === 'number' && Number.isInteger(cell) ? BigInt(cell).toString() : String(cell)).trim()
}

function judgeHead(
  { tally }: FileReading,
  file: string,
  given: readonly string[],
  columns: Columns,
  required: readonly string[],
): void {
  refusePersonalColumns(file, given)
  const names = given.map((column) => column.trim().toLowerCase())
  for (const field of required) {
    const wanted = columns[field] ?? []
    if (!wanted.some((name) => names.includes(name)))
      throw new SourceRefused({ file, line: 1, column: wanted.join(' / '), reason: 'column-missing' })
  }
  const known = new Set(Object.values(columns).flat())
  for (const column of given)
    if (column.trim() !== '' && !known.has(column.trim().toLowerCase()))
      tally.remark({ file, line: 1 }, { reason: 'column-not-used', column })
}
