import { asc, eq } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { By } from '../judging/store.ts'
import type { TopFive } from '../model/interests/top-five.ts'
import { scenarioTopFive } from './schema.ts'

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
