// How the distance of some dwellings to a problem changes: Course of course.ts, a column at a time.
import { tidy } from '../course.ts'
import type { Raise } from '../street-programme.ts'
import type { DwellingTable } from './dwelling-table.ts'
import { BLOCK, type FilledBlock } from './filled-block.ts'
import { STATUS } from './outcomes.ts'
import type { Conditions, Shift } from './table-circumstances.ts'

/**
 * Units and meaning as in Course. What is not known has no threshold, and so no chance; what cannot occur does not move
 * and has a threshold that is never met, and so chance 0.
 */
export type CourseBlock = {
  status: Uint8Array
  /** The distance as far as both levels are known, also where the rest is not. */
  levels: Float64Array
  distance: Float64Array
  threshold: Float64Array
  shallowRate: Float64Array
  piledRate: Float64Array
  variance: Float64Array
  rateSd: Float64Array
  shallow: Float64Array
  raises: (readonly Raise[])[]
  /** Does any dwelling of the block have raisings ahead? */
  hasRaises: boolean
  /** 1 = computed apart from the others: its street is raised, or nothing about it is uncertain. */
  apart: Uint8Array
  hasApart: boolean
  /** Does the distance of any piled house of the block change? */
  arePiledMoving: boolean
}

const NO_RAISES: readonly Raise[] = []

/** Added to the threshold, by number of the status. */
const OUT_OF_REACH = Float64Array.of(Number.NaN, Number.NEGATIVE_INFINITY, 0)

export const courseBlock = (): CourseBlock => ({
  status: new Uint8Array(BLOCK),
  levels: new Float64Array(BLOCK),
  distance: new Float64Array(BLOCK),
  threshold: new Float64Array(BLOCK),
  shallowRate: new Float64Array(BLOCK),
  piledRate: new Float64Array(BLOCK),
  variance: new Float64Array(BLOCK),
  rateSd: new Float64Array(BLOCK),
  shallow: new Float64Array(BLOCK),
  raises: new Array<readonly Raise[]>(BLOCK).fill(NO_RAISES),
  hasRaises: false,
  apart: new Uint8Array(BLOCK),
  hasApart: false,
  arePiledMoving: false,
})

/** Problem 1, for `count` dwellings from the one at `from`; see dampCourse. */
export function dampCourses(
  table: DwellingTable,
  filled: FilledBlock,
  { parameters }: Conditions,
  shift: Shift,
  from: number,
  count: number,
  into: CourseBlock,
): void {
  const years = table.values.construction_year
  const { dampProofYear, groundwaterTrend } = parameters
  const threshold = parameters.dampThreshold + shift.dampThreshold
  into.hasRaises = false
  into.arePiledMoving = groundwaterTrend !== 0
  for (let i = 0; i < count; i++) {
    const distance = tidy((filled.floor[i] as number) - (filled.groundwater[i] as number))
    const floorSd = filled.floorSd[i] as number
    const groundwaterSd = filled.groundwaterSd[i] as number
    const rateSd = filled.rateSd[i] as number
    const rate = (filled.rate[i] as number) + shift.rateSds * rateSd
    // An unknown year applies: every comparison with NaN fails.
    const isDampProof = (years[from + i] as number) >= dampProofYear
    const isKnown = !Number.isNaN(distance + rate)
    const status = isDampProof ? STATUS.not_applicable : isKnown ? STATUS.known : STATUS.unknown
    into.status[i] = status
    into.levels[i] = distance
    into.distance[i] = isDampProof ? 0 : distance
    into.threshold[i] = threshold + (OUT_OF_REACH[status] as number)
    into.shallowRate[i] = isDampProof ? 0 : rate + groundwaterTrend
    into.piledRate[i] = isDampProof ? 0 : groundwaterTrend
    into.variance[i] = floorSd * floorSd + groundwaterSd * groundwaterSd
    into.rateSd[i] = rateSd
    into.shallow[i] = filled.shallow[i] as number
  }
  setApart(count, into)
}

/** Problem 2, for `count` dwellings from the one at `from`; see floodCourse. */
export function floodCourses(
  table: DwellingTable,
  filled: FilledBlock,
  conditions: Conditions,
  shift: Shift,
  from: number,
  count: number,
  into: CourseBlock,
): void {
  const { threshold_level, threshold_level_sd, street_level, street_level_sd, rain_depth_100 } = table.values
  const { sdThreshold, sdStreet, sdRainDepth, mode } = conditions.parameters
  for (let i = 0; i < count; i++) {
    const row = from + i
    const distance = tidy((threshold_level[row] as number) - (street_level[row] as number))
    const depth = rain_depth_100[row] as number
    const rateSd = filled.rateSd[i] as number
    const rate = (filled.rate[i] as number) + shift.rateSds * rateSd
    const street = mode === 'programme' ? (filled.streetRate[i] as number) : 0
    const thresholdSd = orElse(threshold_level_sd[row] as number, sdThreshold)
    const streetSd = orElse(street_level_sd[row] as number, sdStreet)
    const status = Number.isNaN(distance + depth + rate) ? STATUS.unknown : STATUS.known
    into.status[i] = status
    into.levels[i] = distance
    into.distance[i] = distance
    into.threshold[i] = depth + (OUT_OF_REACH[status] as number)
    into.shallowRate[i] = rate - street
    into.piledRate[i] = -street
    into.variance[i] = thresholdSd * thresholdSd + streetSd * streetSd + sdRainDepth * sdRainDepth
    into.rateSd[i] = rateSd
    into.shallow[i] = filled.shallow[i] as number
  }
  into.arePiledMoving = mode === 'programme'
  placeRaises(table, conditions, from, count, into)
  setApart(count, into)
}

const orElse = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value)

function placeRaises(table: DwellingTable, { raises }: Conditions, from: number, count: number, into: CourseBlock) {
  const { at } = table.groups.street_id
  into.hasRaises = false
  if (raises.length === 0) return
  for (let i = 0; i < count; i++) {
    const own = raises[at[from + i] as number] ?? NO_RAISES
    into.raises[i] = own
    into.hasRaises ||= own.length > 0
  }
}

function setApart(count: number, into: CourseBlock): void {
  const { apart, variance, raises, hasRaises } = into
  let some = 0
  for (let i = 0; i < count; i++) {
    const isRaised = hasRaises && (raises[i] ?? NO_RAISES).length > 0
    apart[i] = isRaised || variance[i] === 0 ? 1 : 0
    some |= apart[i] as number
  }
  into.hasApart = some === 1
}
