// A row of a heat plan: which area leaves natural gas, how, and when.
import { levelOf } from './area.ts'
import { fieldOf, type TextRow } from './file-values.ts'

/** How an area will be heated without natural gas. */
export const HEAT_PLAN_KINDS = ['heat-network', 'all-electric', 'other', 'undecided'] as const
export type HeatPlanKind = (typeof HEAT_PLAN_KINDS)[number]

export type HeatPlan = {
  /** A buurt or a wijk; that of a wijk holds for all its buurten. */
  areaCode: string
  kind: HeatPlanKind
  /** Null = a plan without a year yet. */
  plannedYear: number | null
  /** Where the row says it comes from; null = the file itself. */
  cited: string | null
}

export const HEAT_PLAN_COLUMNS = {
  area: ['area_code', 'gebiedscode', 'buurtcode', 'wijkcode'],
  kind: ['kind', 'soort'],
  year: ['year', 'jaar'],
  source: ['source', 'bron'],
} as const

const KINDS: Readonly<Record<string, HeatPlanKind>> = {
  warmtenet: 'heat-network',
  'heat-network': 'heat-network',
  'all-electric': 'all-electric',
  elektrisch: 'all-electric',
  anders: 'other',
  other: 'other',
  onbekend: 'undecided',
  undecided: 'undecided',
  '': 'undecided',
}
const YEARS = [2010, 2100] as const
const LONGEST = 120

export type HeatPlanRefusal = 'area-code-invalid' | 'year-invalid' | 'heat-kind-unknown'
export type HeatPlanRemark = 'plan-without-year'
type Noted<Reason> = { column: string; reason: Reason; detail: string }
export type ReadHeatPlan =
  | { ok: true; value: HeatPlan; remarks: Noted<HeatPlanRemark>[] }
  | ({ ok: false } & Noted<HeatPlanRefusal>)

export function readHeatPlan(row: TextRow): ReadHeatPlan {
  const field = (name: keyof typeof HEAT_PLAN_COLUMNS) => fieldOf(row, HEAT_PLAN_COLUMNS[name])
  const noted = <Reason>(name: keyof typeof HEAT_PLAN_COLUMNS, reason: Reason): Noted<Reason> => ({
    column: field(name).column,
    reason,
    detail: field(name).text.slice(0, LONGEST),
  })
  const areaCode = field('area').text
  if (levelOf(areaCode) === null) return { ok: false, ...noted('area', 'area-code-invalid') }
  const kind = KINDS[field('kind').text.toLowerCase()]
  if (!kind) return { ok: false, ...noted('kind', 'heat-kind-unknown') }
  const year = field('year').text
  const plannedYear = /^\d{4}$/.test(year) ? Number(year) : null
  if (year !== '' && (plannedYear === null || plannedYear < YEARS[0] || plannedYear > YEARS[1]))
    return { ok: false, ...noted('year', 'year-invalid') }
  return {
    ok: true,
    value: { areaCode, kind, plannedYear, cited: field('source').text.slice(0, LONGEST) || null },
    remarks: plannedYear === null ? [noted('year', 'plan-without-year')] : [],
  }
}
