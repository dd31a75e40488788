import { compound } from './compound.ts'

/** What an amount in `years` is worth now, at a yearly rate (fraction). Euros, nothing rounded. Errors as `compound`. */
export const presentValue = (amount: number, annualRate: number, years: number): number =>
  amount / compound(annualRate, years)

/** What an amount at the end of each of the coming `years` is worth now. Euros. Errors as `presentValueFactor`. */
export const presentValueOfYearly = (amountPerYear: number, annualRate: number, years: number): number =>
  amountPerYear * presentValueFactor(annualRate, years)

/**
 * Present value of one euro at the end of each of n periods: v + v^2 + ... + v^n with v = 1 / (1 + rate), which is
 * (1 - (1 + rate)^-n) / rate. Summed by doubling instead: no division by a rate of nought, and a tiny rate keeps all
 * its digits. Throws RangeError when the periods are not whole or below 0, and on a rate of -1 or lower.
 */
export function presentValueFactor(rate: number, periods: number): number {
  if (!Number.isSafeInteger(periods) || periods < 0)
    throw new RangeError(`A number of payments must be whole and not negative: ${periods}`)
  const v = 1 / compound(rate, 1)
  let sum = 0
  let power = 1
  for (const bit of periods.toString(2)) {
    sum += power * sum
    power *= power
    if (bit === '0') continue
    sum = v * (1 + sum)
    power *= v
  }
  return sum
}
