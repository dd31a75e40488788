import { type CalendarDate, monthOf, yearOf } from './calendar.ts'
import type { Qualifier } from './fact.ts'
import type { Cents } from './money.ts'

/**
 * Numbers, money and dates as people read them: Dutch notation first, English as second language.
 * Written out by hand, since Intl differs between runtimes and these texts are compared byte by byte.
 * A null value is always "onbekend"; no formatter turns it into 0.
 */
export type Language = 'nl' | 'en'

/** Keeps a number and its unit on one line. */
const SPACE = '\u00A0'
const MINUS = '\u2212'
const EN_DASH = '\u2013'

export const unknownText = (language: Language = 'nl'): string => (language === 'nl' ? 'onbekend' : 'unknown')

/** 26744 -> "26.744"; -0.5 with one decimal -> "−0,5". */
export function formatNumber(value: number | null, decimals = 0, language: Language = 'nl'): string {
  if (value === null || !Number.isFinite(value)) return unknownText(language)
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const [group, point] = language === 'nl' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  const digits = fraction === undefined ? grouped : `${grouped}${point}${fraction}`
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits
}

const withUnit =
  (units: Record<Language, string>, defaultDecimals: number) =>
  (value: number | null, language: Language = 'nl', decimals = defaultDecimals): string =>
    value === null ? unknownText(language) : `${formatNumber(value, decimals, language)}${SPACE}${units[language]}`

/** 0.56 -> "0,56 m". */
export const formatMetres = withUnit({ nl: 'm', en: 'm' }, 2)

/** A rate of sinking: 5 -> "5,0 mm per jaar". */
export const formatRate = withUnit({ nl: `mm per${SPACE}jaar`, en: `mm per${SPACE}year` }, 1)

/** A fraction as a percentage: 0.646 -> "64,6 %", in English "64.6%". */
export function formatShare(fraction: number | null, language: Language = 'nl', decimals = 1): string {
  if (fraction === null) return unknownText(language)
  return `${formatNumber(fraction * 100, decimals, language)}${language === 'nl' ? SPACE : ''}%`
}

/** "2–4"; one value when both ends print the same. */
export function formatRange(low: string, high: string): string {
  return low === high ? low : `${low}${EN_DASH}${high}`
}

const euroSign = (amount: string, language: Language): string =>
  amount.startsWith(MINUS)
    ? `${MINUS}${euroSign(amount.slice(1), language)}`
    : `€${language === 'nl' ? SPACE : ''}${amount}`

/** Whole euros: 26744.4 -> "€ 26.744". */
export function formatEuros(amount: number | null, language: Language = 'nl'): string {
  return amount === null ? unknownText(language) : euroSign(formatNumber(amount, 0, language), language)
}

/** To the cent: "€ 1.234,56". */
export function formatCents(amount: Cents | null, language: Language = 'nl'): string {
  return amount === null ? unknownText(language) : euroSign(formatNumber(amount / 100, 2, language), language)
}

/** For headings and charts: 38400000 -> "€ 38,4 mln", 12500 -> "€ 12.500". */
export function formatLargeEuros(amount: number | null, language: Language = 'nl'): string {
  if (amount === null) return unknownText(language)
  const scale = LARGE.find(({ from }) => Math.abs(amount) >= from)
  return scale ? euroScaled(amount, scale, language) : formatEuros(amount, language)
}

/** Amounts that stand below each other in one unit: -64876 beside 38400000 -> "−€ 0,1 mln". */
export function eurosAlike(amounts: readonly number[], language: Language = 'nl'): (amount: number) => string {
  const isLarge = amounts.some((amount) => Math.abs(amount) >= MILLIONS.from)
  return (amount) => (isLarge ? euroScaled(amount, MILLIONS, language) : formatEuros(amount, language))
}

type Scale = Readonly<Record<Language, string> & { from: number; unit: number }>

const euroScaled = (amount: number, scale: Scale, language: Language): string =>
  `${euroSign(formatNumber(amount / scale.unit, 1, language), language)}${SPACE}${scale[language]}`

/** 999,950 and up would print as "1.000 thousand": it is shown as a million. */
const MILLIONS: Scale = { from: 999_950, unit: 1e6, nl: 'mln', en: 'million' }
const LARGE: readonly Scale[] = [{ from: 999_950_000, unit: 1e9, nl: 'mld', en: 'billion' }, MILLIONS]

const MONTHS: Record<Language, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** "18-09-2024" in both languages. */
export function formatDate(date: CalendarDate | null, language: Language = 'nl'): string {
  return date === null ? unknownText(language) : date.split('-').reverse().join('-')
}

/** "18 september 2024". */
export function formatLongDate(date: CalendarDate | null, language: Language = 'nl'): string {
  if (date === null) return unknownText(language)
  return `${Number(date.slice(8))}${SPACE}${MONTHS[language][monthOf(date) - 1]} ${yearOf(date)}`
}

/** A calendar year has no thousands separator: 2035 -> "2035". */
export const formatYear = (year: number | null, language: Language = 'nl'): string =>
  year === null ? unknownText(language) : String(Math.floor(year))

const QUALIFIER_WORDS: Record<Language, Record<Qualifier, string>> = {
  nl: {
    exact: '',
    circa: 'circa',
    'at-least': 'ten minste',
    'at-most': 'hoogstens',
    'more-than': 'meer dan',
    'less-than': 'minder dan',
    'order-of-magnitude': 'in de orde van',
  },
  en: {
    exact: '',
    circa: 'about',
    'at-least': 'at least',
    'at-most': 'at most',
    'more-than': 'more than',
    'less-than': 'less than',
    'order-of-magnitude': 'in the order of',
  },
}

/** A printed value with the words by which its source qualifies it: "circa 7.000". */
export function formatQualified(qualifier: Qualifier, printed: string, language: Language = 'nl'): string {
  const words = QUALIFIER_WORDS[language][qualifier]
  return words === '' || printed === unknownText(language) ? printed : `${words} ${printed}`
}

/** "a, b en c". */
export function formatList(items: readonly string[], language: Language = 'nl'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${items.at(-1)}`
}
