import type { CalendarDate } from '#kernel/calendar.ts'

/** How firm an input is, from settled by decision down to assumed. The ladder of the reliability of building data. */
export const RELIABILITIES = ['established', 'block', 'neighbourhood', 'national', 'assumption'] as const
export type InputReliability = (typeof RELIABILITIES)[number]

export const PARAMETER_GROUPS = [
  'programme',
  'prices',
  'cost',
  'doing-nothing',
  'phasing',
  'return',
  'finance',
  'space',
  'uncertainty',
] as const
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number]

/** A documented default. Shares and rates are fractions, money is euro at `priceDate`. */
export type ParameterDefault = {
  group: ParameterGroup
  value: number
  /** 'EUR', 'EUR/dwelling', 'fraction', 'fraction/year', 'm2', 'year', 'month', 'place/dwelling', 'dwelling', ''. */
  unit: string
  low: number
  high: number
  /** Step of the slider. */
  step: number
  reliability: InputReliability
  source: string
  /** Day of the source; null when it does not say. */
  sourceDate: CalendarDate | null
  /** Price level of an amount; null for what is no amount. */
  priceDate: CalendarDate | null
}

/** What a scenario says instead of a default. */
export type GivenParameter = {
  value: number
  /** Where it comes from; kept with the value and shown beside it. */
  source?: string
  sourceDate?: CalendarDate
  priceDate?: CalendarDate
  reliability?: InputReliability
}
