import type { ReactNode } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import { formatDay } from '../format.ts'
import { Icon } from '../icon.tsx'
import { usePage, useText } from '../page-context.tsx'
import { arrange } from './arrange.ts'
import { addressWith } from './table-address.ts'
import { type Column, isSortable, readTableQuery, type TableDefinition, type TableQuery } from './table-definition.ts'
import { pageOf, TablePager } from './table-pager.tsx'
import { TableTools } from './table-tools.tsx'

export type DataTableProps<Row> = {
  table: TableDefinition<Row>
  /** All rows; filtered and sorted here by the address. */
  rows: readonly Row[]
  /** The page's query as it came in. */
  query?: URLSearchParams
  /** Path of the page without query. */
  href?: string
  /** Filter, export and print above the table. */
  tools?: boolean
  /** Rows of 44 px. */
  airy?: boolean
}

/** A table that sorts by links, filters by a GET form, exports and prints; works without script. */
export function DataTable<Row>({
  table,
  rows,
  query = new URLSearchParams(),
  href = '',
  tools = false,
  airy = false,
}: DataTableProps<Row>) {
  const text = useText()
  const asked = readTableQuery(table, query)
  const shown = arrange(table, rows, asked)
  const paged = pageOf(table, shown, asked.page)
  const scroll = table.wide ? 'wr-scroll wr-scroll--wide' : 'wr-scroll'
  return (
    <div className="wr-tablebox" id={table.id}>
      {tools ? (
        <TableTools
          table={table}
          query={query}
          href={href}
          words={asked.words}
          shown={shown.length}
          all={rows.length}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, also by keyboard */}
      <section className={scroll} aria-label={text.table.region(table.caption)} tabIndex={0}>
        <table className={`utrecht-table wr-table${airy ? ' wr-table--airy' : ''}`}>
          <caption className="utrecht-table__caption">{table.caption}</caption>
          <thead className="utrecht-table__header">
            <tr>
              {table.columns.map((column) => (
                <HeadCell key={column.key} column={column} table={table} asked={asked} query={query} href={href} />
              ))}
            </tr>
          </thead>
          <Bodies table={table} rows={paged.rows} grouped={asked.sort === null} />
          {table.total === undefined ? null : (
            <tfoot className="utrecht-table__footer">
              <tr>
                {table.columns.map((column) => (
                  <td key={column.key} className={cellClass(column)}>
                    {table.total?.[column.key]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {shown.length === 0 ? (
        <p className="wr-tablenone">{rows.length === 0 ? text.table.empty : text.table.none(asked.words)}</p>
      ) : null}
      <TablePager table={table} paged={paged} query={query} href={href} />
      <p className="wr-source">
        {text.table.source} {table.source}
      </p>
    </div>
  )
}

type HeadCellProps<Row> = {
  column: Column<Row>
  table: TableDefinition<Row>
  asked: TableQuery
  query: URLSearchParams
  href: string
}

function HeadCell<Row>({ column, table, asked, query, href }: HeadCellProps<Row>) {
  const text = useText()
  const now = asked.sort === null ? table.arrives : { key: asked.sort, dir: asked.dir }
  const dir = now?.key === column.key ? now.dir : null
  const next = dir === 'asc' ? 'desc' : 'asc'
  const prefix = table.prefix ?? ''
  const name = column.head === undefined ? column.label : <span className="wr-sr">{column.label}</span>
  return (
    <th scope="col" className={`utrecht-table__header-cell ${cellClass(column)}`} aria-sort={ariaSort(dir)}>
      {isSortable(column) ? (
        <a
          className="wr-sort"
          href={`${addressWith(href, query, { [`${prefix}sort`]: column.key, [`${prefix}dir`]: next, [`${prefix}pagina`]: null })}#${table.id}`}
        >
          {name}
          {dir === null ? null : <Icon name={dir === 'asc' ? 'ascending' : 'descending'} />}
          {dir === null ? null : (
            <span className="wr-sr">, {dir === 'asc' ? text.table.ascending : text.table.descending}</span>
          )}
        </a>
      ) : (
        name
      )}
      {column.head}
      {column.unit === undefined ? null : <small>{column.unit}</small>}
    </th>
  )
}

const ariaSort = (dir: 'asc' | 'desc' | null) => (dir === null ? undefined : dir === 'asc' ? 'ascending' : 'descending')

function Bodies<Row>({
  table,
  rows,
  grouped,
}: {
  table: TableDefinition<Row>
  rows: readonly Row[]
  grouped: boolean
}) {
  if (!table.group || !grouped)
    return (
      <tbody className="utrecht-table__body">
        {rows.map((row, index) => (
          <BodyRow key={table.rowKey?.(row) ?? index} table={table} row={row} />
        ))}
      </tbody>
    )
  const groups = Map.groupBy(rows, table.group)
  return [...groups].map(([name, members]) => (
    <tbody key={name} className="utrecht-table__body">
      <tr className="wr-table__group">
        <th scope="rowgroup" colSpan={table.columns.length}>
          {name}
        </th>
      </tr>
      {members.map((row, index) => (
        <BodyRow key={table.rowKey?.(row) ?? index} table={table} row={row} />
      ))}
    </tbody>
  ))
}

function BodyRow<Row>({ table, row }: { table: TableDefinition<Row>; row: Row }) {
  return (
    <tr className="utrecht-table__row" data-row={table.rowKey?.(row)}>
      {table.columns.map((column) => {
        const Cell = column.rowHeader ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            scope={column.rowHeader ? 'row' : undefined}
            className={`utrecht-table__cell ${cellClass(column)}`}
          >
            <CellContent column={column} row={row} />
          </Cell>
        )
      })}
    </tr>
  )
}

function CellContent<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  const { locale } = usePage()
  const text = useText()
  if (column.cell) return column.cell(row)
  const value = column.value(row)
  if (value === null) return <span className="wr-unknown">{column.unknown ?? text.unknown}</span>
  if (typeof value === 'number') return formatNumber(value, column.decimals ?? 0, locale)
  return column.kind === 'date' ? formatDay(value) : value
}

function cellClass<Row>(column: Column<Row>): string {
  return `${column.kind === 'number' && !column.drawing ? 'utrecht-table__cell--numeric wr-num' : `wr-${column.kind}`}${column.phone === 'hide' ? ' wr-nophone' : ''}`
}
