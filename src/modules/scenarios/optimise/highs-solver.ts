// HiGHS (WebAssembly) behind our own port. It runs to its end without letting anything else go first: call it in a
// worker thread.
import highsPackage, { type Highs } from 'highs'
import type { LinearAnswer, LinearOptions, LinearProblem } from '../model/plan/linear-solver.ts'

/** The package says that it is CommonJS, and gives its module to an import: the default is the loader itself. */
const loadHighs = highsPackage as unknown as () => Promise<Highs>
let loaded: Promise<Highs> | undefined

/** For the worker pool: does it start on this machine? */
export const solverStarts = (): Promise<boolean> => {
  loaded ??= loadHighs()
  return loaded.then(
    () => true,
    () => false,
  )
}

/** For the worker pool: one order, one answer. */
export async function solveLinear(order: { problem: LinearProblem; options: LinearOptions }): Promise<LinearAnswer> {
  loaded ??= loadHighs()
  return solveWith(await loaded, order.problem, order.options)
}

function solveWith(highs: Highs, problem: LinearProblem, { whole, gap, seconds, start }: LinearOptions): LinearAnswer {
  const { costs, rows } = problem
  const { starts, indices, values } = compressed(rows)
  const finite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity)
  const { integer } = highs.constants.variableType
  return highs.withModel(
    {
      numCols: costs.length,
      numRows: rows.length,
      colCost: Float64Array.from(costs),
      colLower: new Float64Array(costs.length),
      colUpper: new Float64Array(costs.length).fill(1),
      rowLower: Float64Array.from(rows, ({ lower }) => finite(lower)),
      rowUpper: Float64Array.from(rows, ({ upper }) => finite(upper)),
      matrix: { format: 'csr', numRows: rows.length, numCols: costs.length, starts, indices, values },
      ...(whole && { integrality: costs.map(() => integer) }),
    },
    (model): LinearAnswer => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: gap, mip_abs_gap: 1e-6 })
      if (start) model.setSolution({ colValue: Float64Array.from(start) })
      model.run()
      const { infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
      const status = model.getModelStatus()
      if (status === infeasible || status === unboundedOrInfeasible) return { status: 'infeasible' }
      const isAnswered = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
      if (!isAnswered) return { status: 'no-answer' }
      const { colValue, rowDual, colDual } = model.getSolution()
      const cost = model.getObjectiveValue()
      return {
        status: 'solved',
        cost,
        bound: whole ? Number(model.info.get('mip_dual_bound')) : cost,
        values: [...colValue],
        duals: whole ? [] : [...rowDual],
        reduced: whole ? [] : [...colDual],
      }
    },
  )
}

/** Rows one after the other: where each begins, which column, what value. */
function compressed(rows: LinearProblem['rows']) {
  const starts = new Int32Array(rows.length + 1)
  for (const [row, { indices }] of rows.entries()) starts[row + 1] = (starts[row] as number) + indices.length
  return {
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.indices)),
    values: Float64Array.from(rows.flatMap((row) => row.values)),
  }
}
