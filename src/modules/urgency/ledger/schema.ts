import { date, doublePrecision, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import { batchKey } from '#platform/imports/schema.ts'
import type { Quality } from '../model/dwelling.ts'
import type { ReadingKind, ReadingOrigin, ReadingState } from '../model/ledger/reading.ts'

/**
 * The ledger of heights and other readings per dwelling. Rows are only ever added: a new measurement stands beside
 * an older one. An import brings its rows under its own batch and slice, so that nothing replaces them but undoing
 * that import; a reading entered by hand has neither.
 */
export const dwellingReading = pgTable(
  'dwelling_reading',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    batch: text('batch'),
    slice: text('slice'),
    dwellingId: text('dwelling_id').notNull(),
    kind: text('kind').$type<ReadingKind>().notNull(),
    value: doublePrecision('value').notNull(),
    sd: doublePrecision('sd'),
    quality: text('quality').$type<Quality>().notNull(),
    measuredOn: date('measured_on', { mode: 'string' }),
    method: text('method').notNull(),
    origin: text('origin').$type<ReadingOrigin>().notNull(),
    /** State when it was entered; later judgements stand in their own rows. */
    state: text('state').$type<ReadingState>().notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('dwelling_reading_by_dwelling').on(t.municipalityId, t.dwellingId, t.kind),
    index('dwelling_reading_by_batch').on(t.municipalityId, t.batch),
    batchKey('dwelling_reading', t),
  ],
)
