// A sheet as it was read: cells, and where they are. Nothing in here knows what they mean.
import type { CalendarDate } from '#kernel/calendar.ts'

/** A formula is the value that its file holds for it; a day is told apart from a text. */
export type RawCell = string | number | boolean | null | { day: CalendarDate }
/** Row 0 is line 1 of the sheet. */
export type RawSheet = { name: string; rows: readonly (readonly RawCell[])[] }

const LETTERS = 26

/** 0 -> A, 26 -> AA. */
export const letterOf = (column: number): string =>
  column < LETTERS
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / LETTERS) - 1) + letterOf(column % LETTERS)

/** "C12": column and row from nought. */
export const cellName = (column: number, row: number): string => `${letterOf(column)}${row + 1}`

export function textOfCell(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.day : String(cell).trim()
}

export const isEmptyCell = (cell: RawCell | undefined): boolean => textOfCell(cell) === ''
export const isEmptyRow = (row: readonly RawCell[]): boolean => row.every(isEmptyCell)

/** Words are the same whatever their capitals and spaces. */
export const wordOf = (cell: RawCell | undefined): string =>
  textOfCell(cell).toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** A column by the name that a mapping calls it: its heading, or its letter where the heading says nothing or not one. */
export type Head = { key: string; heading: string; column: number }

export function headsOf(rows: RawSheet['rows'], headingRow: number): Head[] {
  const cells = rows[headingRow - 1] ?? []
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const headings = Array.from({ length: width }, (_, column) => textOfCell(cells[column]))
  const times = new Map<string, number>()
  for (const heading of headings) times.set(heading, (times.get(heading) ?? 0) + 1)
  return headings.flatMap((heading, column): Head[] => {
    const isName = heading !== '' && times.get(heading) === 1
    const hasCells = heading !== '' || rows.some((row) => !isEmptyCell(row[column]))
    return hasCells ? [{ key: isName ? heading : `[${letterOf(column)}]`, heading, column }] : []
  })
}

/** A heading that is a year: such a column holds the amounts of that year. */
export function yearOfHeading(heading: string): number | null {
  const year = /^(?:jaar |year )?((?:19|20|21)\d{2})$/i.exec(heading.trim())?.[1]
  return year === undefined ? null : Number(year)
}
