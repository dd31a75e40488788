import { bigint, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { Cents } from '#kernel/money.ts'
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

/** A project that a party or staff added to the list. The list itself is read again as a whole: these stay beside it. */
export const housingProjectAdded = pgTable(
  'housing_project_added',
  {
    municipalityId: municipalityId(),
    project: text('project').notNull(),
    corporation: text('corporation').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<'new' | 'demolished'>().notNull(),
    /** Null when it is still to be determined. */
    dwellings: integer('dwellings'),
    yearKind: text('year_kind').$type<ProjectYear['kind']>().notNull(),
    year: integer('year'),
    /** Of a demolition: homes that stood there by the list of stock; null: nobody brought that list. */
    existing: integer('existing'),
    /** Why it is another project than the one at the same address; '' when there is none. */
    different: text('different').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.project] })],
)

/** What was agreed for the land of a project (2.1.4). Rows are only added. */
export const housingProjectLandPrice = pgTable(
  'housing_project_land_price',
  {
    municipalityId: municipalityId(),
    project: text('project').notNull(),
    version: integer('version').notNull(),
    year: integer('year').notNull(),
    storeys: integer('storeys').notNull(),
    /** Per dwelling, excluding VAT. */
    agreed: bigint('agreed', { mode: 'number' }).$type<Cents>().notNull(),
    /** Where it was decided to go above the highest price; '' when it was not. */
    decision: text('decision').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.project, t.version] })],
)
