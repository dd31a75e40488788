import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { RunId } from '#kernel/ref.ts'
import { audience, bytes, encodedAs, municipalityId } from '#platform/db/columns.ts'
import type { Unchecked } from '#platform/suppression/index.ts'
import type { AreaTotals } from './model/area-study.ts'
import { decodeTotals, encodeTotals } from './model/columns/kept-totals.ts'
import type { UrgencyClass } from './model/dwelling.ts'
import type { Middles } from './model/neighbourhood-study.ts'
import type { Mode, Parameters } from './model/parameters.ts'
import type { StudyLevel } from './model/run-areas.ts'
import type { Shows } from './model/study-ranking.ts'

/**
 * One run of the urgency study. Rows of its areas are written in parts under a run in `saving`, which nobody sees;
 * the last transaction makes it `stored` and gives it its number. After that nothing of a run is ever changed.
 */
export const urgencyRun = pgTable(
  'urgency_run',
  {
    municipalityId: municipalityId(),
    id: text('id').$type<RunId>().notNull(),
    /** 1, 2, 3 ... within the municipality; null while saving. */
    number: integer('number'),
    state: text('state').$type<'saving' | 'stored'>().notNull(),
    modelName: text('model_name').notNull(),
    modelVersion: text('model_version').notNull(),
    parametersHash: text('parameters_hash').notNull(),
    parameters: jsonb('parameters').$type<Parameters>().notNull(),
    /** Version of the municipality's own parameters behind them; 0 = the documented defaults. */
    parameterSet: integer('parameter_set').notNull(),
    mode: text('mode').$type<Mode>().notNull(),
    /** Day of assessment: "now" in the model. */
    date: text('date').$type<CalendarDate>().notNull(),
    /** SHA-256 over the rows that went in, whatever their order; null while saving. */
    inputHash: text('input_hash'),
    /** Which imports were current, as `dataset/slice/batch`: newer ones make the run old. */
    inputBatches: jsonb('input_batches').$type<string[]>().notNull(),
    /** Rows that went in and came out, all areas together, also those too small to show. */
    dwellings: integer('dwellings').notNull(),
    known: integer('known').notNull(),
    /** User id, or the id of the console. */
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    unique('urgency_run_number').on(t.municipalityId, t.number),
  ],
)

const keptTotals = encodedAs(encodeTotals, decodeTotals)

/** What a run found for a neighbourhood, a district, a block, or the part of a street in a neighbourhood. */
export const urgencyRunArea = pgTable(
  'urgency_run_area',
  {
    municipalityId: municipalityId(),
    runId: text('run_id').$type<RunId>().notNull(),
    code: text('code').notNull(),
    level: text('level').$type<StudyLevel>().notNull(),
    /** Code of the district of a neighbourhood, of the neighbourhood of a block or street; '' for a district. */
    parentCode: text('parent_code').notNull(),
    /** Name at the time of the run; null when the areas had none. */
    name: text('name'),
    /** Nobody looks at these before the gate of small numbers has: see publishing/. */
    totals: keptTotals('totals').$type<Unchecked<AreaTotals>>().notNull(),
    /** Of neighbourhoods only. */
    middles: jsonb('middles').$type<Unchecked<Middles>>(),
    /** What may be shown of the area; decided when the run was made, for all its areas together. */
    shows: text('shows').$type<Shows>().notNull(),
    /** Outcome of the main choice (both problems, 2035) among areas of the same level and, for blocks, neighbourhood. */
    isRanked: boolean('is_ranked').notNull(),
    rank: integer('rank'),
    rankLow: integer('rank_low'),
    rankHigh: integer('rank_high'),
    class: text('class').$type<UrgencyClass>(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.runId, t.level, t.parentCode, t.code] }),
    index('urgency_run_area_by_code').on(t.municipalityId, t.runId, t.code),
    foreignKey({
      name: 'urgency_run_area_run',
      columns: [t.municipalityId, t.runId],
      foreignColumns: [urgencyRun.municipalityId, urgencyRun.id],
    }),
  ],
)

/**
 * What went in and came out per dwelling, all of one neighbourhood in one value: read as a whole, never searched, and
 * enough to compute it again. Never public.
 */
export const urgencyRunDwellings = pgTable(
  'urgency_run_dwellings',
  {
    municipalityId: municipalityId(),
    runId: text('run_id').$type<RunId>().notNull(),
    neighbourhoodCode: text('neighbourhood_code').notNull(),
    /** Columns of inputs and outcomes; model/columns/kept-study.ts reads them. */
    kept: bytes('kept').notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.runId, t.neighbourhoodCode] }),
    foreignKey({
      name: 'urgency_run_dwellings_run',
      columns: [t.municipalityId, t.runId],
      foreignColumns: [urgencyRun.municipalityId, urgencyRun.id],
    }),
  ],
)
