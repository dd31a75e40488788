// The search for the best plan of a neighbourhood of 80 blocks: how near to the best it is, after how long.

import { madeScenario } from '#modules/scenarios/model/engine/testing.ts'
import { type PlanLimits, standardLimits } from '#modules/scenarios/model/plan/limits.ts'
import { planProblem } from '#modules/scenarios/model/plan/plan-problem.ts'
import { searchPlans } from '#modules/scenarios/model/plan/search.ts'
import { solveLinear, solverStarts } from '#modules/scenarios/optimise/highs-solver.ts'
import type { Row } from './bench.ts'

export const name = 'best-plan'

const SECONDS = 20
const MARKS = [2, SECONDS]

/** What the scenario itself says of capacity, and tighter: little money, many homes that may not be left as they are. */
const LIMITS: Readonly<Record<string, Partial<PlanLimits>>> = {
  'capacity and urgent blocks': {},
  'and a yearly budget': { yearlyBudget: 6e6 },
  'and social homes, net growth and few untreated': {
    yearlyBudget: 8e6,
    leastSocial: 0,
    leastNetNew: 20,
    mostUntreated: 300,
  },
}

export async function run(): Promise<Row[]> {
  await solverStarts()
  const rows: Row[] = []
  for (const [limits, tighter] of Object.entries(LIMITS)) rows.push(...(await search(limits, tighter)))
  return rows
}

async function search(limits: string, tighter: Partial<PlanLimits>): Promise<Row[]> {
  const scenario = madeScenario(80)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const problem = planProblem(scenario, { ...standardLimits(scenario), ...tighter })
  const made = seconds()
  const told: { after: number; gap: number | null }[] = []
  const outcome = await searchPlans(problem, {
    solver: (linear, options) => solveLinear({ problem: linear, options }),
    seconds: SECONDS,
    now: seconds,
    report: async (_, { gap }) => void told.push({ after: seconds(), gap }),
  })
  if (outcome.kind !== 'found') return [{ measure: `${limits}: ${outcome.kind}`, value: seconds(), unit: 's' }]
  const gapBy = (mark: number) => told.findLast(({ after, gap }) => after <= mark && gap !== null)?.gap ?? Number.NaN
  const first = told.find(({ gap }) => gap !== null)
  return [
    { measure: `${limits}: making the problem of ${problem.candidates.length} candidates`, value: made, unit: 's' },
    { measure: `${limits}: first plan after`, value: first?.after ?? Number.NaN, unit: 's' },
    ...MARKS.map((mark) => ({
      measure: `${limits}: proven gap within ${mark} s`,
      value: gapBy(mark) * 100,
      unit: '%',
    })),
    { measure: `${limits}: ${outcome.plans.length} plans, the whole search`, value: seconds(), unit: 's' },
  ]
}
