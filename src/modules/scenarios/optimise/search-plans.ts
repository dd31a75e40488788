// The search with its heavy parts in worker threads: pages keep answering, and stopping ends a solver at once.
import type { Deps } from '#platform/deps.ts'
import { type KeptSearch, keepFound, keepOutcome } from '../model/plan/kept-search.ts'
import type { PlanLimits } from '../model/plan/limits.ts'
import type { LinearAnswer, LinearSolver } from '../model/plan/linear-solver.ts'
import type { PlanProblem } from '../model/plan/problem.ts'
import { searchPlans } from '../model/plan/search.ts'
import type { Scenario } from '../model/scenario.ts'

const SOLVER = new URL('./highs-solver.ts', import.meta.url).href
const PROBLEM = new URL('./make-problem.ts', import.meta.url).href

export type SearchOrder = {
  scenario: Scenario
  limits: PlanLimits
  seconds: number
  /** Without it: bound and rounding of our own, also when HiGHS does not start on this machine. */
  withSolver: boolean
  /** Told after each step with the best so far; throws to stop. */
  report(kept: KeptSearch): Promise<void>
  signal?: AbortSignal | undefined
}

/** Milliseconds of a clock that only goes forward, as seconds. */
const now = (): number => performance.now() / 1000

export async function searchPlansFor(workers: Deps['workers'], order: SearchOrder): Promise<KeptSearch> {
  const { scenario, limits, seconds, signal, report } = order
  const problem = await workers.run<PlanProblem>(PROBLEM, 'makeProblem', { scenario, limits }, signal)
  const solver: LinearSolver = (linear, options) =>
    workers.run<LinearAnswer>(SOLVER, 'solveLinear', { problem: linear, options }, signal)
  const isThere = order.withSolver && (await workers.run<boolean>(SOLVER, 'solverStarts', null, signal))
  const outcome = await searchPlans(problem, {
    solver: isThere ? solver : null,
    seconds,
    now,
    report: (step, found) => report(keepFound(problem, step, found)),
  })
  return keepOutcome(problem, outcome)
}
