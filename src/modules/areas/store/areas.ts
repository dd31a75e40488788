import { type SQL, sql } from 'drizzle-orm'
import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Audience, Source } from '#kernel/source.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { seenBy, visible } from '#platform/imports/visible.ts'
import type { Area, AreaLevel, AreaShape } from '../model/area.ts'
import { type BoundaryChanges, compareDivisions } from '../model/boundary-changes.ts'

const DATASET = 'area'

type AreaRow = Omit<Area, 'source'> & { source: Source }

/** One row per code: where a list and a set of polygons both give it, the polygons' row. */
const areas = (where: SQL) => sql`
  select distinct on (t.year, t.code) t.code, t.year, t.level, t.name, t.parent_code as "parentCode",
    t.is_water as "isWater", s.source
  from area t ${visible(DATASET)} ${where}
  order by t.year, t.code, (t.geometry is null), t.name nulls last`

export type AreaFilter = { year?: number; level?: AreaLevel; audiences?: readonly Audience[] }

/** Newest year with a division into buurten; null when nothing was imported. */
export async function latestAreaYear(db: Db): Promise<number | null> {
  const rows = await rowsOf<{ year: number | null }>(
    db,
    sql`select max(t.year) as year from area t ${visible(DATASET)} where t.level = 'buurt'`,
  )
  return rows[0]?.year ?? null
}

/** Years that have a division, newest first. */
export async function areaYears(db: Db): Promise<number[]> {
  const rows = await rowsOf<{ year: number }>(
    db,
    sql`select distinct t.year from area t ${visible(DATASET)} order by t.year desc`,
  )
  return rows.map((row) => row.year)
}

/** Areas of one year (the newest unless given), ordered by code. */
export async function listAreas(db: Db, filter: AreaFilter = {}): Promise<Area[]> {
  const year = filter.year ?? (await latestAreaYear(db))
  if (year === null) return []
  const level = filter.level ? sql`and t.level = ${filter.level}` : sql``
  return rowsOf<AreaRow>(db, areas(sql`where t.year = ${year} ${level} ${seenBy(filter.audiences)}`))
}

/** The area by code in its newest year, or in the given year; null when unknown. */
export async function findArea(db: Db, code: string, filter: AreaFilter = {}): Promise<Area | null> {
  const year = filter.year === undefined ? sql`` : sql`and t.year = ${filter.year}`
  const rows = await rowsOf<AreaRow>(db, areas(sql`where t.code = ${code} ${year} ${seenBy(filter.audiences)}`))
  return rows.at(-1) ?? null
}

/**
 * Boundaries as RD polygons. An area without a polygon in the wanted year gets that of the nearest year that has
 * one, earlier before later; boundaryYear tells which. Areas without any polygon are absent.
 */
export async function areaGeometry(db: Db, wanted: AreaFilter & { codes?: readonly string[] }): Promise<AreaShape[]> {
  const year = wanted.year ?? (await latestAreaYear(db)) ?? 0
  const codes = wanted.codes ? sql`and t.code = any(${sql.param([...wanted.codes])}::text[])` : sql``
  const level = wanted.level ? sql`and t.level = ${wanted.level}` : sql``
  return rowsOf<AreaShape>(
    db,
    sql`select distinct on (t.code) t.code, t.geometry, t.year as "boundaryYear", s.source
        from area t ${visible(DATASET)} where t.geometry is not null ${codes} ${level} ${seenBy(wanted.audiences)}
        order by t.code, (t.year > ${year}), abs(t.year - ${year})`,
  )
}

/** Areas whose name or code holds every word, best known first: wijken before buurten, newest year only. */
export async function searchAreas(
  db: Db,
  words: string,
  { audiences, limit = 20 }: Pick<AreaFilter, 'audiences'> & { limit?: number } = {},
): Promise<Area[]> {
  const parts = words.trim().split(/\s+/).filter(Boolean).slice(0, 6)
  const year = await latestAreaYear(db)
  if (parts.length === 0 || year === null) return []
  const holds = parts.map((part) => {
    const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`
    return sql`(t.name ilike ${pattern} or t.code ilike ${pattern})`
  })
  const found = await rowsOf<AreaRow>(
    db,
    areas(sql`where t.year = ${year} and ${sql.join(holds, sql` and `)} ${seenBy(audiences)}`),
  )
  return found.sort((a, b) => b.level.localeCompare(a.level) || a.code.localeCompare(b.code)).slice(0, limit)
}

/** What changed between the divisions of two years, at one level; water left out, as lists often do not name it. */
export async function boundariesCompared(
  db: Db,
  fromYear: number,
  toYear: number,
  { level = 'buurt', audiences }: Pick<AreaFilter, 'level' | 'audiences'> = {},
): Promise<BoundaryChanges> {
  const filter = { level, ...(audiences ? { audiences } : {}) }
  const before = await listAreas(db, { ...filter, year: fromYear })
  const after = await listAreas(db, { ...filter, year: toYear })
  const isLand = (each: Area) => !each.isWater
  return compareDivisions(before.filter(isLand), after.filter(isLand))
}

export type NewArea = Omit<Area, 'source'> & { geometry: MultiPolygon | null; audience?: Audience }

/** Writes areas under a batch; declare the slice first. */
export const insertAreas = (db: Db, batch: string, slice: string, rows: readonly NewArea[]): Promise<void> =>
  insertRows(
    db,
    'area',
    { batch, slice },
    {
      year: 'integer',
      code: 'text',
      level: 'text',
      name: 'text',
      parent_code: 'text',
      is_water: 'boolean',
      geometry: 'jsonb',
      audience: 'text',
    },
    rows.map((a) => [a.year, a.code, a.level, a.name, a.parentCode, a.isWater, a.geometry, a.audience ?? 'public']),
  )
