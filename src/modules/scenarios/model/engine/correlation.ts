// F21: five uncertain drivers that move together. x = L z with L the Cholesky factor of their correlations.
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { Values } from '../parameters/values.ts'

/** In the order of the matrix. */
export const DRIVERS = ['build', 'house', 'interest', 'return', 'delay'] as const
export type Driver = (typeof DRIVERS)[number]

/** Pairs that are not named do not move together. */
const PAIRS = [
  ['build', 'house', 'correlationBuildHouse'],
  ['house', 'interest', 'correlationHouseInterest'],
  ['build', 'interest', 'correlationBuildInterest'],
  ['return', 'house', 'correlationReturnHouse'],
  ['delay', 'build', 'correlationDelayBuild'],
] as const satisfies readonly (readonly [Driver, Driver, ParameterName])[]

export const CORRELATIONS = PAIRS.map(([, , name]) => name)

/** Lower triangle, row by row: row i has i + 1 numbers. */
export type Factor = readonly (readonly number[])[]
export type ImpossibleCorrelations = { kind: 'impossible-correlations'; names: readonly ParameterName[] }

/** A pivot below this is no variance of its own: the matrix is not positive definite. */
const SMALLEST_PIVOT = 1e-9

/**
 * Correlations that cannot all be true at once (a moves with b, b with c, but a against c) are refused with the names
 * of the parameters that take part.
 */
export function factorOf(values: Values): Result<Factor, ImpossibleCorrelations> {
  const matrix = matrixOf(values)
  const factor: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const made: number[] = []
    for (let j = 0; j <= i; j++) {
      const above = j < i ? (factor[j] as number[]) : made
      let rest = row[j] as number
      for (let k = 0; k < j; k++) rest -= (made[k] as number) * (above[k] as number)
      if (j < i) made.push(rest / (above[j] as number))
      else if (rest > SMALLEST_PIVOT) made.push(Math.sqrt(rest))
      else return refuse({ kind: 'impossible-correlations', names: CORRELATIONS.filter((name) => values[name] !== 0) })
    }
    factor.push(made)
  }
  return ok(factor)
}

/** The factor; throws RangeError where `factorOf` refuses. Input is checked at the edge, with the path of the field. */
export function factorOrThrow(values: Values): Factor {
  const factor = factorOf(values)
  if (factor.ok) return factor.value
  throw new RangeError(`Correlations that cannot hold together: ${factor.reason.names.join(', ')}`)
}

function matrixOf(values: Values): number[][] {
  const matrix = DRIVERS.map((row) => DRIVERS.map((column) => (row === column ? 1 : 0)))
  for (const [a, b, name] of PAIRS) {
    const [i, j] = [DRIVERS.indexOf(a), DRIVERS.indexOf(b)]
    for (const [row, column] of [
      [i, j],
      [j, i],
    ] as const)
      (matrix[row] as number[])[column] = values[name]
  }
  return matrix
}
