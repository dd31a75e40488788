// What a cell says: an amount, a year, a day, a share. What it does not say is told, never guessed.
import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { type Notation, parseNumber } from '#kernel/number-notation.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { isEmptyCell, type RawCell, textOfCell } from './raw-sheet.ts'

export type CellProblem =
  | 'missing'
  | 'not-a-number'
  | 'not-finite'
  | 'not-a-year'
  | 'not-a-day'
  | 'share-over-one'
  | 'share-below-nought'
  | 'too-large'

/** More than any neighbourhood costs, euro: beyond it is a slip of the hand. */
const LARGEST_AMOUNT = 1e12

const NAMES_NO_NUMBER = /^[-+]?(nan|inf(inity)?|oneindig)$/i

export function numberIn(cell: RawCell | undefined, notation: Notation): Result<number, CellProblem> {
  if (isEmptyCell(cell)) return refuse('missing')
  if (typeof cell === 'number') return Number.isFinite(cell) ? ok(cell) : refuse('not-finite')
  if (typeof cell !== 'string') return refuse('not-a-number')
  const text = cell.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/^([-+]?)(?:€|eur)([-+]?)/i, '$1$2')
  if (NAMES_NO_NUMBER.test(text)) return refuse('not-finite')
  const value = parseNumber(text, notation)
  return value === null ? refuse('not-a-number') : ok(value)
}

export function amountIn(cell: RawCell | undefined, notation: Notation): Result<number, CellProblem> {
  const read = numberIn(cell, notation)
  return read.ok && Math.abs(read.value) > LARGEST_AMOUNT ? refuse('too-large') : read
}

/** "30%", 0.3 or 0,3: a part of one. */
export function shareIn(cell: RawCell | undefined, notation: Notation): Result<number, CellProblem> {
  const text = typeof cell === 'string' ? cell.trim() : ''
  const isPercent = text.endsWith('%')
  const read = numberIn(isPercent ? text.slice(0, -1) : cell, notation)
  if (!read.ok) return read
  const share = isPercent ? read.value / 100 : read.value
  if (share > 1) return refuse('share-over-one')
  return share < 0 ? refuse('share-below-nought') : ok(share)
}

const YEAR = /^(19|20|21)\d{2}$/

export function yearIn(cell: RawCell | undefined): Result<number, CellProblem> {
  if (isEmptyCell(cell)) return refuse('missing')
  const day = dayIn(cell)
  return day.ok ? ok(Number(day.value.slice(0, 4))) : refuse('not-a-year')
}

const DUTCH_DAY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

/** A day; a year by itself is its first day, as price levels are written. */
export function dayIn(cell: RawCell | undefined): Result<CalendarDate, CellProblem> {
  if (isEmptyCell(cell)) return refuse('missing')
  if (typeof cell === 'object' && cell !== null) return ok(cell.day)
  const text = textOfCell(cell)
  const [, day, month, year] = DUTCH_DAY.exec(text) ?? []
  const written = YEAR.test(text)
    ? `${text}-01-01`
    : year === undefined
      ? text
      : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  const read = parseCalendarDate(written)
  return read === null ? refuse('not-a-day') : ok(read)
}
