import { sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { visible } from '#platform/imports/visible.ts'
import type { GroundwaterYear } from '../model/groundwater/mean-highest-level.ts'
import type { WellFormat } from './schema.ts'

export const WELL_DATASET = 'groundwater-well'
export const AREA_DATASET = 'water-level-area'

export type Well = {
  id: string
  format: WellFormat
  /** RD, metres. */
  x: number
  y: number
  /** m NAP. */
  groundLevel: number | null
  filterTop: number | null
  areaName: string | null
  measurements: number
  firstDate: CalendarDate
  lastDate: CalendarDate
  years: readonly GroundwaterYear[]
}

/** All wells of the municipality, by id. Some hundreds. */
export const listWells = (db: Db): Promise<Well[]> =>
  rowsOf<Well>(
    db,
    sql`select t.id, t.format, t.x, t.y, t.ground_level as "groundLevel", t.filter_top as "filterTop",
          t.area_name as "areaName", t.measurements, t.first_date::text as "firstDate",
          t.last_date::text as "lastDate", t.years
        from groundwater_well t ${visible(WELL_DATASET)} order by t.id`,
  )

/** Writes wells under a batch; declare the slice first. */
export const insertWells = (db: Db, batch: string, slice: string, rows: readonly Well[]): Promise<void> =>
  insertRows(
    db,
    'groundwater_well',
    { batch, slice, audience: 'internal' },
    {
      id: 'text',
      format: 'text',
      x: 'double precision',
      y: 'double precision',
      ground_level: 'double precision',
      filter_top: 'double precision',
      area_name: 'text',
      measurements: 'integer',
      first_date: 'date',
      last_date: 'date',
      years: 'jsonb',
    },
    rows.map((w) => [
      ...[w.id, w.format, w.x, w.y, w.groundLevel, w.filterTop, w.areaName, w.measurements, w.firstDate, w.lastDate],
      w.years,
    ]),
  )

export type WaterLevelArea = { id: string; name: string | null; geometry: MultiPolygon }

/** All water-level areas, by id. */
export const listWaterLevelAreas = (db: Db): Promise<WaterLevelArea[]> =>
  rowsOf<WaterLevelArea>(
    db,
    sql`select t.id, t.name, t.geometry from water_level_area t ${visible(AREA_DATASET)} order by t.id`,
  )

/** Writes areas under a batch; declare the slice first. */
export const insertWaterLevelAreas = (
  db: Db,
  batch: string,
  slice: string,
  rows: readonly WaterLevelArea[],
): Promise<void> =>
  insertRows(
    db,
    'water_level_area',
    { batch, slice, audience: 'internal' },
    { id: 'text', name: 'text', geometry: 'jsonb' },
    rows.map((a) => [a.id, a.name, a.geometry]),
  )
