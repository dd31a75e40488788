import type { Values } from '../parameters/values.ts'

/** Years from the start of a renewal: ground is cleared and issued in the year after acquisition. */
export const ISSUE_OFFSET = 1

/** Homes are ready when the building years are over. */
export const deliveryOffset = ({ buildYears }: Pick<Values, 'buildYears'>): number => ISSUE_OFFSET + buildYears

/** Years in which is built, each with an equal part. */
export const buildingYears = ({ buildYears }: Pick<Values, 'buildYears'>): readonly (readonly [number, number])[] =>
  Array.from({ length: buildYears }, (_, year) => [ISSUE_OFFSET + year, 1 / buildYears] as const)
