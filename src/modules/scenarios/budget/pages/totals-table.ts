import type { TableDefinition } from '#platform/ui/index.ts'
import type { ModelWords } from '../../exports/text.nl.ts'
import type { BudgetTotals } from '../../model/budget/totals.ts'

export type TotalsRow = BudgetTotals['rows'][number]

/** Totals per category and year as a table; the last row is the sum of all. */
export const totalsTable = (
  totals: BudgetTotals,
  words: ModelWords,
  t: { caption: string; source: string; category: string; total: string },
  euros: (amount: number) => string,
): TableDefinition<TotalsRow> => ({
  id: 'totalen',
  prefix: 't-',
  caption: t.caption,
  source: t.source,
  rowKey: ({ category }) => category,
  wide: totals.years.length > 6,
  columns: [
    {
      key: 'soort',
      label: t.category,
      kind: 'text',
      rowHeader: true,
      value: ({ category }) => words.categories[category],
    },
    ...totals.years.map((year, index) => ({
      ...{ key: `j${year}`, label: String(year), unit: 'euro', kind: 'number' as const, decimals: 2, unknown: '–' },
      // No payments in a year is a dash, not a row of noughts.
      value: ({ perYear }: TotalsRow) => perYear[index] || null,
    })),
    { key: 'samen', label: t.total, unit: 'euro', kind: 'number', decimals: 2, value: ({ total }) => total },
  ],
  total: {
    soort: t.total,
    ...Object.fromEntries(totals.years.map((year, index) => [`j${year}`, euros(totals.perYear[index] ?? 0)])),
    samen: euros(totals.total),
  },
})
