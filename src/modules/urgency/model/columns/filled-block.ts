// What is known of some dwellings of a table after defaults: fillIn of fill-in.ts, a column at a time.
import { type DwellingTable, QUALITY } from './dwelling-table.ts'
import type { Conditions } from './table-circumstances.ts'

/** So many dwellings are computed at a time: what belongs to them stays in the fast memory of the processor. */
export const BLOCK = 256

/** NaN = cannot be filled in; a quality of 0 = not there at all. Units as in the table. */
export type FilledBlock = {
  floor: Float64Array
  floorSd: Float64Array
  floorQuality: Uint8Array
  groundwater: Float64Array
  groundwaterSd: Float64Array
  groundwaterQuality: Uint8Array
  rate: Float64Array
  rateSd: Float64Array
  rateQuality: Uint8Array
  streetRate: Float64Array
  shallow: Float64Array
  shallowQuality: Uint8Array
}

export const filledBlock = (): FilledBlock => ({
  floor: new Float64Array(BLOCK),
  floorSd: new Float64Array(BLOCK),
  floorQuality: new Uint8Array(BLOCK),
  groundwater: new Float64Array(BLOCK),
  groundwaterSd: new Float64Array(BLOCK),
  groundwaterQuality: new Uint8Array(BLOCK),
  rate: new Float64Array(BLOCK),
  rateSd: new Float64Array(BLOCK),
  rateQuality: new Uint8Array(BLOCK),
  streetRate: new Float64Array(BLOCK),
  shallow: new Float64Array(BLOCK),
  shallowQuality: new Uint8Array(BLOCK),
})

/** Fills in `count` dwellings of the table, from the one at `from`. */
export function fillBlock(
  table: DwellingTable,
  conditions: Conditions,
  from: number,
  count: number,
  into: FilledBlock,
): void {
  fillFoundation(table, conditions, from, count, into)
  fillFloor(table, conditions, from, count, into)
  fillGroundwater(table, conditions, from, count, into)
  fillRate(table, conditions, from, count, into)
}

function fillFoundation(
  table: DwellingTable,
  { parameters }: Conditions,
  from: number,
  count: number,
  into: FilledBlock,
) {
  const given = table.values.shallow_probability
  const quality = table.qualities.foundation_quality
  const { shallowUnknown } = parameters
  for (let i = 0; i < count; i++) {
    const value = given[from + i] as number
    const isKnown = !Number.isNaN(value)
    into.shallow[i] = isKnown ? value : shallowUnknown
    into.shallowQuality[i] = isKnown ? quality[from + i] || QUALITY.D : QUALITY.D
  }
}

/** Reads the chance of a shallow foundation: fill that in first. */
function fillFloor(table: DwellingTable, { parameters }: Conditions, from: number, count: number, into: FilledBlock) {
  const { floor_level, floor_level_sd, street_level, construction_year } = table.values
  const { sdFloor, sdFloorFilledIn, sunkenBeforeYear, sunkenFromProbability } = parameters
  const { floorAboveStreet, floorAboveStreetSunken } = parameters
  for (let i = 0; i < count; i++) {
    const row = from + i
    const given = floor_level[row] as number
    if (!Number.isNaN(given)) {
      const sd = floor_level_sd[row] as number
      into.floor[i] = given
      into.floorSd[i] = Number.isNaN(sd) ? sdFloor : sd
      into.floorQuality[i] = QUALITY.A
      continue
    }
    const street = street_level[row] as number
    // An unknown year counts as an old one: every comparison with NaN fails.
    const isOld = !((construction_year[row] as number) >= sunkenBeforeYear)
    const isSunken = isOld && (into.shallow[i] as number) >= sunkenFromProbability
    into.floor[i] = street + (isSunken ? floorAboveStreetSunken : floorAboveStreet)
    into.floorSd[i] = sdFloorFilledIn
    into.floorQuality[i] = Number.isNaN(street) ? QUALITY.none : QUALITY.D
  }
}

function fillGroundwater(table: DwellingTable, conditions: Conditions, from: number, count: number, into: FilledBlock) {
  const given = table.values.groundwater_ghg
  const quality = table.qualities.groundwater_quality
  const { groundwaterSds } = conditions
  for (let i = 0; i < count; i++) {
    const value = given[from + i] as number
    const grade = quality[from + i] || QUALITY.D
    into.groundwater[i] = value
    into.groundwaterSd[i] = groundwaterSds[grade] as number
    into.groundwaterQuality[i] = Number.isNaN(value) ? QUALITY.none : grade
  }
}

function fillRate(table: DwellingTable, conditions: Conditions, from: number, count: number, into: FilledBlock) {
  const { subsidence_rate, street_subsidence_rate } = table.values
  const quality = table.qualities.subsidence_quality
  const neighbourhood = table.groups.neighbourhood_code.at
  const { meanRates, rateSds } = conditions
  for (let i = 0; i < count; i++) {
    const row = from + i
    const own = subsidence_rate[row] as number
    const isOwn = !Number.isNaN(own)
    const value = isOwn ? own : (meanRates[neighbourhood[row] as number] ?? Number.NaN)
    const grade = isOwn ? quality[row] || QUALITY.D : QUALITY.C
    const street = street_subsidence_rate[row] as number
    into.rate[i] = value
    into.rateSd[i] = rateSds[grade] as number
    into.rateQuality[i] = Number.isNaN(value) ? QUALITY.none : grade
    into.streetRate[i] = Number.isNaN(street) ? value : street
  }
}
