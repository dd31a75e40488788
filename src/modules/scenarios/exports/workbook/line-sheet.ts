// Every line of money of the plan: amount at price level, index, amount of its year, and where it counts.
import { decimalYear } from '#kernel/calendar.ts'
import { compound } from '#kernel/finance/compound.ts'
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { growthOf } from '../../model/engine/index-classes.ts'
import { type Event, type IndexClass, signInLandAccount, signInResult } from '../../model/events/event.ts'
import type { ParameterName } from '../../model/parameters/defaults.ts'
import { priceDateOf } from '../../model/parameters/values.ts'
import { fixed, here, input, live } from './cells.ts'
import { complexNumber } from './complex-sheets.ts'
import { lineFormula } from './line-formulas.ts'
import type { Workings } from './workings.ts'

export const LINE_COLUMNS = [
  ...(['block', 'option', 'category', 'payer', 'payee', 'ledger', 'year', 'amount', 'perReturn', 'real'] as const),
  ...([
    'priceYear',
    'growth',
    'index',
    'nominal',
    'cash',
    'signResult',
    'signLand',
    'result',
    'land',
    'complex',
    'present',
    'basis',
  ] as const),
] as const
export type LineColumn = (typeof LINE_COLUMNS)[number]
export const lineColumn = (column: LineColumn): number => LINE_COLUMNS.indexOf(column)

/** `granted`: address of the amount of each contribution line, in the order of the lines. */
export function lineSheet(workings: Workings, lines: readonly Event[], granted: readonly string[]): Sheet {
  const { t } = workings
  let contributions = 0
  return {
    title: t.sheets.lines,
    columns: LINE_COLUMNS.map((column) => ({ label: t.lines[column], kind: 'text' })),
    rows: lines.map((line, row) => {
      const address = line.category === 'contribution' ? granted[contributions++] : undefined
      return lineRow(workings, line, row, address)
    }),
    notes: [],
  }
}

function lineRow(workings: Workings, line: Event, row: number, granted: string | undefined): SheetCell[] {
  const { t, words, prepared, parameters, parameter } = workings
  const { values, plan } = prepared
  const at = (column: LineColumn) => here(lineColumn(column), row)
  const real = line.amount + line.amountPerReturn * values.returnShare
  const index = plan.growth(line.indexClass, line.priceDate)[line.year - plan.horizon.start] ?? 0
  const [inResult, inLand] = [signInResult(line), signInLandAccount(line)]
  return [
    line.block ?? t.area,
    line.block === null ? null : words.options[line.option],
    words.categories[line.category],
    words.parties[line.payer],
    words.parties[line.payee],
    words.ledgers[line.ledger],
    fixed(line.year, 'year'),
    ...amountCells(workings, line, granted),
    live(`${at('amount')}+${at('perReturn')}*${parameter('returnShare')}`, real, 'cents'),
    line.source === undefined
      ? live(priceYearOf(workings, line), decimalYear(line.priceDate), 'factor')
      : input(decimalYear(line.priceDate), 'factor'),
    growthCell(workings, line.indexClass),
    live(`(1+${at('growth')})^(${at('year')}-${at('priceYear')})`, index, 'factor'),
    live(`${at('real')}*${at('index')}`, real * index, 'cents'),
    line.nonCash ? t.no : t.yes,
    fixed(inResult, 'year'),
    fixed(inLand, 'year'),
    live(`${at('nominal')}*${at('signResult')}`, real * index * inResult, 'cents'),
    live(`${at('nominal')}*${at('signLand')}`, real * index * inLand, 'cents'),
    fixed(complexNumber(workings, line), 'year'),
    presentCell(workings, at, line.year, real * index),
    line.source ?? line.basis.map((name) => parameters.words[name].name).join('; '),
  ]
}

/** The amount of its year at the start of the horizon. */
function presentCell(
  { parameter, setting, prepared }: Workings,
  at: (column: LineColumn) => string,
  year: number,
  nominal: number,
): SheetCell {
  const { plan, values } = prepared
  const years = `${at('year')}-${setting('firstYear')}`
  const present = nominal / compound(values.interest, year - plan.horizon.start)
  return live(`${at('nominal')}/(1+${parameter('interest')})^(${years})`, present, 'cents')
}

/** What somebody gave is an input; what was computed is a formula. */
function amountCells(workings: Workings, line: Event, granted: string | undefined): SheetCell[] {
  if (granted !== undefined) return [live(granted, line.amount, 'cents'), fixed(0, 'cents')]
  const formula = line.source === undefined ? lineFormula(workings, line) : null
  if (formula === null) return [input(line.amount, 'cents'), fixed(0, 'cents')]
  const cell = (own: string | null, value: number) => (own === null ? fixed(0, 'cents') : live(own, value, 'cents'))
  return [cell(formula.amount, line.amount), cell(formula.perReturn, line.amountPerReturn)]
}

/** The first priced input of a line gives its price level; values of homes that of the reference date. */
function priceYearOf({ prepared, priceYear, settingYear }: Workings, { basis, indexClass, block }: Event): string {
  const priced = basis.find((name) => priceDateOf(prepared.scenario.parameters, name) !== null)
  if (priced) return priceYear(priced)
  return settingYear(indexClass === 'house' && block !== null ? 'referenceDate' : 'standardDate')
}

const GROWTH: Readonly<Record<Exclude<IndexClass, 'none'>, ParameterName>> = {
  build: 'growthBuild',
  civil: 'growthCivil',
  house: 'growthHouse',
  consumer: 'growthConsumer',
}

const growthCell = ({ parameter, prepared }: Workings, indexClass: IndexClass): SheetCell =>
  indexClass === 'none'
    ? fixed(0, 'percent')
    : live(parameter(GROWTH[indexClass]), growthOf(prepared.values, indexClass), 'percent')
