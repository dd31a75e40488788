import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { roleName } from '#platform/auth/role-name.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { MenuEntry } from '#platform/module.ts'
import { LinkButton, Notice, PageTitle, Panel } from '#platform/ui/index.ts'
import { renderShell } from '#platform/ui/shell.tsx'
import type { ShellProps, Theme } from '#platform/ui/shell-props.ts'
import type { Crumb, PageAnswer, Visit } from './route.ts'
import type { Trouble } from './server.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

const TEXTS = { nl, en }

/** Version of the program, as package.json has it. */
export const VERSION: string = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
).version

/** A page answer with everything around it. */
export function renderPage(visit: Visit, answer: PageAnswer, menu: readonly MenuEntry[]): string {
  const shell: ShellProps = {
    ...shellOf(visit, answer.title, menu),
    path: visit.path,
    breadcrumb: fromHome(visit, answer),
    ...(answer.menu === undefined ? {} : { current: answer.menu }),
    ...(answer.layout === undefined || isVisitor(visit) ? {} : { layout: answer.layout }),
  }
  return renderShell(shell, answer.body)
}

/** Header, menu and foot of who asks: the same on a page that is there and on one that is refused or missing. */
function shellOf(visit: Visit, title: string, menu: readonly MenuEntry[]): ShellProps {
  const { actor } = visit
  return {
    ...bareShell(title, visit.locale, visit.theme, visit.href),
    municipality: visit.municipality,
    menu: menu.filter((entry) => visit.may(entry.needs)),
    layout: isVisitor(visit) ? 'resident' : 'expert',
    user:
      actor.kind === 'anonymous'
        ? null
        : { name: actor.name, role: actor.roles.map((role) => roleName(role, visit.locale)).join(', ') },
    guard: visit.formGuard,
  }
}

/** Nobody who works here: not signed in, or as a resident and nothing else. Visitors get the roomy pages. */
const isVisitor = ({ actor }: Visit): boolean =>
  actor.kind === 'anonymous' || actor.roles.every((role) => role === 'resident')

/** Every way begins at the same place under the same name: Regie for who works here, the start for visitors. */
function fromHome(visit: Visit, { breadcrumb: crumbs, menu }: PageAnswer): readonly Crumb[] {
  if (menu === '/' || crumbs.length === 0) return crumbs
  const home = visit.href('/')
  const label = TEXTS[visit.locale].home[isVisitor(visit) ? 'visitor' : 'staff']
  return [{ label, href: home }, ...crumbs.filter(({ href }) => href !== home)]
}

/**
 * What went wrong and what to do now. Who is known by then keeps the own header and menu; without a visit it needs no
 * session and no database.
 */
export function renderTrouble(trouble: Trouble, menu: readonly MenuEntry[]): string {
  const { status, requestId, locale, theme, prefix, municipality, visit } = trouble
  const t = TEXTS[locale].trouble
  const { title, text } = t.byStatus[status]
  const bare = { ...bareShell(title, locale, theme, (path) => `${prefix}${path}`), municipality }
  return renderShell(
    visit ? shellOf(visit, title, menu) : bare,
    <>
      <PageTitle title={title} />
      <Panel>
        <p>{text}</p>
        <p className="wr-note">{t.reference(requestId)}</p>
        <div className="wr-actions">
          <LinkButton href={`${prefix}/`} primary>
            {t.home}
          </LinkButton>
          {status === 403 ? <LinkButton href={`${prefix}/inloggen`}>{t.otherRole}</LinkButton> : null}
        </div>
      </Panel>
    </>,
  )
}

/** Which municipality? The first page of an installation that serves several. */
export function renderChoice(
  reader: { locale: Locale; theme: Theme },
  municipalities: readonly { name: string; slug: string; fictional: boolean }[],
): string {
  const t = TEXTS[reader.locale].choice
  return renderShell(
    bareShell(t.title, reader.locale, reader.theme, (path) => path),
    <>
      <PageTitle title={t.title} lead={t.lead} />
      {municipalities.length === 0 ? <Notice kind="info">{t.none}</Notice> : null}
      <ul className="wr-grid wr-grid--2">
        {municipalities.map(({ name, slug, fictional }) => (
          <li key={slug}>
            <Panel title={<a href={`/${slug}/`}>{name}</a>}>
              <p>{fictional ? t.fictional : t.real}</p>
              <LinkButton href={`/${slug}/`} primary>
                {t.open(name)}
              </LinkButton>
            </Panel>
          </li>
        ))}
      </ul>
    </>,
  )
}

const bareShell = (title: string, locale: Locale, theme: Theme, href: ShellProps['href']): ShellProps => ({
  title,
  locale,
  municipality: null,
  path: href('/'),
  href,
  breadcrumb: [],
  menu: [],
  layout: 'resident',
  user: null,
  theme,
  guard: null,
  version: VERSION,
})
