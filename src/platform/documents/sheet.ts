/** A table as data, for a spreadsheet or CSV. Unknown is null and becomes an empty cell; the notes say why. */
export type Sheet = {
  title: string
  columns: readonly SheetColumn[]
  /** Numbers unrounded, dates as `yyyy-mm-dd`. */
  rows: readonly (readonly SheetCell[])[]
  /** Source, reference date, "Voorbeeldgegevens", reservations: under the table, in every format. */
  notes: readonly string[]
}

export type SheetCell = string | number | null | ShapedCell

/** A cell that is shown in a way of its own, or that a spreadsheet computes. */
export type ShapedCell = {
  /** With a formula: what it came to when the file was made. */
  value: string | number | null
  /**
   * As Excel files hold it: English function names, commas, no equals sign. Only XLSX keeps it; the other formats get
   * the value.
   */
  formula?: string
  format?: CellFormat
  /** Meant to be changed by who reads the file. */
  isInput?: boolean
}
/** `date` shows a value of `yyyy-mm-dd` as a day. */
export type CellFormat = 'cents' | 'euros' | 'percent' | 'factor' | 'count' | 'date' | 'year'

export const valueOfCell = (cell: SheetCell): string | number | null =>
  cell !== null && typeof cell === 'object' ? cell.value : cell

export type SheetColumn = {
  label: string
  unit?: string
  kind: 'text' | 'number' | 'date'
  /** Digits after the decimal comma; as they are when absent. */
  decimals?: number
}

/** Column name with its unit: "Verwacht (woningen)". */
export const columnTitle = ({ label, unit }: SheetColumn): string => (unit ? `${label} (${unit})` : label)

/**
 * A cell that starts like a formula would run in somebody's spreadsheet: an apostrophe makes it text again.
 * OWASP, CSV injection. Numbers are numbers and stay as they are.
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
