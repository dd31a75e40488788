// Where plans of corporations meet works of the municipality in place and time (3.3.1).
import type { WorkKind } from '#modules/areas/model/index.ts'
import type { PlanKind, SoftPlan } from './property-row.ts'

/** Years between two works that can still be done together. Urgency study, linking opportunities: five. */
export const YEARS_APART = 5

/** `street`: null where a work is of the whole buurt. */
export type PlaceWork = { neighbourhoodCode: string; kind: WorkKind; street: string | null; year: number }
export type Meeting = { plan: SoftPlan; work: PlaceWork; yearsApart: number }

/** Years between a plan and a work; 0 when the work falls within the plan. */
export const yearsApart = ({ fromYear, toYear }: Pick<SoftPlan, 'fromYear' | 'toYear'>, year: number): number =>
  year < fromYear ? fromYear - year : year > toYear ? year - toYear : 0

/** Selling a home is no work in its street. */
const MEETS: readonly PlanKind[] = ['renovation', 'maintenance', 'demolition', 'new-build', 'transformation']

/** AGR-3.3.1: each plan with the works in its buurt at most five years apart, the nearest first. */
export function plansThatMeet(plans: readonly SoftPlan[], works: readonly PlaceWork[]): Meeting[] {
  return plans
    .filter(({ kind }) => MEETS.includes(kind))
    .flatMap((plan) =>
      works
        .filter(({ neighbourhoodCode }) => neighbourhoodCode === plan.neighbourhoodCode)
        .map((work) => ({ plan, work, yearsApart: yearsApart(plan, work.year) })),
    )
    .filter((meeting) => meeting.yearsApart <= YEARS_APART)
    .toSorted((a, b) => a.yearsApart - b.yearsApart || a.work.year - b.work.year)
}
