import { type ReactNode, useId } from 'react'
import { useText } from './page-context.tsx'
import { DataTable } from './table/data-table.tsx'
import type { TableDefinition } from './table/table-definition.ts'

export type ChartProps<Row> = {
  /** As renderChart gives it. */
  svg: string
  /** Says in words what the picture shows, bands included ("8 van de 10 gevallen"). */
  caption: ReactNode
  /** The same numbers as a table, one click away. */
  table: TableDefinition<Row>
  rows: readonly Row[]
  /** Query and path of the page: with these the table sorts, filters and exports. */
  query?: URLSearchParams
  href?: string
}

/** A drawing with its words and its numbers. */
export function Chart<Row>({ svg, caption, table, rows, query, href }: ChartProps<Row>) {
  const text = useText()
  const id = useId()
  return (
    <figure className="wr-chart" aria-labelledby={id}>
      <section
        className="wr-chart__drawing"
        aria-labelledby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls here, also by keyboard
        tabIndex={0}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, cleaned by renderChart
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <figcaption id={id} className="wr-note">
        {caption}
      </figcaption>
      <details className="wr-fold">
        <summary>{text.chart.asTable}</summary>
        {query && href !== undefined ? (
          <DataTable table={table} rows={rows} query={query} href={href} tools />
        ) : (
          <DataTable table={table} rows={rows} />
        )}
      </details>
    </figure>
  )
}
