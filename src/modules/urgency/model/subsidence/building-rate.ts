// Sinking per building: sign, quality and period as files give them. Rates in mm per year, sinking positive.
import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'

/** Which sign means that the building goes down. */
export type SinkingSign = 'sinking-positive' | 'sinking-negative'

const SIGN_WORDS: Readonly<Record<string, SinkingSign>> = {
  'zakking-positief': 'sinking-positive',
  'sinking-positive': 'sinking-positive',
  '+': 'sinking-positive',
  'zakking-negatief': 'sinking-negative',
  'sinking-negative': 'sinking-negative',
  '-': 'sinking-negative',
}

/** The sign as a file says it; null for another word. */
export function readSinkingSign(word: string): SinkingSign | null {
  const plain = word.trim().toLowerCase().replaceAll(' ', '-')
  return Object.hasOwn(SIGN_WORDS, plain) ? (SIGN_WORDS[plain] ?? null) : null
}

/** Rate with sinking positive. */
export const sinkingRate = (value: number, sign: SinkingSign): number =>
  sign === 'sinking-positive' ? value : value === 0 ? 0 : -value

/** The fastest sinking Dutch ground does some tens of mm per year; same range as DWELLINGS.csv. */
const PLAUSIBLE_RATE = 100
export const isPlausibleRate = (rate: number): boolean => Math.abs(rate) <= PLAUSIBLE_RATE

/** Satellite points or levellings on one building from which its rate counts as measured (documented default). */
const ENOUGH_OBSERVATIONS = 5
/** Largest standard deviation of a measured rate, mm per year: that of quality A in model U1. */
const SURE_ENOUGH = 0.5

/** A: precise and well observed. B: less, or it is not said how well. */
export const rateQuality = (sd: number | null, observations: number | null): 'A' | 'B' =>
  sd !== null && sd <= SURE_ENOUGH && observations !== null && observations >= ENOUGH_OBSERVATIONS ? 'A' : 'B'

/** From so many buildings on it is odd when nearly all of them rise. */
const ENOUGH_TO_JUDGE = 20
const NEARLY_ALL = 0.9

/** Do the signs look turned round? In a delta nearly every building sinks a little, hardly any set of them rises. */
export const looksReversed = ({ sinking, rising }: { sinking: number; rising: number }): boolean =>
  sinking + rising >= ENOUGH_TO_JUDGE && rising / (sinking + rising) >= NEARLY_ALL

/** Last day of a period such as `2015-2020`, `2015/2020`, `2015-01-01/2020-06-30` or `2020`; null when unclear. */
export function endOfPeriod(text: string): CalendarDate | null {
  const plain = text.trim()
  const days = [...plain.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => parseCalendarDate(day))
  if (days.length > 0) return days.at(-1) ?? null
  const match = /^(?:(\d{4})\s*(?:-|\/|–|t\/m|tot)\s*)?(\d{4})$/.exec(plain)
  if (!match || (match[1] !== undefined && match[1] > (match[2] as string))) return null
  return parseCalendarDate(`${match[2]}-12-31`)
}
