import { foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { municipalityId } from '#platform/db/columns.ts'
import type { Effect } from '../model/interests/top-five.ts'
import { scenario } from '../schema.ts'

const recorded = () => ({
  recordedBy: text('recorded_by').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
})

/** What matters most to a group around an area, in its own words; groups, no persons. */
export const scenarioTopFive = pgTable(
  'scenario_top_five',
  {
    municipalityId: municipalityId(),
    area: text('area').notNull(),
    group: text('group').notNull(),
    items: jsonb('items').$type<string[]>().notNull(),
    source: text('source').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.area, t.group] })],
)

/** What a scenario does to one item of such a list; no row = nobody judged it yet. */
export const scenarioTopFiveEffect = pgTable(
  'scenario_top_five_effect',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    group: text('group').notNull(),
    rank: integer('rank').notNull(),
    effect: text('effect').$type<Effect>().notNull(),
    reason: text('reason').notNull(),
    version: integer('version').notNull(),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.group, t.rank] }),
    foreignKey({
      name: 'top_five_effect_of_scenario',
      columns: [t.municipalityId, t.scenario],
      foreignColumns: [scenario.municipalityId, scenario.id],
    }),
  ],
)
