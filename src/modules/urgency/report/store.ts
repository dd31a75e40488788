import { inArray, sql } from 'drizzle-orm'
import type { Source } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import { importSlice } from '#platform/imports/schema.ts'

/** Where the input of a run came from: the sources of its imports (`dataset/slice/batch`), each once. */
export async function sourcesOfInput(db: Db, inputBatches: readonly string[]): Promise<Source[]> {
  if (inputBatches.length === 0) return []
  const name = sql`${importSlice.dataset} || '/' || ${importSlice.slice} || '/' || ${importSlice.batch}`
  const rows = await db
    .select({ source: importSlice.source })
    .from(importSlice)
    .where(inArray(name, [...inputBatches]))
    .orderBy(importSlice.dataset, importSlice.slice)
  return [...new Map(rows.map(({ source }) => [JSON.stringify(source), source])).values()]
}
