import { type CalendarDate, calendarDate, daysInMonth, parseCalendarDate } from '#kernel/calendar.ts'
import { type Period, quarterPeriod, yearPeriod } from '#kernel/period.ts'
import { parseQuarter } from '#kernel/quarter.ts'

/**
 * The days that a date in a document may mean: it names a day, a month, a quarter or only a year.
 * Reads `2024`, `2024-Q3`, `2024-06` and `2024-06-18`; null for anything else and for days that do not exist.
 */
export function readPartialDate(text: string): Period | null {
  const day = parseCalendarDate(text)
  if (day) return { from: day, to: day }
  const quarter = parseQuarter(text)
  if (quarter) return quarterPeriod(quarter)
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (month) {
    const last = daysInMonth(Number(month[1]), Number(month[2]))
    return { from: calendarDate(`${text}-01`), to: calendarDate(`${text}-${String(last).padStart(2, '0')}`) }
  }
  return /^[1-9]\d{3}$/.test(text) ? yearPeriod(Number(text)) : null
}

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(date: CalendarDate): number {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return day === 0 ? 7 : day
}
