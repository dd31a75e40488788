/**
 * Exponential and natural logarithm of our own, from additions, multiplications and divisions only:
 * Math.exp and Math.log may differ in the last bit between engines, and promised figures must not.
 * Coefficients and reductions: FreeBSD msun e_exp.c and e_log.c (Sun Microsystems, 1993); error below 1 ulp.
 */

/** ln 2 split in two, so that k * LN2_HIGH is exact for every exponent k. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

const EXP_OVERFLOW = 709.782712893384
const EXP_UNDERFLOW = -745.1332191019411

/** e to the power x; Infinity above 709.78, 0 below -745.13, NaN for NaN. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > EXP_OVERFLOW) return Number.POSITIVE_INFINITY
  if (x < EXP_UNDERFLOW) return 0
  const k = Math.floor(x * Math.LOG2E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  return timesPowerOfTwo(y, k)
}

/** Natural logarithm of x; -Infinity for 0, NaN below 0. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  const { fraction, exponent } = split(x)
  const f = fraction - 1
  const s = f / (2 + f)
  const z = s * s
  const r =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))))
  const half = 0.5 * f * f
  return exponent * LN2_HIGH - (half - (s * (half + r) + exponent * LN2_LOW) - f)
}

/** x = fraction * 2^exponent with fraction in [sqrt(1/2), sqrt(2)); exact. */
function split(x: number): { fraction: number; exponent: number } {
  let fraction = x
  let exponent = 0
  for (const power of HALVINGS) {
    const scale = TWO_TO[power] as number
    while (fraction >= scale * Math.SQRT1_2) {
      fraction /= scale
      exponent += power
    }
    while (fraction * scale < Math.SQRT2) {
      fraction *= scale
      exponent -= power
    }
  }
  return { fraction, exponent }
}

/** Powers of two by exponent 0..1023, each exact. */
const TWO_TO: readonly number[] = Array.from({ length: 1024 }, (_, k) => {
  let power = 1
  for (let i = 0; i < k; i++) power *= 2
  return power
})
const HALVINGS = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1] as const

function timesPowerOfTwo(y: number, k: number): number {
  if (k > 1023) return y * 2 * (TWO_TO[1023] as number)
  if (k >= 0) return y * (TWO_TO[k] as number)
  if (k >= -1022) return y / (TWO_TO[-k] as number)
  return y / (TWO_TO[1022] as number) / (TWO_TO[-k - 1022] as number)
}
