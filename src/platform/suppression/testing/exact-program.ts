// A small exact solver for tests: what may an unknown be, given equations and that nothing is negative?

type Fraction = { n: bigint; d: bigint }
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
function fraction(n: bigint, d = 1n): Fraction {
  const common = gcd(n, d) * (d < 0n ? -1n : 1n)
  return common === 0n ? { n: 0n, d: 1n } : { n: n / common, d: d / common }
}
const ZERO = fraction(0n)
const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d)
const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n)
const isLess = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d

/** Row of coefficients and, last, the right-hand side. */
type Row = Fraction[]
type Tableau = { rows: Row[]; basis: number[] }

/** Rows say: sum of coefficient * unknown = last number. */
export type Equations = readonly (readonly number[])[]

/** Largest value of `wanted` . x where the equations hold and x >= 0; null = without bound. Throws when nothing fits. */
export function largest(equations: Equations, wanted: readonly number[]): number | null {
  const start = feasible(equations, wanted.length)
  const objective = [...wanted.map((c) => fraction(BigInt(-c))), ZERO]
  const end = pivotToTheEnd(start, objective, wanted.length)
  if (end === null) return null
  return Number(end.n) / Number(end.d)
}

/** Smallest value, never below 0 for a sum of unknowns. */
export function smallest(equations: Equations, wanted: readonly number[]): number {
  return -(
    largest(
      equations,
      wanted.map((c) => -c),
    ) ?? Number.POSITIVE_INFINITY
  )
}

/** First phase: artificial unknowns, driven to nothing. */
function feasible(equations: Equations, unknowns: number): Tableau {
  const m = equations.length
  const rows = equations.map((equation, i): Row => {
    const sign = (equation[unknowns] as number) < 0 ? -1 : 1
    const own = equation.slice(0, unknowns).map((c) => fraction(BigInt(c * sign)))
    const artificial = Array.from({ length: m }, (_, j) => fraction(i === j ? 1n : 0n))
    return [...own, ...artificial, fraction(BigInt((equation[unknowns] as number) * sign))]
  })
  const tableau = { rows, basis: rows.map((_, i) => unknowns + i) }
  const objective = Array.from({ length: unknowns + m + 1 }, (_, j) => {
    const sum = rows.reduce((total, row) => minus(total, row[j] as Fraction), ZERO)
    return j >= unknowns && j < unknowns + m ? ZERO : sum
  })
  const left = pivotToTheEnd(tableau, objective, unknowns + m)
  if (left?.n !== 0n) throw new Error('The equations contradict each other')
  driveOut(tableau, unknowns)
  return {
    rows: tableau.rows.map((row) => [...row.slice(0, unknowns), row.at(-1) as Fraction]),
    basis: tableau.basis,
  }
}

/** An artificial unknown that stays in the basis at nothing is swapped for a real one, or its row says nothing new. */
function driveOut(tableau: Tableau, unknowns: number): void {
  for (let i = tableau.rows.length - 1; i >= 0; i--) {
    if ((tableau.basis[i] as number) < unknowns) continue
    const column = (tableau.rows[i] as Row).findIndex((c, j) => j < unknowns && c.n !== 0n)
    if (column >= 0) pivot(tableau, null, i, column)
    else {
      tableau.rows.splice(i, 1)
      tableau.basis.splice(i, 1)
    }
  }
}

/** Bland's rule, so that it always ends. Returns the value of the objective; null when it grows without end. */
function pivotToTheEnd(tableau: Tableau, objective: Row, columns: number): Fraction | null {
  for (const [i, basic] of tableau.basis.entries()) {
    const factor = objective[basic] as Fraction
    if (factor.n !== 0n) subtract(objective, tableau.rows[i] as Row, factor)
  }
  for (;;) {
    const column = objective.findIndex((c, j) => j < columns && c.n < 0n)
    if (column < 0) return objective.at(-1) as Fraction
    const leaving = leavingRow(tableau, column)
    if (leaving < 0) return null
    pivot(tableau, objective, leaving, column)
  }
}

function leavingRow({ rows, basis }: Tableau, column: number): number {
  let found = -1
  let least = ZERO
  rows.forEach((row, i) => {
    const coefficient = row[column] as Fraction
    if (coefficient.n <= 0n) return
    const ratio = over(row.at(-1) as Fraction, coefficient)
    const isTie = found >= 0 && !isLess(ratio, least) && !isLess(least, ratio)
    if (found < 0 || isLess(ratio, least) || (isTie && (basis[i] as number) < (basis[found] as number))) {
      found = i
      least = ratio
    }
  })
  return found
}

function pivot(tableau: Tableau, objective: Row | null, at: number, column: number): void {
  const row = tableau.rows[at] as Row
  const by = row[column] as Fraction
  row.forEach((c, j) => {
    row[j] = over(c, by)
  })
  tableau.rows.forEach((other, i) => {
    const factor = other[column] as Fraction
    if (i !== at && factor.n !== 0n) subtract(other, row, factor)
  })
  const factor = objective?.[column]
  if (objective && factor && factor.n !== 0n) subtract(objective, row, factor)
  tableau.basis[at] = column
}

function subtract(from: Row, row: Row, factor: Fraction): void {
  row.forEach((c, j) => {
    if (c.n !== 0n) from[j] = minus(from[j] as Fraction, times(factor, c))
  })
}

const PRIME = 10_007

/** Rank of a matrix of small whole numbers, modulo a prime. */
export function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((c) => ((c % PRIME) + PRIME) % PRIME))
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, i) => i >= rank && row[column] !== 0)
    if (at < 0) continue
    const [row] = rows.splice(at, 1) as [number[]]
    rows.splice(rank, 0, row)
    const inverse = power(row[column] as number, PRIME - 2)
    for (const other of rows.slice(rank + 1)) {
      const factor = ((other[column] as number) * inverse) % PRIME
      if (factor !== 0)
        row.forEach((c, j) => {
          other[j] = ((((other[j] as number) - factor * c) % PRIME) + PRIME) % PRIME
        })
    }
    rank += 1
  }
  return rank
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let b = base, e = exponent; e > 0; e = Math.floor(e / 2), b = (b * b) % PRIME)
    if (e % 2 === 1) result = (result * b) % PRIME
  return result
}
