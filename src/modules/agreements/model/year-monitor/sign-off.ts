// From the core group to the executive meeting, and then for good (B14).
import type { CalendarDate } from '#kernel/calendar.ts'

/** What the core group agreed to: a frozen report. A later one stands in its place until one is adopted. */
export type Edition = { edition: number; hash: string; agreedOn: CalendarDate }
export type Adoption = { edition: number; hash: string; adoptedOn: CalendarDate }

/** open: nobody signed · agreed: the core group did · changed: it did, and the facts changed since · adopted: for good. */
export type SignState = 'open' | 'agreed' | 'changed' | 'adopted'

export function signState(newest: Edition | null, adoption: Adoption | null, currentHash: string): SignState {
  if (adoption) return 'adopted'
  if (!newest) return 'open'
  return newest.hash === currentHash ? 'agreed' : 'changed'
}

/** A meeting that a signature refers to. */
export type SigningMeeting = { series: string; on: CalendarDate; state: string }

export type SignRefusal =
  | 'adopted'
  | 'not-ready'
  | 'no-meeting'
  | 'not-held'
  | 'before-year-end'
  | 'reason-missing'
  | 'core-group-first'
  | 'changed-since'
  | 'before-core-group'

/** The core group agrees to the report as it is: nothing may be missing, and it does so in a meeting that was held. */
export function agreeRefusal(facts: {
  state: SignState
  problems: number
  meeting: SigningMeeting | null
  yearEnd: CalendarDate
  reason: string
}): SignRefusal | null {
  const { state, problems, meeting, yearEnd, reason } = facts
  if (state === 'adopted') return 'adopted'
  if (problems > 0) return 'not-ready'
  if (!meeting) return 'no-meeting'
  if (meeting.state !== 'held') return 'not-held'
  if (meeting.on <= yearEnd) return 'before-year-end'
  // A second edition takes the place of what was agreed: somebody must say why.
  return state !== 'open' && reason.trim() === '' ? 'reason-missing' : null
}

/** The executive meeting adopts what the core group agreed to, and only that: not a changed report. */
export function adoptRefusal(facts: {
  state: SignState
  newest: Edition | null
  meeting: SigningMeeting | null
}): SignRefusal | null {
  const { state, newest, meeting } = facts
  if (state === 'adopted') return 'adopted'
  if (state === 'open' || !newest) return 'core-group-first'
  if (state === 'changed') return 'changed-since'
  if (!meeting) return 'no-meeting'
  if (meeting.state !== 'held') return 'not-held'
  return meeting.on < newest.agreedOn ? 'before-core-group' : null
}
