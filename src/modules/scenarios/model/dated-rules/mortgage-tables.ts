// What a household may borrow: NHG limit, income shares, the single person's supplement, and how a canon counts.
import { datedTable } from './dated-table.ts'

export type NhgLimit = {
  /** Highest loan with NHG, euro. */
  limit: number
  /** The same when energy measures are financed along: 106 % of the limit. */
  withMeasures: number
  /** Once, as a fraction of the loan. */
  fee: number
}

export const NHG_LIMIT = datedTable<NhgLimit, 'nhg-limit'>('nhg-limit', 'EUR', [
  {
    from: '2024-01-01',
    value: { limit: 435_000, withMeasures: 461_100, fee: 0.006 },
    source: { document: 'Rijksoverheid, NHG-grens 2025', place: 'vergelijking met 2024', asOf: '2024-10-22' },
  },
  {
    from: '2025-01-01',
    value: { limit: 450_000, withMeasures: 477_000, fee: 0.004 },
    source: { document: 'Rijksoverheid, NHG-grens 2025', asOf: '2024-10-22' },
    note: 'Grens van 435.000 naar 450.000 euro; premie van 0,6 naar 0,4 procent.',
  },
  {
    from: '2026-01-01',
    value: { limit: 470_000, withMeasures: 498_200, fee: 0.004 },
    source: { document: 'NHG, kostengrens 2026', asOf: '2025-11-27' },
    note: 'Grens van 450.000 naar 470.000 euro.',
  },
])

/** Highest share of the test income for housing cost, per income and rate. */
export type IncomeShareRow = {
  /** Test income from this amount on, euro a year. */
  income: number
  /** Test rate up to and including, fraction a year; null = any. */
  rateUpTo: number | null
  /** Fraction of the test income. */
  share: number
}

/**
 * Annex 1 of the Tijdelijke regeling hypothecair krediet is not in here: its figures have not been read in, and an
 * invented one would pass for the law. So every day is refused, and the share is given with its source by who asks.
 */
export const INCOME_SHARE = datedTable<readonly IncomeShareRow[], 'income-share'>('income-share', 'fraction', [])

/** Left out of account for one person alone whose test income is above the threshold, euro. */
export type SingleSupplement = { amount: number; incomeAbove: number; incomeAbovePensioner: number }

const single = (amount: number, incomeAbove: number, incomeAbovePensioner: number): SingleSupplement => ({
  ...{ amount, incomeAbove, incomeAbovePensioner },
})

export const SINGLE_SUPPLEMENT = datedTable<SingleSupplement, 'single-supplement'>('single-supplement', 'EUR', [
  {
    from: '2024-01-01',
    value: single(16_000, 28_000, 28_000),
    source: {
      document: 'Tijdelijke regeling hypothecair krediet',
      place: 'artikel 3, achtste lid; Staatscourant 2023, 30022',
      asOf: '2023-11-01',
    },
  },
  {
    from: '2025-01-01',
    value: single(17_000, 28_000, 28_000),
    source: { document: 'SEH, Tijdelijke regeling hypothecair krediet 2026', place: 'vergelijking met 2025' },
    reliability: 'stated',
    note: 'Van 16.000 naar 17.000 euro.',
  },
  {
    from: '2026-01-01',
    value: single(17_000, 30_000, 29_000),
    source: {
      document: 'Tijdelijke regeling hypothecair krediet',
      place: 'artikel 3, achtste lid; Staatscourant 2025, 36471',
      asOf: '2025-10-31',
    },
    note: 'Inkomensgrens van 28.000 naar 30.000 euro, met AOW naar 29.000 euro.',
  },
])

/** How a canon counts in the lending test: beside the annuity, and rises within so many years count now. */
export type CanonInLendingTest = { risesCountWithinYears: number }

export const CANON_IN_LENDING_TEST = datedTable<CanonInLendingTest, 'canon-in-lending-test'>(
  'canon-in-lending-test',
  'year',
  [
    {
      from: '2023-01-01',
      value: { risesCountWithinYears: 3 },
      source: { document: 'NHG Voorwaarden & Normen 2023-1', place: 'C9', asOf: '2023-01-01' },
    },
  ],
)
