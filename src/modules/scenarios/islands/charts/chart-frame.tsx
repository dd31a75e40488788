import { type ReactNode, useId } from 'react'
import { FoldedAway } from '#platform/ui/folded-away.tsx'
import { useWords } from '../workbench/words.ts'
import { type PlainColumn, PlainTable } from './plain-table.tsx'

export type ChartFrameProps = {
  caption: ReactNode
  /** Name of the table with the same numbers. */
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
      {children}
      <figcaption id={id} className="wr-note">
        {caption}
      </figcaption>
      <FoldedAway className="wr-fold" summary={t.table}>
        {() => <PlainTable label={label} columns={columns} rows={rows()} />}
      </FoldedAway>
    </figure>
  )
}
