// The figures of the scenario page as formulas, beside what Wijkregie computed, with their bands.
import type { CellFormat, Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { uncoveredByKey } from '../../model/outcome/cover.ts'
import type { Banded, Money } from '../../model/outcome/outcome.ts'
import { PROGRAMME_COLUMNS, type ProgrammeColumn } from '../../model/workbook/columns.ts'
import { cellAt, columnOf, fixed, here, live } from './cells.ts'
import type { CoverSheet } from './cover-sheet.ts'
import { renewedBlocks } from './programme-sheet.ts'
import type { Workings } from './workings.ts'
import { type YearColumn, yearColumn } from './year-sheet.ts'

const FORMULA_COLUMN = 1
const MONEY = ['shortage', 'landEndValue', 'landNcwBbv', 'landNpv', 'peakFunding'] as const satisfies (keyof Money)[]

/** Address of one of the amounts of money. */
export const moneyCell = (sheet: string, name: keyof Money): string =>
  cellAt(sheet, FORMULA_COLUMN, MONEY.indexOf(name))

export function resultSheet(workings: Workings, { pays }: CoverSheet): Sheet {
  const { t, prepared, outcome, words } = workings
  const { money, cover, homes } = outcome
  const rows: SheetCell[][] = []
  const add = (name: string, formula: string, value: number, format: CellFormat, band?: Banded) => {
    const row = rows.length
    rows.push([
      name,
      live(formula, value, format),
      fixed(value, format),
      live(`ROUND(${here(FORMULA_COLUMN, row)}-${here(FORMULA_COLUMN + 1, row)},2)`, 0, format),
      ...(band ? [band.p5, band.p50, band.p95].map((one) => fixed(one, format)) : []),
    ])
  }
  const formulas = moneyFormulas(workings)
  for (const name of MONEY) add(t.result.names[name], formulas[name], money[name].base, 'cents', money[name])
  for (const [index, { name, amount }] of cover.granted.entries())
    add(t.result.granted(name), pays.contributions[index] ?? '0', amount, 'cents')
  for (const [index, { party, amount }] of cover.shares.entries())
    add(t.result.share(words.parties[party]), pays.shares[index] ?? '0', amount, 'cents')
  const open = uncoveredByKey(prepared.scenario, money.shortage)
  add(t.result.uncovered, pays.uncovered, cover.uncovered, 'cents', open)
  add(t.result.demolished, sumOfProgramme(workings, 'demolished'), homes.demolished, 'euros')
  add(t.result.built, sumOfProgramme(workings, 'total'), homes.built, 'euros')
  return {
    title: t.sheets.result,
    columns: t.result.columns.map((label) => ({ label, kind: 'text' })),
    rows,
    notes: [],
  }
}

function moneyFormulas({ t, outcome, parameter, setting }: Workings): Record<keyof Money, string> {
  const years = outcome.years.length
  const all = (column: YearColumn) => columnOf(t.sheets.years, yearColumn(column), years)
  const end = cellAt(t.sheets.years, yearColumn('landBalance'), years - 1)
  return {
    shortage: `-SUMPRODUCT(${all('result')},${all('discount')})`,
    landEndValue: end,
    landNcwBbv: `${end}/(1+${parameter('bbvDiscount')})^(${setting('years')}-1)`,
    landNpv: `SUMPRODUCT(${all('landCash')},${all('discount')})`,
    peakFunding: `-MIN(0,MIN(${all('landBalance')}))`,
  }
}

function sumOfProgramme({ prepared, t }: Workings, column: ProgrammeColumn): string {
  const blocks = renewedBlocks(prepared).length
  return blocks === 0 ? '0' : `SUM(${columnOf(t.sheets.programme, PROGRAMME_COLUMNS.indexOf(column), blocks)})`
}
