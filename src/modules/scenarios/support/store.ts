import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { By } from '../judging/store.ts'
import type { Group, StatedPosition } from '../model/interests/support.ts'
import { scenarioGroup, scenarioImpasse, scenarioPosition } from './schema.ts'

export type KeptPosition = StatedPosition & { recordedBy: string; recordedAt: Date }
export type ImpasseRow = Omit<typeof scenarioImpasse.$inferSelect, 'municipalityId'>

/** Groups around an area: those who must carry a scenario first, then by name. */
export async function groupsOf(db: Db, area: string): Promise<Group[]> {
  const rows = await db
    .select()
    .from(scenarioGroup)
    .where(eq(scenarioGroup.area, area))
    .orderBy(desc(scenarioGroup.mustCarry), asc(scenarioGroup.name))
  return rows.map(({ name, mustCarry, why }) => ({ name, mustCarry, why }))
}

export async function saveGroup(db: Db, area: string, { name, mustCarry, why }: Group, { by, at }: By): Promise<void> {
  const told = { mustCarry, why, recordedBy: by, recordedAt: at }
  await db
    .insert(scenarioGroup)
    .values({ area, name, ...told })
    .onConflictDoUpdate({
      target: [scenarioGroup.municipalityId, scenarioGroup.area, scenarioGroup.name],
      set: told,
    })
}

export async function dropGroup(db: Db, area: string, name: string): Promise<void> {
  await db.delete(scenarioGroup).where(and(eq(scenarioGroup.area, area), eq(scenarioGroup.name, name)))
}

/** Positions on some scenarios, by scenario. */
export async function positionsOn(db: Db, scenarios: readonly string[]): Promise<Map<string, KeptPosition[]>> {
  if (scenarios.length === 0) return new Map()
  const rows = await db
    .select()
    .from(scenarioPosition)
    .where(inArray(scenarioPosition.scenario, [...scenarios]))
  return Map.groupBy(rows, ({ scenario }) => scenario)
}

export async function savePosition(db: Db, scenario: string, stated: StatedPosition, { by, at }: By): Promise<void> {
  const { group, ...said } = stated
  const told = { ...said, recordedBy: by, recordedAt: at }
  await db
    .insert(scenarioPosition)
    .values({ scenario, group, ...told })
    .onConflictDoUpdate({
      target: [scenarioPosition.municipalityId, scenarioPosition.scenario, scenarioPosition.group],
      set: told,
    })
}

const IMPASSE = {
  area: scenarioImpasse.area,
  seq: scenarioImpasse.seq,
  reason: scenarioImpasse.reason,
  standing: scenarioImpasse.standing,
  recordedBy: scenarioImpasse.recordedBy,
  recordedAt: scenarioImpasse.recordedAt,
  revokedBy: scenarioImpasse.revokedBy,
  revokedAt: scenarioImpasse.revokedAt,
  revokeReason: scenarioImpasse.revokeReason,
  audience: scenarioImpasse.audience,
}

/** What was recorded of an area, the newest first. */
export const impassesOf = (db: Db, area: string): Promise<ImpasseRow[]> =>
  db.select(IMPASSE).from(scenarioImpasse).where(eq(scenarioImpasse.area, area)).orderBy(desc(scenarioImpasse.seq))

/** Those that stand and that these audiences may see. */
export const standingImpasses = (db: Db, audiences: readonly Audience[]): Promise<ImpasseRow[]> =>
  db
    .select(IMPASSE)
    .from(scenarioImpasse)
    .where(and(isNull(scenarioImpasse.revokedAt), inArray(scenarioImpasse.audience, [...audiences])))

export async function insertImpasse(db: Db, row: ImpasseRow): Promise<void> {
  await db.insert(scenarioImpasse).values({ ...row, standing: [...row.standing] })
}

export async function endImpasse(
  db: Db,
  { area, seq }: Pick<ImpasseRow, 'area' | 'seq'>,
  ended: { revokedBy: string; revokedAt: Date; revokeReason: string },
): Promise<void> {
  await db
    .update(scenarioImpasse)
    .set(ended)
    .where(and(eq(scenarioImpasse.area, area), eq(scenarioImpasse.seq, seq)))
}
