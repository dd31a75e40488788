import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { KeptSearch } from '../model/plan/kept-search.ts'
import { scenarioSearch } from './schema.ts'

export type SearchRow = Omit<typeof scenarioSearch.$inferSelect, 'municipalityId' | 'audience'>

const COLUMNS = {
  scenario: scenarioSearch.scenario,
  number: scenarioSearch.number,
  version: scenarioSearch.version,
  limits: scenarioSearch.limits,
  seconds: scenarioSearch.seconds,
  jobId: scenarioSearch.jobId,
  kept: scenarioSearch.kept,
  createdBy: scenarioSearch.createdBy,
  createdAt: scenarioSearch.createdAt,
}

/** Newest first. */
export const listSearches = (db: Db, scenario: string): Promise<SearchRow[]> =>
  db
    .select(COLUMNS)
    .from(scenarioSearch)
    .where(eq(scenarioSearch.scenario, scenario))
    .orderBy(desc(scenarioSearch.number))

export async function findSearch(db: Db, scenario: string, number: number): Promise<SearchRow | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(scenarioSearch)
    .where(and(eq(scenarioSearch.scenario, scenario), eq(scenarioSearch.number, number)))
  return row ?? null
}

/** Number of the next search; who orders at the same moment waits for his. */
export async function nextSearchNumber(db: Db, scenario: string): Promise<number> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtext('scenario_search'), hashtext(current_setting('app.municipality')))`,
  )
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${scenarioSearch.number}), 0)::int` })
    .from(scenarioSearch)
    .where(eq(scenarioSearch.scenario, scenario))
  return (row?.last ?? 0) + 1
}

export async function insertSearch(db: Db, row: SearchRow): Promise<void> {
  await db.insert(scenarioSearch).values(row)
}

export async function keepSearch(db: Db, scenario: string, number: number, kept: KeptSearch): Promise<void> {
  await db
    .update(scenarioSearch)
    .set({ kept })
    .where(and(eq(scenarioSearch.scenario, scenario), eq(scenarioSearch.number, number)))
}
