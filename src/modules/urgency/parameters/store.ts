import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import { urgencyParameterSet } from './schema.ts'

export type SetRow = Omit<typeof urgencyParameterSet.$inferSelect, 'municipalityId' | 'audience'>

const COLUMNS = {
  number: urgencyParameterSet.number,
  hash: urgencyParameterSet.hash,
  overrides: urgencyParameterSet.overrides,
  changes: urgencyParameterSet.changes,
  createdBy: urgencyParameterSet.createdBy,
  createdAt: urgencyParameterSet.createdAt,
}

/** Newest first: the first one is for new runs. */
export const listSets = (db: Db): Promise<SetRow[]> =>
  db.select(COLUMNS).from(urgencyParameterSet).orderBy(desc(urgencyParameterSet.number))

export async function findSet(db: Db, number: number): Promise<SetRow | null> {
  const [row] = await db.select(COLUMNS).from(urgencyParameterSet).where(eq(urgencyParameterSet.number, number))
  return row ?? null
}

/** Makes who saves at the same moment wait, so that each sees the version before its own. */
export const lockSets = (db: Db): Promise<unknown> =>
  db.execute(
    sql`select pg_advisory_xact_lock(hashtext('urgency_parameter_set'), hashtext(current_setting('app.municipality')))`,
  )

export async function insertSet(db: Db, set: SetRow): Promise<void> {
  await db.insert(urgencyParameterSet).values(set)
}
