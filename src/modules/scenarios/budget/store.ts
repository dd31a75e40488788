import { and, asc, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '#platform/db/scope.ts'
import type { BudgetMapping } from '../model/budget/mapping.ts'
import { type BudgetPurpose, budgetDraft, budgetMapping } from './schema.ts'

export type DraftRow = Omit<typeof budgetDraft.$inferSelect, 'municipalityId' | 'audience'>
export type DraftHead = Pick<DraftRow, 'id' | 'file' | 'createdBy' | 'createdAt'>

export async function insertDraft(db: Db, row: DraftRow): Promise<void> {
  await db.insert(budgetDraft).values(row)
}

export async function findDraft(db: Db, scenario: string, id: string): Promise<DraftRow | null> {
  const [row] = await db
    .select()
    .from(budgetDraft)
    .where(and(eq(budgetDraft.scenario, scenario), eq(budgetDraft.id, id)))
  return row ?? null
}

/** Files that are being read in for a scenario, the newest first; without their cells. */
export const listDrafts = (db: Db, scenario: string, purpose: BudgetPurpose): Promise<DraftHead[]> =>
  db
    .select({
      id: budgetDraft.id,
      file: budgetDraft.file,
      createdBy: budgetDraft.createdBy,
      createdAt: budgetDraft.createdAt,
    })
    .from(budgetDraft)
    .where(and(eq(budgetDraft.scenario, scenario), eq(budgetDraft.purpose, purpose)))
    .orderBy(desc(budgetDraft.createdAt))

export async function changeDraft(
  db: Db,
  id: string,
  to: Partial<Pick<DraftRow, 'sheet' | 'headingRow' | 'mapping' | 'sheets' | 'refusal'>>,
): Promise<void> {
  await db.update(budgetDraft).set(to).where(eq(budgetDraft.id, id))
}

export async function deleteDraft(db: Db, id: string): Promise<void> {
  await db.delete(budgetDraft).where(eq(budgetDraft.id, id))
}

/** Files that nobody finished reading in; gives their ids. */
export async function deleteDraftsBefore(db: Db, at: Date): Promise<string[]> {
  const gone = await db.delete(budgetDraft).where(lt(budgetDraft.createdAt, at)).returning({ id: budgetDraft.id })
  return gone.map(({ id }) => id)
}

/** The mapping with which a file was last taken over; kept by itself, per purpose. */
export const LAST_USED = 'laatst-gebruikt'

export type KeptMapping = { name: string; mapping: BudgetMapping }

export const listMappings = (db: Db, purpose: BudgetPurpose): Promise<KeptMapping[]> =>
  db
    .select({ name: budgetMapping.name, mapping: budgetMapping.mapping })
    .from(budgetMapping)
    .where(eq(budgetMapping.purpose, purpose))
    .orderBy(asc(budgetMapping.name))

/** Keeps a mapping under its name; one of that name is replaced. */
export async function saveMapping(
  db: Db,
  row: Omit<typeof budgetMapping.$inferInsert, 'municipalityId'>,
): Promise<void> {
  const { mapping, createdBy, createdAt } = row
  await db
    .insert(budgetMapping)
    .values(row)
    .onConflictDoUpdate({
      target: [budgetMapping.municipalityId, budgetMapping.purpose, budgetMapping.name],
      set: { mapping, createdBy, createdAt },
    })
}
