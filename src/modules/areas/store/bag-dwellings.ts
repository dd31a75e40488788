// Dwellings as the register of buildings and addresses knows them: what there is, measured or not.
import { type SQL, sql } from 'drizzle-orm'
import { rowsByColumn } from '#platform/db/read-columns.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { visible } from '#platform/imports/visible.ts'

/** A dwelling of the register; the building it stands in tells its year, and where the object itself does not, its buurt. */
export type BagDwelling = {
  id: string
  neighbourhood_code: string | null
  street_id: string | null
  /** First of the buildings that it stands in. */
  building_id: string | null
}
const COLUMNS = ['id', 'neighbourhood_code', 'street_id', 'building_id'] as const

/** Dwellings of the register after an id, a part at a time, by id. Short however many there are: see dwellingInputsAfter. */
export const bagDwellingsAfter = (db: Db, afterId: string, limit: number): Promise<BagDwelling[]> =>
  rowsByColumn<BagDwelling>(
    db,
    COLUMNS,
    sql`select t.id, t.neighbourhood_code, t.street_id, t.building_ids[1] as building_id
        from import_slice s cross join lateral (
          select * from address_object t
          where t.municipality_id = s.municipality_id and t.batch = s.batch and t.slice = s.slice
            and t.is_dwelling and t.id > ${afterId}
          order by t.id limit ${limit}) t
        where s.dataset = 'address-object' and s.is_current order by t.id limit ${limit}`,
  )

/** Dwellings of the register in a buurt, or with one of these ids. */
export function bagDwellingsOf(
  db: Db,
  wanted: { neighbourhoodCode: string } | { ids: readonly string[] },
): Promise<BagDwelling[]> {
  const which: SQL =
    'ids' in wanted
      ? sql`t.id = any(${sql.param([...wanted.ids])}::text[])`
      : sql`t.neighbourhood_code = ${wanted.neighbourhoodCode}`
  return rowsByColumn<BagDwelling>(
    db,
    COLUMNS,
    sql`select t.id, t.neighbourhood_code, t.street_id, t.building_ids[1] as building_id
        from address_object t ${visible('address-object')} where t.is_dwelling and ${which} order by t.id`,
  )
}

export type BuildingFacts = {
  id: string
  construction_year: number | null
  neighbourhood_code: string | null
  block_id: string | null
}

/** Year, buurt and block of these buildings; those that the register does not have are absent. */
export function buildingFacts(db: Db, ids: readonly string[]): Promise<BuildingFacts[]> {
  if (ids.length === 0) return Promise.resolve([])
  return rowsOf<BuildingFacts>(
    db,
    sql`select t.id, t.construction_year, t.neighbourhood_code, t.block_id from building t ${visible('building')}
        where t.id = any(${sql.param([...ids])}::text[])`,
  )
}
