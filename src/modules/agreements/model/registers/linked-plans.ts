// Plans that meet in place and time: work in the ground and work on the houses can go together (3.3.1).
import type { RegisterEntry } from './register.ts'

export type LinkedPlans = {
  place: string
  a: RegisterEntry
  b: RegisterEntry
  /** Years in which both run. */
  from: number
  to: number
}

const placeOf = ({ values }: RegisterEntry): string =>
  String(values.place ?? '')
    .trim()
    .toLowerCase()
const yearsOf = ({ values }: RegisterEntry) => ({ from: Number(values.fromYear), to: Number(values.toYear) })

/** MON-09, AGR-3.3.1: pairs of plans of different parties in the same place with at least one year in common. */
export function linkedPlans(plans: readonly RegisterEntry[]): LinkedPlans[] {
  return plans
    .flatMap((a, index) =>
      plans.slice(index + 1).flatMap((b): LinkedPlans[] => {
        if (placeOf(a) !== placeOf(b) || a.values.owner === b.values.owner) return []
        const from = Math.max(yearsOf(a).from, yearsOf(b).from)
        const to = Math.min(yearsOf(a).to, yearsOf(b).to)
        return from <= to ? [{ place: String(a.values.place ?? ''), a, b, from, to }] : []
      }),
    )
    .toSorted((one, other) => one.from - other.from || placeOf(one.a).localeCompare(placeOf(other.a), 'nl'))
}
