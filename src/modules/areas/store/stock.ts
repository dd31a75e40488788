// What the registers know of the homes of one buurt: for plans that reckon with each of them.
import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { visible } from '#platform/imports/visible.ts'

/** A home as far as registers and measurements know it; null = unknown. */
export type RegisteredHome = {
  id: string
  blockId: string | null
  streetId: string | null
  /** m2 GBO. */
  floorArea: number | null
  /** Newest energy label. */
  label: string | null
  shallowProbability: number | null
}

/** Homes of a buurt by id: those of the register of addresses and those that measurements name. */
export function registeredHomes(db: Db, neighbourhoodCode: string): Promise<RegisteredHome[]> {
  return rowsOf<RegisteredHome>(
    db,
    sql`
    with registered as (
      select t.id, t.street_id, t.floor_area, t.building_ids[1] as building
      from address_object t ${visible('address-object')}
      where t.is_dwelling and t.neighbourhood_code = ${neighbourhoodCode}),
    measured as (
      select t.dwelling_id as id, t.block_id, t.street_id, t.shallow_probability
      from dwelling_measurement t ${visible('dwelling')} where t.neighbourhood_code = ${neighbourhoodCode}),
    labelled as (
      select t.object_id as id, max(t.class) as class from energy_label t ${visible('energy-label')}
      where t.neighbourhood_code = ${neighbourhoodCode} group by t.object_id),
    housed as (
      select t.id, max(t.block_id) as block_id from building t ${visible('building')}
      where t.id in (select building from registered) group by t.id)
    select coalesce(r.id, m.id) as id, coalesce(m.block_id, h.block_id) as "blockId",
      coalesce(r.street_id, m.street_id) as "streetId", r.floor_area as "floorArea", l.class as label,
      m.shallow_probability as "shallowProbability"
    from registered r full join measured m on m.id = r.id
      left join labelled l on l.id = coalesce(r.id, m.id) left join housed h on h.id = r.building
    order by 1`,
  )
}
