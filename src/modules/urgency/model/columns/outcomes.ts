// What model U1 says of many dwellings, as columns: the numbers of DwellingUrgency without its sentences.
import type { ProblemStatus, ProblemUrgency } from '../assess-dwelling.ts'
import type { ConfidenceLevel } from '../confidence.ts'
import { HORIZONS, type PerHorizon, type UrgencyClass } from '../dwelling.ts'
import { known, recordOf } from './dwelling-table.ts'

/** Number of a status in a column. */
export const STATUSES = ['unknown', 'not_applicable', 'known'] as const satisfies readonly ProblemStatus[]
export const STATUS = { unknown: 0, not_applicable: 1, known: 2 } as const
/** Number of a class in a column; NO_CLASS where there is none. */
export const CLASSES = ['U0', 'U1', 'U2', 'U3', 'U4'] as const satisfies readonly UrgencyClass[]
export const NO_CLASS = 255
/** Number of a level in a column. */
export const CONFIDENCE_LEVELS = ['laag', 'midden', 'hoog'] as const satisfies readonly ConfidenceLevel[]

/** One problem of many dwellings; meaning and units as in ProblemUrgency. NaN = null. */
export type ProblemOutcomes = {
  status: Uint8Array
  class: Uint8Array
  distanceNow: Float64Array
  crossing: Float64Array
  /** Calendar year; 0 = not within 100 years, or none. */
  yearP10: Int16Array
  yearP50: Int16Array
  yearP90: Int16Array
  probability: PerHorizon<Float64Array>
}

export type DwellingOutcomes = {
  size: number
  damp: ProblemOutcomes
  flood: ProblemOutcomes
  /** Years; NaN without both depths or without a chance. */
  returnPeriodNow: Float64Array
  confidence: Float64Array
  confidenceLevel: Uint8Array
  /** P_any: the larger of both chances; NaN when the dwelling is not known. */
  any: PerHorizon<Float64Array>
}

export const emptyOutcomes = (size: number): DwellingOutcomes => ({
  size,
  damp: emptyProblem(size),
  flood: emptyProblem(size),
  returnPeriodNow: new Float64Array(size),
  confidence: new Float64Array(size),
  confidenceLevel: new Uint8Array(size),
  any: recordOf(HORIZONS, () => new Float64Array(size)),
})

const emptyProblem = (size: number): ProblemOutcomes => ({
  status: new Uint8Array(size),
  class: new Uint8Array(size),
  distanceNow: new Float64Array(size),
  crossing: new Float64Array(size),
  yearP10: new Int16Array(size),
  yearP50: new Int16Array(size),
  yearP90: new Int16Array(size),
  probability: recordOf(HORIZONS, () => new Float64Array(size)),
})

/** One dwelling's outcome for a problem, as the readable form of the model gives it. */
export function problemAt(problem: ProblemOutcomes, index: number): ProblemUrgency {
  return {
    status: STATUSES[problem.status[index] as number] as ProblemStatus,
    class: CLASSES[problem.class[index] as number] ?? null,
    distanceNow: known(problem.distanceNow[index]),
    crossing: known(problem.crossing[index]),
    yearP10: problem.yearP10[index] || null,
    yearP50: problem.yearP50[index] || null,
    yearP90: problem.yearP90[index] || null,
    probability: recordOf(HORIZONS, (horizon) => known(problem.probability[horizon][index])),
  }
}
