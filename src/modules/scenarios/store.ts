import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import { scenario, scenarioFreeze, scenarioVersion } from './schema.ts'

export type ScenarioRow = Omit<typeof scenario.$inferSelect, 'municipalityId'>
export type VersionRow = Omit<typeof scenarioVersion.$inferSelect, 'municipalityId' | 'audience'>
export type FreezeRow = Omit<typeof scenarioFreeze.$inferSelect, 'municipalityId' | 'audience'>
/** A version without what it says: for lists. */
export type VersionHead = Omit<VersionRow, 'document' | 'gaps'>

const SCENARIO = {
  id: scenario.id,
  areaCode: scenario.areaCode,
  areaName: scenario.areaName,
  name: scenario.name,
  state: scenario.state,
  latest: scenario.latest,
  revision: scenario.revision,
  partOf: scenario.partOf,
  largerAim: scenario.largerAim,
  copiedFrom: scenario.copiedFrom,
  archivedAt: scenario.archivedAt,
  createdBy: scenario.createdBy,
  createdAt: scenario.createdAt,
  audience: scenario.audience,
}

const HEAD = {
  scenario: scenarioVersion.scenario,
  number: scenarioVersion.number,
  parent: scenarioVersion.parent,
  hash: scenarioVersion.hash,
  modelVersion: scenarioVersion.modelVersion,
  reason: scenarioVersion.reason,
  runId: scenarioVersion.runId,
  createdBy: scenarioVersion.createdBy,
  createdAt: scenarioVersion.createdAt,
}
const VERSION = { ...HEAD, document: scenarioVersion.document, gaps: scenarioVersion.gaps }

const FREEZE = {
  scenario: scenarioFreeze.scenario,
  seq: scenarioFreeze.seq,
  purpose: scenarioFreeze.purpose,
  version: scenarioFreeze.version,
  modelVersion: scenarioFreeze.modelVersion,
  outcome: scenarioFreeze.outcome,
  outcomeHash: scenarioFreeze.outcomeHash,
  agreement: scenarioFreeze.agreement,
  reason: scenarioFreeze.reason,
  decisionBy: scenarioFreeze.decisionBy,
  frozenBy: scenarioFreeze.frozenBy,
  frozenAt: scenarioFreeze.frozenAt,
  endedBy: scenarioFreeze.endedBy,
  endedAt: scenarioFreeze.endedAt,
  endReason: scenarioFreeze.endReason,
}

/** Scenarios that these audiences may see, per area in the order in which they were made. */
export function listScenarioRows(
  db: Db,
  audiences: readonly Audience[],
  { area, archived = false }: { area?: string; archived?: boolean } = {},
): Promise<ScenarioRow[]> {
  return db
    .select(SCENARIO)
    .from(scenario)
    .where(
      and(
        inArray(scenario.audience, [...audiences]),
        area === undefined ? undefined : eq(scenario.areaCode, area),
        archived ? undefined : isNull(scenario.archivedAt),
      ),
    )
    .orderBy(asc(scenario.areaName), asc(scenario.createdAt), asc(scenario.id))
}

export async function findScenarioRow(db: Db, id: string, audiences: readonly Audience[]): Promise<ScenarioRow | null> {
  const [row] = await db
    .select(SCENARIO)
    .from(scenario)
    .where(and(eq(scenario.id, id), inArray(scenario.audience, [...audiences])))
  return row ?? null
}

/** Every id that begins with this text, taken or archived: a new one differs from all. */
export async function takenIds(db: Db, start: string): Promise<Set<string>> {
  const rows = await db.select({ id: scenario.id }).from(scenario).where(sql`starts_with(${scenario.id}, ${start})`)
  return new Set(rows.map(({ id }) => id))
}

export async function insertScenario(db: Db, row: Omit<ScenarioRow, 'archivedAt'>): Promise<void> {
  await db.insert(scenario).values(row)
}

/** Changes a row that is still at `revision`; false when somebody else was first. */
export async function changeScenario(
  db: Db,
  { id, revision }: Pick<ScenarioRow, 'id' | 'revision'>,
  to: Partial<Pick<ScenarioRow, 'name' | 'state' | 'latest' | 'archivedAt' | 'audience' | 'partOf' | 'largerAim'>>,
): Promise<boolean> {
  const changed = await db
    .update(scenario)
    .set({ ...to, revision: revision + 1 })
    .where(and(eq(scenario.id, id), eq(scenario.revision, revision)))
    .returning({ id: scenario.id })
  return changed.length === 1
}

export async function insertVersion(db: Db, row: VersionRow): Promise<void> {
  await db.insert(scenarioVersion).values({ ...row, gaps: [...row.gaps] })
}

/** Versions of a scenario without their documents, the newest first. */
export const listVersions = (db: Db, id: string): Promise<VersionHead[]> =>
  db.select(HEAD).from(scenarioVersion).where(eq(scenarioVersion.scenario, id)).orderBy(desc(scenarioVersion.number))

export async function findVersion(db: Db, id: string, number: number): Promise<VersionRow | null> {
  const [row] = await db
    .select(VERSION)
    .from(scenarioVersion)
    .where(and(eq(scenarioVersion.scenario, id), eq(scenarioVersion.number, number)))
  return row ?? null
}

/** The newest version of each of these scenarios. */
export const latestVersions = (db: Db, ids: readonly string[]): Promise<VersionRow[]> =>
  db
    .select(VERSION)
    .from(scenarioVersion)
    .innerJoin(
      scenario,
      and(
        eq(scenario.municipalityId, scenarioVersion.municipalityId),
        eq(scenario.id, scenarioVersion.scenario),
        eq(scenario.latest, scenarioVersion.number),
      ),
    )
    .where(inArray(scenario.id, [...ids]))

/** Freezes of a scenario, the newest first. */
export const listFreezes = (db: Db, id: string): Promise<FreezeRow[]> =>
  db.select(FREEZE).from(scenarioFreeze).where(eq(scenarioFreeze.scenario, id)).orderBy(desc(scenarioFreeze.seq))

export async function insertFreeze(db: Db, row: FreezeRow & { audience: Audience }): Promise<void> {
  await db.insert(scenarioFreeze).values(row)
}

/** Ends the freeze that stands; its snapshot stays. */
export async function endFreeze(
  db: Db,
  id: string,
  seq: number,
  ended: { endedBy: string; endedAt: Date; endReason: string },
): Promise<void> {
  await db
    .update(scenarioFreeze)
    .set(ended)
    .where(and(eq(scenarioFreeze.scenario, id), eq(scenarioFreeze.seq, seq)))
}
