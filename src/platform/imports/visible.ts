import { sql } from 'drizzle-orm'
import type { Audience } from '#kernel/source.ts'

/** Joins a table (alias t) to the slice that makes its rows visible (alias s). */
export const visible = (dataset: string) => sql`
  join import_slice s on s.municipality_id = t.municipality_id and s.dataset = ${dataset}
    and s.slice = t.slice and s.batch = t.batch and s.is_current`

/** Restricts to audience classes; nothing when all may be seen. */
export const seenBy = (audiences: readonly Audience[] | undefined) =>
  audiences ? sql`and t.audience = any(${sql.param([...audiences])}::text[])` : sql``
