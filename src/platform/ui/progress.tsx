import type { ReactNode } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import { usePage, useText } from './page-context.tsx'

export type ProgressProps = {
  /** What is being done, e.g. "woningen gelezen". */
  label: string
  done: number
  /** null while nobody knows how many there are. */
  total: number | null
  /** What happens now, e.g. "nog ongeveer 1 minuut". */
  doing?: string
  /** Form with the button that stops it. */
  cancel?: ReactNode
}

/** Long work: how far, of how much, and what it is doing. */
export function Progress({ label, done, total, doing, cancel }: ProgressProps) {
  const { locale } = usePage()
  const text = useText()
  const count =
    total === null
      ? formatNumber(done, 0, locale)
      : text.progress.of(formatNumber(done, 0, locale), formatNumber(total, 0, locale))
  return (
    <div className="wr-progress">
      <progress value={total === null ? undefined : done} max={total === null ? undefined : total} aria-label={label} />
      <p role="status">
        {count} {label}
        {doing === undefined ? null : `, ${doing}`}
      </p>
      {cancel}
    </div>
  )
}
