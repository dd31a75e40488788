import { ButtonForm } from './form/form.tsx'
import { Icon } from './icon.tsx'
import { useText } from './page-context.tsx'
import { PREFERENCE_QUERY, type ShellProps } from './shell-props.ts'
import { addressWith } from './table/table-address.ts'

/** Mark, municipality, role, and the ways to check, to see and to leave. */
export function Header({ shell }: { shell: ShellProps }) {
  const text = useText()
  const place = shell.municipality ? text.municipality(shell.municipality.name) : null
  return (
    <header className="wr-head">
      <div className="wr-head__in">
        <a className="wr-brand" href={shell.href('/')}>
          <Mark />
          {text.product}
        </a>
        {place === null ? null : (
          <p className="wr-head__place">
            <strong>{place}</strong>
            <span>{shell.user ? text.role(shell.user.role) : text.forResidents}</span>
          </p>
        )}
        <ul className="wr-head__right">
          {place === null ? null : (
            <li>
              <a href={shell.href('/reken-na')}>
                <Icon name="question" />
                {text.recalculate}
              </a>
            </li>
          )}
          <ThemeLink shell={shell} />
          <Account shell={shell} />
        </ul>
      </div>
    </header>
  )
}

/** The level mark of Dutch ordnance datum. */
function Mark() {
  return (
    <svg viewBox="0 0 30 30" aria-hidden="true">
      <path d="M3 8h24" stroke="currentColor" strokeWidth="2.5" />
      <path d="M8 8l7 9 7-9z" fill="currentColor" />
      <path d="M9 22h12M12 26h6" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  )
}

/** Both choices are there; the one that would change nothing is hidden by the stylesheet. */
function ThemeLink({ shell }: { shell: ShellProps }) {
  const text = useText()
  const choices = [
    ['dark', text.darkScreen],
    ['light', text.lightScreen],
  ] as const
  return choices.map(([theme, label]) => (
    <li key={theme} className={`wr-theme wr-theme--${theme}`}>
      <a href={preferenceLink(shell, PREFERENCE_QUERY.theme, theme)} rel="nofollow">
        <Icon name="contrast" />
        {label}
      </a>
    </li>
  ))
}

/** This page's own address with a choice added. */
export function preferenceLink(shell: ShellProps, name: string, value: string): string {
  const [path = '', query = ''] = shell.path.split('?')
  return addressWith(path, new URLSearchParams(query), { [name]: value })
}

function Account({ shell }: { shell: ShellProps }) {
  const text = useText()
  // Without a guard nobody asked who this is: a page about trouble, or above the municipalities.
  if (shell.guard === null) return null
  if (shell.user === null)
    return (
      <li>
        <a href={shell.href('/inloggen')}>
          <Icon name="user" />
          {text.logIn}
        </a>
      </li>
    )
  return (
    <>
      <li>
        <a href={shell.href('/account')}>
          <Icon name="user" />
          {shell.user.name}
          <span className="wr-sr">{text.loggedInAs(shell.user.role)}</span>
        </a>
      </li>
      <li className="wr-logout">
        <ButtonForm action={shell.href('/uitloggen')} label={text.logOut} />
      </li>
    </>
  )
}
