import { type ExportedFile, exportSheet } from '#platform/documents/export.ts'
import { arrange } from './arrange.ts'
import { readExportFormat, readTableQuery, type TableDefinition } from './table-definition.ts'
import { tableToSheet } from './table-to-sheet.ts'

/** The table as the file that the address asks for (?export=), filtered and sorted as on the page; null: none asked. */
export async function tableFile<Row>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  query: URLSearchParams,
  baseName: string,
  author: string,
): Promise<ExportedFile | null> {
  const format = readExportFormat(table, query)
  if (!format) return null
  const sheet = tableToSheet(table, arrange(table, rows, readTableQuery(table, query)))
  return exportSheet(sheet, format, baseName, author)
}
