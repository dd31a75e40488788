import { sql } from 'drizzle-orm'
import type { MultiPolygon } from '#kernel/geometry.ts'
import type { Audience, Source } from '#kernel/source.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { seenBy, visible } from '#platform/imports/visible.ts'
import type { KeyFigureValue } from '../model/key-figure.ts'
import type { Liveability } from '../model/liveability.ts'

export type KeyFigure = KeyFigureValue & { source: Source }

const FIGURE = sql`t.area_code as "areaCode", t.year, t.key, t.value, t.missing_reason as "missingReason", t.unit, s.source`

/** All key figures of an area (buurt, wijk or the municipality): by key, newest year first. */
export function keyFiguresOf(db: Db, code: string, audiences?: readonly Audience[]): Promise<KeyFigure[]> {
  return rowsOf<KeyFigure>(
    db,
    sql`select ${FIGURE} from area_key_figure t ${visible('key-figure')}
        where t.area_code = ${code} ${seenBy(audiences)} order by t.key, t.year desc`,
  )
}

/** One key figure of every area that has it, newest year that has a value for that area. */
export function keyFigureOfAll(db: Db, key: string, audiences?: readonly Audience[]): Promise<KeyFigure[]> {
  return rowsOf<KeyFigure>(
    db,
    sql`select distinct on (t.area_code) ${FIGURE} from area_key_figure t ${visible('key-figure')}
        where t.key = ${key} ${seenBy(audiences)} order by t.area_code, (t.value is null), t.year desc`,
  )
}

/** Writes key figures under a batch; declare the slice first. */
export const insertKeyFigures = (
  db: Db,
  batch: string,
  slice: string,
  rows: readonly (KeyFigureValue & { audience?: Audience })[],
): Promise<void> =>
  insertRows(
    db,
    'area_key_figure',
    { batch, slice },
    {
      area_code: 'text',
      year: 'integer',
      key: 'text',
      value: 'double precision',
      missing_reason: 'text',
      unit: 'text',
      audience: 'text',
    },
    rows.map((f) => [f.areaCode, f.year, f.key, f.value, f.missingReason, f.unit, f.audience ?? 'public']),
  )

const SCORES = sql.raw(`t.area_code as "areaCode", t.year,
  t.overall_class as "overallClass", t.housing_class as "housingClass", t.physical_class as "physicalClass",
  t.services_class as "servicesClass", t.social_class as "socialClass", t.nuisance_class as "nuisanceClass",
  t.overall_deviation as "overallDeviation", t.housing_deviation as "housingDeviation",
  t.physical_deviation as "physicalDeviation", t.services_deviation as "servicesDeviation",
  t.social_deviation as "socialDeviation", t.nuisance_deviation as "nuisanceDeviation", s.source`)

export type LiveabilityScore = Liveability & { source: Source }

/** Liveability of an area, newest measuring year; null when it has no score (uninhabited ones have none). */
export async function liveabilityOf(
  db: Db,
  code: string,
  audiences?: readonly Audience[],
): Promise<LiveabilityScore | null> {
  const rows = await rowsOf<LiveabilityScore>(
    db,
    sql`select ${SCORES} from liveability_score t ${visible('liveability')}
        where t.area_code = ${code} ${seenBy(audiences)} order by t.year desc limit 1`,
  )
  return rows[0] ?? null
}

/** Liveability of every area that has a score, newest year of each. */
export function liveabilityOfAll(db: Db): Promise<LiveabilityScore[]> {
  return rowsOf<LiveabilityScore>(
    db,
    sql`select distinct on (t.area_code) ${SCORES} from liveability_score t ${visible('liveability')}
        order by t.area_code, t.year desc`,
  )
}

/** Writes liveability scores under a batch; declare the slice first. */
export const insertLiveability = (
  db: Db,
  batch: string,
  slice: string,
  rows: readonly (Liveability & { geometry: MultiPolygon | null })[],
): Promise<void> =>
  insertRows(
    db,
    'liveability_score',
    { batch, slice },
    {
      area_code: 'text',
      year: 'integer',
      overall_class: 'integer',
      housing_class: 'integer',
      physical_class: 'integer',
      services_class: 'integer',
      social_class: 'integer',
      nuisance_class: 'integer',
      overall_deviation: 'double precision',
      housing_deviation: 'double precision',
      physical_deviation: 'double precision',
      services_deviation: 'double precision',
      social_deviation: 'double precision',
      nuisance_deviation: 'double precision',
      geometry: 'jsonb',
      audience: 'text',
    },
    rows.map((r) => [
      ...[r.areaCode, r.year, r.overallClass, r.housingClass, r.physicalClass, r.servicesClass, r.socialClass],
      ...[r.nuisanceClass, r.overallDeviation, r.housingDeviation, r.physicalDeviation, r.servicesDeviation],
      ...[r.socialDeviation, r.nuisanceDeviation, r.geometry, 'public'],
    ]),
  )
