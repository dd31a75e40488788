import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { arrange, readExportFormat, readTableQuery, type TableDefinition, tableToSheet } from '#platform/ui/index.ts'

/** The whole table as the visitor arranged it, also rows that the page did not show; null when no file is asked. */
export async function exported<Row>(
  visit: Visit,
  table: TableDefinition<Row>,
  rows: readonly Row[],
  name: string,
  notes: readonly string[] = [],
): Promise<Answer | null> {
  const format = readExportFormat(table, visit.query)
  if (!format) return null
  const arranged = arrange(table, rows, readTableQuery(table, visit.query))
  const remarks = [...notes, ...(visit.municipality.fictional ? [FICTIONAL[visit.locale]] : [])]
  return exportSheet(tableToSheet(table, arranged, remarks), format, fileName(name, visit), visit.municipality.name)
}
/** A CSV has no room for a remark, so its name says it. */
const fileName = (name: string, { municipality }: Visit): string =>
  `${name}-${municipality.slug}${municipality.fictional ? '-voorbeeldgegevens' : ''}`
const FICTIONAL = {
  nl: 'Voorbeeldgegevens: alle cijfers zijn verzonnen.',
  en: 'Example data: all figures are invented.',
}
