export type Tab = { label: string; href: string; current?: boolean }

/** Links to the parts of one subject; each part is a page of its own, so it works without script. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav className="wr-tabs" aria-label={label}>
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
