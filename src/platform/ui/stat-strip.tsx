import type { ReactNode } from 'react'

export type Stat = { label: string; value: ReactNode; note?: ReactNode }

/** The few numbers that sum up a page, each with its comparison. */
export function StatStrip({ items }: { items: readonly Stat[] }) {
  return (
    <dl className="wr-stats">
      {items.map((stat) => (
        <div key={stat.label}>
          <dt>{stat.label}</dt>
          <dd>
            {stat.value} {stat.note === undefined ? null : <small>{stat.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
