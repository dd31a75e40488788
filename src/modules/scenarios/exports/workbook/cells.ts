// Addresses of cells. Every sheet has its titles in row 1 and its first row of data in row 2.
import type { CellFormat, ShapedCell } from '#platform/documents/sheet.ts'

const LETTERS = 26
const FIRST_ROW = 2

export const lettersOf = (column: number): string =>
  column < LETTERS
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / LETTERS) - 1) + lettersOf(column % LETTERS)

/** One cell; column and row of data from nought. */
export const cellAt = (sheet: string, column: number, row: number): string =>
  `${sheet}!$${lettersOf(column)}$${row + FIRST_ROW}`

/** `rows` rows of data of one column, from row `first` on. */
export const columnOf = (sheet: string, column: number, rows: number, first = 0): string =>
  `${sheet}!$${lettersOf(column)}$${first + FIRST_ROW}:$${lettersOf(column)}$${first + rows + FIRST_ROW - 1}`

/** A cell of the same row on the same sheet. */
export const here = (column: number, row: number): string => `$${lettersOf(column)}${row + FIRST_ROW}`

export const live = (formula: string, value: number, format: CellFormat): ShapedCell => ({ formula, value, format })
export const input = (value: number | string, format: CellFormat): ShapedCell => ({ value, format, isInput: true })
export const fixed = (value: number | string | null, format: CellFormat): ShapedCell => ({ value, format })
