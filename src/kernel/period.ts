import { type CalendarDate, calendarDate } from './calendar.ts'
import { firstDayOf, lastDayOf, type Quarter } from './quarter.ts'

/** Calendar days from the first to the last, both included. */
export type Period = { from: CalendarDate; to: CalendarDate }

export const yearPeriod = (year: number): Period => ({
  from: calendarDate(`${String(year).padStart(4, '0')}-01-01`),
  to: calendarDate(`${String(year).padStart(4, '0')}-12-31`),
})

export const quarterPeriod = (quarter: Quarter): Period => ({ from: firstDayOf(quarter), to: lastDayOf(quarter) })

export const includes = (period: Period, date: CalendarDate): boolean => period.from <= date && date <= period.to

export const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to
