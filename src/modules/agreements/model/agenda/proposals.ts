// What of the agreements a meeting should talk about, as of a day.
import type { CalendarDate } from '#kernel/calendar.ts'
import { addQuarters, lastDayOf, quarterOf } from '#kernel/quarter.ts'
import type { JudgedAgreement, JudgedWindow } from '../agreement-state.ts'

/** From what needs a talk most to what needs it least. */
export const PROPOSAL_GROUPS = [
  'disputed',
  'signalled',
  'asked',
  'late',
  'due',
  'registers',
  'outcome-unknown',
] as const
export type ProposalGroup = (typeof PROPOSAL_GROUPS)[number]

export type AgreementProposal = {
  group: Extract<ProposalGroup, 'late' | 'due' | 'outcome-unknown'>
  judged: JudgedAgreement
  /** Windows that are why, by last day. */
  windows: readonly JudgedWindow[]
}

/** Last day of the quarter after that of the day: what is due until then belongs on the next agenda. */
export const horizonOf = (asOf: CalendarDate): CalendarDate => lastDayOf(addQuarters(quarterOf(asOf), 1))

/**
 * B4: one proposal per agreement, in the order of the list. Every late window and what is due until the horizon; of
 * windows whose outcome nobody knows only the last one that passed, since asking for that one asks for all.
 */
export function proposalsOf(agreements: readonly JudgedAgreement[], asOf: CalendarDate): AgreementProposal[] {
  const horizon = horizonOf(asOf)
  return agreements.flatMap((judged): AgreementProposal[] => {
    const late = judged.windows.filter(({ state }) => state === 'late')
    const due = judged.windows.filter(
      ({ state, to }) => (state === 'planned' || state === 'due-soon') && asOf <= to && to <= horizon,
    )
    const unknown = judged.windows.filter(({ state }) => state === 'outcome-unknown').slice(-1)
    if (late.length > 0) return [{ group: 'late', judged, windows: [...late, ...due] }]
    if (due.length > 0) return [{ group: 'due', judged, windows: [...unknown, ...due] }]
    return unknown.length > 0 ? [{ group: 'outcome-unknown', judged, windows: unknown }] : []
  })
}
