// What a raster is of, as far as its name or a table beside it says so. Where neither does, nothing is guessed.
import { type CalendarDate, calendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { endOfPeriod, readSinkingSign, type SinkingSign } from '../subsidence/building-rate.ts'
import type { RainEvent } from './rain-depth.ts'

/** Metres per step of the values. */
export const UNITS = { m: 1, cm: 0.01, mm: 0.001 } as const
export type Unit = keyof typeof UNITS

/** What a row of the table beside the rasters says of one of them; null where it says nothing. */
export type SaidOfRaster = {
  event: RainEvent | null
  unit: Unit | null
  sign: SinkingSign | null
  /** As written: a day, a year or a period. */
  date: string | null
  product: string | null
}
export const NOTHING_SAID: SaidOfRaster = { event: null, unit: null, sign: null, date: null, product: null }

export const FACT_COLUMNS = ['file', 'event', 'unit', 'sign', 'date', 'product'] as const
export type FactColumn = (typeof FACT_COLUMNS)[number]
const LONGEST_PRODUCT = 60

/** Reads such a row; the column that cannot be, else what it says. */
export function readSaid(
  row: Readonly<Partial<Record<FactColumn, string>>>,
): { ok: true; value: SaidOfRaster } | { ok: false; column: FactColumn } {
  const text = (column: FactColumn) => row[column]?.trim() ?? ''
  const event = text('event') === '' ? null : (eventsIn(text('event'))[0] ?? 'wrong')
  const unit = text('unit') === '' ? null : unitCalled(text('unit'))
  const sign = text('sign') === '' ? null : (readSinkingSign(text('sign')) ?? 'wrong')
  const date = text('date') || null
  if (event === 'wrong' || eventsIn(text('event')).length > 1) return { ok: false, column: 'event' }
  if (unit === 'wrong') return { ok: false, column: 'unit' }
  if (sign === 'wrong') return { ok: false, column: 'sign' }
  if (date !== null && endOfPeriod(date) === null) return { ok: false, column: 'date' }
  const product = text('product').slice(0, LONGEST_PRODUCT) || null
  return { ok: true, value: { event: event || null, unit: unit || null, sign: sign || null, date, product } }
}

const unitCalled = (word: string): Unit | 'wrong' => {
  const plain = word.toLowerCase().replace(/\s*(\/|per)\s*(jaar|jr|year|yr|y)$/, '')
  return plain in UNITS ? (plain as Unit) : 'wrong'
}

/** Name without the zip that it came in. */
const ownName = (label: string): string => label.split(' > ').at(-1) ?? label

const EVENT_PATTERNS: readonly [RainEvent, RegExp][] = [
  [100, /(?<!\d)70[ _-]?mm(?![a-z])|(?<![a-z0-9])t[ _-]?100(?!\d)|(?<!\d)1[:_-]100(?!\d)|(?<!\d)100[ _-]?(jaar|yr)/i],
  [
    1000,
    /(?<!\d)140[ _-]?mm(?![a-z])|(?<![a-z0-9])t[ _-]?1000(?!\d)|(?<!\d)1[:_-]1000(?!\d)|(?<!\d)1000[ _-]?(jaar|yr)/i,
  ],
]

/** Rains that a text names: `70mm`, `T100`, `1:100`, `100jaar`, or their heavier counterparts. */
export const eventsIn = (text: string): RainEvent[] =>
  EVENT_PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([event]) => event)

/** The rain of a raster; null when its name says none or both. */
export function rainEventOf(label: string, said: SaidOfRaster): RainEvent | null {
  if (said.event !== null) return said.event
  const events = eventsIn(ownName(label))
  return events.length === 1 ? (events[0] as RainEvent) : null
}

/** A unit that stands apart in the name: `diepte_cm.tif`; not the `70mm` of a rain. */
export const unitOf = (label: string, said: SaidOfRaster): Unit | null =>
  said.unit ?? ((/(?<![a-z0-9])(cm|mm)(?![a-z0-9])/i.exec(ownName(label))?.[1]?.toLowerCase() ?? null) as Unit | null)

/** AHN names its surface model `dsm`, and the sheets of it `R_37FZ1`: roofs and trees are no street. */
export const isSurfaceModel = (label: string): boolean =>
  /(?<![a-z])dsm(?![a-z])/i.test(ownName(label)) || /^r_?\d{2}[a-z]{2}\d/i.test(ownName(label))

/** "AHN4 DTM", or "AHN DTM" when no edition is named. */
export function heightProduct(label: string, said: SaidOfRaster): string {
  if (said.product !== null) return said.product
  const edition = /ahn[ _-]?([1-9])(?!\d)/i.exec(label)?.[1] ?? ''
  return `AHN${edition} DTM`
}

/** A day `2020-02-13` or `20200213` in a name. */
function dayIn(text: string): CalendarDate | null {
  const match = /(?<!\d)((?:19|20)\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(text)
  return match ? parseCalendarDate(`${match[1]}-${match[2]}-${match[3]}`) : null
}

/** Years that stand apart in a name, so not in `v2018002`. */
const yearsIn = (text: string): string[] => [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => year)

/** The last day that the raster stands for: a day, or the end of the last year that is named; null = unknown. */
export function periodEnd(label: string, said: SaidOfRaster): CalendarDate | null {
  if (said.date !== null) return endOfPeriod(said.date)
  const year = yearsIn(ownName(label)).at(-1)
  return dayIn(ownName(label)) ?? (year ? calendarDate(`${year}-12-31`) : null)
}

/**
 * The day that heights stand for. AHN is flown in winter, mostly in the first three months: a year alone stands for
 * its first day.
 */
export function heightDate(label: string, said: SaidOfRaster): CalendarDate | null {
  if (said.date !== null) return /^\d{4}$/.test(said.date) ? calendarDate(`${said.date}-01-01`) : endOfPeriod(said.date)
  const year = yearsIn(ownName(label)).at(-1) ?? yearsIn(label).at(-1)
  return dayIn(ownName(label)) ?? (year ? calendarDate(`${year}-01-01`) : null)
}

export type RateFacts = { sign: SinkingSign; percentile: number | null }

/**
 * Sign of a raster of rates: what is said, a word in the name (`zakking-positief`), or the documented sign of the
 * bodemdalingskaart: mm per year, sinking negative. Null when unclear.
 */
export function rateFacts(label: string, said: SaidOfRaster): RateFacts | null {
  const name = ownName(label)
  const word = /(zakking|sinking)[ _-](positief|negatief|positive|negative)/i.exec(name)
  const named = word ? readSinkingSign(`${word[1]}-${word[2]}`) : null
  const known = /bodemdalingskaart/i.test(label) ? ('sinking-negative' as const) : null
  const sign = said.sign ?? named ?? known
  if (sign === null) return null
  const percentile = /(?<!\d)(\d{1,2})(?:e|de|ste|th)?[ _-]?percentiel/i.exec(name)?.[1]
  return { sign, percentile: percentile === undefined ? null : Number(percentile) }
}
