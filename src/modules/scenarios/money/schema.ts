import {
  bigint,
  boolean,
  date,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/calendar.ts'
import { municipalityId, recorded } from '#platform/db/columns.ts'
import type { CheckId } from '../model/agreed/checklists.ts'
import type { CheckAnswer } from '../model/agreed/checks.ts'
import type { Executor, ExecutorPartner, ExecutorTask } from '../model/agreed/executor.ts'
import type { BearingParty, PledgeState } from '../model/agreed/pledge.ts'
import { ofScenario, scenarioVersion } from '../schema.ts'

const euroCents = (name: string) => bigint(name, { mode: 'number' })

/** What an organisation said about its part of the deficit, in order; never changed, the last word stands. */
export const scenarioPledge = pgTable(
  'scenario_pledge',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    seq: integer('seq').notNull(),
    version: integer('version').notNull(),
    party: text('party').$type<BearingParty>().notNull(),
    who: text('who').notNull(),
    /** One of both is there: a fixed amount in cents, or a share of 0 to 1. */
    amountCents: euroCents('amount_cents'),
    share: doublePrecision('share'),
    limitCents: euroCents('limit_cents'),
    conditions: text('conditions').notNull(),
    state: text('state').$type<PledgeState>().notNull(),
    saidOn: date('said_on').$type<CalendarDate>().notNull(),
    source: text('source').notNull(),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.seq] }),
    foreignKey({
      name: 'scenario_pledge_of_version',
      columns: [t.municipalityId, t.scenario, t.version],
      foreignColumns: [scenarioVersion.municipalityId, scenarioVersion.scenario, scenarioVersion.number],
    }),
  ],
)

/** How far a party can go in a plan; the last word stands. */
export const scenarioPartyLimit = pgTable(
  'scenario_party_limit',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    seq: integer('seq').notNull(),
    party: text('party').$type<BearingParty>().notNull(),
    lowestCents: euroCents('lowest_cents'),
    highestCents: euroCents('highest_cents'),
    conditions: text('conditions').notNull(),
    validUntil: date('valid_until').$type<CalendarDate>(),
    saidOn: date('said_on').$type<CalendarDate>().notNull(),
    source: text('source').notNull(),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.seq] }),
    ofScenario('scenario_party_limit_of_scenario', t),
  ],
)

/** The answer to a question of a checklist; no row = nobody answered yet. */
export const scenarioCheck = pgTable(
  'scenario_check',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    item: text('item').$type<CheckId>().notNull(),
    answer: text('answer').$type<CheckAnswer>().notNull(),
    ground: text('ground').notNull(),
    source: text('source').notNull(),
    bySpecialist: boolean('by_specialist').notNull(),
    saidOn: date('said_on').$type<CalendarDate>().notNull(),
    version: integer('version').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.scenario, t.item] }), ofScenario('scenario_check_of_scenario', t)],
)

/** Who carries out the land account of a scenario; no row = not chosen yet. */
export const scenarioExecutor = pgTable(
  'scenario_executor',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    executor: text('executor').$type<Executor>().notNull(),
    legalForm: text('legal_form').notNull(),
    partners: jsonb('partners').$type<ExecutorPartner[]>().notNull(),
    tasks: jsonb('tasks').$type<ExecutorTask[]>().notNull(),
    startsOn: date('starts_on').$type<CalendarDate>(),
    reason: text('reason').notNull(),
    source: text('source').notNull(),
    version: integer('version').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.scenario] }), ofScenario('scenario_executor_of_scenario', t)],
)
