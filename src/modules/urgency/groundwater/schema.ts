import { date, doublePrecision, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { audience } from '#platform/db/columns.ts'
import { batchKey, imported } from '#platform/imports/schema.ts'
import type { GroundwaterYear } from '../model/groundwater/mean-highest-level.ts'

/** Where the levels of a well were read from. */
export type WellFormat = 'dino' | 'bro' | 'municipal'

/** One filter of a monitoring well with what its series says per hydrological year; the series itself stays in its file. */
export const groundwaterWell = pgTable(
  'groundwater_well',
  {
    ...imported(),
    /** Well and filter, e.g. B33F0080-001. */
    id: text('id').notNull(),
    format: text('format').$type<WellFormat>().notNull(),
    /** RD, metres. */
    x: doublePrecision('x').notNull(),
    y: doublePrecision('y').notNull(),
    /** m NAP; null when the file does not give them. */
    groundLevel: doublePrecision('ground_level'),
    filterTop: doublePrecision('filter_top'),
    /** Name of its water-level area (peilgebied), as the file gives it. */
    areaName: text('area_name'),
    measurements: integer('measurements').notNull(),
    firstDate: date('first_date', { mode: 'string' }).notNull(),
    lastDate: date('last_date', { mode: 'string' }).notNull(),
    years: jsonb('years').$type<GroundwaterYear[]>().notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.id] }), batchKey('groundwater_well', t)],
)

/** Land in which one water level is kept (peilgebied). */
export const waterLevelArea = pgTable(
  'water_level_area',
  {
    ...imported(),
    id: text('id').notNull(),
    name: text('name'),
    geometry: jsonb('geometry').$type<MultiPolygon>().notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.batch, t.id] }), batchKey('water_level_area', t)],
)
