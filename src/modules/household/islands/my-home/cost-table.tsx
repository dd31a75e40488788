import { formatNumber } from '#kernel/dutch.ts'
import { usePage } from '#platform/ui/page-context.tsx'
import type { OptionResult } from '../../model/result.ts'
import type { MyHomeText } from '../../my-home/text.nl.ts'
import { KINDS, wholeEuros } from './option-card.tsx'

/** The same numbers as the bars, as rows. */
export function CostTable({ t, options }: { t: MyHomeText; options: readonly OptionResult[] }) {
  const { locale } = usePage()
  const columns = options.map(({ option, main }) => ({
    option,
    lines: main.after.lines,
    unknown: main.after.unknown,
    amounts: wholeEuros(main.after),
  }))
  const kinds = KINDS.filter((kind) => columns.some(({ lines }) => lines.some((line) => line.kind === kind)))
  const cell = (column: (typeof columns)[number], kind: (typeof KINDS)[number]): string => {
    const at = column.lines.findIndex((line) => line.kind === kind)
    if (at < 0) return '–'
    return formatNumber(column.lines[at]?.amount === null ? null : (column.amounts[at + 1] ?? null), 0, locale)
  }
  return (
    <details className="wr-fold wr-home__table">
      <summary>{t.result.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, also by keyboard */}
      <section className="wr-scroll" aria-label={t.result.tableCaption} tabIndex={0}>
        <table className="utrecht-table wr-table">
          <caption className="utrecht-table__caption">{t.result.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.result.kind}</th>
              {columns.map(({ option }) => (
                <th key={option} scope="col" className="wr-num">
                  {t.result.options[option].title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t.costs[kind]}</th>
                {columns.map((column) => (
                  <td key={column.option} className="wr-num">
                    {cell(column, kind)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t.result.total}</th>
              {columns.map(({ option, amounts, unknown }) => (
                <td key={option} className="wr-num">
                  <strong>{formatNumber(unknown > 0 ? null : (amounts[0] ?? null), 0, locale)}</strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </details>
  )
}
