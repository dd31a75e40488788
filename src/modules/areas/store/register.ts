// The register of buildings and addresses, walked from beginning to end a part at a time.
import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db/scope.ts'

export type RegisteredAddress = {
  id: string
  isDwelling: boolean
  buildingIds: string[]
  streetId: string | null
  /** Null where the register was delivered without addresses. */
  postcode: string | null
  houseNumber: number | null
  houseSuffix: string | null
  neighbourhoodCode: string | null
  /** RD, metres. */
  x: number | null
  y: number | null
}

/** Addressable objects after this id, in order of id. Each batch is walked along its own key. */
export function addressesAfter(db: Db, afterId: string, limit: number): Promise<RegisteredAddress[]> {
  return rowsOf<RegisteredAddress>(
    db,
    sql`select t.id, t.is_dwelling as "isDwelling", t.building_ids as "buildingIds",
          t.street_id as "streetId", t.postcode, t.house_number as "houseNumber", t.house_suffix as "houseSuffix",
          t.neighbourhood_code as "neighbourhoodCode", t.x, t.y
        from import_slice s cross join lateral (
          select * from address_object t
          where t.municipality_id = s.municipality_id and t.batch = s.batch and t.slice = s.slice and t.id > ${afterId}
          order by t.id limit ${limit}) t
        where s.dataset = 'address-object' and s.is_current order by t.id limit ${limit}`,
  )
}

export type RegisteredBuilding = {
  id: string
  /** Null when unknown or a placeholder of the register. */
  constructionYear: number | null
  blockId: string | null
  x: number | null
  y: number | null
}

/** Buildings after this id, in order of id. */
export function buildingsAfter(db: Db, afterId: string, limit: number): Promise<RegisteredBuilding[]> {
  return rowsOf<RegisteredBuilding>(
    db,
    sql`select t.id, t.construction_year as "constructionYear", t.block_id as "blockId", t.x, t.y
        from import_slice s cross join lateral (
          select * from building t
          where t.municipality_id = s.municipality_id and t.batch = s.batch and t.slice = s.slice and t.id > ${afterId}
          order by t.id limit ${limit}) t
        where s.dataset = 'building' and s.is_current order by t.id limit ${limit}`,
  )
}
