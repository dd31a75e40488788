// AGR-1.2.1, AGR-G11, B1-R4: what is still open when a set gives way to its successor is chosen one by one.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { AgreementState, JudgedAgreement } from '../agreement-state.ts'

/** `carried` goes on under a number of the successor · `left` does not, with why. */
export type CarryDecision = { nr: string } & (
  | { kind: 'carried'; toNr: string; reason: string }
  | { kind: 'left'; reason: string }
)

/** Settled for good; everything else is open, also what has no moment and what nobody knows the outcome of. */
const SETTLED: readonly AgreementState[] = ['done', 'lapsed']

export const openItems = (agreements: readonly JudgedAgreement[]): JudgedAgreement[] =>
  agreements.filter(({ state, windows }) => windows.length === 0 || !SETTLED.includes(state))

/** Open agreements about which nobody decided yet. */
export const undecided = (
  agreements: readonly JudgedAgreement[],
  decisions: readonly CarryDecision[],
): JudgedAgreement[] =>
  openItems(agreements).filter(({ agreement }) => decisions.every(({ nr }) => nr !== agreement.nr))

export type SuccessorRefusal =
  | 'title-missing'
  | 'term-reversed'
  | 'term-overlaps'
  | 'set-exists'
  | 'has-successor'
  | 'not-yours'

/** A successor begins after the set that it follows: no day has two sets. */
export function judgeSuccessor(
  given: { title: string; from: CalendarDate; to: CalendarDate },
  end: CalendarDate,
): Result<true, SuccessorRefusal> {
  if (given.title.trim() === '') return refuse('title-missing')
  if (given.to < given.from) return refuse('term-reversed')
  return given.from <= end ? refuse('term-overlaps') : ok(true)
}

export type CarryRefusal = 'not-open' | 'no-successor' | 'reason-missing' | 'number' | 'number-taken'
const NUMBER = /^\d+\.\d+\.\d+$/

/** Carried under a number of its own or one that is there already; left with a reason. */
export function judgeCarry(
  decision: CarryDecision,
  open: readonly string[],
  others: readonly CarryDecision[],
): Result<true, CarryRefusal> {
  if (!open.includes(decision.nr)) return refuse('not-open')
  if (decision.kind === 'left') return decision.reason.trim() === '' ? refuse('reason-missing') : ok(true)
  if (!NUMBER.test(decision.toNr)) return refuse('number')
  const isTaken = others.some((one) => one.kind === 'carried' && one.nr !== decision.nr && one.toNr === decision.toNr)
  return isTaken ? refuse('number-taken') : ok(true)
}
