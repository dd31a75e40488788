import { type CalendarDate, calendarDate, daysBetween } from '#kernel/calendar.ts'
import { yearPeriod } from '#kernel/period.ts'
import { lastDayOf, parseQuarter } from '#kernel/quarter.ts'
import type { Audience, Source } from '#kernel/source.ts'

/** How precise the document is about the day; derived: the day follows from other words, e.g. "uiterlijk in 2028". */
export const PRECISIONS = ['day', 'month', 'quarter', 'year', 'approx', 'derived', 'recurring'] as const
export type Precision = (typeof PRECISIONS)[number]

export const DEADLINE_KINDS = [
  'deadline',
  'expiry',
  'receipt',
  'start',
  'decision',
  'recurring',
  'target',
  'horizon',
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

export type Deadline = {
  seq: number
  /** As given: 2026-02-15, 2026-02, 2024-Q3, 2026, yearly. */
  given: string
  precision: Precision
  what: string
  kind: DeadlineKind
  owner: string
  /** Part of the product it belongs to: FND funds, AGR agreements, PRG programmes ... */
  domain: string
  /** Last day about which the documents tell; null: somebody follows it. */
  knownUntil: string | null
  audience: Audience
  sources: readonly Source[]
}

/** The last day that a date as given may mean: a year ends on 31 December. Null for "yearly". */
export function lastDay(given: string): CalendarDate | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return calendarDate(given)
  const quarter = parseQuarter(given)
  if (quarter) return lastDayOf(quarter)
  if (/^\d{4}-\d{2}$/.test(given)) return lastDayOfMonth(given)
  return /^\d{4}$/.test(given) ? yearPeriod(Number(given)).to : null
}

function lastDayOfMonth(month: string): CalendarDate {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
  return calendarDate(next.toISOString().slice(0, 10))
}

/** Within this many days a deadline asks for attention; a fund that ends warns 6 months ahead (C3-R9). */
export const SOON_DAYS = 30
/** Hard dates are shown this far ahead, days. */
export const HARD_DATE_DAYS = 3 * 366

export type DeadlineState = 'late' | 'due-soon' | 'hard-date' | 'outcome-unknown' | 'far'

/** C4, GEN-16: what a deadline is as of a day. Nobody who knows: unknown, never late. */
export function judgeDeadline(deadline: Deadline, asOf: CalendarDate): DeadlineState {
  const day = lastDay(deadline.given)
  if (!day) return 'far'
  const ahead = daysBetween(asOf, day)
  if (ahead < 0) return deadline.knownUntil === null || day < deadline.knownUntil ? 'late' : 'outcome-unknown'
  if (ahead <= SOON_DAYS) return 'due-soon'
  return ahead <= HARD_DATE_DAYS && deadline.kind !== 'horizon' ? 'hard-date' : 'far'
}
