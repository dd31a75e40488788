import type { CalendarDate } from '#kernel/calendar.ts'
import { addQuarters, lastDayOf, quarterOf, quartersBetween } from '#kernel/quarter.ts'

/** before: one quarter to go · due: the last day is here · after: so many quarters ago. */
export type Reminder = { kind: 'before' | 'due' | 'after'; on: CalendarDate; quarters: number }

/**
 * B3-R4: the reminder that stands on a day: one quarter before the last day of a window, on it, and every quarter
 * after; null before the first. Quarters end on the last day of a calendar quarter.
 */
export function reminderOf(windowTo: CalendarDate, asOf: CalendarDate): Reminder | null {
  const due = quarterOf(windowTo)
  const first = lastDayOf(addQuarters(due, -1))
  if (asOf < first) return null
  if (asOf < windowTo) return { kind: 'before', on: first, quarters: 1 }
  const passed = quartersBetween(due, quarterOf(asOf)) - (lastDayOf(quarterOf(asOf)) === asOf ? 0 : 1)
  if (passed < 1) return { kind: 'due', on: windowTo, quarters: 0 }
  return { kind: 'after', on: lastDayOf(addQuarters(due, passed)), quarters: passed }
}
