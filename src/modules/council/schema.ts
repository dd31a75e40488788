import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { BoundFigure, SectionKey } from './model/letter.ts'

/** A council information letter: five fixed sections, and the figures that its text is bound to. */
export const letter = pgTable(
  'letter',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    state: text('state').$type<'draft' | 'sent'>().notNull().default('draft'),
    /** Rises with every save: a stale form is told so and loses nothing. */
    version: integer('version').notNull().default(1),
    sections: jsonb('sections').$type<Record<SectionKey, string>>().notNull(),
    figures: jsonb('figures').$type<readonly BoundFigure[]>().notNull(),
    /** Urgency run that the figures come from. */
    runId: text('run_id').notNull(),
    audience: audience(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.id] }), index('letter_latest').on(t.municipalityId, t.updatedAt)],
)
