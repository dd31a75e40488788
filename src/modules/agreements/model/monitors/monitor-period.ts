import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { Period } from '#kernel/period.ts'
import { firstDayOf, lastDayOf, type QuarterNumber, quarter } from '#kernel/quarter.ts'

/** How often a monitor is delivered. */
export type PeriodKind = 'year' | 'half-year'

/** `2024` or `2024-H1`; sorts as text. */
export type MonitorPeriod = string & { readonly __brand: 'MonitorPeriod' }

const SHAPES: Readonly<Record<PeriodKind, RegExp>> = { year: /^(20\d\d)$/, 'half-year': /^(20\d\d)-H([12])$/ }

/** Reads a period of this kind; null when it is none. */
export const parsePeriod = (kind: PeriodKind, text: string): MonitorPeriod | null =>
  SHAPES[kind].test(text) ? (text as MonitorPeriod) : null

export const yearOfPeriod = (period: MonitorPeriod): number => Number(period.slice(0, 4))
export const halfOf = (period: MonitorPeriod): 1 | 2 | null =>
  period.endsWith('H1') ? 1 : period.endsWith('H2') ? 2 : null

export const yearPeriod = (year: number): MonitorPeriod => String(year) as MonitorPeriod

export function daysOfPeriod(period: MonitorPeriod): Period {
  const [year, half] = [yearOfPeriod(period), halfOf(period)]
  const [first, last]: [QuarterNumber, QuarterNumber] = half === 1 ? [1, 2] : half === 2 ? [3, 4] : [1, 4]
  return { from: firstDayOf(quarter(year, first)), to: lastDayOf(quarter(year, last)) }
}

export function previousPeriod(period: MonitorPeriod): MonitorPeriod {
  const year = yearOfPeriod(period)
  const half = halfOf(period)
  if (half === null) return yearPeriod(year - 1)
  return (half === 2 ? `${year}-H1` : `${year - 1}-H2`) as MonitorPeriod
}

/** Every period that ends within the term, oldest first. */
export function periodsWithin(kind: PeriodKind, { from, to }: Period): MonitorPeriod[] {
  const periods: MonitorPeriod[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const ofYear = kind === 'year' ? [yearPeriod(year)] : ([`${year}-H1`, `${year}-H2`] as MonitorPeriod[])
    periods.push(...ofYear.filter((period) => daysOfPeriod(period).to >= from && daysOfPeriod(period).to <= to))
  }
  return periods
}

/** Quarter in which figures are to be there: the first one of this number after the period has ended. */
export function dueWindow(period: MonitorPeriod, quarters: readonly QuarterNumber[]): Period | null {
  const end = daysOfPeriod(period).to
  const year = yearOfPeriod(period)
  const found = [year, year + 1]
    .flatMap((of) => quarters.map((number) => quarter(of, number)))
    .sort()
    .find((each) => firstDayOf(each) > end)
  return found ? { from: firstDayOf(found), to: lastDayOf(found) } : null
}

/** Has the period ended, so that there is something to count? */
export const hasEnded = (period: MonitorPeriod, asOf: CalendarDate): boolean =>
  daysOfPeriod(period).to < calendarDate(asOf)
