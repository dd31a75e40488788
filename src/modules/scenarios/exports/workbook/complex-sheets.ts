// BBV: the land account in complexes of at most ten years, each with its own running account.
import { compound } from '#kernel/finance/compound.ts'
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { sumsOf } from '../../model/engine/bands.ts'
import { landCashOf } from '../../model/engine/complexes.ts'
import { expectedFuture } from '../../model/engine/prepare.ts'
import { type Event, signInLandAccount } from '../../model/events/event.ts'
import type { Complex } from '../../model/outcome/outcome.ts'
import { lastYearOf } from '../../model/scenario.ts'
import { cellAt, columnOf, fixed, here, live } from './cells.ts'
import { type LineColumn, lineColumn } from './line-sheet.ts'
import type { Workings } from './workings.ts'

const YEAR_COLUMNS = ['complex', 'year', 'cash', 'balance', 'discount', 'present'] as const
type YearColumn = (typeof YEAR_COLUMNS)[number]
const yearColumn = (column: YearColumn): number => YEAR_COLUMNS.indexOf(column)

const MEASURES = ['endValue', 'ncwBbv', 'npv', 'atEnd'] as const
type Measure = (typeof MEASURES)[number]
const COLUMNS = ['complex', 'from', 'to', 'blocks', ...MEASURES] as const
type Column = (typeof COLUMNS)[number]
const column = (name: Column): number => COLUMNS.indexOf(name)
const OURS = COLUMNS.length

/** Number of the complex (1 = the first) that the land money of a line belongs to; null = none of it. */
export function complexNumber({ outcome }: Workings, line: Event): number | null {
  if (signInLandAccount(line) === 0) return null
  const at = outcome.complexes.findIndex(({ blocks, ofArea }) =>
    line.block === null ? ofArea : blocks.includes(line.block),
  )
  return at < 0 ? null : at + 1
}

/** Rows of a complex among the years of all of them. */
type Span = { complex: Complex; first: number; years: number }

function spansOf({ outcome }: Workings): Span[] {
  let first = 0
  return outcome.complexes.map((complex) => {
    const span = { complex, first, years: complex.to - complex.from + 1 }
    first += span.years
    return span
  })
}

/** Per complex: what it comes to at its own end, at the start of the plan by both rates, and at the end of the plan. */
export function complexSheet(workings: Workings): Sheet {
  const { t } = workings
  const spans = spansOf(workings)
  const label = (name: Column) => t.complexes.columns[name]
  return {
    title: t.sheets.complexes,
    columns: [
      ...COLUMNS.map(label),
      ...MEASURES.map((measure) => t.complexes.ours(label(measure))),
      t.complexes.difference,
    ].map((own) => ({ label: own, kind: 'text' })),
    rows: [...spans.map((span, row) => complexRow(workings, span, row)), totalRow(workings, spans.length)],
    notes: [],
  }
}

function complexRow(workings: Workings, { complex, first, years }: Span, row: number): SheetCell[] {
  const { t, parameter, setting, prepared } = workings
  const { values, scenario } = prepared
  const last = lastYearOf(scenario.settings)
  const own = (name: YearColumn) => columnOf(t.sheets.complexYears, yearColumn(name), years, first)
  const [to, end] = [here(column('to'), row), here(column('endValue'), row)]
  const formulas: Record<Measure, string> = {
    endValue: cellAt(t.sheets.complexYears, yearColumn('balance'), first + years - 1),
    ncwBbv: `${end}/(1+${parameter('bbvDiscount')})^(${to}-${setting('firstYear')})`,
    npv: `SUM(${own('present')})`,
    atEnd: `${end}*(1+${parameter('interest')})^(${setting('firstYear')}+${setting('years')}-1-${to})`,
  }
  const amounts = { ...complex, atEnd: complex.endValue * compound(values.interest, last - complex.to) }
  return [
    fixed(row + 1, 'year'),
    fixed(complex.from, 'year'),
    fixed(complex.to, 'year'),
    [...complex.blocks, ...(complex.ofArea ? [t.area] : [])].join(', '),
    ...measured(row, formulas, amounts),
  ]
}

/** The flat rate does not add up over complexes, nor do balances of different years: only what is brought to one day. */
function totalRow(workings: Workings, complexes: number): SheetCell[] {
  const { t, outcome } = workings
  const { landNpv, landEndValue } = outcome.money
  const sum = (name: Column) =>
    complexes === 0 ? '0' : `SUM(${columnOf(t.sheets.complexes, column(name), complexes)})`
  const cells = measured(
    complexes,
    { npv: sum('npv'), atEnd: sum('atEnd') },
    { npv: landNpv.base, atEnd: landEndValue.base },
  )
  return [t.complexes.total, null, null, null, ...cells]
}

/** Formulas, the same by Wijkregie, and the largest difference. */
function measured(
  row: number,
  formulas: Partial<Record<Measure, string>>,
  amounts: Partial<Record<Measure, number>>,
): SheetCell[] {
  const shown = MEASURES.filter((measure) => formulas[measure] !== undefined)
  const apart = shown.map(
    (measure) => `ABS(${here(column(measure), row)}-${here(OURS + MEASURES.indexOf(measure), row)})`,
  )
  return [
    ...MEASURES.map((measure) => {
      const formula = formulas[measure]
      return formula === undefined ? null : live(formula, amounts[measure] ?? 0, 'cents')
    }),
    ...MEASURES.map((measure) => (formulas[measure] === undefined ? null : fixed(amounts[measure] ?? 0, 'cents'))),
    live(`ROUND(MAX(${apart.join(',')}),2)`, 0, 'cents'),
  ]
}

/** The running account of every complex, from its first land money to its last. */
export function complexYearSheet(workings: Workings, lines: readonly Event[]): Sheet {
  const { t, prepared } = workings
  const expected = expectedFuture(prepared)
  return {
    title: t.sheets.complexYears,
    columns: YEAR_COLUMNS.map((name) => ({ label: t.complexYears[name], kind: 'text' })),
    rows: spansOf(workings).flatMap(({ complex, first, years }, at) => {
      const cash = sumsOf(landCashOf(prepared, complex), expected)
      const start = complex.from - prepared.plan.horizon.start
      let balance = 0
      return Array.from({ length: years }, (_, year) => {
        const own = cash[start + year] ?? 0
        balance = balance * (1 + prepared.values.interest) + own
        return yearRow(workings, lines.length, {
          ...{ complex: at + 1, year: complex.from + year, row: first + year, isFirst: year === 0 },
          ...{ cash: own, balance, discount: 1 / compound(prepared.values.interest, start + year) },
        })
      })
    }),
    notes: [],
  }
}

type ComplexYear = {
  complex: number
  year: number
  row: number
  isFirst: boolean
  cash: number
  balance: number
  discount: number
}

function yearRow(
  { t, parameter, setting }: Workings,
  lines: number,
  { complex, year, row, isFirst, cash, balance, discount }: ComplexYear,
): SheetCell[] {
  const at = (name: YearColumn) => here(yearColumn(name), row)
  const line = (name: LineColumn) => columnOf(t.sheets.lines, lineColumn(name), lines)
  const before = isFirst ? '' : `${here(yearColumn('balance'), row - 1)}*(1+${parameter('interest')})+`
  return [
    fixed(complex, 'year'),
    fixed(year, 'year'),
    live(`SUMIFS(${line('land')},${line('complex')},${at('complex')},${line('year')},${at('year')})`, cash, 'cents'),
    live(`${before}${at('cash')}`, balance, 'cents'),
    live(`1/(1+${parameter('interest')})^(${at('year')}-${setting('firstYear')})`, discount, 'factor'),
    live(`${at('cash')}*${at('discount')}`, cash * discount, 'cents'),
  ]
}
