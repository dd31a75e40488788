import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Audience, Source } from '#kernel/source.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { seenBy, visible } from '#platform/imports/visible.ts'
import type { SewerSection } from '../model/sewer-section.ts'
import type { NewStreetWork, StreetWork } from '../model/street-work.ts'

/** Data sets under which the rows stand. */
export const STREET = 'street'
export const STREET_WORK = 'street-work'

export type StreetWorkFilter = {
  streetId?: string
  /** Works in the streets that dwellings of this buurt stand in, or that name the buurt themselves. */
  neighbourhoodCode?: string
  audiences?: readonly Audience[]
}

/** Streets along which a buurt has dwellings. */
const streetsOf = (code: string): SQL => sql`
  select a.street_id from address_object a
    join import_slice v on v.municipality_id = a.municipality_id and v.dataset = 'address-object'
      and v.slice = a.slice and v.batch = a.batch and v.is_current
    where a.neighbourhood_code = ${code} and a.street_id is not null
  union
  select d.street_id from dwelling_measurement d
    join import_slice v on v.municipality_id = d.municipality_id and v.dataset = 'dwelling'
      and v.slice = d.slice and v.batch = d.batch and v.is_current
    where d.neighbourhood_code = ${code} and d.street_id is not null`

type Row = Omit<StreetWork, 'source' | 'date'> & { date: string | null; cited: string | null; source: Source }

/** Works in streets, done and planned, by street and year. */
export async function listStreetWorks(
  db: Db,
  { streetId, neighbourhoodCode, audiences }: StreetWorkFilter = {},
): Promise<StreetWork[]> {
  const ofStreet = streetId === undefined ? sql`` : sql`and t.street_id = ${streetId}`
  const ofArea =
    neighbourhoodCode === undefined
      ? sql``
      : sql`and coalesce(t.neighbourhood_code = ${neighbourhoodCode}, t.street_id in (${streetsOf(neighbourhoodCode)}))`
  const rows = await rowsOf<Row>(
    db,
    sql`select t.id, t.street_id as "streetId", t.street_name as "streetName", t.kind, t.status,
          t.year, t.worked_on::text as date, t.raise_m as "raiseM", t.cited, s.source
        from street_work t ${visible(STREET_WORK)}
        where true ${ofStreet} ${ofArea} ${seenBy(audiences)}
        order by t.street_id, t.year, t.worked_on nulls first, t.id`,
  )
  const isNameless = rows.some(({ streetName }) => streetName === null)
  const names = isNameless ? await streetNamesById(db) : new Map<string, string>()
  return rows.map(({ cited, source, date, streetName, ...work }) => ({
    ...work,
    streetName: streetName ?? names.get(work.streetId) ?? null,
    date: date as CalendarDate | null,
    source: cited === null ? source : { document: cited, place: source.document, asOf: source.asOf },
  }))
}

/** Planned raisings with a known height, as the model takes them: the street lies so much higher from that year on. */
export function streetRaises(db: Db): Promise<{ street_id: string; year: number; metres: number }[]> {
  return rowsOf(
    db,
    sql`select t.street_id, t.year, t.raise_m as metres from street_work t ${visible(STREET_WORK)}
        where t.status = 'planned' and t.raise_m > 0 order by t.street_id, t.year, t.id`,
  )
}

/** Ids of the streets along which dwellings or other objects stand. */
export async function knownStreets(db: Db): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select distinct t.street_id as id from address_object t ${visible('address-object')} where t.street_id is not null
        union select distinct t.street_id from dwelling_measurement t ${visible('dwelling')}
        where t.street_id is not null`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Whether a street programme or a log of works was read at all: without one nothing is known of works. */
export async function hasStreetWorks(db: Db, status: StreetWork['status']): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select 1 as one from import_slice where dataset = ${STREET_WORK} and slice = ${status} and is_current`,
  )
  return rows.length > 0
}

/** Writes works under a batch; declare the slice first. */
export const insertStreetWorks = (
  db: Db,
  batch: string,
  slice: string,
  rows: readonly NewStreetWork[],
): Promise<void> =>
  insertRows(
    db,
    'street_work',
    { batch, slice, audience: 'internal' satisfies Audience },
    {
      id: 'text',
      street_id: 'text',
      street_name: 'text',
      neighbourhood_code: 'text',
      kind: 'text',
      status: 'text',
      year: 'integer',
      worked_on: 'date',
      raise_m: 'double precision',
      cited: 'text',
    },
    rows.map((w) => [
      ...[w.id, w.streetId, w.streetName, w.neighbourhoodCode, w.kind, w.status, w.year, w.date, w.raiseM, w.cited],
    ]),
  )

export type Street = { id: string; name: string }

/** Writes names of streets under a batch; declare the slice first. */
export const insertStreets = (db: Db, batch: string, slice: string, rows: readonly Street[]): Promise<void> =>
  insertRows(
    db,
    'street',
    { batch, slice, audience: 'public' satisfies Audience },
    { id: 'text', name: 'text' },
    rows.map(({ id, name }) => [id, name]),
  )

/** Data set of the sewer renewal plan. */
export const SEWER = 'sewer'

export type SewerLength = {
  streetId: string
  neighbourhoodCode: string | null
  dueYear: number | null
  metres: number
  source: Source
}

/** Metres of sewer per street and year in which they are due. */
export const sewerLengths = (db: Db): Promise<SewerLength[]> =>
  rowsOf<SewerLength>(
    db,
    sql`select t.street_id as "streetId", t.neighbourhood_code as "neighbourhoodCode", t.due_year as "dueYear",
          sum(t.length_m) as metres, s.source
        from sewer_section t ${visible(SEWER)}
        group by t.street_id, t.neighbourhood_code, t.due_year, s.source order by 1, 2, 3`,
  )

/** Writes sections of sewer under a batch; declare the slice first. */
export const insertSewerSections = (
  db: Db,
  batch: string,
  slice: string,
  rows: readonly SewerSection[],
): Promise<void> =>
  insertRows(
    db,
    'sewer_section',
    { batch, slice, audience: 'internal' satisfies Audience },
    {
      id: 'text',
      street_id: 'text',
      neighbourhood_code: 'text',
      length_m: 'double precision',
      due_year: 'integer',
    },
    rows.map((s) => [s.id, s.streetId, s.neighbourhoodCode, s.lengthM, s.dueYear]),
  )

export type StreetDwellings = {
  /** Null: dwellings of which the street is not known. */
  streetId: string | null
  neighbourhoodCode: string
  dwellings: number
}

/** Dwellings per street and buurt: those of the register, or where it was not read those with measurements. */
export async function dwellingsPerStreet(db: Db): Promise<StreetDwellings[]> {
  const counted = sql`t.street_id as "streetId", t.neighbourhood_code as "neighbourhoodCode", count(*)::int as dwellings`
  const registered = await rowsOf<StreetDwellings>(
    db,
    sql`select ${counted} from address_object t ${visible('address-object')}
        where t.is_dwelling and t.neighbourhood_code is not null group by 1, 2 order by 1, 2`,
  )
  if (registered.length > 0) return registered
  return rowsOf<StreetDwellings>(
    db,
    sql`select ${counted} from dwelling_measurement t ${visible('dwelling')} group by 1, 2 order by 1, 2`,
  )
}

/** Names of streets by id. */
export async function streetNamesById(db: Db): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; name: string }>(db, sql`select t.id, t.name from street t ${visible(STREET)}`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
