import { type CalendarDate, calendarDate } from '#kernel/calendar.ts'
import type { JudgedAgreement } from '../agreement-state.ts'

/** What the yearly monitor says of an agreement at the end of its year (B14). */
export const YEAR_STATES = ['not-started', 'running', 'done', 'late', 'lapsed', 'continuous'] as const
export type YearState = (typeof YEAR_STATES)[number]

/** Late follows from the planning and is never typed (B3-R1). */
export const TOLD_STATES = ['not-started', 'running', 'done', 'lapsed', 'continuous'] as const
export type ToldState = (typeof TOLD_STATES)[number]

/** Last day of a year: the day of which the yearly monitor tells. */
export const endOfYear = (year: number): CalendarDate => calendarDate(`${year}-12-31`)

/**
 * B14: the state at the end of a year as the planning tells it. Null where the planning tells nothing: no planning, to
 * be determined, or a window of which nobody knows the outcome. `judged` is the agreement as of that day.
 */
export function yearStateOf({ windows, state }: JudgedAgreement, end: CalendarDate): YearState | null {
  const due = windows.filter(({ to }) => to <= end)
  if (due.some((window) => window.state === 'late')) return 'late'
  if (due.some((window) => window.state === 'outcome-unknown')) return null
  const ahead = windows.filter(({ to }) => to > end)
  if (ahead.some((window) => window.from <= end || window.progress?.state === 'running')) return 'running'
  if (due.length === 0 && ahead.length > 0) return 'not-started'
  if (due.length === 0) return state === 'continuous' ? 'continuous' : null
  // What comes back goes on, also when everything up to now was done.
  if (ahead.length > 0) return 'running'
  return due.every((window) => window.state === 'lapsed') ? 'lapsed' : 'done'
}

/** What was told of an agreement for a year, where the planning cannot tell. */
export type ToldYear = { state: ToldState | null; comment: string }

/** The planning comes first: what is told fills a gap, and never turns late into something else. */
export const stateOfYear = (
  planned: YearState | null,
  told: ToldYear | null,
): { state: YearState | null; basis: 'planning' | 'told' | null } => {
  if (planned !== null) return { state: planned, basis: 'planning' }
  return told?.state ? { state: told.state, basis: 'told' } : { state: null, basis: null }
}

export type TellRefusal = 'comment-missing' | 'evidence-missing' | 'planning-tells' | 'adopted'

/**
 * B3-R2, B14: what somebody tells of an agreement needs a comment; that it is done needs evidence; where the planning
 * tells a state, that stands.
 */
export function tellRefusal(
  told: ToldYear,
  planned: YearState | null,
  evidence: number,
): Exclude<TellRefusal, 'adopted'> | null {
  if (told.comment.trim() === '') return 'comment-missing'
  if (told.state !== null && planned !== null) return 'planning-tells'
  return told.state === 'done' && evidence === 0 ? 'evidence-missing' : null
}
