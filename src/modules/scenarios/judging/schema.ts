import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { municipalityId, recorded } from '#platform/db/columns.ts'
import { ofScenario } from '../schema.ts'

/** What somebody judged of a scenario, by scale, list and point; no row = nobody judged it yet. */
export const scenarioJudgement = pgTable(
  'scenario_judgement',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    scale: text('scale').notNull(),
    list: text('list').notNull(),
    point: text('point').notNull(),
    /** Words of the scale; the same twice without doubt. */
    low: text('low').notNull(),
    high: text('high').notNull(),
    reason: text('reason').notNull(),
    source: text('source').notNull(),
    version: integer('version').notNull(),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.scale, t.list, t.point] }),
    ofScenario('judgement_of_scenario', t),
  ],
)
