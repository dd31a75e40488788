import { CATEGORIES, type Category } from '../events/event.ts'

/** Amounts per category and year, euro at the price level of each; years in order. */
export type BudgetTotals = {
  years: readonly number[]
  rows: readonly { category: Category; perYear: readonly number[]; total: number }[]
  perYear: readonly number[]
  total: number
}

export function budgetTotals(payments: readonly { category: Category; year: number; amount: number }[]): BudgetTotals {
  const years = [...new Set(payments.map(({ year }) => year))].sort((a, b) => a - b)
  const sumOf = (own: typeof payments): number => own.reduce((sum, { amount }) => sum + amount, 0)
  const perYearOf = (own: typeof payments) => years.map((year) => sumOf(own.filter((each) => each.year === year)))
  const rows = CATEGORIES.flatMap((category) => {
    const own = payments.filter((payment) => payment.category === category)
    return own.length === 0 ? [] : [{ category, perYear: perYearOf(own), total: sumOf(own) }]
  })
  return { years, rows, perYear: perYearOf(payments), total: sumOf(payments) }
}
