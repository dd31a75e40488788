import type { Sheet } from '#platform/documents/sheet.ts'
import type { TableDefinition } from './table-definition.ts'

/** What the documents port turns into a file: the same columns and rows as on the page, without drawings. */
export function tableToSheet<Row>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  remarks: readonly string[] = [],
): Sheet {
  const columns = table.columns.filter((column) => !column.drawing)
  return {
    title: table.caption,
    columns: columns.map(({ label, unit = '', kind, decimals = 0 }) => ({ label, unit, kind, decimals })),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
    notes: [table.source, ...remarks],
  }
}
