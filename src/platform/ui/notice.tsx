import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { useText } from './page-context.tsx'

export type NoticeKind = 'info' | 'ok' | 'warn' | 'danger'
const ICONS: Record<NoticeKind, IconName> = { info: 'eye', ok: 'check', warn: 'warn', danger: 'late' }
const UTRECHT: Record<NoticeKind, string> = { info: 'info', ok: 'ok', warn: 'warning', danger: 'error' }

/** One message about this page. `live`: it is the answer to what the visitor just did. */
export function Notice({
  kind,
  title,
  live = false,
  children,
}: {
  kind: NoticeKind
  title?: ReactNode
  live?: boolean
  children?: ReactNode
}) {
  const text = useText()
  return (
    <div
      className={`utrecht-alert utrecht-alert--${UTRECHT[kind]} wr-notice wr-notice--${kind}`}
      role={live ? 'status' : undefined}
    >
      <Icon name={ICONS[kind]} />
      <div className="wr-stack wr-stack--s">
        <p>
          {title === undefined ? <span className="wr-sr">{text.notice[kind]}: </span> : <strong>{title}</strong>}
          {title === undefined ? children : null}
        </p>
        {title === undefined ? null : <div>{children}</div>}
      </div>
    </div>
  )
}
