// One line of the ledger: what somebody measured, derived or claimed of one dwelling, on one day.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { DwellingInput } from '#modules/areas/model/index.ts'
import type { Quality } from '../dwelling.ts'

/**
 * What a reading is of; the names are those of DWELLINGS.csv. Heights and depths in m (heights in m NAP), rates in
 * mm per year with sinking positive, the chance of a shallow foundation as a fraction.
 */
export const READING_KINDS = [
  'street_level',
  'threshold_level',
  'floor_level',
  'groundwater_ghg',
  'subsidence_rate',
  'street_subsidence_rate',
  'rain_depth_100',
  'rain_depth_1000',
  'shallow_probability',
] as const satisfies readonly (keyof DwellingInput)[]
export type ReadingKind = (typeof READING_KINDS)[number]

/**
 * survey: measured by or for an organisation · derived: computed from wells, rasters or an archive · resident: told or
 * measured by somebody who lives there.
 */
export type ReadingOrigin = 'survey' | 'derived' | 'resident'

/** Joint fact-finding: what one party says, what both look into, what stands, what is contested. */
export const READING_STATES = ['claimed', 'joint-study', 'agreed', 'disputed'] as const
export type ReadingState = (typeof READING_STATES)[number]

export type Reading = {
  dwellingId: string
  kind: ReadingKind
  value: number
  /** Standard deviation in the unit of the value; null = the default for this kind and quality. */
  sd: number | null
  quality: Quality
  /** Day of measurement, or the day the derived value stands for; null = unknown. */
  date: CalendarDate | null
  /** How: a short word that a person understands, e.g. "waterpassing", "AHN4 DTM", "peilbuis B33F0080 op 84 m". */
  method: string
  origin: ReadingOrigin
  state: ReadingState
}
