import { parseNeighbourhoodCode } from '#kernel/ref.ts'
import { readDecimal } from './file-values.ts'

/**
 * DWELLINGS.csv: the fixed table of measurements per dwelling. Heights in m NAP, rates in mm/year with sinking
 * positive, depths in m. Empty is unknown. Columns keep their fixed names in the file and in the code.
 */
export const DWELLING_COLUMNS = [
  'dwelling_id',
  'neighbourhood_code',
  'block_id',
  'street_id',
  'construction_year',
  'floor_level',
  'floor_level_sd',
  'threshold_level',
  'threshold_level_sd',
  'street_level',
  'street_level_sd',
  'groundwater_ghg',
  'groundwater_quality',
  'subsidence_rate',
  'subsidence_quality',
  'street_subsidence_rate',
  'rain_depth_100',
  'rain_depth_1000',
  'shallow_probability',
  'foundation_quality',
] as const
export type DwellingColumn = (typeof DWELLING_COLUMNS)[number]

/** Without these a row is about nothing. Every other column may be empty or absent. */
export const REQUIRED_COLUMNS = ['dwelling_id', 'neighbourhood_code'] as const

export type DwellingInput = {
  dwelling_id: string
  neighbourhood_code: string
  block_id: string | null
  street_id: string | null
  construction_year: number | null
  floor_level: number | null
  floor_level_sd: number | null
  threshold_level: number | null
  threshold_level_sd: number | null
  street_level: number | null
  street_level_sd: number | null
  groundwater_ghg: number | null
  groundwater_quality: 'A' | 'B' | 'D' | null
  subsidence_rate: number | null
  subsidence_quality: 'A' | 'B' | 'C' | 'D' | null
  street_subsidence_rate: number | null
  rain_depth_100: number | null
  rain_depth_1000: number | null
  shallow_probability: number | null
  foundation_quality: 'A' | 'B' | 'C' | 'D' | null
}

/** Plausible ranges: outside them it is a typing or unit mistake (cm for m, m for mm), so the row is refused. */
export const DWELLING_RANGES = {
  /** Oldest dwellings of the register are from the 11th century; a plan may lie a few years ahead. */
  construction_year: [1000, 2100],
  /** The Netherlands lies between -7 and +323 m NAP. */
  floor_level: [-10, 325],
  threshold_level: [-10, 325],
  street_level: [-10, 325],
  groundwater_ghg: [-15, 325],
  /** Standard deviations in m: above 2 m the height says nothing. */
  floor_level_sd: [0, 2],
  threshold_level_sd: [0, 2],
  street_level_sd: [0, 2],
  /** mm/year; the fastest sinking Dutch ground does some tens. */
  subsidence_rate: [-100, 100],
  street_subsidence_rate: [-100, 100],
  rain_depth_100: [0, 10],
  rain_depth_1000: [0, 10],
  shallow_probability: [0, 1],
} as const satisfies Partial<Record<DwellingColumn, readonly [number, number]>>
type NumberColumn = keyof typeof DWELLING_RANGES

const QUALITIES = {
  groundwater_quality: ['A', 'B', 'D'],
  subsidence_quality: ['A', 'B', 'C', 'D'],
  foundation_quality: ['A', 'B', 'C', 'D'],
} as const satisfies Partial<Record<DwellingColumn, readonly string[]>>
type QualityColumn = keyof typeof QUALITIES

export type DwellingRefusal =
  | 'dwelling-id-missing'
  | 'neighbourhood-code-invalid'
  | 'not-a-number'
  | 'out-of-range'
  | 'quality-unknown'
  | 'rain-depths-reversed'

export type ReadDwelling =
  | { ok: true; value: DwellingInput }
  | { ok: false; column: DwellingColumn; reason: DwellingRefusal; detail: string }

/** Longest id that is kept; longer is a file that slipped a column. */
const MAX_ID = 64

const isBuurtCode = (code: string): boolean => parseNeighbourhoodCode(code) !== null

/**
 * Reads one row of texts by column name; the first fault refuses the row. Both decimal point and comma are read.
 * `acceptsCode`: a calculation on a loose file also takes codes of its own making.
 */
export function readDwelling(
  row: Readonly<Record<string, string | undefined>>,
  acceptsCode: (code: string) => boolean = isBuurtCode,
): ReadDwelling {
  const text = (column: DwellingColumn): string => row[column]?.trim() ?? ''
  const id = text('dwelling_id')
  if (id === '' || id.length > MAX_ID) return refused('dwelling_id', 'dwelling-id-missing', id)
  const code = text('neighbourhood_code')
  if (!acceptsCode(code)) return refused('neighbourhood_code', 'neighbourhood-code-invalid', code)

  const numbers = {} as Record<NumberColumn, number | null>
  for (const column of Object.keys(DWELLING_RANGES) as NumberColumn[]) {
    const value = readDecimal(text(column))
    if (value === undefined) return refused(column, 'not-a-number', text(column))
    if (value !== null && !within(value, DWELLING_RANGES[column])) return refused(column, 'out-of-range', text(column))
    numbers[column] = value
  }
  if (numbers.construction_year !== null && !Number.isInteger(numbers.construction_year))
    return refused('construction_year', 'not-a-number', text('construction_year'))

  const qualities = {} as Record<QualityColumn, string | null>
  for (const column of Object.keys(QUALITIES) as QualityColumn[]) {
    const value = text(column).toUpperCase()
    if (value !== '' && !(QUALITIES[column] as readonly string[]).includes(value))
      return refused(column, 'quality-unknown', text(column))
    qualities[column] = value || null
  }

  const { rain_depth_100: hundred, rain_depth_1000: thousand } = numbers
  if (hundred !== null && thousand !== null && thousand < hundred)
    return refused('rain_depth_1000', 'rain-depths-reversed', `${thousand} < ${hundred}`)

  const value = {
    dwelling_id: id,
    neighbourhood_code: code,
    block_id: text('block_id').slice(0, MAX_ID) || null,
    street_id: text('street_id').slice(0, MAX_ID) || null,
    ...numbers,
    ...qualities,
  }
  return { ok: true, value: value as DwellingInput }
}

const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high

const refused = (column: DwellingColumn, reason: DwellingRefusal, detail: string): ReadDwelling => ({
  ok: false,
  column,
  reason,
  detail: detail.slice(0, MAX_ID),
})
