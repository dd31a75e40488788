import type { ReactNode } from 'react'
import type { SourceRow } from '../usecases.ts'

/** Names of the files, leading to the report of their import. */
export function fileLink({ last }: SourceRow, reportOf: (batch: string) => string): ReactNode {
  if (!last) return '–'
  return <a href={reportOf(last.batch)}>{last.files.join(', ')}</a>
}
