import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { EvidenceFile } from '../model/tracker/evidence.ts'
import type { EvidenceForm, EvidenceKind } from '../model/tracker/evidence-kind.ts'
import type { StepKind } from '../model/tracker/window-steps.ts'
import { agreementSet } from '../schema.ts'

/** Which evidence a set asks, per agreement or per step of it (seq 0: every step). */
export const agreementEvidenceRule = pgTable(
  'agreement_evidence_rule',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<EvidenceKind>().notNull(),
    /** What it is here, in words. */
    asks: text('asks').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.set, t.nr, t.seq] }),
    foreignKey({
      name: 'evidence_rule_of_set',
      columns: [t.municipalityId, t.set],
      foreignColumns: [agreementSet.municipalityId, agreementSet.slug],
    }).onDelete('cascade'),
  ],
)

/** Evidence of a window. No foreign key: a set that is read again replaces its rows, what was recorded stays. */
export const agreementEvidence = pgTable(
  'agreement_evidence',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    seq: integer('seq').notNull(),
    /** Last day of the window; null: the step has no moment. */
    windowTo: date('window_to'),
    form: text('form').$type<EvidenceForm>().notNull(),
    /** Code of the party that files it; names of persons are not kept. */
    party: text('party').notNull(),
    on: date('on').notNull(),
    title: text('title').notNull(),
    /** Where it is kept: number, address or place of the document; of a figure its value with unit. */
    reference: text('reference').notNull(),
    /** The document itself, kept under the id of this row; null: it is kept elsewhere. */
    file: jsonb('file').$type<EvidenceFile>(),
    joint: boolean('joint').notNull(),
    /** Null: it stands. */
    withdrawnReason: text('withdrawn_reason'),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('evidence_by_agreement').on(t.municipalityId, t.set, t.nr),
  ],
)

/** Steps of a window, in the order in which they were recorded; rows are only added. */
export const agreementStep = pgTable(
  'agreement_step',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    seq: integer('seq').notNull(),
    windowTo: date('window_to').notNull(),
    step: integer('step').notNull(),
    kind: text('kind').$type<StepKind>().notNull(),
    on: date('on').notNull(),
    expectedOn: date('expected_on'),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.nr, t.seq, t.windowTo, t.step] })],
)
