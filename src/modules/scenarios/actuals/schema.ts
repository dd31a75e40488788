import { bigint, doublePrecision, foreignKey, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { ClosedYear } from '../model/actuals/ledger.ts'
import type { Category, Party } from '../model/events/event.ts'
import { scenarioVersion } from '../schema.ts'

/** One booking beside the plan of a frozen version. Money in cents. */
export const scenarioActual = pgTable(
  'scenario_actual',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    version: integer('version').notNull(),
    id: text('id').notNull(),
    year: integer('year').notNull(),
    category: text('category').$type<Category>().notNull(),
    payer: text('payer').$type<Party>().notNull(),
    payee: text('payee').$type<Party>().notNull(),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    /** Year in which the plan had this work. */
    plannedYear: integer('planned_year').notNull(),
    /** Part of the plan that it settles; null = nobody said. */
    settlesCents: bigint('settles_cents', { mode: 'number' }),
    plannedUnits: doublePrecision('planned_units'),
    actualUnits: doublePrecision('actual_units'),
    /** Document or file and row that it comes from. */
    source: text('source').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.version, t.id] }),
    foreignKey({
      name: 'scenario_actual_of_version',
      columns: [t.municipalityId, t.scenario, t.version],
      foreignColumns: [scenarioVersion.municipalityId, scenarioVersion.scenario, scenarioVersion.number],
    }),
  ],
)

/** A year that somebody closed: from then on its bookings stay as they are. */
export const scenarioActualYear = pgTable(
  'scenario_actual_year',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    version: integer('version').notNull(),
    year: integer('year').notNull(),
    /** What becomes of what was planned and not done. */
    rest: text('rest').$type<ClosedYear['rest']>().notNull(),
    reason: text('reason').notNull(),
    closedBy: text('closed_by').notNull(),
    closedAt: timestamp('closed_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.version, t.year] }),
    foreignKey({
      name: 'scenario_actual_year_of_version',
      columns: [t.municipalityId, t.scenario, t.version],
      foreignColumns: [scenarioVersion.municipalityId, scenarioVersion.scenario, scenarioVersion.number],
    }),
  ],
)
