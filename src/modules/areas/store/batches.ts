import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Source } from '#kernel/source.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { type ImportState, importBatch, importSlice, type StoredFile } from '#platform/imports/schema.ts'
import type { ImportReport } from '#platform/module.ts'

export type ImportBatch = typeof importBatch.$inferSelect

export type NewBatch = {
  id: string
  importer: string
  state: ImportState
  dryRun: boolean
  files: StoredFile[]
  fingerprint: string
  createdBy: string
  at: Date
}

export async function createBatch(db: Db, { at, ...batch }: NewBatch): Promise<void> {
  await db.insert(importBatch).values({ ...batch, createdAt: at, touchedAt: at })
}

export async function findBatch(db: Db, id: string): Promise<ImportBatch | null> {
  return (await db.select().from(importBatch).where(eq(importBatch.id, id)))[0] ?? null
}

/** Newest first. */
export function latestBatches(db: Db, limit: number): Promise<ImportBatch[]> {
  return db.select().from(importBatch).orderBy(desc(importBatch.createdAt), desc(importBatch.id)).limit(limit)
}

export type BatchChange = Partial<
  Pick<ImportBatch, 'state' | 'report' | 'failure' | 'jobId' | 'touchedAt' | 'appliedAt' | 'undoneAt' | 'fingerprint'>
>
export async function changeBatch(db: Db, id: string, change: BatchChange): Promise<void> {
  await db.update(importBatch).set(change).where(eq(importBatch.id, id))
}

/** An applied batch with the same input whose rows all still stand; null when there is none. */
export async function findSameInput(db: Db, importer: string, fingerprint: string): Promise<ImportBatch | null> {
  const replaced = sql`exists (select from import_slice s where s.municipality_id = ${importBatch.municipalityId}
    and s.batch = ${importBatch.id} and not s.is_current)`
  const found = await db
    .select()
    .from(importBatch)
    .where(
      and(
        eq(importBatch.importer, importer),
        eq(importBatch.fingerprint, fingerprint),
        eq(importBatch.state, 'applied'),
        sql`not ${replaced}`,
      ),
    )
    .limit(1)
  return found[0] ?? null
}

/** Batches in loading that gave no sign of life since `silentSince`. */
export async function findSilentBatches(db: Db, silentSince: Date): Promise<ImportBatch[]> {
  return db
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.state, 'loading'), lt(importBatch.touchedAt, silentSince)))
}

export type Slice = { dataset: string; slice: string; source: Source }

/** Announces that a batch in loading will fill this part of a data set. Its rows stay invisible until it is applied. */
export async function declareSlice(db: Db, batch: string, { dataset, slice, source }: Slice): Promise<void> {
  await db
    .insert(importSlice)
    .values({ batch, dataset, slice, source, replaces: null, isCurrent: false })
    .onConflictDoNothing()
}

/** Two imports that fill the same slices must not apply or undo at the same moment; holds until the transaction ends. */
export async function applyOneAtATime(db: Db): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('import/' || current_setting('app.municipality'), 0))`,
  )
}

/** Shows the rows of a batch in place of what stood there, all slices at once. */
export async function pointSlicesAt(db: Db, batch: string): Promise<void> {
  await db.execute(sql`
    update import_slice n set replaces = (
      select o.batch from import_slice o
      where o.municipality_id = n.municipality_id and o.dataset = n.dataset and o.slice = n.slice and o.is_current)
    where n.batch = ${batch}`)
  await db.execute(sql`
    update import_slice o set is_current = false
    where o.is_current and exists (
      select from import_slice n where n.municipality_id = o.municipality_id and n.dataset = o.dataset
        and n.slice = o.slice and n.batch = ${batch})`)
  await db.execute(sql`update import_slice set is_current = true where batch = ${batch}`)
}

/** Later batches that took the place of a part of this one, oldest first. */
export function batchesBuiltOn(db: Db, batch: string): Promise<{ id: string; importer: string }[]> {
  return rowsOf(
    db,
    sql`
    select distinct b.id, b.importer, b.created_at from import_slice mine
    join import_slice now on now.municipality_id = mine.municipality_id and now.dataset = mine.dataset
      and now.slice = mine.slice and now.is_current and now.batch <> mine.batch
    join import_batch b on b.municipality_id = now.municipality_id and b.id = now.batch
    where mine.batch = ${batch} order by b.created_at`,
  )
}

/** Brings back what the batch had replaced. Only for a batch whose slices are all current. */
export async function pointSlicesBack(db: Db, batch: string): Promise<void> {
  await db.execute(sql`update import_slice set is_current = false where batch = ${batch}`)
  await db.execute(sql`
    update import_slice o set is_current = true
    where exists (
      select from import_slice n where n.municipality_id = o.municipality_id and n.dataset = o.dataset
        and n.slice = o.slice and n.batch = ${batch} and n.replaces = o.batch)`)
}

export async function forgetSlices(db: Db, batch: string): Promise<void> {
  await db.delete(importSlice).where(and(eq(importSlice.batch, batch), eq(importSlice.isCurrent, false)))
}

/** The batches that are current for these data sets: what an outcome that looks at them rests on. */
export async function currentBatches(db: Db, datasets: readonly string[]): Promise<string[]> {
  if (datasets.length === 0) return []
  const rows = await db
    .select({ dataset: importSlice.dataset, slice: importSlice.slice, batch: importSlice.batch })
    .from(importSlice)
    .where(and(eq(importSlice.isCurrent, true), inArray(importSlice.dataset, [...datasets])))
  return rows.map((row) => `${row.dataset}/${row.slice}/${row.batch}`).sort()
}

/** Tables whose rows stand under a batch: those that refer to it. */
const tablesUnderBatch = (db: Db): Promise<{ name: string }[]> =>
  rowsOf(
    db,
    sql`select distinct c.conrelid::regclass::text as name from pg_constraint c
        where c.contype = 'f' and c.confrelid = 'import_batch'::regclass and c.conrelid <> 'import_slice'::regclass
        order by 1`,
  )

/** Removes some rows of a batch that nobody sees; returns how many, 0 when all are gone. */
export async function removeSomeRows(db: Db, batch: string, limit: number): Promise<number> {
  for (const table of await tablesUnderBatch(db)) {
    const name = sql.identifier(table.name)
    const removed = await rowsOf(
      db,
      sql`delete from ${name} where ctid = any(array(select ctid from ${name} where batch = ${batch} limit ${limit}))
          returning 1 as one`,
    )
    if (removed.length > 0) return removed.length
  }
  return 0
}

export type { ImportReport, StoredFile }
