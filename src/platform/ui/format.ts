import type { CalendarDate } from '#kernel/calendar.ts'
import {
  formatDate,
  formatEuros,
  formatLongDate,
  formatMetres,
  formatNumber,
  formatRate,
  formatShare,
  formatYear,
  type Language,
  unknownText,
} from '#kernel/dutch.ts'
import type { Figure } from '#kernel/figure.ts'

type Writer = (value: number, language: Language, decimals: number | undefined) => string

const counted: Writer = (value, language, decimals = 0) => formatNumber(value, decimals, language)

/** How each unit of a figure is written; a unit that is not here stands behind the number as it is. */
const WRITERS: Readonly<Record<string, Writer>> = {
  '': counted,
  dwelling: counted,
  household: counted,
  neighbourhood: counted,
  fraction: formatShare,
  m: formatMetres,
  'mm/year': formatRate,
  year: formatYear,
  EUR: (value, language, decimals) =>
    decimals === undefined ? formatEuros(value, language) : `€\u00A0${formatNumber(value, decimals, language)}`,
}

/** A number in a figure's unit as people read it: `64,6 %`, `€ 1.250`, `−0,62 m`, `2046`. */
export function formatInUnit(value: number, unit: string, language: Language, decimals?: number): string {
  const write = WRITERS[unit]
  if (write) return write(value, language, decimals)
  return `${formatNumber(value, decimals ?? (Number.isInteger(value) ? 0 : 2), language)}\u00A0${unit}`
}

/** A figure as text; unknown is a word, never 0. */
export function formatFigure(figure: Figure, language: Language, decimals?: number): string {
  if (figure.value === null) return unknownText(language)
  return formatInUnit(figure.value, figure.unit, language, decimals)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Table notation 18-09-2024 of a value `yyyy-mm-dd`; any other text stays as it is ("Q3 2026"). */
export const formatDay = (text: string): string => (DAY.test(text) ? formatDate(text as CalendarDate) : text)

/** 18 september 2024; any other text stays as it is. */
export const formatLongDay = (text: string, language: Language): string =>
  DAY.test(text) ? formatLongDate(text as CalendarDate, language) : text
