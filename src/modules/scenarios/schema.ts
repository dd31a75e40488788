import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { RunId } from '#kernel/ref.ts'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { FrozenAgreement } from './model/agreed/coverage.ts'
import type { Outcome } from './model/outcome/outcome.ts'
import type { Scenario } from './model/scenario.ts'
import type { StockGap } from './model/stock/stock-gap.ts'
import type { FreezePurpose, ScenarioState } from './model/versions/lifecycle.ts'

/** A plan for an area under one name; what it says stands in its versions. */
export const scenario = pgTable(
  'scenario',
  {
    municipalityId: municipalityId(),
    /** Readable and lasting: it stands in addresses. */
    id: text('id').notNull(),
    areaCode: text('area_code').notNull(),
    areaName: text('area_name').notNull(),
    name: text('name').notNull(),
    state: text('state').$type<ScenarioState>().notNull(),
    /** Newest version. */
    latest: integer('latest').notNull(),
    /** Grows with every change of this row: a form that was opened before is told so. */
    revision: integer('revision').notNull(),
    /** The larger plan that this one is a part of, in time or place; null = whole (SCN-12). */
    partOf: text('part_of'),
    /** What a first block or pilot is meant to lead to; '' = nothing more (SCN-18). */
    largerAim: text('larger_aim').notNull(),
    /** Scenario and version that it was copied from. */
    copiedFrom: text('copied_from'),
    archivedAt: timestamp('archived_at', { withTimezone: true }),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** Internal while it is a draft; who freezes it says whom it is for. */
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('scenario_by_area').on(t.municipalityId, t.areaCode),
    foreignKey({
      name: 'scenario_part_of',
      columns: [t.municipalityId, t.partOf],
      foreignColumns: [t.municipalityId, t.id],
    }),
    check('scenario_is_no_part_of_itself', sql`${t.partOf} <> ${t.id}`),
  ],
)

/** A row about a scenario of its own municipality. */
export const ofScenario = (name: string, t: { municipalityId: AnyPgColumn; scenario: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [t.municipalityId, t.scenario],
    foreignColumns: [scenario.municipalityId, scenario.id],
  })

/** A complete scenario document, numbered, never changed: a change makes the next one. */
export const scenarioVersion = pgTable(
  'scenario_version',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    number: integer('number').notNull(),
    /** Version that this one changed; null for the first. */
    parent: integer('parent'),
    document: jsonb('document').$type<Scenario>().notNull(),
    /** SHA-256 of the document in canonical JSON. */
    hash: text('hash').notNull(),
    modelVersion: text('model_version').notNull(),
    reason: text('reason').notNull(),
    /** Urgency run that the classes of the blocks come from; null = none. */
    runId: text('run_id').$type<RunId>(),
    /** What of the stock was not known and stands on an assumption, by kind. */
    gaps: jsonb('gaps').$type<StockGap[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.number] }),
    foreignKey({
      name: 'scenario_version_of_scenario',
      columns: [t.municipalityId, t.scenario],
      foreignColumns: [scenario.municipalityId, scenario.id],
    }),
  ],
)

/** A version set fast for people to speak or decide about, with the outcome as it was then (SCN-19). */
export const scenarioFreeze = pgTable(
  'scenario_freeze',
  {
    municipalityId: municipalityId(),
    scenario: text('scenario').notNull(),
    seq: integer('seq').notNull(),
    purpose: text('purpose').$type<FreezePurpose>().notNull(),
    version: integer('version').notNull(),
    modelVersion: text('model_version').notNull(),
    outcome: jsonb('outcome').$type<Outcome>().notNull(),
    outcomeHash: text('outcome_hash').notNull(),
    /** Who had agreed to bear what of the deficit, and why it was frozen while something was open (FIN-17). */
    agreement: jsonb('agreement').$type<FrozenAgreement>().notNull(),
    reason: text('reason').notNull(),
    decisionBy: date('decision_by'),
    frozenBy: text('frozen_by').notNull(),
    frozenAt: timestamp('frozen_at', { withTimezone: true }).notNull(),
    /** Taken back; null = it stands. */
    endedBy: text('ended_by'),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endReason: text('end_reason'),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.scenario, t.seq] }),
    foreignKey({
      name: 'scenario_freeze_of_version',
      columns: [t.municipalityId, t.scenario, t.version],
      foreignColumns: [scenarioVersion.municipalityId, scenarioVersion.scenario, scenarioVersion.number],
    }),
  ],
)
