import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { ProjectYear } from '../model/new-build/project-list.ts'

/** Moves of a project of the building list. No foreign key to the list: one that is read again replaces its rows. */
export const housingProjectMove = pgTable(
  'housing_project_move',
  {
    municipalityId: municipalityId(),
    project: text('project').notNull(),
    version: integer('version').notNull(),
    yearKind: text('year_kind').$type<ProjectYear['kind']>().notNull(),
    /** Null when it is still to be determined. */
    year: integer('year'),
    phase: text('phase').notNull(),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.project, t.version] })],
)
