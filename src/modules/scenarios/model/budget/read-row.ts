// One row of a budget file as payments, with every mistake at its cell.
import type { CalendarDate } from '#kernel/calendar.ts'
import { personalKindOfText } from '#kernel/personal-data.ts'
import { CONTRIBUTING_PARTIES, type ContributingParty, type Contribution, type Option } from '../scenario.ts'
import type { SumSource } from './added-up.ts'
import { type CellProblem, dayIn, shareIn, yearIn } from './cell-values.ts'
import { type PaymentFrame, type PaymentProblem, paymentProblems } from './check-payment.ts'
import type { GivenPayment } from './given-budget.ts'
import { type BudgetMapping, vatOf } from './mapping.ts'
import { cellName, type Head, type RawCell, textOfCell } from './raw-sheet.ts'
import { type ReadWord, readBlock, readWord, type WordProblem } from './read-words.ts'

export const BUDGET_FIELDS = [
  ...(['category', 'ledger', 'payer', 'payee', 'indexClass', 'vat', 'block'] as const),
  ...(['amount', 'year', 'priceDate', 'share', 'description'] as const),
] as const
export type BudgetField = (typeof BUDGET_FIELDS)[number]

export type RowProblemKind =
  | CellProblem
  | WordProblem
  | PaymentProblem['kind']
  | 'negative'
  | 'contribution-party'
  | 'contribution-grows'
  | 'contribution-negative'
  | 'personal'

/** A mistake at its cell; `given` is what stands there. */
export type RowProblem = { cell: string; line: number; field: BudgetField; kind: RowProblemKind; given: string }

export type RowFrame = PaymentFrame & {
  /** Ids of blocks by the words for them. */
  blockWords: ReadonlyMap<string, string>
  optionOf: (block: string) => Option
  /** "begroting.xlsx, Kosten, rij 12". */
  sourceOf: (line: number, description: string) => string
  /** The same of rows that were added up. */
  sumSourceOf: SumSource
}

/** An amount of a row, in the year of its column when columns are years. Euro, unit and sign settled. */
export type RowAmount = { column: number; amount: number; year: number | null }

export type ReadPayments = {
  payments: readonly GivenPayment[]
  contributions: readonly Contribution[]
  problems: readonly RowProblem[]
}

type GivenRow = { row: readonly RawCell[]; index: number; amounts: readonly RowAmount[] }

export function readRow(
  mapping: BudgetMapping,
  heads: ReadonlyMap<string, Head>,
  frame: RowFrame,
  given: GivenRow,
): ReadPayments {
  const cells = cellsOfRow(mapping, heads, given)
  const common = readCommon(mapping, frame, cells)
  const years = given.amounts.map((each) => ({ ...each, year: yearOf(mapping, each, cells) }))
  const line = given.index + 1
  if (common === null || years.some(({ year }) => year === null))
    return { payments: [], contributions: [], problems: cells.problems }
  const { share, description, ...rest } = common
  const source = frame.sourceOf(line, description)
  const payments = years.map(({ column, amount, year }) => {
    const id = idOf(line, years.length > 1 ? year : null)
    const payment: GivenPayment = { id, ...rest, year: year ?? 0, amount: amount * share, source }
    judgePayment(mapping, frame, cells, payment, column)
    return payment
  })
  if (cells.problems.length > 0) return { payments: [], contributions: [], problems: cells.problems }
  return rest.category === 'contribution'
    ? { payments: [], contributions: payments.map((each) => contributionOf(each, description)), problems: [] }
    : { payments, contributions: [], problems: [] }
}

type RowCells = ReturnType<typeof cellsOfRow>

/** The cells of a row by field, and the mistakes that were found in them. */
function cellsOfRow(mapping: BudgetMapping, heads: ReadonlyMap<string, Head>, { row, index, amounts }: GivenRow) {
  const problems: RowProblem[] = []
  const columnOf = (field: BudgetField): number | null => {
    const key = keyOf(mapping, field)
    return key === null ? null : (heads.get(key)?.column ?? null)
  }
  return {
    problems,
    cell(field: BudgetField): RawCell | undefined {
      const column = columnOf(field)
      return column === null ? undefined : row[column]
    },
    /** At the cell of the field; of a field without a column at the amount. */
    tell(field: BudgetField, kind: RowProblemKind, at?: number): void {
      const column = at ?? columnOf(field) ?? amounts[0]?.column ?? 0
      problems.push({ cell: cellName(column, index), line: index + 1, field, kind, given: textOfCell(row[column]) })
    },
  }
}

/** What all amounts of a row share; null when some of it cannot be read. */
function readCommon(mapping: BudgetMapping, frame: RowFrame, cells: RowCells) {
  const taken = <Value>(field: BudgetField, read: ReadWord<Value>): Value | null => {
    if ('value' in read) return read.value
    cells.tell(field, read.problem)
    return null
  }
  const word = <Field extends 'ledger' | 'payer' | 'payee' | 'indexClass' | 'vat'>(field: Field) =>
    // A category that is not known has no flow either: that is one mistake, not five.
    mapping[field].from === 'category' && category === null
      ? null
      : taken(field, readWord(field, mapping, cells.cell(field), category))
  const category = taken('category', readWord('category', mapping, cells.cell('category'), null))
  const [ledger, payer, payee] = [word('ledger'), word('payer'), word('payee')]
  const [indexClass, vat] = [word('indexClass'), word('vat')]
  const block = readBlock(mapping, cells.cell('block'), frame.blockWords)
  if ('problem' in block) cells.tell('block', block.problem)
  const priceDate = readPriceDate(mapping, cells)
  const share = readShare(mapping, cells)
  const description = textOfCell(cells.cell('description'))
  if (personalKindOfText(description) !== null) cells.tell('description', 'personal')
  if (!category || !ledger || !payer || !payee || !indexClass || !vat || 'problem' in block) return null
  if (priceDate === null || share === null) return null
  const option: Option = block.value === null ? 'nothing' : frame.optionOf(block.value)
  return {
    ...{ block: block.value, option, ledger, payer, payee, category, indexClass },
    ...{ priceDate, vat: vatOf(vat), share, description },
  }
}

function readPriceDate({ priceDate }: BudgetMapping, cells: RowCells): CalendarDate | null {
  if (priceDate.from === 'fixed') return priceDate.value
  const read = dayIn(cells.cell('priceDate'))
  if (read.ok) return read.value
  cells.tell('priceDate', read.reason)
  return null
}

function readShare({ share, notation }: BudgetMapping, cells: RowCells): number | null {
  if (share === null) return 1
  const read = shareIn(cells.cell('share'), notation)
  if (read.ok) return read.value
  cells.tell('share', read.reason)
  return null
}

function judgePayment(
  mapping: BudgetMapping,
  frame: RowFrame,
  cells: RowCells,
  payment: GivenPayment,
  column: number,
): void {
  const isContribution = payment.category === 'contribution'
  if (payment.amount < 0 && mapping.negative === 'refused') cells.tell('amount', 'negative', column)
  for (const { field, kind } of paymentProblems(payment, frame)) {
    if (isContribution && NOT_OF_CONTRIBUTIONS.has(kind)) continue
    const isYearColumn = field === 'year' && mapping.amounts.layout === 'per-year'
    cells.tell(field, kind, isYearColumn ? column : undefined)
  }
  if (isContribution) for (const [field, kind] of contributionProblems(payment)) cells.tell(field, kind)
}

/** A contribution becomes no payment but a part of the cover: these rules are of payments. */
const NOT_OF_CONTRIBUTIONS: ReadonlySet<RowProblemKind> = new Set<RowProblemKind>([
  'contribution-in-budget',
  'land-without-company',
  'company-without-land',
  'building-without-builder',
])

function yearOf({ amounts }: BudgetMapping, { year }: RowAmount, cells: RowCells): number | null {
  if (year !== null || amounts.layout === 'per-year') return year
  if (amounts.year.from === 'fixed') return amounts.year.value
  const read = yearIn(cells.cell('year'))
  if (read.ok) return read.value
  cells.tell('year', read.reason)
  return null
}

const idOf = (line: number, year: number | null): string => (year === null ? `r${line}` : `r${line}.${year}`)

/** Column of a field; null when it does not come from one. */
function keyOf(mapping: BudgetMapping, field: BudgetField): string | null {
  switch (field) {
    case 'block':
    case 'share':
    case 'description':
      return mapping[field]
    case 'amount':
      return mapping.amounts.layout === 'one-column' ? mapping.amounts.amount : null
    case 'year':
      return mapping.amounts.layout === 'one-column' && mapping.amounts.year.from === 'column'
        ? mapping.amounts.year.column
        : null
    default: {
      const origin = mapping[field]
      return origin.from === 'column' ? origin.column : null
    }
  }
}

const isContributing = (party: string): party is ContributingParty =>
  (CONTRIBUTING_PARTIES as readonly string[]).includes(party)

function* contributionProblems({ payer, indexClass, amount }: GivenPayment): Generator<[BudgetField, RowProblemKind]> {
  if (!isContributing(payer)) yield ['payer', 'contribution-party']
  if (indexClass !== 'none') yield ['indexClass', 'contribution-grows']
  if (amount < 0) yield ['amount', 'contribution-negative']
}

/** Contributions from a file are told by the beginning of their id: the next file takes their place. */
export const CONTRIBUTION_PREFIX = 'begroting.'

/** A granted lump sum of its year: so it has its place in the cover of the shortage. */
const contributionOf = ({ id, payer, amount, year, source }: GivenPayment, description: string): Contribution => ({
  ...{ id: `${CONTRIBUTION_PREFIX}${id}`, name: (description || source).slice(0, 120) },
  ...{ party: isContributing(payer) ? payer : 'fund', state: 'granted', cap: amount, perDwelling: null, counts: null },
  ...{ window: [year, year], excludes: [], source },
})
