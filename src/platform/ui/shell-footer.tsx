import { useText } from './page-context.tsx'
import { preferenceLink } from './shell-header.tsx'
import { PREFERENCE_QUERY, type ShellProps } from './shell-props.ts'

export function Footer({ shell }: { shell: ShellProps }) {
  const text = useText()
  // These pages are a municipality's own: above the municipalities the links would lead nowhere.
  const own = [
    ['/toegankelijkheid', text.foot.accessibility],
    ['/privacy', text.foot.privacy],
    ['/hoe-wij-rekenen', text.foot.how],
    ['/open-data', text.foot.openData],
  ] as const
  const links = shell.municipality === null ? [] : own
  const other = shell.locale === 'nl' ? 'en' : 'nl'
  return (
    <footer className="wr-foot">
      <nav aria-label={text.foot.label}>
        <ul>
          {links.map(([path, label]) => (
            <li key={path}>
              <a href={shell.href(path)}>{label}</a>
            </li>
          ))}
          <li>
            <a
              href={preferenceLink(shell, PREFERENCE_QUERY.language, other)}
              lang={other}
              hrefLang={other}
              rel="nofollow"
            >
              {text.foot.otherLanguage}
            </a>
          </li>
          <li>{text.foot.version(shell.version)}</li>
        </ul>
      </nav>
    </footer>
  )
}
