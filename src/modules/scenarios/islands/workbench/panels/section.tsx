import { type ReactNode, useId } from 'react'

/** A framed part of a tab, headed by its question. */
export function Section({
  title,
  children,
  isFlush = false,
}: {
  title: string
  children: ReactNode
  isFlush?: boolean
}) {
  const id = useId()
  return (
    <section className={isFlush ? 'wr-panel wr-panel--flush' : 'wr-panel wr-stack'} aria-labelledby={id}>
      <header className="wr-panel__head">
        <h2 id={id}>{title}</h2>
      </header>
      {children}
    </section>
  )
}
