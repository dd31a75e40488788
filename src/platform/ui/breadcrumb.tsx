import type { Crumb } from '#platform/http/route.ts'
import { useText } from './page-context.tsx'

/** Where this page stands, from the outside in. The last one is the page itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const text = useText()
  if (crumbs.length === 0) return null
  return (
    <nav className="utrecht-breadcrumb-nav wr-crumb" aria-label={text.breadcrumb}>
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}${crumb.href ?? ''}`} className="utrecht-breadcrumb-nav__item">
            {crumb.href === undefined || index === crumbs.length - 1 ? (
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            ) : (
              <a className="nl-link" href={crumb.href}>
                {crumb.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
