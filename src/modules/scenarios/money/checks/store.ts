import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { Answered } from '../../model/agreed/checks.ts'
import { scenarioCheck } from '../schema.ts'
import type { By } from '../store.ts'

export async function answersOf(db: Db, scenario: string): Promise<Answered[]> {
  const rows = await db.select().from(scenarioCheck).where(eq(scenarioCheck.scenario, scenario))
  return rows.map(({ item, answer, ground, source, bySpecialist, saidOn, version }) => ({
    ...{ item, answer, ground, source, bySpecialist, on: saidOn, version },
  }))
}

/** In place of what was answered before; the audit log keeps that. */
export async function saveAnswer(
  db: Db,
  scenario: string,
  { item, on, ...rest }: Answered,
  { by, at }: By,
): Promise<void> {
  const told = { ...rest, saidOn: on, recordedBy: by, recordedAt: at }
  await db
    .insert(scenarioCheck)
    .values({ scenario, item, ...told })
    .onConflictDoUpdate({
      target: [scenarioCheck.municipalityId, scenarioCheck.scenario, scenarioCheck.item],
      set: told,
    })
}
