import { foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { BudgetFileRefusal } from '../model/budget/file-refusal.ts'
import type { BudgetMapping } from '../model/budget/mapping.ts'
import type { RawSheet } from '../model/budget/raw-sheet.ts'
import { scenario } from '../schema.ts'

/** What a file is read for: payments of the plan, or what was paid in a year. */
export type BudgetPurpose = 'plan' | 'actuals'

/** A budget file that somebody is reading in; gone as soon as it was taken over or put away. */
export const budgetDraft = pgTable(
  'budget_draft',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    scenario: text('scenario').notNull(),
    purpose: text('purpose').$type<BudgetPurpose>().notNull(),
    file: text('file').notNull(),
    sha256: text('sha256').notNull(),
    /** None as long as a job reads the file, and when it could not be read. */
    sheets: jsonb('sheets').$type<RawSheet[]>().notNull(),
    /** The job that reads a large file; null = it was read at once. */
    jobId: text('job_id'),
    /** Why the job could not read it. */
    refusal: jsonb('refusal').$type<BudgetFileRefusal>(),
    /** Sheet and line of the headings, once a person has said so. */
    sheet: text('sheet'),
    headingRow: integer('heading_row'),
    mapping: jsonb('mapping').$type<BudgetMapping>(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    foreignKey({
      name: 'budget_draft_of_scenario',
      columns: [t.municipalityId, t.scenario],
      foreignColumns: [scenario.municipalityId, scenario.id],
    }),
  ],
)

/** A way of reading that is kept for the next file of its kind. */
export const budgetMapping = pgTable(
  'budget_mapping',
  {
    municipalityId: municipalityId(),
    purpose: text('purpose').$type<BudgetPurpose>().notNull(),
    name: text('name').notNull(),
    mapping: jsonb('mapping').$type<BudgetMapping>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.purpose, t.name] })],
)
