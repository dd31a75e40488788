// The plans that a search keeps: the best, and each time the cheapest that is another plan than all before it.
import { isOtherChoice, leastOtherBlocks } from './different-plans.ts'
import { isBetter, type LimitName, type Plan, type PlanProblem } from './problem.ts'

/** `gap`: the best possible plan is at most this share of the cost cheaper. */
export type Found = {
  best: Plan | null
  /** Best first, at most ten, each another plan than those before it: enough blocks do something else. */
  plans: readonly Plan[]
  bound: number
  gap: number | null
  prices: readonly LimitPrice[]
}

/** What one unit more of a limit would save, euro; 0 when it does not bind. */
export type LimitPrice = { limit: LimitName; year: number | null; price: number }

export const MOST_PLANS = 10

/** Keeps the different plans that were found, best first, and the highest bound. */
export function collect(problem: PlanProblem, first: number, prices: readonly LimitPrice[]) {
  let bound = first
  let plans: Plan[] = []
  return {
    raise(higher: number): void {
      bound = Math.max(bound, higher)
    },
    add(plan: Plan | null): void {
      if (!plan) return
      const sorted = [...plans, plan].sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0))
      plans = []
      for (const one of sorted)
        if (plans.length < MOST_PLANS && plans.every((kept) => areOther(problem, one, kept))) plans.push(one)
    },
    now(): Found {
      const best = plans[0] ?? null
      return { best, plans, bound, gap: best ? gapOf(best.cost, bound) : null, prices }
    },
  }
}

function areOther({ blocks, candidates }: PlanProblem, a: Plan, b: Plan): boolean {
  const other = a.chosen.filter((index, block) => {
    const [one, two] = [candidates[index], candidates[b.chosen[block] ?? -1]]
    return one && two && isOtherChoice(one.choice, two.choice)
  })
  return other.length >= leastOtherBlocks(blocks.length)
}

/** Candidates that do the same in their block as a plan does. */
export function alikeTo({ candidates }: PlanProblem, chosen: readonly number[]): number[] {
  return candidates.flatMap(({ block, choice }, index) => {
    const own = candidates[chosen[block] ?? -1]
    return own && !isOtherChoice(own.choice, choice) ? [index] : []
  })
}

/** Share of the cost that the best possible plan may be cheaper; never below nought. */
export const gapOf = (cost: number, bound: number): number =>
  cost === bound ? 0 : Math.max(0, cost - bound) / Math.max(1e-9, Math.abs(cost))
