/** Calendar days in Europe/Amsterdam, as `yyyy-mm-dd`; no clock in here: today is an argument. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `yyyy-mm-dd`; null when it is not an existing calendar day. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return text as CalendarDate
}

/** The calendar day of a literal; throws on a day that does not exist. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`Not a calendar day: ${text}`)
  return date
}

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in the Netherlands at an instant. */
export const dayOf = (instant: Date): CalendarDate => amsterdam.format(instant) as CalendarDate

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))
export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7))

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const MILLISECONDS_PER_DAY = 86_400_000
const epochDay = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => epochDay(to) - epochDay(from)

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date((epochDay(date) + days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as CalendarDate

/** Decimal calendar year: year + (day of year - 1) / days in that year. */
export function decimalYear(date: CalendarDate): number {
  const year = yearOf(date)
  const first = `${date.slice(0, 4)}-01-01` as CalendarDate
  return year + daysBetween(first, date) / (isLeapYear(year) ? 366 : 365)
}
