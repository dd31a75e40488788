import type { ReactNode } from 'react'

export type EmptyStateProps = {
  /** One sentence: what will be here. */
  what: ReactNode
  /** One sentence: why it is empty. */
  why: ReactNode
  /** One link or button that does something about it. */
  action?: ReactNode
}

export function EmptyState({ what, why, action }: EmptyStateProps) {
  return (
    <div className="wr-empty">
      <p>
        <strong>{what}</strong> {why}
      </p>
      {action === undefined ? null : <div className="wr-actions">{action}</div>}
    </div>
  )
}
