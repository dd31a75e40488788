import type { PlanLimits } from '../model/plan/limits.ts'
import { planProblem } from '../model/plan/plan-problem.ts'
import type { PlanProblem } from '../model/plan/problem.ts'
import type { Scenario } from '../model/scenario.ts'

/** For the worker pool: some hundreds of thousands of lines for a neighbourhood of 80 blocks. */
export const makeProblem = ({ scenario, limits }: { scenario: Scenario; limits: PlanLimits }): PlanProblem =>
  planProblem(scenario, limits)
