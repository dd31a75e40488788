import { inArray } from 'drizzle-orm'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Approach } from './model/approach.ts'
import { approach } from './schema.ts'

/** Running approaches that these audiences may see, oldest first. */
export async function listApproaches(db: Db, audiences: readonly Audience[]): Promise<Approach[]> {
  const rows = await db
    .select()
    .from(approach)
    .where(inArray(approach.audience, [...audiences]))
    .orderBy(approach.since, approach.slug)
  return rows.map(({ conditionsOpen, conditionsTotal, ...row }) => ({
    ...row,
    conditions: { open: conditionsOpen, total: conditionsTotal },
  }))
}

/** Adds an approach or changes it; the same again changes nothing. */
export async function saveApproach(db: Db, { conditions, tracks, ...given }: Approach): Promise<void> {
  const row = { ...given, tracks: [...tracks], conditionsOpen: conditions.open, conditionsTotal: conditions.total }
  await db
    .insert(approach)
    .values(row)
    .onConflictDoUpdate({ target: [approach.municipalityId, approach.slug], set: row })
}
