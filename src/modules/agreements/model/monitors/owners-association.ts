import type { CalendarDate } from '#kernel/calendar.ts'

/** 3.2.1: the corporation puts the advice on the agenda of the owners' meeting; what owners decide is theirs. */
export const ASSOCIATION_STATES = ['not-asked', 'on-agenda', 'discussed'] as const
export type AssociationState = (typeof ASSOCIATION_STATES)[number]

export type Association = { name: string; state: AssociationState; meetingOn: CalendarDate | null }

/** Put on an agenda or discussed by the day agreed; an agenda without a day is not on one yet. */
export const isOnAgenda = ({ state, meetingOn }: Association, deadline: CalendarDate): boolean =>
  state !== 'not-asked' && meetingOn !== null && meetingOn <= deadline
