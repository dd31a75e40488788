import { type ReactNode, useId } from 'react'
import { FoldedAway } from '#platform/ui/folded-away.tsx'
import { useWords } from '../workbench/words.ts'
import { type PlainColumn, PlainTable } from './plain-table.tsx'

export type ChartFrameProps = {
  caption: ReactNode
  /** Name of the region in which a wide drawing scrolls. */
  label: string
  columns: readonly PlainColumn[]
  rows(): readonly (readonly ReactNode[])[]
  children: ReactNode
}

/** A drawing with its words below and its numbers one click away. */
export function ChartFrame({ caption, label, columns, rows, children }: ChartFrameProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <figure className="wr-chart" aria-labelledby={id}>
      <section
        className="wr-chart__drawing"
        aria-label={`${t.drawing}: ${label}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls here, also by keyboard
        tabIndex={0}
      >
        {children}
      </section>
      <figcaption id={id} className="wr-note">
        {caption}
      </figcaption>
      <FoldedAway className="wr-fold" summary={t.table}>
        {() => <PlainTable label={label} columns={columns} rows={rows()} />}
      </FoldedAway>
    </figure>
  )
}
