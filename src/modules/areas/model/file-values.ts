// Values as municipal tables write them: decimal comma or point, three ways to write a day.
import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'

/** A row of texts by column name. */
export type TextRow = Readonly<Record<string, string | undefined>>

/** '' is unknown (null); '1.5' and '1,5' are 1.5; anything else, also '1.234,5', is no number (undefined). */
export function readDecimal(text: string): number | null | undefined {
  if (text === '') return null
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** '' is unknown (null); `20260131`, `2026-01-31` and `31-01-2026`, a time behind it ignored; else undefined. */
export function readDay(text: string): CalendarDate | null | undefined {
  if (text === '') return null
  const day = text.replace(/[T ]\d\d:\d\d.*$/, '')
  const [, y, m, d] = /^(\d{4})(\d{2})(\d{2})$/.exec(day) ?? []
  const [, d2, m2, y2] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(day) ?? []
  if (y) return parseCalendarDate(`${y}-${m}-${d}`) ?? undefined
  if (y2) return parseCalendarDate(`${y2}-${m2?.padStart(2, '0')}-${d2?.padStart(2, '0')}`) ?? undefined
  return parseCalendarDate(day) ?? undefined
}

/** First of these columns that the row has, and its text; the first name with '' when it has none. */
export function fieldOf(row: TextRow, names: readonly string[]): { column: string; text: string } {
  const column = names.find((name) => (row[name] ?? '').trim() !== '') ?? names[0] ?? ''
  return { column, text: (row[column] ?? '').trim() }
}

/** A BAG id whose leading zero a spreadsheet took away has fifteen digits. */
export const withLeadingZero = (id: string): string => (/^\d{15}$/.test(id) ? `0${id}` : id)
