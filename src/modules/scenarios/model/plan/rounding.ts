// From a choice that may pass limits to one that keeps them: first mend, then improve, one block at a time.
import { candidatesPerBlock, type Plan, type PlanProblem, planOf } from './problem.ts'

const MOST_MOVES = 4000

/**
 * Changes single blocks until all limits are kept, then as long as a change is cheaper. Null when no single change
 * mends what is passed: then this way finds no plan, which does not say that there is none.
 */
export function roundToPlan(problem: PlanProblem, start: readonly number[], prices: readonly number[]): Plan | null {
  const state = stateOf(problem, start)
  for (let move = 0; move < MOST_MOVES && state.passed() > 0; move++) {
    const mended = bestMove(state, prices)
    if (!mended) return null
    state.take(mended.block, mended.candidate)
  }
  if (state.passed() > 0) return null
  for (let move = 0; move < MOST_MOVES; move++) {
    const cheaper = cheaperMove(state)
    if (!cheaper) break
    state.take(cheaper.block, cheaper.candidate)
  }
  return planOf(problem, [...state.chosen])
}

type Move = { block: number; candidate: number }
type State = ReturnType<typeof stateOf>

/** Running use of each limit, so that a change of one block costs only its own rows. */
function stateOf(problem: PlanProblem, start: readonly number[]) {
  const perBlock = candidatesPerBlock(problem)
  const chosen = [...start]
  const takes: [row: number, value: number][][] = problem.candidates.map(() => [])
  for (const [row, { indices, values }] of problem.limits.entries())
    for (const [at, index] of indices.entries()) takes[index]?.push([row, values[at] as number])
  const used = new Float64Array(problem.limits.length)
  const size = problem.limits.map(({ values, most }) => Math.max(1e-9, Math.abs(most), ...values.map(Math.abs)))
  const add = (candidate: number, sign: number) => {
    for (const [row, value] of takes[candidate] ?? []) used[row] = (used[row] as number) + sign * value
  }
  for (const candidate of chosen) add(candidate, 1)
  const passed = () =>
    problem.limits.reduce((sum, { most }, row) => {
      const over = (used[row] as number) - most
      return sum + (over > 1e-6 * (size[row] as number) ? over / (size[row] as number) : 0)
    }, 0)
  return {
    problem,
    perBlock,
    chosen,
    passed,
    /** How far limits would be passed after one block chose another candidate. */
    passedWith(block: number, candidate: number): number {
      const now = chosen[block] as number
      add(now, -1)
      add(candidate, 1)
      const result = passed()
      add(candidate, -1)
      add(now, 1)
      return result
    },
    take(block: number, candidate: number): void {
      add(chosen[block] as number, -1)
      add(candidate, 1)
      chosen[block] = candidate
    },
  }
}

const costOf = ({ problem }: State, candidate: number): number => problem.candidates[candidate]?.cost ?? 0

/** The change that mends most per euro, counted with the prices of the limits. */
function bestMove(state: State, prices: readonly number[]): Move | null {
  const before = state.passed()
  const priceLevel = Math.max(1, ...prices)
  let best: (Move & { score: number }) | null = null
  for (const [block, own] of state.perBlock.entries()) {
    const now = costOf(state, state.chosen[block] as number)
    for (const candidate of own) {
      const gain = before - state.passedWith(block, candidate)
      if (gain <= 1e-12) continue
      const score = gain / Math.max(costOf(state, candidate) - now, priceLevel * 1e-6)
      if (!best || score > best.score) best = { block, candidate, score }
    }
  }
  return best
}

function cheaperMove(state: State): Move | null {
  let best: (Move & { gain: number }) | null = null
  for (const [block, own] of state.perBlock.entries()) {
    const now = costOf(state, state.chosen[block] as number)
    for (const candidate of own) {
      const gain = now - costOf(state, candidate)
      if (gain <= 0.005 || (best && gain <= best.gain)) continue
      if (state.passedWith(block, candidate) === 0) best = { block, candidate, gain }
    }
  }
  return best
}
