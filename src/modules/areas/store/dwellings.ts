import { sql } from 'drizzle-orm'
import type { MultiPolygon, Polygon } from '#kernel/geometry.ts'
import type { Audience, Source } from '#kernel/source.ts'
import { type ColumnType, insertRows } from '#platform/db/insert-rows.ts'
import { rowsByColumn } from '#platform/db/read-columns.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { visible } from '#platform/imports/visible.ts'
import type { AddressObject, Building } from '../model/bag.ts'
import { DWELLING_COLUMNS, type DwellingColumn, type DwellingInput } from '../model/dwelling-file.ts'
import { neighbourhoodsOf } from './neighbourhoods-of.ts'

export type DwellingCounts = {
  /** Addressable objects, dwellings among them, and buildings, in the register of buildings and addresses. */
  objects: number
  dwellings: number
  buildings: number
  buildingsWithYear: number
  /** Built before 1945, of those with a known year. */
  buildingsBefore1945: number
  /** Dwellings with a row of measurements, and of those with a known floor level. */
  measured: number
  withFloorLevel: number
}

/** Counts for a buurt, wijk or municipality code. All 0 when nothing was imported: say "niet ingelezen", not "geen". */
export async function dwellingCounts(db: Db, code: string): Promise<DwellingCounts> {
  const inside = code.startsWith('GM')
    ? sql`where true`
    : sql`where t.neighbourhood_code like ${neighbourhoodsOf(code)}`
  const [objects] = await rowsOf<Pick<DwellingCounts, 'objects' | 'dwellings'>>(
    db,
    sql`select count(*)::int as objects, count(*) filter (where t.is_dwelling)::int as dwellings
        from address_object t ${visible('address-object')} ${inside}`,
  )
  const [buildings] = await rowsOf<Pick<DwellingCounts, 'buildings' | 'buildingsWithYear' | 'buildingsBefore1945'>>(
    db,
    sql`select count(*)::int as buildings, count(t.construction_year)::int as "buildingsWithYear",
          count(*) filter (where t.construction_year < 1945)::int as "buildingsBefore1945"
        from building t ${visible('building')} ${inside}`,
  )
  const [measured] = await rowsOf<Pick<DwellingCounts, 'measured' | 'withFloorLevel'>>(
    db,
    sql`select count(*)::int as measured, count(t.floor_level)::int as "withFloorLevel"
        from dwelling_measurement t ${visible('dwelling')} ${inside} and ${NOT_COVERED}`,
  )
  return { ...NO_DWELLINGS, ...objects, ...buildings, ...measured }
}
const NO_DWELLINGS: DwellingCounts = {
  objects: 0,
  dwellings: 0,
  buildings: 0,
  buildingsWithYear: 0,
  buildingsBefore1945: 0,
  measured: 0,
  withFloorLevel: 0,
}

/** Dwellings per buurt code, for lists: one query for all. A buurt without a single object is absent: unknown, not 0. */
export async function dwellingsPerNeighbourhood(db: Db): Promise<Map<string, number>> {
  const rows = await rowsOf<{ code: string; dwellings: number }>(
    db,
    sql`select t.neighbourhood_code as code, count(*) filter (where t.is_dwelling)::int as dwellings
        from address_object t ${visible('address-object')}
        where t.neighbourhood_code is not null group by 1`,
  )
  return new Map(rows.map((row) => [row.code, row.dwellings]))
}

/**
 * A batch may fill all buurten at once (slice `all`); a later file of one buurt goes over it, and those dwellings of
 * the batch beneath are no longer seen.
 */
const NOT_COVERED = sql`not (t.slice = 'all' and exists (
  select from import_slice o where o.municipality_id = t.municipality_id and o.dataset = 'dwelling'
    and o.slice = t.neighbourhood_code and o.is_current))`

const MEASURED = sql.raw(DWELLING_COLUMNS.map((column) => `t.${column}`).join(', '))

/** Rows shaped as DWELLINGS.csv, ordered by dwelling id: of a buurt, wijk, or the whole municipality. Internal. */
export function dwellingInputs(db: Db, areaCode?: string): Promise<DwellingInput[]> {
  const inside = areaCode ? sql`and t.neighbourhood_code like ${neighbourhoodsOf(areaCode)}` : sql``
  return rowsByColumn<DwellingInput>(
    db,
    DWELLING_COLUMNS,
    sql`select ${MEASURED} from dwelling_measurement t ${visible('dwelling')}
        where ${NOT_COVERED} ${inside} order by t.dwelling_id`,
  )
}

/** The row of one dwelling, with the source it stands under; null when there is none. */
export async function dwellingInputOf(db: Db, id: string): Promise<{ row: DwellingInput; source: Source } | null> {
  const [found] = await rowsOf<DwellingInput & { source: Source }>(
    db,
    sql`select ${MEASURED}, s.source from dwelling_measurement t ${visible('dwelling')}
        where ${NOT_COVERED} and t.dwelling_id = ${id}`,
  )
  if (!found) return null
  const { source, ...row } = found
  return { row, source }
}

/** Which of these dwellings have a row in DWELLINGS.csv, wherever that says they lie. */
export async function measuredAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select t.dwelling_id as id from dwelling_measurement t ${visible('dwelling')}
        where ${NOT_COVERED} and t.dwelling_id = any(${sql.param([...ids])}::text[])`,
  )
  return new Set(rows.map(({ id }) => id))
}

/**
 * Like dwellingInputs, a part at a time, so that reading a city never holds up other requests. Each batch is walked
 * along its own key and only as far as needed: the last part of a city takes no longer than the first.
 */
export function dwellingInputsAfter(db: Db, afterId: string, limit: number): Promise<DwellingInput[]> {
  return rowsByColumn<DwellingInput>(
    db,
    DWELLING_COLUMNS,
    sql`select ${MEASURED} from import_slice s cross join lateral (
          select * from dwelling_measurement t
          where t.municipality_id = s.municipality_id and t.batch = s.batch and t.slice = s.slice
            and t.dwelling_id > ${afterId} and ${NOT_COVERED}
          order by t.dwelling_id limit ${limit}) t
        where s.dataset = 'dwelling' and s.is_current order by t.dwelling_id limit ${limit}`,
  )
}

/** Of each column of DWELLINGS.csv how many dwellings have a value; `dwelling_id` counts them all. */
export async function filledColumns(db: Db): Promise<Readonly<Record<DwellingColumn, number>>> {
  const counts = DWELLING_COLUMNS.map((column) => `count(t.${column})::int as ${column}`).join(', ')
  const [row] = await rowsOf<Record<DwellingColumn, number>>(
    db,
    sql`select ${sql.raw(counts)} from dwelling_measurement t ${visible('dwelling')} where ${NOT_COVERED}`,
  )
  return row ?? (Object.fromEntries(DWELLING_COLUMNS.map((column) => [column, 0])) as Record<DwellingColumn, number>)
}

export type Block = {
  id: string
  neighbourhoodCode: string
  name: string | null
  /** Dwellings with measurements in the block. */
  dwellings: number
  geometry: MultiPolygon | null
}

/** Blocks of a buurt, wijk or municipality: those on the map and those that measurements name. */
export function blocksOf(db: Db, code: string): Promise<Block[]> {
  const pattern = neighbourhoodsOf(code)
  return rowsOf<Block>(
    db,
    sql`
    with counted as (
      select t.block_id as id, min(t.neighbourhood_code) as neighbourhood_code, count(*)::int as dwellings
      from dwelling_measurement t ${visible('dwelling')}
      where t.block_id is not null and t.neighbourhood_code like ${pattern} and ${NOT_COVERED} group by 1),
    drawn as (
      select t.id, t.neighbourhood_code, t.name, t.geometry from block t ${visible('block')}
      where t.neighbourhood_code like ${pattern})
    select coalesce(d.id, c.id) as id, coalesce(d.neighbourhood_code, c.neighbourhood_code) as "neighbourhoodCode",
      d.name, coalesce(c.dwellings, 0) as dwellings, d.geometry
    from drawn d full join counted c on c.id = d.id order by 1`,
  )
}

export type BuildingShape = { id: string; constructionYear: number | null; blockId: string | null; footprint: Polygon }

/** Footprints in a buurt, RD metres, at most `limit`. */
export function buildingsOf(db: Db, neighbourhood: string, limit = 5000): Promise<BuildingShape[]> {
  return rowsOf<BuildingShape>(
    db,
    sql`select t.id, t.construction_year as "constructionYear", t.block_id as "blockId", t.footprint
        from building t ${visible('building')}
        where t.neighbourhood_code = ${neighbourhood} and t.footprint is not null order by t.id limit ${limit}`,
  )
}

const INTERNAL: Audience = 'internal'

/** Writes buildings under a batch; declare the slice first. */
export const insertBuildings = (db: Db, batch: string, slice: string, rows: readonly Building[]): Promise<void> =>
  insertRows(
    db,
    'building',
    { batch, slice, audience: INTERNAL },
    {
      id: 'text',
      construction_year: 'integer',
      year_is_placeholder: 'boolean',
      status: 'text',
      neighbourhood_code: 'text',
      block_id: 'text',
      x: 'double precision',
      y: 'double precision',
      footprint: 'jsonb',
    },
    rows.map((b) => [
      ...[b.id, b.constructionYear, b.yearIsPlaceholder, b.status, b.neighbourhoodCode, b.blockId],
      ...[b.point?.[0] ?? null, b.point?.[1] ?? null, b.footprint],
    ]),
  )

/** Writes addressable objects under a batch; declare the slice first. */
export const insertAddressObjects = (
  db: Db,
  batch: string,
  slice: string,
  rows: readonly AddressObject[],
): Promise<void> =>
  insertRows(
    db,
    'address_object',
    { batch, slice, audience: INTERNAL },
    {
      id: 'text',
      uses: 'text[]',
      is_dwelling: 'boolean',
      floor_area: 'integer',
      area_is_placeholder: 'boolean',
      status: 'text',
      building_ids: 'text[]',
      street_id: 'text',
      postcode: 'text',
      house_number: 'integer',
      house_suffix: 'text',
      neighbourhood_code: 'text',
      x: 'double precision',
      y: 'double precision',
    },
    rows.map((o) => [
      ...[o.id, o.uses, o.uses.includes('woonfunctie'), o.floorArea, o.areaIsPlaceholder, o.status, o.buildingIds],
      ...[o.streetId, o.address?.postcode ?? null, o.address?.number ?? null, o.address?.suffix ?? null],
      ...[o.neighbourhoodCode, o.point?.[0] ?? null, o.point?.[1] ?? null],
    ]),
  )

export type NewBlock = { id: string; neighbourhoodCode: string; name: string | null; geometry: MultiPolygon | null }

/** Writes blocks under a batch; declare the slice first. */
export const insertBlocks = (db: Db, batch: string, slice: string, rows: readonly NewBlock[]): Promise<void> =>
  insertRows(
    db,
    'block',
    { batch, slice, audience: 'public' satisfies Audience },
    { id: 'text', neighbourhood_code: 'text', name: 'text', geometry: 'jsonb' },
    rows.map((b) => [b.id, b.neighbourhoodCode, b.name, b.geometry]),
  )

const TEXT_COLUMNS = new Set<string>([
  ...['dwelling_id', 'neighbourhood_code', 'block_id', 'street_id'],
  ...['groundwater_quality', 'subsidence_quality', 'foundation_quality'],
])
const DWELLING_TYPES = Object.fromEntries(
  DWELLING_COLUMNS.map((column): [string, ColumnType] => [
    column,
    TEXT_COLUMNS.has(column) ? 'text' : column === 'construction_year' ? 'integer' : 'double precision',
  ]),
)

/** Writes measurements under a batch; declare the slice first. */
export const insertDwellings = (db: Db, batch: string, slice: string, rows: readonly DwellingInput[]): Promise<void> =>
  insertRows(
    db,
    'dwelling_measurement',
    { batch, slice, audience: INTERNAL },
    DWELLING_TYPES,
    rows.map((row) => DWELLING_COLUMNS.map((column) => row[column])),
  )
