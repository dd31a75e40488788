// Works that meet in one street within a few years, and works that begin before anybody decided about the foundations.
import type { WorkKind } from '#modules/areas/model/index.ts'
import type { UrgencyClass } from '../dwelling.ts'

/** Works at most so many years apart can be done together (agreement on joint yearly planning of street and sewer). */
export const TOGETHER_WITHIN = 5
/** Classes that make a street urgent here: half of its known dwellings is expected past the threshold by 2050. */
export const URGENT_CLASSES: readonly UrgencyClass[] = ['U4', 'U3', 'U2']
/** A street that was renewed less than so many years ago is not opened again gladly. */
export const RECENT_WITHIN = 10

/** What homes along a street need: nothing is known of those that are not measured, or may not be shown. */
export type StreetNeed =
  | { state: 'urgent'; class: UrgencyClass; year: number }
  | { state: 'not-urgent'; class: UrgencyClass }
  | { state: 'unknown' }

export type PlannedWork = { kind: WorkKind; year: number; raiseM: number | null }
export type StreetPlan = {
  streetId: string
  need: StreetNeed
  /** Planned works. */
  planned: readonly PlannedWork[]
  /** Works that were done. */
  done: readonly PlannedWork[]
}

export type Opportunity = {
  streetId: string
  from: number
  to: number
  works: readonly PlannedWork[]
  /** Year in which half of the homes is expected past the threshold, when it falls in the same years. */
  needYear: number | null
}

/** no-decision: the homes are urgent · not-measured: whether they are is not known, which is not safe. */
export type StreetWarning = { streetId: string; work: PlannedWork; why: 'no-decision' | 'not-measured' }

/**
 * The longest runs of at most TOGETHER_WITHIN years in which at least two different things happen in a street: works of
 * different kinds, or a work and the year in which its homes need something. Past years do not count.
 */
export function opportunitiesIn({ streetId, need, planned }: StreetPlan, thisYear: number): Opportunity[] {
  const works = planned.filter(({ year }) => year >= thisYear).toSorted((a, b) => a.year - b.year || byKind(a, b))
  // What is overdue is needed now.
  const needYear = need.state === 'urgent' ? Math.max(need.year, thisYear) : null
  const years = [...new Set([...works.map(({ year }) => year), ...(needYear === null ? [] : [needYear])])]
  const found: Opportunity[] = []
  for (const from of years.sort((a, b) => a - b)) {
    const inside = works.filter(({ year }) => year >= from && year <= from + TOGETHER_WITHIN)
    const own = needYear !== null && needYear >= from && needYear <= from + TOGETHER_WITHIN ? needYear : null
    const kinds = new Set(inside.map(({ kind }) => kind)).size
    if (inside.length === 0 || kinds + (own === null ? 0 : 1) < 2) continue
    const to = Math.max(...inside.map(({ year }) => year), own ?? from)
    const last = found.at(-1)
    // A run inside the one before tells nothing new.
    if (last && to <= last.to) continue
    found.push({ streetId, from, to, works: inside, needYear: own })
  }
  return found
}

const byKind = (a: PlannedWork, b: PlannedWork): number => (a.kind < b.kind ? -1 : 1)

/** Works that open a street or raise it; greening can be done over. */
const OPENING: readonly WorkKind[] = ['raising', 'sewer', 'heat', 'reconstruction', 'cables']

/** A planned or finished foundation work in the same street shows that somebody decided. */
export const hasFoundationDecision = ({ planned, done }: StreetPlan): boolean =>
  [...planned, ...done].some(({ kind }) => kind === 'foundation')

/**
 * URG-10: the first work that opens or raises a street without a decision on its foundations. A raising makes shallow homes lie
 * lower, and a street that was renewed is not opened again for years.
 */
export function warningFor(plan: StreetPlan, thisYear: number): StreetWarning | null {
  if (plan.need.state === 'not-urgent' || hasFoundationDecision(plan)) return null
  const opening = plan.planned.filter(({ kind, year }) => OPENING.includes(kind) && year >= thisYear)
  const [work] = opening.toSorted((a, b) => a.year - b.year || byKind(a, b))
  if (!work) return null
  return { streetId: plan.streetId, work, why: plan.need.state === 'urgent' ? 'no-decision' : 'not-measured' }
}

/** The last of such works in the past years, null when there was none: what the municipality may call recently renewed. */
export function recentlyRenewed({ done }: StreetPlan, thisYear: number): PlannedWork | null {
  const recent = done.filter(
    ({ kind, year }) => OPENING.includes(kind) && year > thisYear - RECENT_WITHIN && year <= thisYear,
  )
  return recent.toSorted((a, b) => b.year - a.year || byKind(a, b))[0] ?? null
}
