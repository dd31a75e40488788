import { type ReactNode, useId } from 'react'

/** A drawing of our own in SVG with its words below. Its numbers stand in a table elsewhere on the page. */
export function Drawing({ caption, children }: { caption: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <figure className="wr-chart" aria-labelledby={id}>
      <section
        className="wr-chart__drawing wr-chart__drawing--wide"
        aria-labelledby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls here, also by keyboard
        tabIndex={0}
      >
        {children}
      </section>
      <figcaption id={id} className="wr-note">
        {caption}
      </figcaption>
    </figure>
  )
}
