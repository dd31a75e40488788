import { SkipLink } from '@nl-design-system-candidate/skip-link-react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MapPatterns } from '#platform/geo/map/map-patterns.tsx'
import { asset } from './asset.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { Icon, IconSprite } from './icon.tsx'
import { PageProvider, useText } from './page-context.tsx'
import { Footer } from './shell-footer.tsx'
import { Header } from './shell-header.tsx'
import type { ShellProps } from './shell-props.ts'
import { SideNavigation } from './side-navigation.tsx'

/** The whole HTML document around a page's body. Pure: same props, same text. */
export function renderShell(shell: ShellProps, body: ReactNode): string {
  const { locale, href, guard } = shell
  return `<!doctype html>${renderToStaticMarkup(
    <PageProvider value={{ locale, href, guard }}>
      <Document shell={shell}>{body}</Document>
    </PageProvider>,
  )}`
}

function Document({ shell, children }: { shell: ShellProps; children: ReactNode }) {
  const text = useText()
  const place = shell.municipality ? text.municipality(shell.municipality.name) : null
  const title = [shell.title, text.product, place].filter(Boolean).join(' - ')
  return (
    <html lang={shell.locale} data-theme={shell.theme === 'system' ? undefined : shell.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('theme.css')} />
        <link rel="stylesheet" href={asset('wijkregie.css')} />
        {/* Not async: it reads what stands further on in the page, so it must wait until all of the page has come. */}
        <script type="module" src={asset('islands.js')} />
      </head>
      <body className={shell.layout === 'resident' ? 'wr-public' : 'wr-expert'}>
        <SkipLink href="#inhoud">{text.skip}</SkipLink>
        <svg className="wr-defs" aria-hidden="true" focusable="false">
          <defs>
            <IconSprite />
            <MapPatterns />
          </defs>
        </svg>
        <Header shell={shell} />
        <div className="wr-staff" aria-hidden="true" />
        {shell.municipality?.fictional ? <ExampleData shell={shell} name={shell.municipality.name} /> : null}
        <div className="wr-shell">
          {shell.layout === 'expert' && shell.menu.length > 0 ? <SideNavigation shell={shell} /> : null}
          <main className="wr-main" id="inhoud" tabIndex={-1}>
            <Breadcrumb crumbs={shell.breadcrumb} />
            {children}
          </main>
        </div>
        <Footer shell={shell} />
      </body>
    </html>
  )
}

/** On every page of a municipality that does not exist. */
function ExampleData({ shell, name }: { shell: ShellProps; name: string }) {
  const text = useText()
  return (
    <aside className="wr-demo" aria-label={text.demo.title}>
      <Icon name="warn" />
      <p>
        <strong>{text.demo.title}</strong> {text.demo.text(name)}{' '}
        <a href={shell.href('/voorbeeldgegevens')}>{text.demo.how}</a>
      </p>
    </aside>
  )
}
