import { formatNumber } from '#kernel/dutch.ts'
import { usePage, useText } from '../page-context.tsx'
import { addressWith } from './table-address.ts'
import type { TableDefinition } from './table-definition.ts'

/** What one page of a table shows; `first` is the place of its first row among all rows, from 1. */
export type TablePage<Row> = { rows: readonly Row[]; page: number; pages: number; first: number; all: number }

/** A page past the last one is the last. */
export function pageOf<Row>({ pageSize }: TableDefinition<Row>, rows: readonly Row[], asked: number): TablePage<Row> {
  const size = pageSize ?? Math.max(1, rows.length)
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const page = Math.min(asked, pages)
  const start = (page - 1) * size
  return { rows: rows.slice(start, start + size), page, pages, first: start + 1, all: rows.length }
}

type TablePagerProps<Row> = {
  table: TableDefinition<Row>
  paged: TablePage<Row>
  query: URLSearchParams
  href: string
}

/** Where one is in a long table, with the way on and back; nothing when all rows are on the screen. */
export function TablePager<Row>({ table, paged, query, href }: TablePagerProps<Row>) {
  const text = useText()
  const { locale } = usePage()
  const { rows, page, pages, first, all } = paged
  if (pages === 1) return null
  const count = (value: number) => formatNumber(value, 0, locale)
  const name = `${table.prefix ?? ''}pagina`
  const to = (next: number) => `${addressWith(href, query, { [name]: next === 1 ? null : String(next) })}#${table.id}`
  return (
    <nav className="wr-pager" aria-label={text.table.pages(table.caption)}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {text.table.earlier}
        </a>
      ) : null}
      <span>{text.table.rowsOf(count(first), count(first + rows.length - 1), count(all))}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {text.table.later}
        </a>
      ) : null}
    </nav>
  )
}
