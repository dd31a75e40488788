// Sinking at a building from a raster of rates: an area's figure, not this building's.
import { isPlausibleRate, looksReversed, type SinkingSign, sinkingRate } from '../subsidence/building-rate.ts'
import type { Cells } from './cells.ts'
import { median } from './quantile.ts'

export type AreaRate =
  | { state: 'unknown'; noData: number }
  | { state: 'implausible'; value: number }
  /** Millimetres per year, sinking positive. */
  | { state: 'known'; value: number; cells: number }

/** Median of the cells under the building, turned so that sinking is positive. */
export function judgeAreaRate({ values, noData }: Cells, sign: SinkingSign): AreaRate {
  if (values.length === 0) return { state: 'unknown', noData }
  const value = sinkingRate(median(values), sign)
  return isPlausibleRate(value) ? { state: 'known', value, cells: values.length } : { state: 'implausible', value }
}

/** Metres or centimetres per year look like this when they are read as millimetres: nearly everything stands still. */
const STANDS_STILL = 0.05
const ENOUGH_TO_JUDGE = 20
const NEARLY_ALL = 0.9

export type RateDoubt = 'sign-suspicious' | 'unit-suspicious'

/** What is odd about the rates taken together; the rows stand, with a remark. */
export function doubtRates(rates: readonly AreaRate[]): RateDoubt[] {
  const known = rates.flatMap((rate) => (rate.state === 'known' ? [rate.value] : []))
  const sinking = known.filter((value) => value > 0).length
  const rising = known.filter((value) => value < 0).length
  const still = known.filter((value) => value !== 0 && Math.abs(value) < STANDS_STILL).length
  const isStill = known.length >= ENOUGH_TO_JUDGE && still >= NEARLY_ALL * known.length
  return [
    ...(looksReversed({ sinking, rising }) ? (['sign-suspicious'] as const) : []),
    ...(isStill ? (['unit-suspicious'] as const) : []),
  ]
}
