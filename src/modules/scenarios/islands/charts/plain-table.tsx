import type { ReactNode } from 'react'
import { useWords } from '../workbench/words.ts'

export type PlainColumn = { title: string; unit?: string; isNumber?: boolean; href?: string }

export type PlainTableProps = {
  /** Name of the region in which a wide table scrolls. */
  label: string
  caption?: ReactNode
  columns: readonly PlainColumn[]
  /** First cell is the row's heading. */
  rows: readonly (readonly ReactNode[])[]
  /** Row in bold under a rule. */
  total?: readonly ReactNode[]
}

/** A table to read: heading per row, numbers to the right. */
export function PlainTable({ label, caption, columns, rows, total }: PlainTableProps) {
  const { t } = useWords()
  const align = (index: number) => (columns[index]?.isNumber ? 'wr-num' : undefined)
  return (
    <section
      className="wr-scroll wr-scroll--always"
      aria-label={`${t.table}: ${label}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, also by keyboard
      tabIndex={0}
    >
      <table className="wr-table">
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ title, unit, href }, index) => (
              <th key={title} scope="col" className={align(index)}>
                {href ? <a href={href}>{title}</a> : title}
                {unit ? <span className="wr-unit">{unit}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown in the order given and hold no state
            <Row key={row} cells={cells} align={align} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Row cells={total} align={align} />
          </tfoot>
        ) : null}
      </table>
    </section>
  )
}

function Row({ cells, align }: { cells: readonly ReactNode[]; align: (index: number) => string | undefined }) {
  return (
    <tr>
      {cells.map((cell, index) =>
        index === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
          <th key={index} scope="row">
            {cell}
          </th>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
          <td key={index} className={align(index)}>
            {cell}
          </td>
        ),
      )}
    </tr>
  )
}
