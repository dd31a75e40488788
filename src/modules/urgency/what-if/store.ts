import { and, eq } from 'drizzle-orm'
import type { RunId } from '#kernel/ref.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Shows } from '../model/study-ranking.ts'
import { urgencyRunArea } from '../schema.ts'

/** A neighbourhood of a run without its figures: its name then, and what may be shown of it. */
export type NamedArea = { code: string; name: string | null; shows: Shows }

export const namedAreasOfRun = (db: Db, runId: RunId): Promise<NamedArea[]> =>
  db
    .select({ code: urgencyRunArea.code, name: urgencyRunArea.name, shows: urgencyRunArea.shows })
    .from(urgencyRunArea)
    .where(and(eq(urgencyRunArea.runId, runId), eq(urgencyRunArea.level, 'buurt')))
