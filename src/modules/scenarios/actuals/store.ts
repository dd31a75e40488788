import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import { scenarioActual, scenarioActualYear } from './schema.ts'

export type ActualRow = Omit<typeof scenarioActual.$inferSelect, 'municipalityId' | 'audience'>
export type ClosedYearRow = Omit<typeof scenarioActualYear.$inferSelect, 'municipalityId' | 'audience'>

export const actualsOf = (db: Db, scenario: string, version: number): Promise<ActualRow[]> =>
  db
    .select()
    .from(scenarioActual)
    .where(and(eq(scenarioActual.scenario, scenario), eq(scenarioActual.version, version)))
    .orderBy(asc(scenarioActual.year), asc(scenarioActual.recordedAt), asc(scenarioActual.id))

export const closedYearsOf = (db: Db, scenario: string, version: number): Promise<ClosedYearRow[]> =>
  db
    .select()
    .from(scenarioActualYear)
    .where(and(eq(scenarioActualYear.scenario, scenario), eq(scenarioActualYear.version, version)))
    .orderBy(asc(scenarioActualYear.year))

export async function insertActuals(db: Db, rows: readonly ActualRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(scenarioActual).values([...rows])
}

export async function deleteActual(db: Db, { scenario, version, id }: ActualRow): Promise<void> {
  await db
    .delete(scenarioActual)
    .where(and(eq(scenarioActual.scenario, scenario), eq(scenarioActual.version, version), eq(scenarioActual.id, id)))
}

export async function insertClosedYear(db: Db, row: ClosedYearRow): Promise<void> {
  await db.insert(scenarioActualYear).values(row)
}
