import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { Judgement, TopFive } from '../model/interests/top-five.ts'
import { scenarioTopFive, scenarioTopFiveEffect } from './schema.ts'

type By = { by: string; at: Date }

/** The lists of an area, by group. */
export async function topFivesOf(db: Db, area: string): Promise<TopFive[]> {
  const rows = await db
    .select()
    .from(scenarioTopFive)
    .where(eq(scenarioTopFive.area, area))
    .orderBy(asc(scenarioTopFive.group))
  return rows.map(({ group, items, source }) => ({ group, items, source }))
}

export async function saveTopFive(db: Db, area: string, { group, items, source }: TopFive, { by, at }: By) {
  const told = { items: [...items], source, recordedBy: by, recordedAt: at }
  await db
    .insert(scenarioTopFive)
    .values({ area, group, ...told })
    .onConflictDoUpdate({
      target: [scenarioTopFive.municipalityId, scenarioTopFive.area, scenarioTopFive.group],
      set: told,
    })
}

/** Judgements of some scenarios, by scenario. */
export async function judgementsOf(db: Db, scenarios: readonly string[]): Promise<Map<string, Judgement[]>> {
  if (scenarios.length === 0) return new Map()
  const rows = await db
    .select()
    .from(scenarioTopFiveEffect)
    .where(inArray(scenarioTopFiveEffect.scenario, [...scenarios]))
    .orderBy(asc(scenarioTopFiveEffect.rank))
  return Map.groupBy(rows, ({ scenario }) => scenario)
}

/** In place of what was judged of this group before. */
export async function replaceJudgements(
  db: Db,
  scenario: string,
  group: string,
  judgements: readonly Judgement[],
  { by, at }: By,
): Promise<void> {
  const { scenario: of, group: told } = scenarioTopFiveEffect
  await db.delete(scenarioTopFiveEffect).where(and(eq(of, scenario), eq(told, group)))
  if (judgements.length > 0)
    await db
      .insert(scenarioTopFiveEffect)
      .values(judgements.map((one) => ({ ...one, scenario, recordedBy: by, recordedAt: at })))
}

/** What was said of an item that changed says nothing of the new one. */
export async function dropJudgements(db: Db, scenarios: readonly string[], group: string, ranks: readonly number[]) {
  if (scenarios.length === 0 || ranks.length === 0) return
  const { scenario, group: told, rank } = scenarioTopFiveEffect
  await db
    .delete(scenarioTopFiveEffect)
    .where(and(inArray(scenario, [...scenarios]), eq(told, group), inArray(rank, [...ranks])))
}
