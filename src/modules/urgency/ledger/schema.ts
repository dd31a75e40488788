import { date, doublePrecision, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import { batchKey } from '#platform/imports/schema.ts'
import type { Quality } from '../model/dwelling.ts'
import type { IncidentKind } from '../model/ledger/incident.ts'
import type { JudgementSubject } from '../model/ledger/judgement.ts'
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
    // Assembling a city walks each import along its dwellings; readings by hand stand under no batch.
    index('dwelling_reading_by_batch').on(t.municipalityId, t.batch, t.dwellingId, t.id),
    batchKey('dwelling_reading', t),
  ],
)

/** What was decided about a reading or an incident, by whom and why. Rows are only ever added: the last one counts. */
export const ledgerJudgement = pgTable(
  'ledger_judgement',
  {
    municipalityId: municipalityId(),
    subject: text('subject').$type<JudgementSubject>().notNull(),
    subjectId: text('subject_id').notNull(),
    /** 1, 2, 3 ... per subject: two people who judge at the same moment cannot both be the next. */
    number: integer('number').notNull(),
    state: text('state').$type<ReadingState>().notNull(),
    reason: text('reason').notNull(),
    judgedBy: text('judged_by').notNull(),
    judgedAt: timestamp('judged_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.subject, t.subjectId, t.number] })],
)

/** What happened in a dwelling: water inside, damp, cracks. Told per block only, and from five homes up. */
export const dwellingIncident = pgTable(
  'dwelling_incident',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    dwellingId: text('dwelling_id').notNull(),
    kind: text('kind').$type<IncidentKind>().notNull(),
    happenedOn: date('happened_on', { mode: 'string' }).notNull(),
    /** Who brought it, as a word for an organisation or a form; never a person. */
    source: text('source').notNull(),
    /** State when it was entered; later judgements stand in their own rows. */
    state: text('state').$type<ReadingState>().notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('dwelling_incident_by_dwelling').on(t.municipalityId, t.dwellingId),
  ],
)
