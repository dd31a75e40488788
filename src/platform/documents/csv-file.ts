import { columnTitle, harmless, type Sheet, type SheetCell, type SheetColumn, valueOfCell } from './sheet.ts'

/** `dutch-excel`: semicolon, decimal comma, byte order mark; `rfc4180`: comma, decimal point, no mark. */
export type CsvDialect = 'dutch-excel' | 'rfc4180'

const DIALECTS = {
  'dutch-excel': { separator: ';', decimal: ',', start: '\uFEFF' },
  rfc4180: { separator: ',', decimal: '.', start: '' },
} as const

/** One header line and one line per row, CRLF. Notes stay out: a CSV is read by programs. */
export function writeCsv(sheet: Sheet, dialect: CsvDialect): Uint8Array {
  const { separator, decimal, start } = DIALECTS[dialect]
  const cell = (given: SheetCell, column: SheetColumn | undefined): string => {
    const value = valueOfCell(given)
    if (value === null) return ''
    if (typeof value === 'number') return digits(value, column).replace('.', decimal)
    return quote(harmless(value), separator)
  }
  const header = sheet.columns.map((column) => quote(columnTitle(column), separator)).join(separator)
  const lines = sheet.rows.map((row) => row.map((value, i) => cell(value, sheet.columns[i])).join(separator))
  return new TextEncoder().encode(`${start}${[header, ...lines].join('\r\n')}\r\n`)
}

const digits = (value: number, column: SheetColumn | undefined): string =>
  column?.decimals === undefined ? String(value) : value.toFixed(column.decimals)

const quote = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
