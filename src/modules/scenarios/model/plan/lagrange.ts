// A bound without a solver: limits get a price, and each block then takes its cheapest candidate by itself. No plan
// within the limits can cost less than that sum (Lagrangian relaxation; its best prices give the bound of the linear
// problem). Prices are found by subgradient steps.
import { candidatesPerBlock, type PlanProblem } from './problem.ts'

export type PricedBound = {
  /** Euro; no plan within the limits costs less. */
  bound: number
  /** Euro per unit of each limit, >= 0. */
  prices: readonly number[]
  /** What each block takes at these prices; may pass limits. */
  chosen: readonly number[]
}

const STEPS = 400
/** Halve the step after this many without a better bound. */
const PATIENCE = 12

export function pricedBound(problem: PlanProblem, known: number): PricedBound {
  const perBlock = candidatesPerBlock(problem)
  const { limits } = problem
  // Limits differ in unit by factors of a million: each is weighed by its own size.
  const scale = limits.map(({ values }) => Math.max(1e-9, ...values.map(Math.abs)))
  let prices = limits.map(() => 0)
  let best = answerAt(problem, perBlock, prices)
  let step = 2
  let waited = 0
  for (let round = 0; round < STEPS && step > 1e-5; round++) {
    const { slack, bound } = answerAt(problem, perBlock, prices)
    const steepness = slack.reduce((sum, each, row) => sum + (each / (scale[row] as number)) ** 2, 0)
    if (steepness === 0) break
    const length = (step * Math.max(known - bound, Math.abs(bound) * 1e-6)) / steepness
    prices = prices.map((price, row) => {
      const size = scale[row] as number
      return Math.max(0, price + (length * (slack[row] as number)) / (size * size))
    })
    const next = answerAt(problem, perBlock, prices)
    if (next.bound > best.bound) {
      best = next
      waited = 0
    } else if (++waited >= PATIENCE) {
      step /= 2
      waited = 0
      prices = [...best.prices]
    }
  }
  return { bound: best.bound, prices: best.prices, chosen: best.chosen }
}

/** Bound and choice at given prices; slack > 0 where the choice passes a limit. */
function answerAt({ candidates, limits }: PlanProblem, perBlock: readonly number[][], prices: readonly number[]) {
  const priced = Float64Array.from(candidates, ({ cost }) => cost)
  for (const [row, { indices, values }] of limits.entries()) {
    const price = prices[row] as number
    if (price === 0) continue
    for (let at = 0; at < indices.length; at++)
      priced[indices[at] as number] = (priced[indices[at] as number] as number) + price * (values[at] as number)
  }
  const chosen = perBlock.map((own) =>
    own.reduce((least, index) => ((priced[index] as number) < (priced[least] as number) ? index : least)),
  )
  const isChosen = new Uint8Array(candidates.length)
  for (const index of chosen) isChosen[index] = 1
  const slack = limits.map(({ indices, values, most }) => {
    let used = -most
    for (let at = 0; at < indices.length; at++) if (isChosen[indices[at] as number]) used += values[at] as number
    return used
  })
  const paid = chosen.reduce((sum, index) => sum + (priced[index] as number), 0)
  const bound = limits.reduce((sum, { most }, row) => sum - (prices[row] as number) * most, paid)
  return { bound, prices, chosen, slack }
}
