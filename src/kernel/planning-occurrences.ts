import { type CalendarDate, yearOf } from './calendar.ts'
import { type Period, quarterPeriod, yearPeriod } from './period.ts'
import type { Moment, Planning, QuarterChoice, When } from './planning.ts'
import { quarter } from './quarter.ts'

/** One window in which something is due: its last day is the due day. */
export type Occurrence = Period & { label: string | null }

/**
 * Every window of a planning (B2). Dated parts are given as they stand, also outside the validity; recurring parts
 * only for windows that end within it. "-" and "n.t.b." give none: that is not the same as nothing to do.
 */
export function occurrences(planning: Planning, validFrom: CalendarDate, validTo: CalendarDate): Occurrence[] {
  const validity = { from: validFrom, to: validTo }
  return planning.flatMap(({ label, when }) =>
    windows(when, validity).map((period) => ({ from: period.from, to: period.to, label })),
  )
}

function windows(when: When, validity: Period): Period[] {
  switch (when.kind) {
    case 'none':
    case 'to-be-determined':
      return []
    case 'continuous':
      return [validity]
    case 'year':
    case 'quarter':
    case 'date':
      return [periodOf(when)]
    case 'quarters':
      return choiceWindows(when, when.year)
    case 'no-later-than':
      return [endingWith(periodOf(when.moment), validity)]
    case 'from':
      return [startingWith(periodOf(when.moment), validity)]
    case 'yearly':
      return everyYear(validity, (year) => choiceWindows(when, year))
    case 'half-yearly':
      return everyYear(validity, (year) => [
        joined(choiceWindows({ quarters: [1, 2], rule: 'all' }, year)),
        joined(choiceWindows({ quarters: [3, 4], rule: 'all' }, year)),
      ])
  }
}

function periodOf(moment: Moment): Period {
  if (moment.kind === 'year') return yearPeriod(moment.year)
  if (moment.kind === 'quarter') return quarterPeriod(moment.quarter)
  return { from: moment.date, to: moment.date }
}

/** "uiterlijk": from the start of the validity, or of the moment itself when that is earlier. */
const endingWith = (moment: Period, { from }: Period): Period => ({
  from: from < moment.from ? from : moment.from,
  to: moment.to,
})

/** "v.a.": to the end of the validity, or of the moment itself when that is later. */
const startingWith = (moment: Period, { to }: Period): Period => ({
  from: moment.from,
  to: to > moment.to ? to : moment.to,
})

function choiceWindows({ quarters, rule }: QuarterChoice, year: number): Period[] {
  if (quarters.length === 0) return [yearPeriod(year)]
  const periods = quarters.map((number) => quarterPeriod(quarter(year, number)))
  return rule === 'all' ? periods : [joined(periods)]
}

const joined = (periods: readonly Period[]): Period => {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) throw new Error('No periods to join')
  return { from: first.from, to: last.to }
}

function everyYear(validity: Period, windowsOf: (year: number) => Period[]): Period[] {
  const found: Period[] = []
  for (let year = yearOf(validity.from); year <= yearOf(validity.to); year++) found.push(...windowsOf(year))
  return found.filter(({ to }) => validity.from <= to && to <= validity.to)
}
