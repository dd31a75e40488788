import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** From the core group to the executive meeting; no step is skipped (B5, agreement 1.2.4). */
export const DISPUTE_STATES = ['reported', 'core-group', 'executive-meeting', 'solved', 'unsolved'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

export type DisputeStep = { to: DisputeState; on: CalendarDate; outcome: string }
/** Steps in order of day; the first state is `reported` on the day it was raised. */
export type Dispute = { raisedBy: string; raisedOn: CalendarDate; steps: readonly DisputeStep[] }

/** Where each state can go. Solved can be reached from either meeting; unsolved only from the last. */
const NEXT: Readonly<Record<DisputeState, readonly DisputeState[]>> = {
  reported: ['core-group'],
  'core-group': ['solved', 'executive-meeting'],
  'executive-meeting': ['solved', 'unsolved'],
  solved: [],
  unsolved: [],
}

/** Why a step is refused: by the ladder, or by who takes it and when. */
export type DisputeRefusal = 'step-skipped' | 'ended' | 'outcome-missing' | 'before-last-step'

export const stateOf = ({ steps }: Dispute): DisputeState => steps.at(-1)?.to ?? 'reported'
export const possibleSteps = (dispute: Dispute): readonly DisputeState[] => NEXT[stateOf(dispute)]

/**
 * B5: the next step of a dispute. What leaves a meeting behind needs that meeting's outcome in words: without an
 * outcome of the core group nothing goes up.
 */
export function takeStep(dispute: Dispute, step: DisputeStep): Result<Dispute, DisputeRefusal> {
  const possible = possibleSteps(dispute)
  if (possible.length === 0) return refuse('ended')
  if (!possible.includes(step.to)) return refuse('step-skipped')
  if (stateOf(dispute) !== 'reported' && step.outcome.trim() === '') return refuse('outcome-missing')
  if (step.on < (dispute.steps.at(-1)?.on ?? dispute.raisedOn)) return refuse('before-last-step')
  return ok({ ...dispute, steps: [...dispute.steps, step] })
}

export type RaisedBy = { party: string; signatories: readonly string[] }
/** Only who signed the set can raise a dispute about it. */
export const mayRaise = ({ party, signatories }: RaisedBy): boolean => signatories.includes(party)

/** Why a dispute cannot be raised. About a set that ended only what still works on can be in dispute. */
export type RaiseRefusal = 'no-agreement' | 'no-signatory' | 'not-yours' | 'subject-missing' | 'set-ended'
