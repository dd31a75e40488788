import { boolean, foreignKey, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { Means, Suited } from '../model/advice/suitability.ts'
import { scenario } from '../schema.ts'

/** What is known of the people of one block, and what was advised for it; totals of people, no persons. */
export const scenarioAdvice = pgTable(
  'scenario_advice',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    block: text('block').notNull(),
    means: text('means').$type<Means>(),
    selfSteering: boolean('self_steering'),
    vulnerable: boolean('vulnerable'),
    stackedTasks: integer('stacked_tasks'),
    whyNotActed: text('why_not_acted').notNull(),
    evidence: text('evidence').notNull(),
    /** What people advise instead of the rule; null = they follow it. */
    settled: text('settled').$type<Suited>(),
    settledReason: text('settled_reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.block] }),
    foreignKey({
      name: 'scenario_advice_of_scenario',
      columns: [t.municipalityId, t.scenario],
      foreignColumns: [scenario.municipalityId, scenario.id],
    }),
  ],
)
