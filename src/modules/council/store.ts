import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Letter } from './model/letter.ts'
import { letter } from './schema.ts'

export type StoredLetter = Letter & {
  id: string
  state: 'draft' | 'sent'
  version: number
  runId: string
  createdAt: Date
  updatedAt: Date
}

export async function listLetters(db: Db, audiences: readonly Audience[]): Promise<StoredLetter[]> {
  return db
    .select()
    .from(letter)
    .where(inArray(letter.audience, [...audiences]))
    .orderBy(desc(letter.updatedAt), letter.id)
}

export async function findLetter(db: Db, id: string, audiences: readonly Audience[]): Promise<StoredLetter | null> {
  const found = await db
    .select()
    .from(letter)
    .where(and(eq(letter.id, id), inArray(letter.audience, [...audiences])))
  return found[0] ?? null
}

export async function insertLetter(db: Db, row: Letter & { id: string; runId: string; now: Date }): Promise<void> {
  const { now, ...rest } = row
  await db.insert(letter).values({ ...rest, createdAt: now, updatedAt: now })
}

/** False when somebody else saved in the meantime. */
export async function updateLetter(
  db: Db,
  row: Pick<StoredLetter, 'id' | 'version' | 'title' | 'sections' | 'figures' | 'runId'> & { now: Date },
): Promise<boolean> {
  const changed = await db
    .update(letter)
    .set({
      title: row.title,
      sections: row.sections,
      figures: row.figures,
      runId: row.runId,
      version: sql`${letter.version} + 1`,
      updatedAt: row.now,
    })
    .where(and(eq(letter.id, row.id), eq(letter.version, row.version)))
    .returning({ id: letter.id })
  return changed.length === 1
}
