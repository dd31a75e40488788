import type { ReactNode } from 'react'

export type AttentionItem = { key: string; what: ReactNode; href: string; why: ReactNode; who?: string; date: string }
export type AttentionGroup = { key: string; chip: ReactNode; count: string; items: readonly AttentionItem[] }

/** What needs attention, grouped by state; goes in a flush panel. */
export function AttentionList({ groups }: { groups: readonly AttentionGroup[] }) {
  return groups.map((group) => (
    <section key={group.key} aria-labelledby={`aandacht-${group.key}`}>
      <h3 className="wr-att-head" id={`aandacht-${group.key}`}>
        {group.chip}
        <span className="wr-muted">{group.count}</span>
      </h3>
      <ul className="wr-att">
        {group.items.map((item) => (
          <li key={item.key}>
            <div>
              <a href={item.href}>{item.what}</a>
              <span className="wr-att__why">
                {item.why} {item.who === undefined ? null : <span className="wr-att__who">{item.who}</span>}
              </span>
            </div>
            <span className="wr-att__date">{item.date}</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
