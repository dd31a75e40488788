// What is decided about a reading or an incident. A decision is added, never changed; it can be taken back with a reason.
import type { LedgerReading } from './lead.ts'
import type { ReadingState } from './reading.ts'

export type JudgementSubject = 'reading' | 'incident'

export type Judgement = {
  subject: JudgementSubject
  subjectId: string
  /** 1, 2, 3 ... per subject. */
  number: number
  state: ReadingState
  reason: string
  by: string
  at: Date
}

/** The state after the last judgement; the state it was entered in when nobody judged it. */
export function stateOf(
  entered: ReadingState,
  judgements: readonly Pick<Judgement, 'number' | 'state'>[],
): ReadingState {
  let last: Pick<Judgement, 'number' | 'state'> | null = null
  for (const judgement of judgements) if (last === null || judgement.number > last.number) last = judgement
  return last?.state ?? entered
}

/** Readings in the state of their last judgement, given as state per reading id. */
export const withStates = (
  readings: readonly LedgerReading[],
  states: ReadonlyMap<string, ReadingState>,
): LedgerReading[] => readings.map((reading) => ({ ...reading, state: states.get(reading.id) ?? reading.state }))
