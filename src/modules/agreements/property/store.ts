import { sql } from 'drizzle-orm'
import type { Source } from '#kernel/source.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { visible } from '#platform/imports/visible.ts'
import type { ComplexCount, PlacedDwelling } from '../model/property/complexes.ts'
import type { SoftPlan } from '../model/property/property-row.ts'

/** Data sets under which the rows stand; a corporation is a slice. */
export const PROPERTY = 'corporation-dwelling'
export const SOFT_PLAN = 'soft-plan'

export const insertProperty = (db: Db, batch: string, slice: string, rows: readonly PlacedDwelling[]): Promise<void> =>
  insertRows(
    db,
    'corporation_dwelling',
    { batch, slice, audience: 'partner' },
    { organisation: 'text', object_id: 'text', complex: 'text', label: 'text', neighbourhood_code: 'text' },
    rows.map((row) => [row.organisation, row.objectId, row.complex, row.label, row.neighbourhoodCode]),
  )

export type NumberedPlan = SoftPlan & { seq: number }

export const insertSoftPlans = (db: Db, batch: string, slice: string, rows: readonly NumberedPlan[]): Promise<void> =>
  insertRows(
    db,
    'soft_plan',
    { batch, slice, audience: 'partner' },
    {
      seq: 'integer',
      organisation: 'text',
      name: 'text',
      neighbourhood_code: 'text',
      from_year: 'integer',
      to_year: 'integer',
      kind: 'text',
      dwellings: 'integer',
    },
    rows.map((row) => [
      ...[row.seq, row.organisation, row.name, row.neighbourhoodCode, row.fromYear, row.toYear, row.kind],
      row.dwellings,
    ]),
  )

/** Dwellings per complex and buurt, counted in the database: a corporation has tens of thousands. */
export const complexCounts = (db: Db): Promise<ComplexCount[]> =>
  rowsOf(
    db,
    sql`select t.organisation, t.complex, t.neighbourhood_code as "neighbourhoodCode", count(*)::int as dwellings,
          count(*) filter (where t.label in ('E', 'F', 'G'))::int as poor,
          count(*) filter (where t.label is null)::int as unlabelled
        from corporation_dwelling t ${visible(PROPERTY)}
        group by t.organisation, t.complex, t.neighbourhood_code order by 1, 2, 3`,
  )

export const listSoftPlans = (db: Db): Promise<SoftPlan[]> =>
  rowsOf(
    db,
    sql`select t.organisation, t.name, t.neighbourhood_code as "neighbourhoodCode", t.from_year as "fromYear",
          t.to_year as "toYear", t.kind, t.dwellings
        from soft_plan t ${visible(SOFT_PLAN)} order by t.from_year, t.organisation, t.name`,
  )

export type OwnBatch = { batch: string; dataset: string; slice: string; source: Source; at: Date }

/** The lists that are current, per corporation. */
export async function currentLists(db: Db): Promise<OwnBatch[]> {
  const rows = await rowsOf<OwnBatch>(
    db,
    sql`select s.batch, s.dataset, s.slice, s.source, b.applied_at as at from import_slice s
        join import_batch b on b.municipality_id = s.municipality_id and b.id = s.batch
        where s.is_current and s.dataset in (${PROPERTY}, ${SOFT_PLAN}) order by s.dataset, s.slice`,
  )
  // Rows of a statement of our own hold moments as the database prints them.
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
