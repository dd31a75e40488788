import type { Choice } from '../scenario.ts'

/** What limits a plan. `urgent`: an urgent block may not wait. */
export const LIMIT_NAMES = [
  'yearly-budget',
  'yearly-works',
  'temporary-homes',
  'most-demolished',
  'most-untreated',
  'least-net-new',
  'least-social',
  'urgent',
] as const
export type LimitName = (typeof LIMIT_NAMES)[number]

/** One choice that one block can make. */
export type Candidate = {
  /** Index into `blocks`. */
  block: number
  choice: Choice
  /** Net cost to the plan, euro at the start of the horizon. */
  cost: number
  /** Homes for which nothing is done jointly: fewer is better among plans of equal cost. */
  untreated: number
}

/** sum of values x chosen candidates <= most. */
export type LimitRow = {
  limit: LimitName
  /** Calendar year it is about; null for the whole plan. */
  year: number | null
  /** Indices of candidates, ascending, and what each takes. */
  indices: readonly number[]
  values: readonly number[]
  most: number
}

/** Every block chooses exactly one of its candidates, within the limits, at the lowest cost. */
export type PlanProblem = {
  blocks: readonly string[]
  candidates: readonly Candidate[]
  limits: readonly LimitRow[]
}

/** One candidate per block, by index, in the order of the blocks. */
export type Plan = { chosen: readonly number[]; cost: number; untreated: number }

export function planOf({ candidates }: PlanProblem, chosen: readonly number[]): Plan {
  const picked = chosen.map((index) => candidates[index] as Candidate)
  return {
    chosen,
    cost: picked.reduce((sum, { cost }) => sum + cost, 0),
    untreated: picked.reduce((sum, { untreated }) => sum + untreated, 0),
  }
}

/** Cheaper first; of equal cost the plan that leaves fewer homes untreated. Half a cent is no difference. */
export function isBetter(a: Plan, b: Plan): boolean {
  const difference = a.cost - b.cost
  if (Math.abs(difference) > HALF_A_CENT) return difference < 0
  return a.untreated < b.untreated
}
const HALF_A_CENT = 0.005

/** Candidates of each block, by index. */
export function candidatesPerBlock({ blocks, candidates }: PlanProblem): number[][] {
  const perBlock: number[][] = blocks.map(() => [])
  for (const [index, { block }] of candidates.entries()) perBlock[block]?.push(index)
  return perBlock
}

/** By how much each limit is passed by a choice; 0 where it is kept. */
export function excesses({ limits }: PlanProblem, chosen: readonly number[]): number[] {
  const isChosen = new Set(chosen)
  return limits.map(({ indices, values, most }) => {
    const used = indices.reduce((sum, candidate, at) => sum + (isChosen.has(candidate) ? (values[at] as number) : 0), 0)
    return Math.max(0, used - most - TOLERANCE * Math.max(1, Math.abs(most)))
  })
}
const TOLERANCE = 1e-6

export const keepsLimits = (problem: PlanProblem, chosen: readonly number[]): boolean =>
  excesses(problem, chosen).every((excess) => excess === 0)
