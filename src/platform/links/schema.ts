import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { municipalityId } from '#platform/db/columns.ts'

/** The trace chain: from a resident's sentence to the report. */
export const link = pgTable(
  'link',
  {
    municipalityId: municipalityId(),
    fromKind: text('from_kind').notNull(),
    fromId: text('from_id').notNull(),
    relation: text('relation').notNull(),
    toKind: text('to_kind').notNull(),
    toId: text('to_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.fromKind, t.fromId, t.relation, t.toKind, t.toId] }),
    index('link_backwards').on(t.municipalityId, t.toKind, t.toId),
  ],
)
