/** A linear problem, least cost; every variable between 0 and `upper`. */
export type LinearProblem = {
  costs: readonly number[]
  rows: readonly { indices: readonly number[]; values: readonly number[]; lower: number; upper: number }[]
}

export type LinearOptions = {
  /** Whole numbers only. */
  whole: boolean
  /** Stops when the answer is proved to be within this share of the best. */
  gap: number
  seconds: number
  /** Values to begin from. */
  start?: readonly number[]
}

/**
 * `bound`: no answer can cost less. `duals`: change of the cost per unit of each row's bound, and only for a problem
 * without whole numbers.
 */
export type LinearAnswer =
  | {
      status: 'solved'
      cost: number
      bound: number
      values: readonly number[]
      duals: readonly number[]
      reduced: readonly number[]
    }
  | { status: 'infeasible' }
  /** Time ran out before there was any answer. */
  | { status: 'no-answer' }

/** Port for a solver of linear problems; it may run in a thread of its own. */
export type LinearSolver = (problem: LinearProblem, options: LinearOptions) => Promise<LinearAnswer>
