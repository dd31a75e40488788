// The plain sums behind the figures on the pages, each as a function of its own.
import { tidy } from './course.ts'

/** Known dwellings over all dwellings; null without dwellings. */
export const coverageOf = (known: number, dwellings: number): number | null =>
  dwellings > 0 ? known / dwellings : null

/** Expected dwellings over known dwellings; null when none is known. */
export const affectedShare = (expected: number, known: number): number | null => (known > 0 ? expected / known : null)

/** The sum of chances, as the mean chance times their number. */
export const expectedAffected = (known: number, meanChance: number): number => known * meanChance

/** How many more dwellings must become known before an area gets a rank; 0 when it has one. */
export const measurementsToRank = (known: number, dwellings: number, coverageToRank: number): number =>
  Math.max(0, Math.ceil(tidy(dwellings * coverageToRank)) - known)
