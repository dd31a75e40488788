import { jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { municipalityId } from '#platform/db/columns.ts'

/** What matters most to a group around an area, in its own words; groups, no persons. */
export const scenarioTopFive = pgTable(
  'scenario_top_five',
  {
    municipalityId: municipalityId(),
    area: text('area').notNull(),
    group: text('group').notNull(),
    items: jsonb('items').$type<string[]>().notNull(),
    source: text('source').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.area, t.group] })],
)
