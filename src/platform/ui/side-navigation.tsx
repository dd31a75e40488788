import type { MenuEntry } from '#platform/module.ts'
import { Icon, type IconName } from './icon.tsx'
import { useText } from './page-context.tsx'
import type { ShellProps } from './shell-props.ts'

const GROUPS = [
  ['regie', 'grid'],
  ['urgency', 'map'],
  ['approach', 'people'],
  ['scenarios', 'sliders'],
  ['agreements', 'agreement'],
  ['council', 'document'],
  ['admin', 'gear'],
] as const satisfies readonly (readonly [MenuEntry['group'], IconName])[]

/** Pages that come first in their group, whatever the order of the modules. */
const OPENS_WITH: ReadonlySet<string> = new Set(['/urgentie'])

/** The groups that this visitor may use; children only of the group that is open. On phones behind a button. */
export function SideNavigation({ shell }: { shell: ShellProps }) {
  const text = useText()
  return (
    <nav className="wr-nav" aria-label={text.mainMenu}>
      <details>
        <summary>
          <Icon name="menu" />
          {text.menu}
        </summary>
        <ul>
          {GROUPS.map(([group, icon]) => (
            <Group key={group} shell={shell} group={group} icon={icon} />
          ))}
        </ul>
      </details>
    </nav>
  )
}

function Group({ shell, group, icon }: { shell: ShellProps; group: MenuEntry['group']; icon: IconName }) {
  const text = useText()
  const entries = shell.menu
    .filter((entry) => entry.group === group)
    .toSorted((a, b) => Number(OPENS_WITH.has(b.path)) - Number(OPENS_WITH.has(a.path)))
  const first = entries[0]
  if (!first) return null
  const open = entries.some((entry) => entry.path === shell.current)
  const alone = entries.length === 1
  return (
    <li>
      <a href={shell.href(first.path)} aria-current={open ? (alone ? 'page' : 'true') : undefined}>
        <Icon name={icon} />
        {text.groups[group]}
      </a>
      {open && !alone ? (
        <ul>
          {entries.map((entry) => (
            <li key={entry.path}>
              <a href={shell.href(entry.path)} aria-current={entry.path === shell.current ? 'page' : undefined}>
                {entry.label[shell.locale]}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
