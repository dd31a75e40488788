import { exp, log } from './exp-log.ts'

/**
 * Chance that a standard normal variable is at most z.
 * Rational approximation of Hart (1968, algorithm 5666) as given by G. West, "Better approximations to cumulative
 * normal functions", Wilmott 2005; absolute error below 1e-14, exactly 0.5 at 0. The same bits on every V8.
 */
export function normalCdf(z: number): number {
  const x = Math.abs(z)
  const tail = upperTail(x)
  return z > 0 ? 1 - tail : tail
}

/** Beyond this z the chance is below the smallest double that matters. */
const FAR = 37
const SQRT_TWO_PI = 2.506628274631
/** Where the rational form gives way to the continued fraction. */
const SEAM = 7.07106781186547

function upperTail(x: number): number {
  if (x > FAR) return 0
  const density = exp((-x * x) / 2)
  if (x < SEAM) return (density * numerator(x)) / denominator(x)
  return density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / SQRT_TWO_PI
}

const numerator = (x: number): number =>
  (((((3.52624965998911e-2 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
    112.079291497871) *
    x +
    221.213596169931) *
    x +
  220.206867912376

const denominator = (x: number): number =>
  ((((((8.83883476483184e-2 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
    296.564248779674) *
    x +
    637.333633378831) *
    x +
    793.826512519948) *
    x +
  440.413735824752

/**
 * The z below which a standard normal variable falls with chance p (0 < p < 1); -Infinity at 0, Infinity at 1.
 * M.J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37, 1988; relative error about 1e-15.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (p >= 1) return p === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRAL, 0.180625 - q * q)
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const z = r <= 5 ? ratio(MIDDLE, r - 1.6) : ratio(OUTER, r - 5)
  return q < 0 ? -z : z
}

type Rational = { over: readonly number[]; under: readonly number[] }

/** Highest power first. */
const CENTRAL: Rational = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  under: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
}
const MIDDLE: Rational = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
}
const OUTER: Rational = {
  over: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  under: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
}

const ratio = ({ over, under }: Rational, x: number): number => horner(over, x) / horner(under, x)

function horner(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}
