import type { Choice } from '../scenario.ts'
import type { Found, LimitPrice } from './plan-pool.ts'
import { type LimitName, type Plan, type PlanProblem, planOf } from './problem.ts'
import type { SearchOutcome, SearchStep } from './search.ts'

/** A plan in words of the scenario: what each block does. Cost in euro at the start of the horizon. */
export type KeptPlan = { cost: number; untreated: number; choices: Readonly<Record<string, Choice>> }

/** What a search has found so far, or why it ended without a plan. */
export type KeptSearch =
  | { state: 'waiting' }
  | {
      state: 'found'
      step: SearchStep
      /** No plan within the limits costs less, euro. */
      bound: number
      /** Share of the cost of the best plan; null while there is none. */
      gap: number | null
      plans: readonly KeptPlan[]
      /** Limits that bind, dearest first. */
      prices: readonly LimitPrice[]
    }
  | { state: 'conflict'; limits: readonly LimitName[] }
  | { state: 'nothing-found'; bound: number }

export const WAITING: KeptSearch = { state: 'waiting' }

/** A euro that a limit costs per unit and that is lost in the digits is no price. */
const LEAST_PRICE = 1e-6

export const keepFound = (
  problem: PlanProblem,
  step: SearchStep,
  { bound, gap, plans, prices }: Found,
): KeptSearch => ({
  state: 'found',
  step,
  bound,
  gap,
  plans: plans.map((plan) => keepPlan(problem, plan)),
  prices: prices.filter(({ price }) => price > LEAST_PRICE).sort((a, b) => b.price - a.price),
})

export function keepOutcome(problem: PlanProblem, outcome: SearchOutcome): KeptSearch {
  switch (outcome.kind) {
    case 'found':
      return keepFound(problem, 'others', outcome)
    case 'conflict':
      return { state: 'conflict', limits: outcome.limits }
    case 'nothing-found':
      return { state: 'nothing-found', bound: outcome.bound }
  }
}

function keepPlan(problem: PlanProblem, { chosen }: Plan): KeptPlan {
  const { cost, untreated } = planOf(problem, chosen)
  const choices = chosen.flatMap((index) => {
    const candidate = problem.candidates[index]
    return candidate ? [[problem.blocks[candidate.block] as string, candidate.choice] as const] : []
  })
  return { cost, untreated, choices: Object.fromEntries(choices) }
}
