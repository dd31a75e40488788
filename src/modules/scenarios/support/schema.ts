import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/calendar.ts'
import { audience, municipalityId, recorded } from '#platform/db/columns.ts'
import type { Position, Support } from '../model/interests/support.ts'
import { ofScenario } from '../schema.ts'

/** A group or organisation around an area whose position counts; no persons. */
export const scenarioGroup = pgTable(
  'scenario_group',
  {
    municipalityId: municipalityId(),
    area: text('area').notNull(),
    name: text('name').notNull(),
    mustCarry: boolean('must_carry').notNull(),
    why: text('why').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.area, t.name] })],
)

/** What a group said of a scenario; no row = not asked yet. What it said before stands in the trail. */
export const scenarioPosition = pgTable(
  'scenario_position',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    group: text('group').notNull(),
    position: text('position').$type<Position>().notNull(),
    reason: text('reason').notNull(),
    source: text('source').notNull(),
    saidOn: date('said_on').$type<CalendarDate>().notNull(),
    version: integer('version').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.scenario, t.group] }), ofScenario('position_on_scenario', t)],
)

/** People recorded that no scenario of an area is carried, so that nothing is done jointly; at most one stands. */
export const scenarioImpasse = pgTable(
  'scenario_impasse',
  {
    municipalityId: municipalityId(),
    area: text('area').notNull(),
    seq: integer('seq').notNull(),
    reason: text('reason').notNull(),
    /** How each scenario stood then, by id. */
    standing: jsonb('standing').$type<{ id: string; name: string; support: Support }[]>().notNull(),
    ...recorded(),
    /** Taken back; null = it stands. */
    revokedBy: text('revoked_by'),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    revokeReason: text('revoke_reason'),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.area, t.seq] }),
    uniqueIndex('one_impasse_stands').on(t.municipalityId, t.area).where(sql`${t.revokedAt} is null`),
  ],
)
