import { exp, log } from '../exp-log.ts'

/**
 * (1 + rate) to the power periods: what one euro becomes. Rate as a fraction per period, periods may be negative or
 * broken. Whole periods by squaring, broken ones by our own exponential, so that every engine gives the same bits.
 * Throws RangeError when the rate is -1 or lower, or when either is not a finite number.
 */
export function compound(rate: number, periods: number): number {
  if (!(rate > -1) || !Number.isFinite(rate)) throw new RangeError(`A rate must be a number above -1: ${rate}`)
  if (!Number.isFinite(periods)) throw new RangeError(`A number of periods must be finite: ${periods}`)
  if (rate === 0 || periods === 0) return 1
  if (periods < 0) return 1 / compound(rate, -periods)
  return Number.isInteger(periods) ? wholePower(1 + rate, periods) : exp(periods * log(1 + rate))
}

function wholePower(base: number, exponent: number): number {
  let power = 1
  let square = base
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= square
    square *= square
  }
  return power
}
