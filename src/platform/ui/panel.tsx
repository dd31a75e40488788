import { Heading } from '@nl-design-system-candidate/heading-react'
import { type ReactNode, useId } from 'react'

export type PanelProps = {
  /** A question or a name; without it the panel is not a landmark. */
  title?: ReactNode
  /** Id of the heading, for links to it. */
  id?: string
  level?: 2 | 3
  /** At the right of the heading: a link, a count, a chip. */
  aside?: ReactNode
  /** No padding, for a table or a list from edge to edge. */
  flush?: boolean
  children?: ReactNode
}

export function Panel({ title, id, level = 2, aside, flush = false, children }: PanelProps) {
  const own = useId()
  const heading = id ?? own
  const className = flush ? 'wr-panel wr-panel--flush' : 'wr-panel wr-stack'
  if (title === undefined) return <div className={className}>{children}</div>
  return (
    <section className={className} aria-labelledby={heading}>
      <header className="wr-panel__head">
        <Heading level={level} id={heading}>
          {title}
        </Heading>
        {aside === undefined ? null : <div className="wr-panel__aside">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
