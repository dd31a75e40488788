import type { ReactNode } from 'react'
import { type ExportFormat, exportFormat } from '#platform/documents/export-format.ts'
import type { DownloadGroup } from '../download-menu.tsx'

/** One column: how a row gives its value, and how that value is written. */
export type Column<Row> = {
  /** In the address (?sort=key) and unique within the table. */
  key: string
  label: string
  /** Under the column name, once, never in the cells. */
  unit?: string
  /** A date's value is `yyyy-mm-dd`. */
  kind: 'text' | 'number' | 'date'
  /** Of a number; the same for the whole column. Default 0. */
  decimals?: number
  /** What is sorted, filtered and exported. null = unknown. */
  value(row: Row): string | number | null
  /** What the page shows instead of the plain value. */
  cell?(row: Row): ReactNode
  /** This cell names the row. */
  rowHeader?: boolean
  sortable?: boolean
  /** Left out on phones, e.g. a drawing whose numbers stand beside it. */
  phone?: 'hide'
  /** A drawing for the eye only: not sorted, not filtered, not exported. */
  drawing?: boolean
  /** In the column's head instead of the label, e.g. a scale; the label stays for who cannot see it. */
  head?: ReactNode
  /** Word for null in this column, e.g. "n.v.t."; otherwise "onbekend". */
  unknown?: string
}

export type TableDefinition<Row> = {
  /** In ids and in names of exported files. */
  id: string
  /** What the table is and what its order means. */
  caption: string
  columns: readonly Column<Row>[]
  /** Source, reference date, remark. */
  source: string
  /** Stable key of a row; the row's number when absent. */
  rowKey?(row: Row): string
  /** Order in which rows arrive, for the arrow in the head. */
  arrives?: { key: string; dir: SortDirection }
  /** Rows under a heading of their own as long as the visitor has not sorted. */
  group?(row: Row): string
  /** Last row: a total per column key; "excl. 3 onbekend" belongs in the cell itself. */
  total?: Readonly<Record<string, ReactNode>>
  /** Files beside those of the table itself, in the same menu: the whole data set, layers for a map program. */
  downloads?: readonly DownloadGroup[]
  /** More columns than a desk screen holds: scrolls inside its panel there too, at the price of a head that stays. */
  wide?: boolean
  /** Rows on one page of the screen; files hold all of them. All rows on one page when absent. */
  pageSize?: number
  /** Before the names q, sort, dir, pagina and export in the address, for a second table on a page, e.g. 'm-'. */
  prefix?: string
}

export type SortDirection = 'asc' | 'desc'

/** What the visitor asked of a table. */
export type TableQuery = { words: string; sort: string | null; dir: SortDirection; page: number }

/** Reads ?q, ?sort and ?dir; a column that does not exist or cannot be sorted is ignored. */
export function readTableQuery<Row>(table: TableDefinition<Row>, query: URLSearchParams): TableQuery {
  const prefix = table.prefix ?? ''
  const sort = query.get(`${prefix}sort`)
  const known = table.columns.some((column) => column.key === sort && isSortable(column))
  return {
    words: (query.get(`${prefix}q`) ?? '').trim().slice(0, 200),
    sort: known ? sort : null,
    dir: query.get(`${prefix}dir`) === 'desc' ? 'desc' : 'asc',
    page: pageIn(query.get(`${prefix}pagina`)),
  }
}

/** From 1 on; what is no number is the first page. */
function pageIn(typed: string | null): number {
  const page = Number(typed)
  return Number.isInteger(page) && page > 0 ? page : 1
}

/** The file the visitor asked for, if any: ?export=ods. */
export function readExportFormat<Row>(table: TableDefinition<Row>, query: URLSearchParams): ExportFormat | null {
  return exportFormat(query.get(`${table.prefix ?? ''}export`))
}

export const isSortable = <Row>(column: Column<Row>): boolean => !column.drawing && column.sortable !== false
