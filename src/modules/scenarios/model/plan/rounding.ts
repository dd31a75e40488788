// From a choice that may pass limits to one that keeps them, one block at a time. What passes a limit is fined; where
// no change helps any more, the limits that are still passed get a heavier fine (guided local search). After that,
// changes that are cheaper and keep every limit.
import { candidatesPerBlock, type Plan, type PlanProblem, planOf } from './problem.ts'

const MOST_MOVES = 1500
const HEAVIER = 2

/**
 * A plan within the limits near `start`, or null when this way finds none, which does not say that there is none.
 * `prices` (euro per unit of each limit) set the first fines.
 */
export function roundToPlan(problem: PlanProblem, start: readonly number[], prices: readonly number[]): Plan | null {
  const state = stateOf(problem, start)
  const fines = firstFines(problem, prices)
  for (let move = 0; move < MOST_MOVES && state.passed().length > 0; move++) {
    const best = bestMove(state, fines)
    if (best) state.take(best.block, best.candidate)
    else for (const row of state.passed()) fines[row] = (fines[row] as number) * HEAVIER
  }
  if (state.passed().length > 0) return null
  const strict = fines.map(() => Number.POSITIVE_INFINITY)
  for (let move = 0; move < MOST_MOVES; move++) {
    const cheaper = bestMove(state, strict)
    if (!cheaper) break
    state.take(cheaper.block, cheaper.candidate)
  }
  return planOf(problem, [...state.chosen])
}

/** At least so much that a unit over the limit outweighs what a block can save by it, on average. */
function firstFines({ candidates, limits }: PlanProblem, prices: readonly number[]): number[] {
  const costs = candidates.map(({ cost }) => cost)
  const mean = costs.reduce((sum, cost) => sum + Math.abs(cost), 0) / Math.max(1, costs.length)
  return limits.map(({ values }, row) => {
    const size = values.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, values.length)
    return Math.max(prices[row] ?? 0, (0.01 * mean) / Math.max(size, 1e-9))
  })
}

type Move = { block: number; candidate: number }
type State = ReturnType<typeof stateOf>

/** Running use of each limit, so that a change of one block looks at its own rows only. */
function stateOf(problem: PlanProblem, start: readonly number[]) {
  const perBlock = candidatesPerBlock(problem)
  const chosen = [...start]
  const takes: { rows: number[]; values: number[] }[] = problem.candidates.map(() => ({ rows: [], values: [] }))
  for (const [row, { indices, values }] of problem.limits.entries())
    for (const [at, index] of indices.entries()) {
      takes[index]?.rows.push(row)
      takes[index]?.values.push(values[at] as number)
    }
  const used = new Float64Array(problem.limits.length)
  const most = Float64Array.from(problem.limits, (limit) => limit.most)
  const slack = Float64Array.from(problem.limits, (limit) => 1e-7 * Math.max(1, Math.abs(limit.most)))
  const add = (candidate: number, sign: number) => {
    const { rows, values } = takes[candidate] as { rows: number[]; values: number[] }
    for (let at = 0; at < rows.length; at++)
      used[rows[at] as number] = (used[rows[at] as number] as number) + sign * (values[at] as number)
  }
  for (const candidate of chosen) add(candidate, 1)
  const excess = (row: number) => {
    const over = (used[row] as number) - (most[row] as number)
    return over > (slack[row] as number) ? over : 0
  }
  const fined = (rows: readonly number[], fines: readonly number[]) => {
    let sum = 0
    for (const row of rows) {
      const over = excess(row)
      if (over > 0) sum += over * (fines[row] as number)
    }
    return sum
  }
  return {
    problem,
    perBlock,
    chosen,
    passed: (): number[] => problem.limits.flatMap((_, row) => (excess(row) > 0 ? [row] : [])),
    /** Change of the fines when one block chooses another candidate; rows of both may count twice, on both sides. */
    change(block: number, candidate: number, fines: readonly number[]): number {
      const now = chosen[block] as number
      const rows = [...new Set([...(takes[now]?.rows ?? []), ...(takes[candidate]?.rows ?? [])])]
      const before = fined(rows, fines)
      add(now, -1)
      add(candidate, 1)
      const after = fined(rows, fines)
      add(candidate, -1)
      add(now, 1)
      return after - before
    },
    take(block: number, candidate: number): void {
      add(chosen[block] as number, -1)
      add(candidate, 1)
      chosen[block] = candidate
    },
  }
}

/** A cent is no gain. */
const LEAST_GAIN = 0.01

/** The change of one block that lowers cost and fines together most. */
function bestMove(state: State, fines: readonly number[]): Move | null {
  const costOf = (candidate: number): number => state.problem.candidates[candidate]?.cost ?? 0
  let best: (Move & { gain: number }) | null = null
  for (const [block, own] of state.perBlock.entries()) {
    const now = state.chosen[block] as number
    for (const candidate of own) {
      if (candidate === now) continue
      const gain = costOf(now) - costOf(candidate) - state.change(block, candidate, fines)
      if (gain > (best?.gain ?? LEAST_GAIN)) best = { block, candidate, gain }
    }
  }
  return best
}
