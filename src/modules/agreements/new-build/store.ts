import { asc, inArray } from 'drizzle-orm'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { ProjectMove } from '../model/new-build/moves.ts'
import type { ProjectYear } from '../model/new-build/project-list.ts'
import { housingProjectMove } from './schema.ts'

/** Moves are for the parties and staff: they tell of plans before anybody decided. */
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
