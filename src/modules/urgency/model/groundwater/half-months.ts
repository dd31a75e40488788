// From measurements on any day to one level per half month, as groundwater statistics in the Netherlands count them.
import { type CalendarDate, daysBetween, daysInMonth, monthOf, yearOf } from '#kernel/calendar.ts'

/** Days of the month for which a half-monthly level stands. */
const REFERENCE_DAYS = [14, 28] as const

/**
 * A half month as a whole number: 24 a year, the 14th and the 28th of each month in turn. The number divided by 24 and
 * rounded down is the calendar year.
 */
export type HalfMonth = number

const halfMonthOf = (year: number, month: number, half: 0 | 1): HalfMonth => year * 24 + (month - 1) * 2 + half

/** The 14th or 28th for which it stands. */
export function referenceDate(halfMonth: HalfMonth): CalendarDate {
  const year = Math.floor(halfMonth / 24)
  const month = Math.floor((halfMonth % 24) / 2) + 1
  const day = REFERENCE_DAYS[(halfMonth % 2) as 0 | 1]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day}` as CalendarDate
}

/**
 * The half month a day belongs to: that of the nearest 14th or 28th; of two that are equally near, the earlier. So no
 * day is further than 8 days from the day that it speaks for.
 */
export function halfMonthAt(date: CalendarDate): HalfMonth {
  const [year, month, day] = [yearOf(date), monthOf(date), Number(date.slice(8, 10))]
  if (day > 21) return halfMonthOf(year, month, 1)
  const [beforeYear, beforeMonth] = month === 1 ? [year - 1, 12] : [year, month - 1]
  const sinceEarlier = day + daysInMonth(beforeYear, beforeMonth) - REFERENCE_DAYS[1]
  return sinceEarlier <= REFERENCE_DAYS[0] - day ? halfMonthOf(beforeYear, beforeMonth, 1) : halfMonthOf(year, month, 0)
}

/** Hydrological year: 1 April to 31 March, named after the year in which it begins. The 14th or 28th decides. */
export const hydrologicalYear = (halfMonth: HalfMonth): number => Math.floor((halfMonth - 6) / 24)

/** Last day of a hydrological year. */
export const endOfHydrologicalYear = (year: number): CalendarDate => `${year + 1}-03-31` as CalendarDate

/** The day that speaks for a half month so far: how far it is from the 14th or 28th, and what was measured on it. */
type Candidate = { distance: number; date: CalendarDate; levels: number[] }

/**
 * Gathers measurements one by one and keeps one level per half month, so that a long series needs little memory. The
 * order in which they come makes no difference.
 */
export class HalfMonthLevels {
  readonly #candidates = new Map<HalfMonth, Candidate>()

  /** A level in m NAP on a day. */
  add(date: CalendarDate, level: number): void {
    const halfMonth = halfMonthAt(date)
    const distance = Math.abs(daysBetween(referenceDate(halfMonth), date))
    const found = this.#candidates.get(halfMonth)
    if (found && date === found.date) found.levels.push(level)
    else if (!found || isNearer({ distance, date }, found))
      this.#candidates.set(halfMonth, { distance, date, levels: [level] })
  }

  /** Level per half month, m NAP: of the day nearest to the 14th or 28th; of several on that day the median. */
  levels(): Map<HalfMonth, number> {
    return new Map([...this.#candidates].map(([halfMonth, { levels }]) => [halfMonth, median(levels)]))
  }
}

/** Of two days equally far from the 14th or 28th the earlier one speaks. */
const isNearer = (a: Omit<Candidate, 'levels'>, b: Omit<Candidate, 'levels'>): boolean =>
  a.distance < b.distance || (a.distance === b.distance && a.date < b.date)

/** Middle of the values; of an even number the mean of the two in the middle. Not of an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]] as [number, number]
  return low === high ? low : (low + high) / 2
}
