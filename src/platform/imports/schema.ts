import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Source } from '#kernel/source.ts'
import { municipalityId } from '#platform/db/columns.ts'
import type { ImportReport } from '#platform/module.ts'

/**
 * How imports and undo work. Every imported row stands under its batch. A batch fills slices: parts of a data set
 * that are replaced as a whole, e.g. data set `area`, slice `2020/buurt`. Readers see a row only when its slice
 * points at its batch. So a batch in loading is invisible, applying and undoing are one short statement, and undo
 * brings back exactly what was there before.
 */
export type ImportState = 'queued' | 'loading' | 'applied' | 'unchanged' | 'judged' | 'cancelled' | 'failed' | 'undone'
export type StoredFile = { originalName: string; sha256: string; bytes: number }

export const importBatch = pgTable(
  'import_batch',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    importer: text('importer').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    dryRun: boolean('dry_run').notNull(),
    /** The originals, kept under the data folder by their sha-256. */
    files: jsonb('files').$type<StoredFile[]>().notNull(),
    /** Hash of the files and of what the importer's outcome rests on: the same again changes nothing. */
    fingerprint: text('fingerprint').notNull(),
    report: jsonb('report').$type<ImportReport>(),
    /** Why it failed: a code of the importer's reasons. */
    failure: text('failure'),
    jobId: text('job_id'),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Last sign of life while loading: an import that was killed is recognised by its silence. */
    touchedAt: timestamp('touched_at', { withTimezone: true }).notNull(),
    appliedAt: timestamp('applied_at', { withTimezone: true }),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('import_batch_by_time').on(t.municipalityId, t.createdAt),
  ],
)

/** Every imported row refers to the batch that brought it. */
export const batchKey = (name: string, t: { municipalityId: AnyPgColumn; batch: AnyPgColumn }) =>
  foreignKey({
    name: `${name}_batch`,
    columns: [t.municipalityId, t.batch],
    foreignColumns: [importBatch.municipalityId, importBatch.id],
  })

export const importSlice = pgTable(
  'import_slice',
  {
    municipalityId: municipalityId(),
    dataset: text('dataset').notNull(),
    slice: text('slice').notNull(),
    batch: text('batch').notNull(),
    /** Batch whose rows this one took the place of; null when it was the first. */
    replaces: text('replaces'),
    isCurrent: boolean('is_current').notNull(),
    source: jsonb('source').$type<Source>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.dataset, t.slice, t.batch] }),
    uniqueIndex('import_slice_current').on(t.municipalityId, t.dataset, t.slice).where(sql`is_current`),
    batchKey('import_slice', t),
  ],
)

/** First columns of every imported table. */
export const imported = () => ({
  municipalityId: municipalityId(),
  batch: text('batch').notNull(),
  slice: text('slice').notNull(),
})
