// What is the same for every dwelling of a table, laid out so that a loop finds it by number.

import { raisesAhead } from '../course.ts'
import { HORIZONS } from '../dwelling.ts'
import type { Parameters } from '../parameters.ts'
import { NO_PROGRAMME, type Raise, type StreetProgramme } from '../street-programme.ts'
import type { DwellingTable } from './dwelling-table.ts'

/** Day and rules of one computation. */
export type TableCircumstances = {
  /** Decimal calendar year of assessment. */
  start: number
  parameters: Parameters
  /** Planned raisings per street; they count in mode programme only. */
  programme?: StreetProgramme
}

/** A parameter set beside the base one, for rank intervals: m on the damp threshold, sds on the rate of sinking. */
export type Shift = { dampThreshold: number; rateSds: number }
export const NO_SHIFT: Shift = { dampThreshold: 0, rateSds: 0 }

/** (T - 0.10 m, v - 1 sd) and (T + 0.10 m, v + 1 sd), or what the parameters say instead. */
export const shiftOf = ({ intervalThreshold, intervalRate }: Parameters, sign: -1 | 0 | 1): Shift =>
  sign === 0 ? NO_SHIFT : { dampThreshold: sign * intervalThreshold, rateSds: sign * intervalRate }

export type Conditions = {
  start: number
  parameters: Parameters
  /** Mean rate per neighbourhood of the table, mm per year; NaN where no dwelling has one. */
  meanRates: Float64Array
  /** Raisings ahead per street of the table; empty in mode envelope. */
  raises: readonly (readonly Raise[])[]
  /** By number of the quality; none counts as D. */
  groundwaterSds: Float64Array
  rateSds: Float64Array
  /** By number of the quality; none adds nothing. */
  tiers: Float64Array
}

export function conditionsOf(table: DwellingTable, circumstances: TableCircumstances): Conditions {
  const { start, parameters, programme = NO_PROGRAMME } = circumstances
  const p = parameters
  const { codes } = table.groups.street_id
  return {
    start,
    parameters,
    meanRates: meanRatesOf(table),
    raises: p.mode === 'programme' ? codes.map((code) => raisesAhead(programme.get(code) ?? [], start)) : [],
    groundwaterSds: Float64Array.of(p.sdGroundwaterD, p.sdGroundwaterA, p.sdGroundwaterB, Number.NaN, p.sdGroundwaterD),
    rateSds: Float64Array.of(p.sdRateD, p.sdRateA, p.sdRateB, p.sdRateC, p.sdRateD),
    tiers: Float64Array.of(0, p.tierA, p.tierB, p.tierC, p.tierD),
  }
}

/** Mean rate of sinking per neighbourhood, added in order of dwelling id, as `meanRates` does for rows. */
function meanRatesOf({ groups, values, size }: DwellingTable): Float64Array {
  const { codes, at } = groups.neighbourhood_code
  const { subsidence_rate } = values
  const sums = new Float64Array(codes.length)
  const counts = new Int32Array(codes.length)
  for (let i = 0; i < size; i++) {
    const rate = subsidence_rate[i] as number
    const code = at[i] as number
    if (code < 0 || Number.isNaN(rate)) continue
    sums[code] = (sums[code] as number) + rate
    counts[code] = (counts[code] as number) + 1
  }
  return sums.map((sum, code) => sum / (counts[code] as number))
}

/** Decimal years of the horizons; one that has gone by equals the day of assessment. */
export const horizonYears = (start: number): number[] =>
  HORIZONS.map((horizon) => (horizon === 'now' ? start : Math.max(Number(horizon), start)))
