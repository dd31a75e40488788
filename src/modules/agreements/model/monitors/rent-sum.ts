/** Percentage points below the wage development of the year before. Prestatieafspraken 2.3.1, national agreement. */
export const RENT_SUM_BELOW_WAGES = 0.5

/** Where extra income of income-dependent rises may go, within the municipality (2.3.2). */
export const INCOME_RISE_DESTINATIONS = ['affordability', 'availability', 'sustainability'] as const
export type IncomeRiseDestination = (typeof INCOME_RISE_DESTINATIONS)[number]

/** Percentages are per cent, e.g. 5.5; the cap may be negative. */
export type RentSumJudgement =
  /** Without the wage figure there is nothing to test against: not the same as meeting the rule (B9). */
  { state: 'cannot-be-tested' } | { state: 'met' | 'not-met'; cap: number; growth: number }

/** B9: cap on the growth of the rent sum in a year, per cent: wage development of the year before minus 0.5 point. */
export const rentSumCap = (wageDevelopment: number): number => tidy(wageDevelopment - RENT_SUM_BELOW_WAGES)

/**
 * B9, hard rule: growth of the rent sum, income-dependent rises left out (2.3.2), against the cap; unrounded.
 * Rent sums in euros, both of the same dwellings; `incomeDependent` is the part of the growth that is left out.
 */
export function judgeRentSum(
  { before, after, incomeDependent }: { before: number; after: number; incomeDependent: number },
  wageDevelopment: number | null,
): RentSumJudgement {
  if (wageDevelopment === null || before <= 0) return { state: 'cannot-be-tested' }
  const cap = rentSumCap(wageDevelopment)
  const growth = tidy(((after - incomeDependent - before) / before) * 100)
  return { state: growth <= cap ? 'met' : 'not-met', cap, growth }
}

/** The income-dependent part is part of the growth. */
export const isPossiblePart = ({
  before,
  after,
  incomeDependent,
}: {
  before: number
  after: number
  incomeDependent: number
}): boolean => incomeDependent >= 0 && incomeDependent <= Math.max(0, after - before)

/** Twelve decimals: what is left of binary rounding is far below any digit of a percentage that is paid. */
const tidy = (value: number): number => Math.round(value * 1e12) / 1e12

/** 2.3.3: municipal charges against inflation, both per cent; from 2025 more is allowed with a stated reason. */
export type ChargesJudgement =
  | { state: 'cannot-be-tested' }
  | { state: 'met' | 'deviates-with-reason' | 'not-met'; growth: number; inflation: number }

export function judgeCharges(
  growth: number | null,
  inflation: number | null,
  deviation: { isAllowed: boolean; reason: string | null },
): ChargesJudgement {
  if (growth === null || inflation === null) return { state: 'cannot-be-tested' }
  if (growth <= inflation) return { state: 'met', growth, inflation }
  const isExplained = deviation.isAllowed && (deviation.reason ?? '').trim() !== ''
  return { state: isExplained ? 'deviates-with-reason' : 'not-met', growth, inflation }
}
