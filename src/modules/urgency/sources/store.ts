import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import type { StoredFile } from '#platform/imports/schema.ts'
import { visible } from '#platform/imports/visible.ts'
import type { ImportReport } from '#platform/module.ts'
import type { Quality } from '../model/dwelling.ts'
import type { ReadingKind } from '../model/ledger/reading.ts'

/** Dwellings with a reading of an import of this kind, by the best quality of each. One kind at a time: short statements. */
export async function dwellingsPerQuality(db: Db, kind: ReadingKind): Promise<Partial<Record<Quality, number>>> {
  const rows = await rowsOf<{ quality: Quality; dwellings: number }>(
    db,
    sql`select quality, count(*)::int as dwellings from (
          select min(t.quality) as quality from dwelling_reading t ${visible('reading')}
          where t.kind = ${kind} and t.state <> 'disputed' group by t.dwelling_id) best
        group by quality`,
  )
  return Object.fromEntries(rows.map(({ quality, dwellings }) => [quality, dwellings]))
}

/** Kinds of which there is any reading of an import. */
export const kindsWithReadings = async (db: Db): Promise<ReadingKind[]> => {
  const rows = await rowsOf<{ kind: ReadingKind }>(
    db,
    sql`select k.kind from unnest(array['street_level', 'threshold_level', 'floor_level', 'groundwater_ghg',
            'subsidence_rate', 'street_subsidence_rate', 'rain_depth_100', 'rain_depth_1000', 'shallow_probability'])
          as k(kind)
        where exists (select from dwelling_reading t ${visible('reading')} where t.kind = k.kind)`,
  )
  return rows.map(({ kind }) => kind)
}

export type LastImport = {
  importer: string
  batch: string
  appliedAt: Date
  files: StoredFile[]
  report: ImportReport | null
}

/** The latest import in force of each importer. */
export async function lastImports(db: Db, importers: readonly string[]): Promise<LastImport[]> {
  const rows = await rowsOf<Omit<LastImport, 'appliedAt'> & { appliedAt: string }>(
    db,
    sql`select distinct on (b.importer) b.importer, b.id as batch, b.applied_at::text as "appliedAt", b.files, b.report
        from import_batch b
        where b.state = 'applied' and b.importer = any(${sql.param([...importers])}::text[])
        order by b.importer, b.applied_at desc`,
  )
  return rows.map((row) => ({ ...row, appliedAt: new Date(row.appliedAt) }))
}

export type SliceMoment = { dataset: string; slice: string; batch: string; appliedAt: Date }

/** When what is in force of these data sets was put in force; one moment per data set and batch. */
export async function slicesInForce(db: Db, datasets: readonly string[]): Promise<SliceMoment[]> {
  const rows = await rowsOf<Omit<SliceMoment, 'appliedAt'> & { appliedAt: string }>(
    db,
    sql`select s.dataset, min(s.slice) as slice, s.batch, max(b.applied_at)::text as "appliedAt"
        from import_slice s join import_batch b on b.municipality_id = s.municipality_id and b.id = s.batch
        where s.is_current and b.applied_at is not null and s.dataset = any(${sql.param([...datasets])}::text[])
        group by s.dataset, s.batch`,
  )
  return rows.map((row) => ({ ...row, appliedAt: new Date(row.appliedAt) }))
}
