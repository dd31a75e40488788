// Works in a street: one row of a street programme, or of a log of what was done before.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'

/** foundation: repair or a decision on the foundations along the street; the other kinds are public works. */
export const WORK_KINDS = [
  'raising',
  'sewer',
  'heat',
  'reconstruction',
  'green',
  'cables',
  'foundation',
  'other',
] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export type WorkStatus = 'done' | 'planned'

export type StreetWork = {
  id: string
  streetId: string
  /** Null when neither the programme nor the register names the street. */
  streetName: string | null
  kind: WorkKind
  status: WorkStatus
  year: number
  date: CalendarDate | null
  /** Metres that the street came or comes higher; null = unknown. */
  raiseM: number | null
  source: Source
}

/** One row as it is stored; `cited` is the source that the row names itself. */
export type NewStreetWork = Omit<StreetWork, 'source'> & { neighbourhoodCode: string | null; cited: string | null }
