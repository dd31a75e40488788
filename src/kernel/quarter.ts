import { type CalendarDate, calendarDate, daysInMonth, monthOf, yearOf } from './calendar.ts'

/** A calendar quarter, `2024Q1`; sorts as text. */
export type Quarter = string & { readonly __brand: 'Quarter' }
export type QuarterNumber = 1 | 2 | 3 | 4

export const quarter = (year: number, number: QuarterNumber): Quarter =>
  `${String(year).padStart(4, '0')}Q${number}` as Quarter

/** Reads `2024Q1`, `2024-Q1` and `Q1 2024`; null otherwise. */
export function parseQuarter(text: string): Quarter | null {
  const match = /^(?:(\d{4})-?Q([1-4])|Q([1-4]) (\d{4}))$/.exec(text.trim())
  if (!match) return null
  return quarter(Number(match[1] ?? match[4]), Number(match[2] ?? match[3]) as QuarterNumber)
}

/** As people read it: `Q1 2024`. */
export const printQuarter = (q: Quarter): string => `Q${quarterNumber(q)} ${quarterYear(q)}`

export const quarterYear = (q: Quarter): number => Number(q.slice(0, 4))
export const quarterNumber = (q: Quarter): QuarterNumber => Number(q.slice(5)) as QuarterNumber

export const quarterOf = (date: CalendarDate): Quarter =>
  quarter(yearOf(date), Math.ceil(monthOf(date) / 3) as QuarterNumber)

export const firstDayOf = (q: Quarter): CalendarDate => day(quarterYear(q), quarterNumber(q) * 3 - 2, 1)

export function lastDayOf(q: Quarter): CalendarDate {
  const [year, month] = [quarterYear(q), quarterNumber(q) * 3]
  return day(year, month, daysInMonth(year, month))
}

const day = (year: number, month: number, dayOfMonth: number): CalendarDate =>
  calendarDate([String(year).padStart(4, '0'), pad(month), pad(dayOfMonth)].join('-'))
const pad = (part: number): string => String(part).padStart(2, '0')

const ordinal = (q: Quarter): number => quarterYear(q) * 4 + quarterNumber(q) - 1

export function addQuarters(q: Quarter, count: number): Quarter {
  const to = ordinal(q) + count
  return quarter(Math.floor(to / 4), ((((to % 4) + 4) % 4) + 1) as QuarterNumber)
}

/** Quarters from one to another; negative when `to` is earlier: Q1 2024 to Q2 2025 is 5. */
export const quartersBetween = (from: Quarter, to: Quarter): number => ordinal(to) - ordinal(from)

export const compareQuarters = (a: Quarter, b: Quarter): number => quartersBetween(b, a)
