import type { Column, TableDefinition, TableQuery } from './table-definition.ts'

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })

/**
 * The rows that contain every word, in the order asked for; equal rows keep their order, unknown always comes last.
 * Page and export use this same function, so that a file holds what the screen showed.
 */
export function arrange<Row>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  query: Omit<TableQuery, 'page'>,
): Row[] {
  const found = filterRows(table, rows, query.words)
  const column = table.columns.find((candidate) => candidate.key === query.sort)
  if (!column) return found
  const sign = query.dir === 'desc' ? -1 : 1
  return found
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => compareValues(a.value, b.value, sign))
    .map(({ row }) => row)
}

function filterRows<Row>(table: TableDefinition<Row>, rows: readonly Row[], words: string): Row[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...rows]
  const columns = table.columns.filter((column) => !column.drawing)
  return rows.filter((row) => {
    const text = fold(columns.map((column) => searchText(column, row)).join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

/** A number can be found as 1234 and as 12,5; a date as 2024-09-18 and as 18-09-2024. */
function searchText<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row)
  if (value === null) return ''
  if (typeof value === 'number') return `${value} ${String(value).replace('.', ',')}`
  return column.kind === 'date' ? `${value} ${value.split('-').reverse().join('-')}` : value
}

/** Without accents and capitals: "sahin" finds "Şahin". */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

function compareValues(a: string | number | null, b: string | number | null, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * collator.compare(String(a), String(b))
}
