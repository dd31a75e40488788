import { Fragment } from 'react'
import { Icon } from './icon.tsx'
import { SHEET } from './sheet-name.ts'

export type DownloadFile = { label: string; href: string }
/** Files that belong together; a group after the first has a heading. */
export type DownloadGroup = { heading?: string; files: readonly DownloadFile[] }

/** A button that opens a list of files; works without script. */
export function DownloadMenu({ label, groups }: { label: string; groups: readonly DownloadGroup[] }) {
  return (
    <details className="wr-menu" name={SHEET}>
      <summary className="wr-btn">
        <Icon name="download" />
        {label}
      </summary>
      <div>
        {groups.map(({ heading, files }) => (
          <Fragment key={heading ?? ''}>
            {heading === undefined ? null : <p className="wr-menu__head">{heading}</p>}
            <ul>
              {files.map((file) => (
                <li key={file.href}>
                  <a href={file.href} download="">
                    {file.label}
                  </a>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </details>
  )
}
