import type { ReactNode } from 'react'

export type LegendEntry = { key: string; fill: string; name: ReactNode; meaning?: ReactNode }

/** Swatches with their words. `fill` is a pattern id of this page, e.g. 'p-u4', or a class of ours, e.g. '.b1'. */
export function Legend({ entries, column = false }: { entries: readonly LegendEntry[]; column?: boolean }) {
  return (
    <ul className={`wr-legend${column ? ' wr-legend--col' : ''}`}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <svg viewBox="0 0 32 19" aria-hidden="true">
            {entry.fill.startsWith('.') ? (
              <rect width="32" height="19" className={entry.fill.slice(1)} />
            ) : (
              <rect width="32" height="19" fill={`url(#${entry.fill})`} />
            )}
          </svg>
          <span>
            <strong>{entry.name}</strong> {entry.meaning}
          </span>
        </li>
      ))}
    </ul>
  )
}
