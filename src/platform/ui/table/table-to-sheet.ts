import type { TableDefinition } from './table-definition.ts'

/** A table as plain data, for files. */
export type Sheet = {
  title: string
  columns: readonly { label: string; unit: string; kind: 'text' | 'number' | 'date'; decimals: number }[]
  /** Numbers unrounded, dates as `yyyy-mm-dd`, null = unknown. */
  rows: readonly (readonly (string | number | null)[])[]
  /** Source first; "voorbeeldgegevens" where it applies. */
  notes: readonly string[]
}

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
