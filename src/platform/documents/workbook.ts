import { writeOds as odsBytes, type WriteOptions, writeXlsx as xlsxBytes } from 'hucre'
import { columnTitle, type Sheet, type SheetColumn } from './sheet.ts'

/** Excel allows 31 characters and none of these in the name of a sheet. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || 'Blad'

const NARROWEST = 8
const WIDEST = 60

/** The port to the spreadsheet library: header row, typed cells, notes under the table. */
function workbook(sheets: readonly Sheet[], author: string): WriteOptions {
  return {
    properties: { title: sheets[0]?.title ?? '', creator: author },
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.title),
      columns: sheet.columns.map((column, i) => ({ width: widthOf(sheet, i), ...formatOf(column) })),
      rows: [
        sheet.columns.map(columnTitle),
        ...sheet.rows.map((row) => [...row]),
        ...(sheet.notes.length > 0 ? [[], ...sheet.notes.map((note) => [note])] : []),
      ],
      freezePane: { rows: 1 },
    })),
  }
}

const formatOf = (column: SheetColumn): { numFmt?: string } =>
  column.kind === 'number' && column.decimals !== undefined
    ? { numFmt: column.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(column.decimals)}` }
    : {}

function widthOf(sheet: Sheet, i: number): number {
  const column = sheet.columns[i]
  const longest = Math.max(
    column ? columnTitle(column).length : 0,
    ...sheet.rows.slice(0, 200).map((row) => String(row[i] ?? '').length),
  )
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

/** Excel workbook (Office Open XML). */
export const writeXlsx = (sheets: readonly Sheet[], author: string): Promise<Uint8Array> =>
  xlsxBytes(workbook(sheets, author))

/** OpenDocument spreadsheet. */
export const writeOds = (sheets: readonly Sheet[], author: string): Promise<Uint8Array> =>
  odsBytes(workbook(sheets, author))
