import type { ReactNode } from 'react'

/** Source, reference date and remark under a table, chart or drawing. */
export function SourceNote({ children }: { children: ReactNode }) {
  return <p className="wr-source">{children}</p>
}
