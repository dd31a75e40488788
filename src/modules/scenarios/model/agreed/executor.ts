// WOM-01, WOM-02, WOM-04, WOM-07, WOM-08: who carries out the land account of a plan. Building and selling are not among
// the tasks of anybody here: that risk is the builder's (WOM-03).
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { compileEvents } from '../events/compile.ts'
import type { Scenario } from '../scenario.ts'

/** A company at a distance, the municipality itself, or a project organisation with a mandate of the owners. */
export const EXECUTORS = ['development-company', 'municipality', 'project-organisation'] as const
export type Executor = (typeof EXECUTORS)[number]

/** WOM-04, with the two of WOM-08 that a mandate allows. */
export const EXECUTOR_TASKS = [
  'acquire',
  'manage',
  'elaborate',
  'coordinate',
  'issue-land',
  'hire-adviser',
  'tender',
] as const
export type ExecutorTask = (typeof EXECUTOR_TASKS)[number]
const NEED_OWNERSHIP: ReadonlySet<ExecutorTask> = new Set<ExecutorTask>(['acquire', 'manage', 'issue-land'])

/** WOM-02. */
export const EXECUTOR_PARTNERS = ['municipality', 'consultancy', 'building-developer', 'water-board'] as const
export type ExecutorPartner = (typeof EXECUTOR_PARTNERS)[number]

export type ExecutorChoice = {
  executor: Executor
  /** Of a company; '' for others. */
  legalForm: string
  partners: readonly ExecutorPartner[]
  tasks: readonly ExecutorTask[]
  startsOn: CalendarDate | null
  reason: string
  source: string
  version: number
}

/** WOM-07: a company is set up when a plan buys homes, before the first purchase. Euro at the price date of each line. */
export type AcquisitionNeed = { firstYear: number; amount: number } | null

export function acquisitionNeed(scenario: Scenario): AcquisitionNeed {
  const bought = compileEvents(scenario).filter(({ category }) => category === 'acquisition')
  if (bought.length === 0) return null
  return {
    firstYear: Math.min(...bought.map(({ year }) => year)),
    amount: bought.reduce((sum, { amount }) => sum + amount, 0),
  }
}

export type ExecutorProblem =
  | 'tasks-missing'
  | 'mandate-does-not-own'
  | 'company-needs-partners'
  | 'reason-missing'
  | 'source-missing'

export function readExecutor(typed: ExecutorChoice): Result<ExecutorChoice, readonly ExecutorProblem[]> {
  const choice = {
    ...typed,
    reason: typed.reason.trim(),
    source: typed.source.trim(),
    legalForm: typed.legalForm.trim(),
  }
  const { executor, tasks, partners } = choice
  const isMandate = executor === 'project-organisation'
  const checks: readonly [ExecutorProblem, boolean][] = [
    ['tasks-missing', tasks.length === 0],
    ['mandate-does-not-own', isMandate && tasks.some((task) => NEED_OWNERSHIP.has(task))],
    // At a distance and public-private: the municipality alone is no company of its own.
    [
      'company-needs-partners',
      executor === 'development-company' && !(partners.includes('municipality') && partners.length > 1),
    ],
    ['reason-missing', choice.reason === ''],
    ['source-missing', choice.source === ''],
  ]
  const problems = checks.filter(([, isSo]) => isSo).map(([problem]) => problem)
  return problems.length > 0 ? refuse(problems) : ok(choice)
}

/** Whether what was chosen can do what the plan needs. */
export const EXECUTOR_STATES = ['not-chosen', 'cannot-acquire', 'too-late', 'fits'] as const
export type ExecutorState = (typeof EXECUTOR_STATES)[number]

export function judgeExecutor(choice: ExecutorChoice | null, need: AcquisitionNeed): ExecutorState {
  if (choice === null) return 'not-chosen'
  if (need === null) return 'fits'
  if (!choice.tasks.includes('acquire')) return 'cannot-acquire'
  return choice.startsOn !== null && Number(choice.startsOn.slice(0, 4)) > need.firstYear ? 'too-late' : 'fits'
}
