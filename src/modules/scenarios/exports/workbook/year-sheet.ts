// Per year: cash of every party, what it adds up to, and the running account of the land.

import { compound } from '#kernel/finance/compound.ts'
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { sumsOf } from '../../model/engine/bands.ts'
import { expectedFuture, landLines, shortageLines } from '../../model/engine/prepare.ts'
import { type Event, PARTIES, type Party } from '../../model/events/event.ts'
import { columnOf, fixed, here, live } from './cells.ts'
import { type LineColumn, lineColumn } from './line-sheet.ts'
import type { Workings } from './workings.ts'

const BEFORE_PARTIES = ['year', 'discount', 'result', 'landCash', 'landBalance'] as const
export type YearColumn = (typeof BEFORE_PARTIES)[number]
export const yearColumn = (column: YearColumn): number => BEFORE_PARTIES.indexOf(column)

export function yearSheet(workings: Workings, lines: readonly Event[]): Sheet {
  const { t, words, outcome, prepared } = workings
  const parties = partiesOf(lines)
  const expected = expectedFuture(prepared)
  // An account without any money has no years of its own.
  const perYear = (sums: ArrayLike<number>, year: number) => sums[year] ?? 0
  const [cost, land] = [sumsOf(shortageLines(prepared), expected), sumsOf(landLines(prepared), expected)]
  const own = (column: LineColumn) => columnOf(t.sheets.lines, lineColumn(column), lines.length)
  return {
    title: t.sheets.years,
    columns: [
      ...BEFORE_PARTIES.map((column) => t.years[column]),
      ...parties.map((p) => words.parties[p]),
      t.years.zero,
    ].map((label) => ({ label, kind: 'text' })),
    rows: outcome.years.map((year, row) => {
      const at = (column: YearColumn) => here(yearColumn(column), row)
      const sumOf = (column: LineColumn) => `SUMIFS(${own(column)},${own('year')},${at('year')})`
      const discount = 1 / compound(prepared.values.interest, row)
      return [
        fixed(year, 'year'),
        live(
          `1/(1+${workings.parameter('interest')})^(${at('year')}-${workings.setting('firstYear')})`,
          discount,
          'factor',
        ),
        live(sumOf('result'), -perYear(cost, row), 'cents'),
        live(sumOf('land'), perYear(land, row), 'cents'),
        balanceCell(workings, row),
        ...parties.map((party) => partyCell(workings, own, party, row)),
        live(`ROUND(SUM(${partySpan(parties.length, row)}),2)`, 0, 'cents'),
      ]
    }),
    notes: [],
  }
}

const partiesOf = (lines: readonly Event[]): Party[] =>
  PARTIES.filter((party) => lines.some((line) => !line.nonCash && (line.payer === party || line.payee === party)))

/** F8: what stood there with a year of interest, and the cash of the year. */
function balanceCell({ outcome, parameter }: Workings, row: number): SheetCell {
  const cash = here(yearColumn('landCash'), row)
  const before = `${here(yearColumn('landBalance'), row - 1)}*(1+${parameter('interest')})+`
  return live(row === 0 ? cash : `${before}${cash}`, outcome.landBalance.base[row] ?? 0, 'cents')
}

function partyCell(
  { outcome, words, t }: Workings,
  own: (column: LineColumn) => string,
  party: Party,
  row: number,
): SheetCell {
  const flow = outcome.flows.find((one) => one.party === party)
  const year = here(yearColumn('year'), row)
  const sum = (side: 'payer' | 'payee') =>
    `SUMIFS(${own('nominal')},${own(side)},"${words.parties[party]}",${own('year')},${year},${own('cash')},"${t.yes}")`
  return live(`${sum('payee')}-${sum('payer')}`, flow?.base[row] ?? 0, 'cents')
}

const partySpan = (parties: number, row: number): string => {
  const last = here(BEFORE_PARTIES.length + parties - 1, row)
  return `${here(BEFORE_PARTIES.length, row)}:${last}`
}
