// Numbers of a sum as people read them: enough digits to check by hand, not more.
import { formatNumber, formatShare, type Language } from '#kernel/dutch.ts'
import { formatInUnit, formatLongDay } from '#platform/ui/index.ts'
import type { CellValue, Words } from './inputs.ts'
import type { nl } from './text.nl.ts'

export const unitWord = (unit: string, t: typeof nl): string => t.units[unit] ?? unit

/** Lines of a sum are written with a decimal point. */
export const withLocalPoint = (text: string, locale: Language): string =>
  locale === 'nl' ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text

/** A number as somebody typed it or a link brought it, for its field. What is typed in thousands stays as it is. */
export const typedNumber = (text: string, unit: string, locale: Language): string =>
  /^[-−]?\d+\.\d+$/.test(text) && !(unit === 'EUR' && /\.\d{3}$/.test(text)) ? withLocalPoint(text, locale) : text

type Notation = { unit: string; t: typeof nl; locale: Language; words?: Readonly<Record<string, Words>> | undefined }

/** One value with its unit; a code by its words; nothing as a word, never as nought. */
export function written(value: CellValue, notation: Notation): string {
  const { t, locale } = notation
  if (value === null) return t.none
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return writtenNumber(value, notation)
  return notation.words?.[value]?.[locale] ?? formatLongDay(value, locale)
}

const EUR = /^EUR(.*)$/

function writtenNumber(value: number, { unit, t, locale }: Notation): string {
  // A year has no thousands separator, and its fraction counts: 2046,25.
  if (unit === 'year') return withLocalPoint(String(Math.round(value * 100) / 100), locale)
  if (EUR.test(unit)) {
    const amount = formatInUnit(Math.abs(value), 'EUR', locale, 2)
    return `${value < 0 ? '−' : ''}${amount}${unitWord(unit.replace(EUR, '$1'), t)}`
  }
  if (unit === 'fraction')
    return `${withLocalPoint(String(Math.round(value * 1e6) / 1e6), locale)} (${formatShare(value, locale)})`
  const readable = formatNumber(value, Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 4 : 2, locale)
  return `${readable}\u00A0${unitWord(unit, t)}`.trim()
}
