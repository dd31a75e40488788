import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { KeptSearch } from '../model/plan/kept-search.ts'
import type { PlanLimits } from '../model/plan/limits.ts'
import { scenarioVersion } from '../schema.ts'

/** A search for the best plan of one version of a scenario, with the best answers so far. */
export const scenarioSearch = pgTable(
  'scenario_search',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    /** Counts per scenario, from 1. */
    number: integer('number').notNull(),
    version: integer('version').notNull(),
    limits: jsonb('limits').$type<PlanLimits>().notNull(),
    seconds: doublePrecision('seconds').notNull(),
    jobId: text('job_id').notNull(),
    kept: jsonb('kept').$type<KeptSearch>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.number] }),
    index('scenario_search_by_job').on(t.municipalityId, t.jobId),
    foreignKey({
      name: 'scenario_search_of_version',
      columns: [t.municipalityId, t.scenario, t.version],
      foreignColumns: [scenarioVersion.municipalityId, scenarioVersion.scenario, scenarioVersion.number],
    }),
  ],
)
