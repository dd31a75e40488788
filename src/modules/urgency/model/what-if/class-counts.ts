import type { StudyProblem } from '../area-study.ts'
import { computeTable } from '../columns/compute-table.ts'
import type { DwellingTable } from '../columns/dwelling-table.ts'
import { CLASSES, NO_CLASS, type ProblemOutcomes, STATUS } from '../columns/outcomes.ts'
import type { TableCircumstances } from '../columns/table-circumstances.ts'
import type { UrgencyClass } from '../dwelling.ts'

export type ClassCounts = Record<UrgencyClass, number>

/**
 * Known dwellings per class over the areas that are counted; for both problems the more urgent class of the two. A
 * problem that cannot occur is no class of its own: the other one decides.
 */
export function classCounts(
  table: DwellingTable,
  circumstances: TableCircumstances,
  problem: StudyProblem,
  isCounted: (neighbourhood: string) => boolean,
): ClassCounts {
  const { damp, flood } = computeTable(table, circumstances)
  const { codes, at } = table.groups.neighbourhood_code
  const counted = codes.map(isCounted)
  const counts = new Array<number>(CLASSES.length).fill(0)
  for (let i = 0; i < table.size; i++) {
    if (!counted[at[i] as number]) continue
    if (damp.status[i] === STATUS.unknown || flood.status[i] === STATUS.unknown) continue
    const own =
      problem === 'any'
        ? Math.max(rankedClass(damp, i), rankedClass(flood, i))
        : rankedClass({ damp, flood }[problem], i)
    if (own >= 0) counts[own] = (counts[own] as number) + 1
  }
  return Object.fromEntries(CLASSES.map((name, i) => [name, counts[i] as number])) as ClassCounts
}

const rankedClass = (outcomes: ProblemOutcomes, i: number): number => {
  const own = outcomes.class[i] as number
  return own === NO_CLASS ? -1 : own
}

/** Counts that say nothing about one to nine dwellings; null when they would. */
export function showableCounts(counts: ClassCounts, from: number): ClassCounts | null {
  return Object.values(counts).every((count) => count === 0 || count >= from) ? counts : null
}
