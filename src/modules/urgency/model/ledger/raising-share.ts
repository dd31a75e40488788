// Which part of the sinking of a house against its street the raisings of that street caused (URG-09).
import { type CalendarDate, decimalYear, yearOf } from '#kernel/calendar.ts'
import { MM_PER_M, tidy } from '../course.ts'

/** A raising that was done. `metres` null: that it was done is known, not by how much. */
export type PastRaising = { year: number; date: CalendarDate | null; metres: number | null }

export type RaisingShare =
  | { state: 'no-raisings' }
  /** Without the settlement of the house, or the height of a single raising, no part can be told. */
  | { state: 'unknown'; raised: number; from: number; unknownRaisings: number }
  | {
      state: 'known'
      /** Fraction of the relative sinking, 0 to 1. */
      share: number
      /** Sum of the raisings, m; without those of unknown height. */
      raised: number
      /** What the house itself sank in the same time, m. */
      settled: number
      /** Years of the period: from the first raising to the day of assessment. */
      years: number
      from: number
      unknownRaisings: number
    }

/**
 * Sum of raisings / (sum of raisings + own settlement in the same period). The period begins with the first raising
 * in the log. A house that does not sink lost all of it to the raisings. `rate`: mm per year, positive = sinking, taken
 * as constant over the period.
 */
export function raisingShare(raisings: readonly PastRaising[], rate: number | null, today: CalendarDate): RaisingShare {
  const done = raisings.filter((raising) => startOf(raising) <= decimalYear(today))
  if (done.length === 0) return { state: 'no-raisings' }
  const from = Math.min(...done.map(startOf))
  const raised = tidy(done.reduce((sum, { metres }) => sum + (metres ?? 0), 0))
  const unknownRaisings = done.filter(({ metres }) => metres === null).length
  const years = decimalYear(today) - from
  if (rate === null || raised <= 0) return { state: 'unknown', raised, from, unknownRaisings }
  const settled = tidy(Math.max(0, (rate * years) / MM_PER_M))
  return { state: 'known', share: shareOfRaisings(raised, settled), raised, settled, years, from, unknownRaisings }
}

/** The rule itself: raised / (raised + settled), both m and not both 0. */
export const shareOfRaisings = (raised: number, settled: number): number => raised / (raised + settled)

/** A raising of which only the year is known counts from the start of that year. */
const startOf = ({ year, date }: PastRaising): number =>
  date === null ? year : Math.max(yearOf(date), decimalYear(date))
