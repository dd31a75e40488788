import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import { scenarioAdvice } from './schema.ts'

export type AdviceRow = Omit<typeof scenarioAdvice.$inferSelect, 'municipalityId' | 'audience'>

export const adviceOf = (db: Db, id: string): Promise<AdviceRow[]> =>
  db.select().from(scenarioAdvice).where(eq(scenarioAdvice.scenario, id)).orderBy(scenarioAdvice.block)

export async function saveAdvice(db: Db, row: AdviceRow): Promise<void> {
  const { scenario: _, block: __, ...to } = row
  await db
    .insert(scenarioAdvice)
    .values(row)
    .onConflictDoUpdate({
      target: [scenarioAdvice.municipalityId, scenarioAdvice.scenario, scenarioAdvice.block],
      set: to,
    })
}
