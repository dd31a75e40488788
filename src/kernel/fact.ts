import type { CalendarDate } from './calendar.ts'
import type { Reliability, Source } from './source.ts'

/** How a document qualifies a number; the qualifier is printed with the value. */
export const QUALIFIERS = [
  'exact',
  'circa',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'order-of-magnitude',
] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** One stated value. Unknown is null with a reason, never 0. */
export type Fact<Value = number | string> = {
  value: Value | null
  /** Why there is no value, e.g. "nog te bepalen"; only when value is null. */
  unknownReason?: string
  qualifier: Qualifier
  /** '' for a text. */
  unit: string
  source: Source
  asOf: CalendarDate | null
  reliability: Reliability
}
