import { type Cell, type CellStyle, writeOds as odsBytes, type WriteOptions, writeXlsx as xlsxBytes } from 'hucre'
import {
  type CellFormat,
  columnTitle,
  type ShapedCell,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  valueOfCell,
} from './sheet.ts'

/** Excel allows 31 characters and none of these in the name of a sheet. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || 'Blad'

const NARROWEST = 8
const WIDEST = 60

type Keeps = { formulas: boolean }

/** The port to the spreadsheet library: header row, typed cells, notes under the table. */
function workbook(sheets: readonly Sheet[], author: string, keeps: Keeps): WriteOptions {
  return {
    properties: { title: sheets[0]?.title ?? '', creator: author },
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.title),
      columns: sheet.columns.map((column, i) => ({ width: widthOf(sheet, i), ...formatOf(column) })),
      rows: [
        sheet.columns.map(columnTitle),
        ...sheet.rows.map((row) => row.map(valueOfCell)),
        ...(sheet.notes.length > 0 ? [[], ...sheet.notes.map((note) => [note])] : []),
      ],
      cells: shapedCells(sheet, keeps),
      freezePane: { rows: 1 },
    })),
  }
}

/** Cells with a formula, a format or a colour of their own, by "row,column" from nought. */
function shapedCells({ rows, columns }: Sheet, keeps: Keeps): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  const titleStyle: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } }
  for (const [column, title] of columns.entries())
    cells.set(`0,${column}`, { value: columnTitle(title), style: titleStyle })
  for (const [row, own] of rows.entries())
    for (const [column, cell] of own.entries())
      if (cell !== null && typeof cell === 'object') cells.set(`${row + 1},${column}`, shaped(cell, keeps))
  return cells
}

const FORMATS: Readonly<Record<CellFormat, string>> = {
  cents: '#,##0.00',
  euros: '#,##0',
  percent: '0.00%',
  factor: '0.0000',
  count: '#,##0.00',
  date: 'yyyy-mm-dd',
  year: '0',
}
/** Pale yellow: what may be changed, as in the spreadsheets that planners know. */
const INPUT_FILL: NonNullable<CellStyle['fill']> = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF6CC' } }

function shaped({ value, formula, format, isInput }: ShapedCell, keeps: Keeps): Partial<Cell> {
  const style: CellStyle = {
    ...(format ? { numFmt: FORMATS[format] } : {}),
    ...(isInput ? { fill: INPUT_FILL } : {}),
  }
  const shown = format === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
  return formula !== undefined && keeps.formulas
    ? { value: shown, type: 'formula', formula, formulaResult: shown, style }
    : { value: shown, style }
}

const formatOf = (column: SheetColumn): { numFmt?: string } =>
  column.kind === 'number' && column.decimals !== undefined
    ? { numFmt: column.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(column.decimals)}` }
    : {}

function widthOf(sheet: Sheet, i: number): number {
  const column = sheet.columns[i]
  const longest = Math.max(
    column ? columnTitle(column).length : 0,
    ...sheet.rows.slice(0, 200).map((row) => shownLength(row[i] ?? null)),
  )
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

/** A computed number is shown rounded: its digits say nothing about the room that it asks. */
const shownLength = (cell: SheetCell): number =>
  cell !== null && typeof cell === 'object' && typeof cell.value === 'number'
    ? COMPUTED
    : String(valueOfCell(cell) ?? '').length
const COMPUTED = 14

/** Excel workbook (Office Open XML), with its formulas. */
export const writeXlsx = (sheets: readonly Sheet[], author: string): Promise<Uint8Array> =>
  xlsxBytes(workbook(sheets, author, { formulas: true }))

/** OpenDocument spreadsheet: what formulas came to, as it writes formulas in another way. */
export const writeOds = (sheets: readonly Sheet[], author: string): Promise<Uint8Array> =>
  odsBytes(workbook(sheets, author, { formulas: false }))
