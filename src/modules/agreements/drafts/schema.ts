import { foreignKey, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import { batchKey, importBatch, imported } from '#platform/imports/schema.ts'
import type { Doubt } from '../model/document/draft.ts'
import type { NameRole } from '../model/sets/parties.ts'

/** What was read from a document: a heading or an agreement, with the lines it came from. */
export const agreementDraftRow = pgTable(
  'agreement_draft_row',
  {
    ...imported(),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<'heading' | 'agreement'>().notNull(),
    nr: text('nr').notNull(),
    /** Title of a heading, text of an agreement. */
    text: text('text').notNull(),
    lead: text('lead'),
    planning: text('planning'),
    lineFrom: integer('line_from').notNull(),
    lineTo: integer('line_to').notNull(),
    /** As the document has it, line by line. */
    raw: text('raw').notNull(),
    doubts: text('doubts').array().$type<Doubt[]>().notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.seq] }), batchKey('agreement_draft_row', t)],
)

/** What a person made of a row: taken, changed or left out. */
export const agreementDraftReview = pgTable(
  'agreement_draft_review',
  {
    municipalityId: municipalityId(),
    batch: text('batch').notNull(),
    nr: text('nr').notNull(),
    decision: text('decision').$type<'taken' | 'left-out'>().notNull(),
    lead: text('lead').notNull(),
    planning: text('planning').notNull(),
    text: text('text').notNull(),
    reviewedBy: text('reviewed_by').notNull(),
    reviewedAt: timestamp('reviewed_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.nr] }),
    foreignKey({
      name: 'agreement_draft_review_batch',
      columns: [t.municipalityId, t.batch],
      foreignColumns: [importBatch.municipalityId, importBatch.id],
    }),
  ],
)

/** What each name in the document is: a party, or a group of parties. */
export const agreementDraftName = pgTable(
  'agreement_draft_name',
  {
    municipalityId: municipalityId(),
    batch: text('batch').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<NameRole>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.batch, t.name] }),
    foreignKey({
      name: 'agreement_draft_name_batch',
      columns: [t.municipalityId, t.batch],
      foreignColumns: [importBatch.municipalityId, importBatch.id],
    }),
  ],
)
