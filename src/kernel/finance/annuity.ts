// Loans that are paid off in equal monthly payments at the end of each month; the monthly rate is the nominal yearly
// rate / 12, as Dutch lenders quote it. Euros as f64, rates as fractions, nothing rounded.
import { presentValueFactor } from './present-value.ts'

const MONTHS_PER_YEAR = 12

/**
 * Present value of one euro at the end of each month, in euros: (1 - (1 + r/12)^-n) / (r/12), and n at a rate of 0.
 * Throws RangeError on a number of months that is not whole or below 1, and on a rate of -12 or lower.
 */
export function annuityFactor(annualRate: number, months: number): number {
  if (months < 1) throw new RangeError(`A loan takes at least one month: ${months}`)
  return presentValueFactor(annualRate / MONTHS_PER_YEAR, months)
}

/** What a loan costs, euros per month, interest and repayment together. Errors as `annuityFactor`. */
export const annuityPayment = (loan: number, annualRate: number, months: number): number =>
  loan / annuityFactor(annualRate, months)

/**
 * The loan, in euros, that a payment per month carries; also what a canon of that height takes out of a loan (the
 * lending test counts annuity + canon, NHG Voorwaarden & Normen, C9). Errors as `annuityFactor`.
 */
export const loanFromPayment = (perMonth: number, annualRate: number, months: number): number =>
  perMonth * annuityFactor(annualRate, months)
