import { sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Audience, Source } from '#kernel/source.ts'
import { insertRows } from '#platform/db/insert-rows.ts'
import { type Db, rowsOf } from '#platform/db/scope.ts'
import { seenBy, visible } from '#platform/imports/visible.ts'
import type { EnergyClass, EnergyLabel } from '../model/energy-label.ts'
import type { HeatPlan } from '../model/heat-plan.ts'

/** Data sets under which the rows stand. */
export const ENERGY_LABEL = 'energy-label'
export const HEAT_PLAN = 'heat-plan'

export type LabelCounts = {
  neighbourhoodCode: string
  /** Dwellings per class; a registered label without a class stands under ''. */
  perClass: Partial<Record<EnergyClass | '', number>>
  newest: CalendarDate | null
  source: Source
}

/** Newest labels counted per buurt. A buurt without a single label is absent: unknown, not 0. */
export async function labelCounts(db: Db, neighbourhoodCode?: string): Promise<LabelCounts[]> {
  const inside = neighbourhoodCode === undefined ? sql`` : sql`and t.neighbourhood_code = ${neighbourhoodCode}`
  const rows = await rowsOf<{
    code: string
    class: EnergyClass | ''
    dwellings: number
    newest: string
    source: Source
  }>(
    db,
    sql`select counted.code, counted.class, counted.dwellings, counted.newest, o.source from (
          select t.neighbourhood_code as code, coalesce(t.class, '') as class, count(*)::int as dwellings,
            max(t.surveyed_on)::text as newest, s.batch, s.slice
          from energy_label t ${visible(ENERGY_LABEL)} where t.neighbourhood_code is not null ${inside}
          group by t.neighbourhood_code, t.class, s.batch, s.slice) counted
        join import_slice o on o.dataset = ${ENERGY_LABEL} and o.batch = counted.batch and o.slice = counted.slice
        order by 1, 2`,
  )
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => ({
    neighbourhoodCode: code,
    perClass: Object.fromEntries(own.map((row) => [row.class, row.dwellings])),
    newest: (own
      .map(({ newest }) => newest)
      .sort()
      .at(-1) ?? null) as CalendarDate | null,
    source: (own[0] as (typeof own)[number]).source,
  }))
}

/** Writes labels under a batch; declare the slice first. */
export const insertEnergyLabels = (db: Db, batch: string, slice: string, rows: readonly EnergyLabel[]): Promise<void> =>
  insertRows(
    db,
    'energy_label',
    { batch, slice, audience: 'internal' satisfies Audience },
    { object_id: 'text', neighbourhood_code: 'text', class: 'text', surveyed_on: 'date', valid_until: 'date' },
    rows.map((l) => [l.objectId, l.neighbourhoodCode, l.class, l.surveyedOn, l.validUntil]),
  )

export type StoredHeatPlan = HeatPlan & { source: Source }

/** Heat plans of areas, the earliest first. */
export async function listHeatPlans(db: Db, audiences?: readonly Audience[]): Promise<StoredHeatPlan[]> {
  const rows = await rowsOf<StoredHeatPlan>(
    db,
    sql`select t.area_code as "areaCode", t.kind, t.planned_year as "plannedYear", t.cited, s.source
        from heat_plan t ${visible(HEAT_PLAN)} where true ${seenBy(audiences)}
        order by t.planned_year nulls last, t.area_code, t.kind`,
  )
  return rows.map((plan) => ({
    ...plan,
    source: plan.cited === null ? plan.source : { ...plan.source, document: plan.cited, place: plan.source.document },
  }))
}

/** Writes heat plans under a batch; declare the slice first. */
export const insertHeatPlans = (db: Db, batch: string, slice: string, rows: readonly HeatPlan[]): Promise<void> =>
  insertRows(
    db,
    'heat_plan',
    { batch, slice, audience: 'public' satisfies Audience },
    { area_code: 'text', kind: 'text', planned_year: 'integer', cited: 'text' },
    rows.map((p) => [p.areaCode, p.kind, p.plannedYear, p.cited]),
  )
