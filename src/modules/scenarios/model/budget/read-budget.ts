// A sheet with a mapping as a budget: a dry run of every row, with what is wrong at its cell and the file's own totals.
import type { Contribution } from '../scenario.ts'
import { addedUp } from './added-up.ts'
import { amountIn } from './cell-values.ts'
import { type GivenPayment, MOST_PAYMENTS } from './given-budget.ts'
import { type BudgetMapping, columnsOf } from './mapping.ts'
import {
  cellName,
  type Head,
  headsOf,
  isEmptyCell,
  isEmptyRow,
  type RawCell,
  type RawSheet,
  textOfCell,
  yearOfHeading,
} from './raw-sheet.ts'
import { type RowAmount, type RowFrame, type RowProblem, readRow } from './read-row.ts'
import { columnSums, isSumRow, type SumCheck } from './sum-rows.ts'

/** What became of a row; a row that does not count says why. */
export type RowState = 'read' | 'sum' | 'no-amount' | 'nought' | 'refused'
export type ReadBudgetRow = {
  line: number
  state: RowState
  payments: readonly GivenPayment[]
  contributions: readonly Contribution[]
  problems: readonly RowProblem[]
}

export type BudgetReading = {
  rows: readonly ReadBudgetRow[]
  payments: readonly GivenPayment[]
  /** Payments of the rows, when more than a scenario carries: then equal ones were added up. */
  addedUpFrom: number | null
  contributions: readonly Contribution[]
  problems: readonly RowProblem[]
  sums: readonly SumCheck[]
  /** What keeps the whole file out. */
  refusal: FileRefusal | null
}
export type FileRefusal =
  | { kind: 'columns-missing'; columns: readonly string[] }
  | { kind: 'no-year-columns' | 'no-rows' }
  | { kind: 'too-many-payments'; most: number }

const NOTHING_READ = { rows: [], payments: [], addedUpFrom: null, contributions: [], problems: [], sums: [] }
const THOUSAND = 1000

/** Columns of amounts: one, or one per year. */
export const amountColumns = (
  { amounts }: BudgetMapping,
  heads: readonly Head[],
): { column: number; year: number | null }[] =>
  amounts.layout === 'per-year'
    ? heads.flatMap(({ heading, column }) => {
        const year = yearOfHeading(heading)
        return year === null ? [] : [{ column, year }]
      })
    : heads.flatMap(({ key, column }) => (key === amounts.amount ? [{ column, year: null }] : []))

export function readBudget({ rows }: RawSheet, mapping: BudgetMapping, frame: RowFrame): BudgetReading {
  const heads = headsOf(rows, mapping.headingRow)
  const byKey = new Map(heads.map((head) => [head.key, head]))
  const missing = columnsOf(mapping).filter((column) => !byKey.has(column))
  if (missing.length > 0)
    return { ...NOTHING_READ, refusal: { kind: 'columns-missing', columns: [...new Set(missing)] } }
  const columns = amountColumns(mapping, heads)
  if (columns.length === 0) return { ...NOTHING_READ, refusal: { kind: 'no-year-columns' } }
  const sums = columns.map(columnSums)
  const checks: SumCheck[] = []
  const read = rows.flatMap((row, index): ReadBudgetRow[] => {
    if (index < mapping.headingRow || isEmptyRow(row)) return []
    if (!isSumRow(row, mapping.sumWords)) return [readBudgetRow(mapping, byKey, frame, row, index, columns, sums)]
    checks.push(...sumChecks(mapping, row, index, columns, sums))
    return [{ ...NO_PAYMENTS, line: index + 1, state: 'sum' }]
  })
  const ofRows = read.flatMap((row) => row.payments)
  const isTooMany = ofRows.length > MOST_PAYMENTS
  const payments = isTooMany ? addedUp(ofRows, frame.sumSourceOf) : ofRows
  const contributions = read.flatMap((row) => row.contributions)
  return {
    addedUpFrom: isTooMany ? ofRows.length : null,
    ...{ rows: read, payments, contributions, sums: checks, problems: read.flatMap(({ problems }) => problems) },
    refusal: refusalOf(read, payments),
  }
}

const NO_PAYMENTS = { payments: [], contributions: [], problems: [] }

function refusalOf(rows: readonly ReadBudgetRow[], payments: readonly GivenPayment[]): FileRefusal | null {
  if (!rows.some(({ state }) => state === 'read' || state === 'refused')) return { kind: 'no-rows' }
  return payments.length > MOST_PAYMENTS ? { kind: 'too-many-payments', most: MOST_PAYMENTS } : null
}

type Sums = readonly ReturnType<typeof columnSums>[]

function readBudgetRow(
  mapping: BudgetMapping,
  heads: ReadonlyMap<string, Head>,
  frame: RowFrame,
  row: readonly RawCell[],
  index: number,
  columns: readonly { column: number; year: number | null }[],
  sums: Sums,
): ReadBudgetRow {
  const line = index + 1
  const filled = columns.filter(({ column }) => !isEmptyCell(row[column]))
  if (filled.length === 0) return { ...NO_PAYMENTS, line, state: 'no-amount' }
  const problems: RowProblem[] = []
  const amounts: RowAmount[] = []
  for (const { column, year } of filled) {
    const read = amountIn(row[column], mapping.notation)
    if (!read.ok) {
      const given = textOfCell(row[column])
      problems.push({ cell: cellName(column, index), line, field: 'amount', kind: read.reason, given })
      continue
    }
    const amount = read.value * unitOf(mapping)
    sums[columns.findIndex((each) => each.column === column)]?.add(amount)
    if (amount !== 0) amounts.push({ column, amount, year })
  }
  if (amounts.length === 0 && problems.length === 0) return { ...NO_PAYMENTS, line, state: 'nought' }
  const own = readRow(mapping, heads, frame, { row, index, amounts })
  const all = [...problems, ...own.problems]
  return all.length > 0 ? { ...NO_PAYMENTS, line, state: 'refused', problems: all } : { ...own, line, state: 'read' }
}

const unitOf = ({ unit }: BudgetMapping): number => (unit === 'thousand-euro' ? THOUSAND : 1)

function sumChecks(
  mapping: BudgetMapping,
  row: readonly RawCell[],
  index: number,
  columns: readonly { column: number }[],
  sums: Sums,
): SumCheck[] {
  return columns.flatMap(({ column }, at) => {
    const written = amountIn(row[column], mapping.notation)
    if (!written.ok) return []
    const place = { cell: cellName(column, index), line: index + 1 }
    const check = sums[at]?.check(place, written.value * unitOf(mapping))
    return check ? [check] : []
  })
}
