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

/** Dwellings of the register in a buurt, those that have it from their building included, or with one of these ids. */
export function bagDwellingsOf(
  db: Db,
  wanted: { neighbourhoodCode: string } | { ids: readonly string[] },
): Promise<BagDwelling[]> {
  const which: SQL =
    'ids' in wanted
      ? sql`t.id = any(${sql.param([...wanted.ids])}::text[])`
      : sql`(t.neighbourhood_code = ${wanted.neighbourhoodCode} or (t.neighbourhood_code is null
            and t.building_ids[1] in (select b.id from building b where b.neighbourhood_code = ${wanted.neighbourhoodCode})))`
  return rowsByColumn<BagDwelling>(
    db,
    COLUMNS,
    sql`select t.id, t.neighbourhood_code, t.street_id, t.building_ids[1] as building_id
        from address_object t ${visible('address-object')} where t.is_dwelling and ${which} order by t.id`,
  )
}

/** Where a dwelling is, in the words of the register; each part null when unknown. For roles that may see an address. */
export type Address = {
  street: string | null
  houseNumber: number | null
  houseSuffix: string | null
  postcode: string | null
}

export async function addressOf(db: Db, id: string): Promise<Address | null> {
  const [found] = await rowsOf<Address>(
    db,
    sql`select (select n.name from street n join import_slice ns on ns.municipality_id = n.municipality_id
            and ns.dataset = 'street' and ns.slice = n.slice and ns.batch = n.batch and ns.is_current
            where n.id = t.street_id limit 1) as street,
          t.house_number as "houseNumber", t.house_suffix as "houseSuffix", t.postcode
        from address_object t ${visible('address-object')} where t.id = ${id}`,
  )
  return found ?? null
}

/** A block by its id: drawn on the map, or named by dwellings or buildings only; null when nothing names it. */
export async function findBlock(db: Db, id: string): Promise<NamedBlock | null> {
  const [drawn] = await rowsOf<NamedBlock>(
    db,
    sql`select t.id, t.neighbourhood_code as "neighbourhoodCode", t.name from block t ${visible('block')}
        where t.id = ${id}`,
  )
  if (drawn) return drawn
  const [named] = await rowsOf<{ code: string | null }>(
    db,
    sql`select min(t.neighbourhood_code) as code from dwelling_measurement t ${visible('dwelling')} where t.block_id = ${id}
        union all
        select min(t.neighbourhood_code) from building t ${visible('building')} where t.block_id = ${id}
        order by code nulls last limit 1`,
  )
  return named?.code ? { id, neighbourhoodCode: named.code, name: null } : null
}
export type NamedBlock = { id: string; neighbourhoodCode: string; name: string | null }

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

export type HouseNumber = { number: number; suffix: string | null }

/** House numbers of these dwellings; those without one are absent. For roles that may see an address. */
export async function houseNumbersOf(db: Db, ids: readonly string[]): Promise<Map<string, HouseNumber>> {
  const rows = await rowsOf<HouseNumber & { id: string }>(
    db,
    sql`select t.id, t.house_number as number, t.house_suffix as suffix
        from address_object t ${visible('address-object')}
        where t.id = any(${sql.param([...ids])}::text[]) and t.house_number is not null`,
  )
  return new Map(rows.map(({ id, ...house }) => [id, house]))
}
