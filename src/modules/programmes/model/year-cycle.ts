// MON-14: the yearly cycle of a programme. The board table discusses the report, the college adopts it together with the
// updated programme, and only then it is shared with the council.
import type { CalendarDate } from '#kernel/calendar.ts'
import { yearOf } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** The bodies, in their order. */
export const CYCLE_STEPS = ['board-table', 'college', 'council'] as const
export type CycleStepName = (typeof CYCLE_STEPS)[number]

/** One body has done its part. `report` and `update` name documents; only the college adopts both. */
export type CycleStep = {
  step: CycleStepName
  on: CalendarDate
  report: string
  /** The updated programme; '' where it is not yet there. */
  update: string
  /** What was said or decided. */
  outcome: string
}

/** The cycle about one year of one programme; its steps in the order in which they were taken. */
export type YearCycle = { programme: string; year: number; steps: readonly CycleStep[] }

export type CycleProblem =
  /** Another body comes first. */
  | { field: 'step'; problem: 'not-yet'; first: CycleStepName }
  | { field: 'step'; problem: 'done' }
  | { field: 'on'; problem: 'in-future' | 'before-the-last' | 'year-not-over' }
  | { field: 'report' | 'update' | 'outcome'; problem: 'missing' }

/** The body whose turn it is; null when the cycle is round. */
export const nextStep = ({ steps }: YearCycle): CycleStepName | null => CYCLE_STEPS[steps.length] ?? null

/** Every reason why a step cannot be taken, or the cycle with it. */
export function takeStep(
  cycle: YearCycle,
  wish: CycleStep,
  today: CalendarDate,
): Result<YearCycle, readonly CycleProblem[]> {
  const next = nextStep(cycle)
  const last = cycle.steps.at(-1)
  const problems: (CycleProblem | false)[] = [
    CYCLE_STEPS.indexOf(wish.step) < cycle.steps.length && { field: 'step', problem: 'done' },
    next !== null &&
      CYCLE_STEPS.indexOf(wish.step) > cycle.steps.length && { field: 'step', problem: 'not-yet', first: next },
    wish.on > today && { field: 'on', problem: 'in-future' },
    yearOf(wish.on) <= cycle.year && { field: 'on', problem: 'year-not-over' },
    last !== undefined && wish.on < last.on && { field: 'on', problem: 'before-the-last' },
    wish.report === '' && { field: 'report', problem: 'missing' },
    wish.step === 'college' && wish.update === '' && { field: 'update', problem: 'missing' },
    wish.outcome === '' && { field: 'outcome', problem: 'missing' },
  ]
  const found = problems.filter((one): one is CycleProblem => one !== false)
  return found.length > 0 ? refuse(found) : ok({ ...cycle, steps: [...cycle.steps, wish] })
}
