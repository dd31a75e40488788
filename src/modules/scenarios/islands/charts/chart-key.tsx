import type { ReactNode } from 'react'

export type KeyItem = { words: string /** Within 32 by 19. */; swatch: ReactNode }

/** Words of what is drawn, below it: beside their place they would lie over each other. */
export const ChartKey = ({ items }: { items: readonly KeyItem[] }) => (
  <ul className="wr-legend wr-plot__key">
    {items.map(({ words, swatch }) => (
      <li key={words}>
        <svg viewBox="0 0 32 19" aria-hidden="true" focusable="false">
          {swatch}
        </svg>
        {words}
      </li>
    ))}
  </ul>
)
