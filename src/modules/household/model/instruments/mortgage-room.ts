import { loanFromPayment } from '#kernel/finance/annuity.ts'

const MONTHS = 12
/** F14, first part: the loan that a share of the income carries. Income in euros a year before tax; loan in euros. */
export const roomFromIncome = (income: number, share: number, annualRate: number, months: number): number =>
  loanFromPayment((income * share) / MONTHS, annualRate, months)

/**
 * F14, second part: what a canon takes out of that loan. Canon in euros a year; it counts when it begins within
 * `countsWithin` years (NHG Voorwaarden en normen, C9).
 */
export const roomLostToCanon = (
  canonPerYear: number,
  freeYears: number,
  countsWithin: number,
  annualRate: number,
  months: number,
): number => (freeYears > countsWithin ? 0 : loanFromPayment(canonPerYear / MONTHS, annualRate, months))

export type MortgageRoomParts = {
  /** What the income carries. */
  income: number
  /** What the energy label adds. */
  label: number
  /** What a canon takes away. */
  canon: number
  /** Highest loan on the home itself: its value, or the limit of the guarantee; null = no such limit. */
  limit: number | null
}

/** F14: the largest loan, euros; never below 0. */
export function mortgageRoom({ income, label, canon, limit }: MortgageRoomParts): number {
  const tested = Math.max(0, income + label - canon)
  return limit === null ? tested : Math.min(tested, limit)
}

/** The same room at another interest: the payment that the income carries stays what it is. */
export const roomAtOtherRate = (room: number, rate: number, otherRate: number, months: number): number =>
  (room * loanFromPayment(1, otherRate, months)) / loanFromPayment(1, rate, months)
