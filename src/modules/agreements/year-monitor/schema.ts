import { date, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { YearReport } from '../model/year-monitor/year-report.ts'
import type { ToldState } from '../model/year-monitor/year-state.ts'

const recorded = () => ({
  recordedBy: text('recorded_by').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
})

/** What was told of an agreement for a year, where the planning cannot tell. Rows are only added. */
export const yearAgreementState = pgTable(
  'year_agreement_state',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    year: integer('year').notNull(),
    nr: text('nr').notNull(),
    version: integer('version').notNull(),
    /** Null: a comment only. */
    state: text('state').$type<ToldState>(),
    comment: text('comment').notNull(),
    ...recorded(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.year, t.nr, t.version] })],
)

/** The report that the core group agreed to, frozen. Rows are only added; no foreign key: a set read again keeps them. */
export const yearMonitorEdition = pgTable(
  'year_monitor_edition',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    year: integer('year').notNull(),
    edition: integer('edition').notNull(),
    report: jsonb('report').$type<YearReport>().notNull(),
    /** SHA-256 of the report in its one spelling. */
    hash: text('hash').notNull(),
    meeting: text('meeting').notNull(),
    agreedOn: date('agreed_on').notNull(),
    /** Why it takes the place of the one before; '' for the first. */
    reason: text('reason').notNull(),
    ...recorded(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.year, t.edition] })],
)

/** The executive meeting adopted an edition: one per year, for good. */
export const yearMonitorAdoption = pgTable(
  'year_monitor_adoption',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    year: integer('year').notNull(),
    edition: integer('edition').notNull(),
    hash: text('hash').notNull(),
    meeting: text('meeting').notNull(),
    adoptedOn: date('adopted_on').notNull(),
    ...recorded(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.year] })],
)
