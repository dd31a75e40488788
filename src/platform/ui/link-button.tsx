import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type LinkButtonProps = {
  href: string
  icon?: IconName
  primary?: boolean
  /** Residents' pages. */
  big?: boolean
  /** The server answers with a file. */
  download?: boolean
  children: ReactNode
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ href, icon, primary = false, big = false, download = false, children }: LinkButtonProps) {
  const className = `wr-btn${primary ? ' wr-btn--primary' : ''}${big ? ' wr-btn--big' : ''}`
  return (
    <a className={className} href={href} download={download ? '' : undefined}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </a>
  )
}
