import { exp, log } from './exp-log.ts'
import { normalCdf, normalQuantile } from './normal-distribution.ts'

/**
 * Beta distributed values from standard normal ones: the same place in its own distribution (a normal copula). Built
 * once per pair of shapes as a table over z, so that ten thousand values cost little more than reading them.
 */
export type BetaFromNormal = (z: number) => number

/** Shapes of the beta distribution with this mean (between 0 and 1) and standard deviation (below its limit). */
export function betaShapes(mean: number, sd: number): { a: number; b: number } {
  const total = (mean * (1 - mean)) / (sd * sd) - 1
  return { a: mean * total, b: (1 - mean) * total }
}

/** Beyond these z no value is told apart from the last one: chances below 6e-16. */
const LAST_Z = 8
const CELLS_PER_UNIT = 16
const KNOTS = 2 * LAST_Z * CELLS_PER_UNIT + 1
/** Logits beyond which a share is 0 or 1 for every purpose. */
const LAST_LOGIT = 36

/**
 * The table holds the logit of the value, which is smooth in z for all shapes; between its points runs a cubic through
 * four of them. Error below 1e-6 for shapes from 0.5 up (tested).
 */
export function betaFromNormal(a: number, b: number): BetaFromNormal {
  if (!(a > 0 && b > 0)) throw new RangeError(`Shapes of a beta distribution are above nought: ${a}, ${b}`)
  const logits = logitTable(a, b)
  return (z) => {
    const place = (Math.min(LAST_Z, Math.max(-LAST_Z, z)) + LAST_Z) * CELLS_PER_UNIT
    const cell = Math.min(KNOTS - 3, Math.max(1, Math.floor(place)))
    const t = place - cell
    const [p, q, r, s] = [at(logits, cell - 1), at(logits, cell), at(logits, cell + 1), at(logits, cell + 2)]
    // Lagrange through -1, 0, 1, 2.
    const logit =
      (-p * t * (t - 1) * (t - 2)) / 6 +
      (q * (t + 1) * (t - 1) * (t - 2)) / 2 -
      (r * (t + 1) * t * (t - 2)) / 2 +
      (s * (t + 1) * t * (t - 1)) / 6
    return expit(logit)
  }
}

const at = (values: Float64Array, index: number): number => values[index] as number
const expit = (logit: number): number => 1 / (1 + exp(-logit))

function logitTable(a: number, b: number): Float64Array {
  const scale = logBeta(a, b)
  const logits = new Float64Array(KNOTS)
  const middle = (KNOTS - 1) / 2
  logits[middle] = solve(a, b, scale, 0, log(a / b))
  for (const step of [1, -1])
    for (let knot = middle + step; knot >= 0 && knot < KNOTS; knot += step) {
      const before = at(logits, knot - step)
      const slope = knot === middle + step ? 0 : before - at(logits, knot - 2 * step)
      logits[knot] = solve(a, b, scale, (knot - middle) / CELLS_PER_UNIT, before + slope)
    }
  return logits
}

/** The logit at which the distribution has the chance of z: bisection within ever smaller bounds, Newton inside. */
function solve(a: number, b: number, scale: number, z: number, guess: number): number {
  // The smaller tail is compared, so that no digits are lost in 1 - p.
  const isUpper = z > 0
  const goal = normalCdf(-Math.abs(z))
  let [low, high] = [-LAST_LOGIT, LAST_LOGIT]
  let logit = Math.min(high, Math.max(low, guess))
  for (let round = 0; round < 100; round++) {
    const x = expit(logit)
    const y = expit(-logit)
    const tail = isUpper ? lowerTail(b, a, y, x, scale) : lowerTail(a, b, x, y, scale)
    const isTooHigh = isUpper ? tail < goal : tail > goal
    if (isTooHigh) high = logit
    else low = logit
    // In logits the density is x^a (1-x)^b / B; Newton on the logarithm of the tail, which is nearly straight.
    const density = exp(a * log(x) + b * log(y) - scale)
    const step = ((isUpper ? 1 : -1) * (log(tail) - log(goal)) * tail) / density
    const newton = logit + step
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - logit) < 1e-13 * (1 + Math.abs(next))) return next
    logit = next
  }
  return logit
}

/**
 * Chance below x = 1 - y: continued fraction of the incomplete beta function (Numerical Recipes 6.4, after Lentz), from
 * the side on which it converges fast.
 */
function lowerTail(a: number, b: number, x: number, y: number, scale: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = exp(a * log(x) + b * log(y) - scale)
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, y)) / b
}

function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 400; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) < 3e-16) break
  }
  return value
}

/** Never divides by nought. */
const away = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

const HALF_LOG_TWO_PI = 0.9189385332046727

/** Stirling's series from 10 up, below it by the recurrence; relative error about 1e-15. */
function logGamma(x: number): number {
  let product = 1
  let shifted = x
  for (; shifted < 10; shifted++) product *= shifted
  const inverse = 1 / shifted
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  return (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + series - log(product)
}

/** Value at a chance p by solving, for tests and single values. */
export const betaQuantile = (a: number, b: number, p: number): number =>
  expit(solve(a, b, logBeta(a, b), normalQuantile(p), log(a / b)))
