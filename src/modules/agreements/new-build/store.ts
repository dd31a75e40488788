import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { AgreedPrice } from '../model/land-price/agreed-price.ts'
import type { ProjectMove } from '../model/new-build/moves.ts'
import { printProjectYear } from '../model/new-build/moves.ts'
import type { ProjectYear } from '../model/new-build/project-list.ts'
import type { HousingProject } from '../store.ts'
import { housingProjectAdded, housingProjectLandPrice, housingProjectMove } from './schema.ts'

/** Moves, additions and prices are for the parties and staff: they tell of plans before anybody decided. */
const AUDIENCE: Audience = 'partner'

export type RecordedMove = ProjectMove & { at: Date }

/** Moves that these audiences may see, per project, the oldest first. */
export async function movesOf(db: Db, audiences: readonly Audience[]): Promise<Map<string, RecordedMove[]>> {
  const rows = await db
    .select()
    .from(housingProjectMove)
    .where(inArray(housingProjectMove.audience, [...audiences]))
    .orderBy(asc(housingProjectMove.project), asc(housingProjectMove.version))
  const moves = rows.map(({ project, version, yearKind, year, phase, reason, recordedAt: at }) => {
    const placed: ProjectYear = yearKind === 'open' || year === null ? { kind: 'open' } : { kind: yearKind, year }
    return { project, move: { version, year: placed, phase, reason, at } }
  })
  return new Map(
    [...Map.groupBy(moves, ({ project }) => project)].map(([project, own]) => [project, own.map(({ move }) => move)]),
  )
}

/** Two at once: the second breaks on the number of its version, and nothing is lost. */
export async function insertMove(
  db: Db,
  project: string,
  { version, year, phase, reason, at }: RecordedMove,
  by: string,
): Promise<void> {
  await db.insert(housingProjectMove).values({
    ...{ project, version, phase, reason, recordedBy: by, recordedAt: at, audience: AUDIENCE },
    ...{ yearKind: year.kind, year: year.kind === 'open' ? null : year.year },
  })
}

export type AddedProject = Omit<typeof housingProjectAdded.$inferSelect, 'municipalityId' | 'audience'>

/** Projects that these audiences may see and that are in no list, the oldest first, as rows of a list. */
export async function addedProjects(
  db: Db,
  audiences: readonly Audience[],
): Promise<(HousingProject & { added: AddedProject })[]> {
  const rows = await db
    .select()
    .from(housingProjectAdded)
    .where(inArray(housingProjectAdded.audience, [...audiences]))
    .orderBy(asc(housingProjectAdded.recordedAt), asc(housingProjectAdded.project))
  return rows.map(({ municipalityId: _, audience: __, ...added }) => {
    const placed: ProjectYear =
      added.yearKind === 'open' || added.year === null ? { kind: 'open' } : { kind: added.yearKind, year: added.year }
    return {
      ...{ rowType: 'project', category: '', corporation: added.corporation, project: added.name, note: '' },
      ...{ dwellings: added.dwellings, dwellingsText: String(added.dwellings ?? ''), unitKind: added.kind },
      ...{ yearText: printProjectYear(placed), yearFrom: added.year, sources: [], added },
    }
  })
}

export async function insertAddedProject(db: Db, added: AddedProject): Promise<void> {
  await db.insert(housingProjectAdded).values({ ...added, audience: AUDIENCE })
}

export type RecordedPrice = AgreedPrice & { at: Date }

/** What was agreed for a project, the oldest first. */
export async function agreedPricesOf(
  db: Db,
  project: string,
  audiences: readonly Audience[],
): Promise<RecordedPrice[]> {
  const rows = await db
    .select()
    .from(housingProjectLandPrice)
    .where(and(eq(housingProjectLandPrice.project, project), inArray(housingProjectLandPrice.audience, [...audiences])))
    .orderBy(asc(housingProjectLandPrice.version))
  return rows.map(({ version, year, storeys, agreed, decision, recordedAt: at }) => ({
    ...{ version, year, storeys, agreed, decision, at },
  }))
}

export async function insertAgreedPrice(
  db: Db,
  project: string,
  { at, ...price }: RecordedPrice,
  by: string,
): Promise<void> {
  await db
    .insert(housingProjectLandPrice)
    .values({ ...price, project, recordedBy: by, recordedAt: at, audience: AUDIENCE })
}
