import { sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { MultiPolygon } from '#kernel/geometry.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { visible } from '#platform/imports/visible.ts'
import type { Ground } from '../model/foundation/soil.ts'

export const REPORT_DATASET = 'foundation-report'
export const SOIL_DATASET = 'soil'
export const HEIGHT_DATASET = 'building-height'

export type FoundationReport = {
  buildingId: string
  family: 'shallow' | 'piled'
  type: string
  origin: string | null
  date: CalendarDate | null
}

/** Writes reports under a batch; declare the slice first. */
export const insertReports = (db: Db, batch: string, slice: string, rows: readonly FoundationReport[]): Promise<void> =>
  insertRows(
    db,
    'foundation_report',
    { batch, slice, audience: 'internal' },
    { building_id: 'text', family: 'text', type: 'text', origin: 'text', established_on: 'date' },
    rows.map((r) => [r.buildingId, r.family, r.type, r.origin, r.date]),
  )

/** The newest report per building after this id, of all imports in force; an undated one only when no other is there. */
export const reportsAfter = (db: Db, afterId: string, limit: number): Promise<FoundationReport[]> =>
  rowsOf<FoundationReport>(
    db,
    sql`select distinct on (t.building_id) t.building_id as "buildingId", t.family, t.type, t.origin,
          t.established_on::text as date
        from foundation_report t ${visible(REPORT_DATASET)}
        join import_batch b on b.municipality_id = t.municipality_id and b.id = t.batch
        where t.building_id > ${afterId}
        order by t.building_id, t.established_on desc nulls last, b.applied_at desc limit ${limit}`,
  )

export type SoilPart = {
  id: string
  soilClass: string
  ground: Ground
  /** RD, metres: a point has x and y, an area its geometry. */
  x: number | null
  y: number | null
  geometry: MultiPolygon | null
}

/** Writes parts of a soil map under a batch; declare the slice first. */
export const insertSoilParts = (db: Db, batch: string, slice: string, rows: readonly SoilPart[]): Promise<void> =>
  insertRows(
    db,
    'soil_part',
    { batch, slice, audience: 'internal' },
    { id: 'text', soil_class: 'text', ground: 'text', x: 'double precision', y: 'double precision', geometry: 'jsonb' },
    rows.map((p) => [p.id, p.soilClass, p.ground, p.x, p.y, p.geometry]),
  )

/** Parts of the soil map after this id. */
export const soilPartsAfter = (db: Db, afterId: string, limit: number): Promise<SoilPart[]> =>
  rowsOf<SoilPart>(
    db,
    sql`select t.id, t.soil_class as "soilClass", t.ground, t.x, t.y, t.geometry
        from soil_part t ${visible(SOIL_DATASET)} where t.id > ${afterId} order by t.id limit ${limit}`,
  )

export type BuildingHeight = { buildingId: string; height: number }

/** Writes heights under a batch; declare the slice first. */
export const insertHeights = (db: Db, batch: string, slice: string, rows: readonly BuildingHeight[]): Promise<void> =>
  insertRows(
    db,
    'building_height',
    { batch, slice, audience: 'internal' },
    { building_id: 'text', height: 'double precision' },
    rows.map((h) => [h.buildingId, h.height]),
  )

/** Heights after this building id, m above the ground. */
export const heightsAfter = (db: Db, afterId: string, limit: number): Promise<BuildingHeight[]> =>
  rowsOf<BuildingHeight>(
    db,
    sql`select t.building_id as "buildingId", t.height from building_height t ${visible(HEIGHT_DATASET)}
        where t.building_id > ${afterId} order by t.building_id limit ${limit}`,
  )

export const FOUNDATION_AREA_DATASET = 'foundation-area'

export type FoundationArea = {
  areaCode: string
  dwellings: number
  given: number
  established: number
  sameBlock: number
  tree: number
  unknown: number
  expectedShallow: number
}

/** Writes counts per buurt under a batch; declare the slice first. */
export const insertFoundationAreas = (
  db: Db,
  batch: string,
  slice: string,
  rows: readonly FoundationArea[],
): Promise<void> =>
  insertRows(
    db,
    'foundation_area',
    { batch, slice, audience: 'internal' },
    {
      area_code: 'text',
      dwellings: 'integer',
      given: 'integer',
      established: 'integer',
      same_block: 'integer',
      tree: 'integer',
      unknown: 'integer',
      expected_shallow: 'double precision',
    },
    rows.map((a) => [
      ...[a.areaCode, a.dwellings, a.given, a.established, a.sameBlock, a.tree, a.unknown, a.expectedShallow],
    ]),
  )

/** Counts per buurt of the latest derivation, by code. */
export const listFoundationAreas = (db: Db): Promise<FoundationArea[]> =>
  rowsOf<FoundationArea>(
    db,
    sql`select t.area_code as "areaCode", t.dwellings, t.given, t.established, t.same_block as "sameBlock", t.tree,
          t.unknown, t.expected_shallow as "expectedShallow"
        from foundation_area t ${visible(FOUNDATION_AREA_DATASET)} order by t.area_code`,
  )
