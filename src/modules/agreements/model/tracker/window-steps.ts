// What people record about one window of an agreement. Steps are only added; the state follows from them.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Evidence, missingOf, wasConsultedFirst } from './evidence.ts'
import type { EvidenceNeeds } from './evidence-kind.ts'

export const STEP_KINDS = ['started', 'forecast', 'closed', 'lapsed', 'reopened'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export type WindowStep = {
  nr: string
  seq: number
  /** Last day of the window that it is about. */
  windowTo: CalendarDate
  kind: StepKind
  /** Day from which it holds. */
  on: CalendarDate
  /** Day on which it is expected to be done; only of a forecast. */
  expectedOn: CalendarDate | null
  reason: string
}

export type WindowProgress = {
  state: 'open' | 'running' | 'closed' | 'lapsed'
  since: CalendarDate
  reason: string
  forecast: { expectedOn: CalendarDate; reason: string } | null
}

/** Where the steps of one window, in the order in which they were recorded, leave it on a day; null: no step yet. */
export function progressOf(steps: readonly WindowStep[], asOf: CalendarDate): WindowProgress | null {
  return steps
    .filter(({ on }) => on <= asOf)
    .reduce<WindowProgress | null>((before, { kind, on, reason, expectedOn }) => {
      const forecast = before?.forecast ?? null
      if (kind === 'closed' || kind === 'lapsed') return { state: kind, since: on, reason, forecast }
      if (kind === 'forecast')
        return {
          ...(before ?? { state: 'open', since: on, reason: '' }),
          forecast: expectedOn && { expectedOn, reason },
        }
      return { state: kind === 'started' ? 'running' : 'open', since: on, reason, forecast }
    }, null)
}

export type StepRefusal =
  | 'in-future'
  | 'before-signing'
  | 'reason-missing'
  | 'expected-in-past'
  | 'evidence-missing'
  | 'evaluation-first'
  | 'consultation-first'
  | 'not-open'
  | 'not-closed'

export type StepFacts = {
  today: CalendarDate
  /** Day on which the set was signed; its first day when the documents do not tell. */
  signedOn: CalendarDate
  progress: WindowProgress | null
  needs: EvidenceNeeds
  evidence: readonly Evidence[]
  /** Codes of the parties that lead. */
  leads: readonly string[]
  atLeast: number | null
  /** Is an evaluation of the same agreement not closed yet? */
  evaluationOpen: boolean
}

/** B3: may this step be taken? Nothing is done in the future, before signing, or without its evidence. */
export function judgeStep(
  { kind, on, reason, expectedOn }: Omit<WindowStep, 'nr' | 'seq' | 'windowTo'>,
  facts: StepFacts,
): Result<true, StepRefusal> {
  const isEnded = facts.progress?.state === 'closed' || facts.progress?.state === 'lapsed'
  if (kind === 'reopened' && !isEnded) return refuse('not-closed')
  if (kind !== 'reopened' && isEnded) return refuse('not-open')
  if (on > facts.today) return refuse('in-future')
  if (on < facts.signedOn) return refuse('before-signing')
  if ((kind === 'forecast' || kind === 'lapsed' || kind === 'reopened') && reason.trim() === '')
    return refuse('reason-missing')
  if (kind === 'forecast' && (expectedOn === null || expectedOn < facts.today)) return refuse('expected-in-past')
  return kind === 'closed' ? judgeClosing(facts) : ok(true)
}

function judgeClosing({ needs, evidence, leads, atLeast, evaluationOpen }: StepFacts): Result<true, StepRefusal> {
  if (needs.afterEvaluation && evaluationOpen) return refuse('evaluation-first')
  if (missingOf(needs, evidence, leads, atLeast).length > 0) return refuse('evidence-missing')
  if (needs.consultationFirst && !wasConsultedFirst(evidence)) return refuse('consultation-first')
  return ok(true)
}
