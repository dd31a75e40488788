import { yearOf } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import type { Period } from '#kernel/period.ts'
import { firstDayOf, lastDayOf, printQuarter, quarterNumber, quarterOf } from '#kernel/quarter.ts'

/** A window as people read it: "Q3 2024", "Q2–Q3 2025", "2025", "31-12-2025". */
export function windowLabel({ from, to }: Period): string {
  if (from === to) return formatDate(to)
  const [first, last] = [quarterOf(from), quarterOf(to)]
  if (firstDayOf(first) !== from || lastDayOf(last) !== to) return formatDate(to)
  if (first === last) return printQuarter(first)
  if (quarterNumber(first) === 1 && quarterNumber(last) === 4 && yearOf(from) === yearOf(to)) return String(yearOf(to))
  return yearOf(from) === yearOf(to) ? `Q${quarterNumber(first)}\u2013${printQuarter(last)}` : String(yearOf(to))
}
