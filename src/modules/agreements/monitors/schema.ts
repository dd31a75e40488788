import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import { batchKey } from '#platform/imports/schema.ts'
import type { BaseFigureKind } from '../model/monitors/base-figure.ts'
import type { MonitorName, Values } from '../model/monitors/monitor.ts'
import type { MonitorPeriod } from '../model/monitors/monitor-period.ts'
import type { AssociationState } from '../model/monitors/owners-association.ts'

const recorded = () => ({
  recordedBy: text('recorded_by').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
})

/** What an organisation delivered for a period. Rows are only added: a correction is the next version. */
export const monitorDelivery = pgTable(
  'monitor_delivery',
  {
    municipalityId: municipalityId(),
    monitor: text('monitor').$type<MonitorName>().notNull(),
    organisation: text('organisation').notNull(),
    period: text('period').$type<MonitorPeriod>().notNull(),
    version: integer('version').notNull(),
    values: jsonb('values').$type<Values>().notNull(),
    /** Why it was corrected; '' for the first. */
    reason: text('reason').notNull(),
    /** Import that it came with: it counts as long as that is applied. Null: the organisation sent it. */
    batch: text('batch'),
    ...recorded(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.monitor, t.organisation, t.period, t.version] }),
    batchKey('monitor_delivery', t),
  ],
)

/** Figures of a period as everybody may read them. A correction is published again, as the next edition. */
export const monitorPublication = pgTable(
  'monitor_publication',
  {
    municipalityId: municipalityId(),
    monitor: text('monitor').$type<MonitorName>().notNull(),
    period: text('period').$type<MonitorPeriod>().notNull(),
    edition: integer('edition').notNull(),
    /** Version per organisation. */
    versions: jsonb('versions').$type<Readonly<Record<string, number>>>().notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.monitor, t.period, t.edition] })],
)

/** The share of free room that a corporation chose for a year (2.2.4). Rows are only added. */
export const freeRoomChoice = pgTable(
  'free_room_choice',
  {
    municipalityId: municipalityId(),
    organisation: text('organisation').notNull(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    /** Fraction. */
    cap: doublePrecision('cap').notNull(),
    reason: text('reason').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.organisation, t.year, t.version] })],
)

/** Figures from outside that monitors are held against, per year, each with its source. Rows are only added. */
export const monitorBaseFigure = pgTable(
  'monitor_base_figure',
  {
    municipalityId: municipalityId(),
    kind: text('kind').$type<BaseFigureKind>().notNull(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    value: doublePrecision('value').notNull(),
    source: text('source').notNull(),
    /** Why a later one was recorded, or the stated reason of a deviation; '' when there is none. */
    reason: text('reason').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.kind, t.year, t.version] })],
)

/** A renovation that takes poor labels away; it asks first what the ground does (3.2.1). */
export const renovationProject = pgTable(
  'renovation_project',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    organisation: text('organisation').notNull(),
    name: text('name').notNull(),
    neighbourhoodCode: text('neighbourhood_code').notNull(),
    dwellings: integer('dwellings').notNull(),
    startYear: integer('start_year').notNull(),
    ...recorded(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.id] })],
)

/** Why a renovation goes on although the ground asks to look first. Rows are only added. */
export const renovationWeighing = pgTable(
  'renovation_weighing',
  {
    municipalityId: municipalityId(),
    project: text('project').notNull(),
    version: integer('version').notNull(),
    /** The advice as it was read when it was weighed. */
    balance: text('balance').notNull(),
    run: integer('run'),
    goesOn: boolean('goes_on').notNull(),
    reason: text('reason').notNull(),
    ...recorded(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.project, t.version] })],
)

/** Owners' associations in which a corporation sits: is the advice on energy on the agenda of their meeting? */
export const ownersAssociation = pgTable(
  'owners_association',
  {
    municipalityId: municipalityId(),
    organisation: text('organisation').notNull(),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<AssociationState>().notNull(),
    /** Day of the meeting; null: not known yet. */
    meetingOn: date('meeting_on'),
    ...recorded(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.organisation, t.name, t.version] })],
)
