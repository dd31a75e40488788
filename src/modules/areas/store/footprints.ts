// Outlines of the buildings of the register, for whoever needs to know what stands where.
import { sql } from 'drizzle-orm'
import type { Ring } from '#kernel/geometry.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'

export type BuildingOutline = {
  id: string
  /** Centroid, RD metres. */
  x: number | null
  y: number | null
  /** Outer ring of the footprint, RD metres; null when the register gave none. */
  outline: Ring | null
}

/** Buildings after this id, in order of id, with their outer ring. Each batch is walked along its own key. */
export function outlinesAfter(db: Db, afterId: string, limit: number): Promise<BuildingOutline[]> {
  return rowsOf<BuildingOutline>(
    db,
    sql`select t.id, t.x, t.y, t.footprint->0 as outline
        from import_slice s cross join lateral (
          select * from building t
          where t.municipality_id = s.municipality_id and t.batch = s.batch and t.slice = s.slice and t.id > ${afterId}
          order by t.id limit ${limit}) t
        where s.dataset = 'building' and s.is_current order by t.id limit ${limit}`,
  )
}
