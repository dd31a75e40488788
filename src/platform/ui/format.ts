import type { Figure } from '#kernel/figure.ts'
import type { Locale } from '#platform/i18n/locale.ts'

const LANGUAGE = { nl: 'nl-NL', en: 'en-GB' } as const
const MINUS = '\u2212'
const NBSP = '\u00A0'

const formats = new Map<string, Intl.NumberFormat>()
function numberFormat(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale}${decimals}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LANGUAGE[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  formats.set(key, made)
  return made
}

/** 1.234,5 in Dutch; a real minus sign; zero never gets a sign. */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  const text = numberFormat(locale, decimals).format(value)
  if (!text.startsWith('-')) return text
  return /[1-9]/.test(text) ? `${MINUS}${text.slice(1)}` : text.slice(1)
}

/** Table notation dd-mm-yyyy of a day `yyyy-mm-dd`; anything else unchanged. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return match ? `${match[3]}-${match[2]}-${match[1]}` : day
}

/** 18 september 2024. */
export function formatLongDay(day: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  return new Intl.DateTimeFormat(LANGUAGE[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

type UnitStyle = { scale: number; decimals: number; before?: string; after?: Record<Locale, string> }

/** How each unit of a figure is written; a unit that is not here stands behind the number as it is. */
const UNITS: Record<string, UnitStyle> = {
  '': { scale: 1, decimals: 0 },
  fraction: { scale: 100, decimals: 1, after: { nl: '%', en: '%' } },
  dwelling: { scale: 1, decimals: 0 },
  household: { scale: 1, decimals: 0 },
  neighbourhood: { scale: 1, decimals: 0 },
  m: { scale: 1, decimals: 2, after: { nl: 'm', en: 'm' } },
  'mm/year': { scale: 1, decimals: 1, after: { nl: 'mm per jaar', en: 'mm a year' } },
  EUR: { scale: 1, decimals: 0, before: '€' },
}

/** A figure's value, or another number in its unit, as people read it: `64,6 %`, `€ 1.250`, `−0,62 m`, `2046`. */
export function formatInUnit(value: number, unit: string, locale: Locale, decimals?: number): string {
  if (unit === 'year') return String(Math.floor(value))
  const style: UnitStyle = UNITS[unit] ?? {
    scale: 1,
    decimals: Number.isInteger(value) ? 0 : 2,
    after: { nl: unit, en: unit },
  }
  const number = formatNumber(value * style.scale, decimals ?? style.decimals, locale)
  const before = style.before ? `${style.before}${NBSP}` : ''
  const after = style.after ? `${NBSP}${style.after[locale]}` : ''
  return `${before}${number}${after}`
}

/** A figure as text; unknown is a word, never 0. */
export function formatFigure(figure: Figure, locale: Locale, decimals?: number): string {
  if (figure.value === null) return locale === 'nl' ? 'onbekend' : 'unknown'
  return formatInUnit(figure.value, figure.unit, locale, decimals)
}
