// SCN-02: what waiting costs in its lines, and who bears it; whose bearer nobody settled stays with nobody (FIN-18).
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { type Event, PARTIES } from '../../model/events/event.ts'
import type { NothingLine } from '../../model/outcome/outcome.ts'
import { columnOf, fixed, here, live } from './cells.ts'
import { type LineColumn, lineColumn } from './line-sheet.ts'
import type { Workings } from './workings.ts'

const [KIND, BEARER, FORMULA, OURS] = [0, 1, 3, 4]
const NON_CASH: ReadonlySet<NothingLine['category']> = new Set(['value-loss', 'nuisance'])

/** A line per kind and bearer, then what each bears, then all of it. */
export function nothingSheet(workings: Workings, lines: readonly Event[]): Sheet {
  const { t, outcome, words } = workings
  const { nothing } = outcome
  const own = (column: LineColumn) => columnOf(t.sheets.lines, lineColumn(column), lines.length)
  const above = (column: number) => columnOf(t.sheets.nothing, column, nothing.length)
  const sumOf = (of: readonly NothingLine[]) => of.reduce((sum, { present }) => sum + present.base, 0)
  const rows: SheetCell[][] = nothing.map(({ category, bearer, present }, row) => {
    const formula = `SUMIFS(${own('present')},${own('category')},${here(KIND, row)},${own('payer')},${here(BEARER, row)})`
    return [
      words.categories[category],
      words.parties[bearer],
      NON_CASH.has(category) ? t.no : t.yes,
      ...checked(formula, present.base, row),
      ...[present.p5, present.p50, present.p95].map((one) => fixed(one, 'cents')),
    ]
  })
  for (const party of PARTIES) {
    const borne = nothing.filter(({ bearer }) => bearer === party)
    if (borne.length === 0) continue
    const row = rows.length
    const formula = `SUMIFS(${above(FORMULA)},${above(BEARER)},${here(BEARER, row)})`
    rows.push([t.nothing.perBearer, words.parties[party], null, ...checked(formula, sumOf(borne), row)])
  }
  const all = nothing.length === 0 ? '0' : `SUM(${above(FORMULA)})`
  rows.push([t.nothing.total, null, null, ...checked(all, sumOf(nothing), rows.length)])
  return {
    title: t.sheets.nothing,
    columns: t.nothing.columns.map((label) => ({ label, kind: 'text' })),
    rows,
    notes: [],
  }
}

const checked = (formula: string, value: number, row: number): SheetCell[] => [
  live(formula, value, 'cents'),
  fixed(value, 'cents'),
  live(`ROUND(${here(FORMULA, row)}-${here(OURS, row)},2)`, 0, 'cents'),
]
