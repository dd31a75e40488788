import { date, foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/calendar.ts'
import { municipalityId, recorded } from '#platform/db/columns.ts'
import type { PilotOutcome, PilotState } from '../model/pilots/pilot.ts'
import { ofScenario } from '../schema.ts'

/** A first block on which a scenario is tried out, what it must teach and what came of it. */
export const scenarioPilot = pgTable(
  'scenario_pilot',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    blocks: jsonb('blocks').$type<string[]>().notNull(),
    largerAim: text('larger_aim').notNull(),
    questions: jsonb('questions').$type<string[]>().notNull(),
    startsOn: date('starts_on').$type<CalendarDate>().notNull(),
    endsOn: date('ends_on').$type<CalendarDate>().notNull(),
    state: text('state').$type<PilotState>().notNull(),
    /** Version of the scenario that is tried out. */
    version: integer('version').notNull(),
    ...recorded(),
    /** null until it was evaluated. */
    outcome: text('outcome').$type<PilotOutcome>(),
    conclusion: text('conclusion'),
    /** What phase 2 must think over again. */
    reconsiders: text('reconsiders'),
    evaluatedBy: text('evaluated_by'),
    evaluatedAt: timestamp('evaluated_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.scenario, t.number] }), ofScenario('pilot_of_scenario', t)],
)

/** What a pilot taught, and which version of the scenario took it up. */
export const scenarioPilotLesson = pgTable(
  'scenario_pilot_lesson',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    pilot: integer('pilot').notNull(),
    number: integer('number').notNull(),
    /** Place of its question; null = nobody asked for it. */
    question: integer('question'),
    text: text('text').notNull(),
    evidence: text('evidence').notNull(),
    ...recorded(),
    takenUpIn: integer('taken_up_in'),
    takenUpHow: text('taken_up_how'),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.pilot, t.number] }),
    foreignKey({
      name: 'lesson_of_pilot',
      columns: [t.municipalityId, t.scenario, t.pilot],
      foreignColumns: [scenarioPilot.municipalityId, scenarioPilot.scenario, scenarioPilot.number],
    }),
  ],
)
