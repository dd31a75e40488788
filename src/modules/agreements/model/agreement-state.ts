import { addDays, type CalendarDate, calendarDate, daysBetween } from '#kernel/calendar.ts'
import { quarterOf, quartersBetween } from '#kernel/quarter.ts'
import type { Agreement, AgreementSet, Outcome, PlanningEntry } from './agreement.ts'
import { type DueWindow, windowsOf } from './due-windows.ts'
import { progressOf, type WindowProgress, type WindowStep } from './tracker/window-steps.ts'

/** Days before a due day from which it asks for attention. */
export const SOON_DAYS = 30
/** How far recurring steps are laid out ahead, days. */
const HORIZON_DAYS = 366

/** From what needs attention most to what needs none. */
export const STATES = [
  'late',
  'due-soon',
  'outcome-unknown',
  'running',
  'planned',
  'done',
  'lapsed',
  'continuous',
  'to-be-planned',
  'no-planning',
  'ended',
] as const
export type AgreementState = (typeof STATES)[number]

export type JudgedWindow = DueWindow & {
  state: Extract<AgreementState, 'late' | 'due-soon' | 'outcome-unknown' | 'running' | 'planned' | 'done' | 'lapsed'>
  /** Quarters from the due quarter to the day it was done, or to today when it is late; 0 when in time. */
  delay: number
  outcome: Outcome | null
  /** What was recorded of it until the day; null: nothing. */
  progress: WindowProgress | null
}

/**
 * B3-R1, B3-R3, GEN-16: the state of one window as of a day. Late is computed, never typed, and needs somebody who
 * knows: after the last day that the documents tell about, the outcome of a passed window is unknown, unless somebody
 * records steps of it (`steps`, of this window alone).
 */
export function judgeWindow(
  window: DueWindow,
  outcome: Outcome | null,
  knownUntil: string | null,
  asOf: CalendarDate,
  steps: readonly WindowStep[] = [],
): JudgedWindow {
  const progress = progressOf(steps, asOf)
  const judged = (state: JudgedWindow['state'], until: string | null = null): JudgedWindow => ({
    ...window,
    state,
    delay: until === null ? 0 : Math.max(0, quartersBetween(quarterOf(window.to), quarterOf(calendarDate(until)))),
    outcome,
    progress,
  })
  if (progress?.state === 'closed') return judged('done', progress.since)
  if (progress?.state === 'lapsed') return judged('lapsed')
  if (outcome && outcome.doneOn <= asOf) return judged('done', outcome.doneOn)
  if (asOf <= window.to) {
    if (daysBetween(asOf, window.to) <= SOON_DAYS) return judged('due-soon')
    return judged(progress?.state === 'running' ? 'running' : 'planned')
  }
  if (outcome || steps.length > 0 || knownUntil === null || window.to < knownUntil) return judged('late', asOf)
  return judged('outcome-unknown')
}

export type JudgedAgreement = {
  agreement: Agreement
  entries: readonly PlanningEntry[]
  windows: readonly JudgedWindow[]
  state: AgreementState
  /** First window that is not over and not done; null when there is none. */
  next: JudgedWindow | null
}

/** An agreement as of a day: the state that asks most attention stands for it. */
export function judgeAgreement(
  agreement: Agreement,
  entries: readonly PlanningEntry[],
  outcomes: readonly Outcome[],
  set: AgreementSet,
  asOf: CalendarDate,
  steps: readonly WindowStep[] = [],
): JudgedAgreement {
  const own = entries.filter(({ nr }) => nr === agreement.nr)
  const horizon = addDays(asOf, HORIZON_DAYS)
  const windows = own
    .flatMap((entry) => windowsOf(entry, set.term, horizon))
    .sort((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)))
    .map((window) => {
      const outcome = outcomes.find(({ nr, seq }) => nr === agreement.nr && seq === window.entry.seq) ?? null
      const taken = steps.filter(
        ({ nr, seq, windowTo }) => nr === agreement.nr && seq === window.entry.seq && windowTo === window.to,
      )
      return judgeWindow(window, outcome, set.knownUntil, asOf, taken)
    })
  const states = [...windows.map(({ state }) => state), ...(windows.length === 0 ? [stateWithoutWindow(own)] : [])]
  const state = STATES.find((candidate) => states.includes(candidate)) ?? 'no-planning'
  const next =
    windows.find((window) => asOf <= window.to && window.state !== 'done' && window.state !== 'lapsed') ?? null
  const hasEnded = asOf > set.term.to && windows.length === 0
  return { agreement, entries: own, windows, state: hasEnded ? 'ended' : state, next }
}

function stateWithoutWindow(entries: readonly PlanningEntry[]): AgreementState {
  if (entries.some(({ when }) => when.kind === 'continuous')) return 'continuous'
  return entries.some(({ when }) => when.kind === 'to-be-determined') ? 'to-be-planned' : 'no-planning'
}

export const countStates = (agreements: readonly JudgedAgreement[]): Record<AgreementState, number> => {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<AgreementState, number>
  for (const { state } of agreements) counts[state] += 1
  return counts
}
