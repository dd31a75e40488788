// Meetings of one series in one calendar year: enough of them, with the right people, and a chair that goes round.
import { addDays, type CalendarDate, calendarDate, daysBetween, yearOf } from '#kernel/calendar.ts'

/** planned: still to come · held · cancelled: does not count · informative: held without a quorum, does not count. */
export const MEETING_STATES = ['planned', 'held', 'informative', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export type Meeting = {
  on: CalendarDate
  state: MeetingState
  /** Code of the organisation in the chair; null = nobody named. */
  chair: string | null
}

/**
 * B4-R4 (our choice): a meeting has its quorum when every side that belongs in it is there with at least one
 * organisation. `sides` names the side per organisation, e.g. corporation.
 */
export function hasQuorum(
  present: readonly string[],
  sides: ReadonlyMap<string, string>,
  required: readonly string[],
): boolean {
  const there = new Set(present.map((organisation) => sides.get(organisation)))
  return required.every((side) => there.has(side))
}

/** Days between two meetings of a series at least, so that there is something to discuss (our choice). */
export const DAYS_BETWEEN_MEETINGS = 30

export type MeetingYear = {
  held: number
  planned: number
  atLeast: number
  /**
   * met: enough were held · on-course: enough with those planned · plan-more: there is still time, and too few are
   * planned · does-not-fit: too few days are left for those that lack · missed: the year is over.
   */
  state: 'met' | 'on-course' | 'plan-more' | 'does-not-fit' | 'missed'
}

/** B4-R1, B4-R2: how a calendar year stands as of a day. */
export function judgeYear(
  meetings: readonly Meeting[],
  year: number,
  atLeast: number,
  asOf: CalendarDate,
): MeetingYear {
  const own = meetings.filter(({ on }) => yearOf(on) === year)
  const held = own.filter(({ state, on }) => state === 'held' && on <= asOf).length
  const planned = own.filter(({ state, on }) => state === 'planned' && on >= asOf).length
  const lacking = atLeast - held - planned
  const state = (): MeetingYear['state'] => {
    if (held >= atLeast) return 'met'
    if (yearOf(asOf) > year) return 'missed'
    if (lacking <= 0) return 'on-course'
    const start = yearOf(asOf) < year ? calendarDate(`${year}-01-01`) : asOf
    const daysLeft = daysBetween(start, addDays(calendarDate(`${year}-12-31`), 1))
    return lacking * DAYS_BETWEEN_MEETINGS > daysLeft ? 'does-not-fit' : 'plan-more'
  }
  return { held, planned, atLeast, state: state() }
}

/** B4-R3: meetings whose chair is the same as of the meeting before; cancelled ones are passed over. */
export function chairedTwiceInARow<Kept extends Meeting>(meetings: readonly Kept[]): Kept[] {
  const counted = meetings
    .filter(({ state, chair }) => state !== 'cancelled' && chair !== null)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return counted.filter(({ chair }, index) => index > 0 && counted[index - 1]?.chair === chair)
}

/** B4: whose turn it is: the party that chaired longest ago, in the order of the list when none did. */
export function nextChair(meetings: readonly Meeting[], parties: readonly string[]): string | null {
  const last = (party: string): CalendarDate | '' =>
    meetings.reduce<CalendarDate | ''>(
      (latest, { chair, on, state }) => (chair === party && state !== 'cancelled' && on > latest ? on : latest),
      '',
    )
  const [first] = parties
    .map((party) => ({ party, on: last(party) }))
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return first?.party ?? null
}

/** Days after a meeting within which its minutes are expected. */
export const MINUTES_WITHIN_DAYS = 30

/** A past meeting without minutes becomes an open point. */
export const minutesAreLate = (meeting: Meeting, hasMinutes: boolean, asOf: CalendarDate): boolean =>
  !hasMinutes &&
  meeting.state !== 'cancelled' &&
  meeting.on < asOf &&
  daysBetween(meeting.on, asOf) > MINUTES_WITHIN_DAYS
