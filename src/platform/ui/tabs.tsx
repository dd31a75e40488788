export type Tab = { label: string; href: string; current?: boolean }

/**
 * Links to the parts of one subject; each part is a page of its own, so it works without script. `within`: a second,
 * quieter row below a tab that holds several pages.
 */
export function Tabs({ label, items, within = false }: { label: string; items: readonly Tab[]; within?: boolean }) {
  return (
    <nav className={within ? 'wr-subtabs' : 'wr-tabs'} aria-label={label}>
      <ul>
        {items.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
