import { anyProbability, type DwellingUrgency } from './assess-dwelling.ts'
import type { Dwelling } from './dwelling.ts'

/** A dwelling of which a measurement would tell most. */
export type MeasureFirst = {
  dwellingId: string
  /** P (1 - P) in 2035 * (1 - confidence): how undecided the outcome is, times how much of it is not measured. */
  score: number
  /** Columns to measure. */
  missing: readonly (keyof Dwelling)[]
}

/** Nothing is more undecided than a chance of one half: that is what an unknown dwelling counts as. */
const UNDECIDED = 0.25

/**
 * Dwellings with an empty input or a filled-in floor, most telling first, ties by id. Cheapest information first: one
 * measurement there moves the picture most.
 */
export function measureFirst(urgencies: readonly DwellingUrgency[]): MeasureFirst[] {
  return urgencies
    .filter(({ missing, filled }) => missing.length > 0 || filled.floor?.filledIn)
    .map((urgency) => ({
      dwellingId: urgency.dwelling.dwelling_id,
      score: undecided(urgency) * (1 - urgency.confidence),
      missing: urgency.missing,
    }))
    .sort((a, b) => b.score - a.score || (a.dwellingId < b.dwellingId ? -1 : 1))
}

function undecided(urgency: DwellingUrgency): number {
  const p = anyProbability(urgency, '2035')
  return p === null ? UNDECIDED : p * (1 - p)
}
