// Where a house, its street and the water stand in a year, m NAP: what the cross-section draws.
import type { DwellingUrgency } from '../assess-dwelling.ts'
import { MM_PER_M, raisedBy, raisesAhead, tidy } from '../course.ts'
import { dampApplies } from '../damp.ts'
import type { Parameters } from '../parameters.ts'
import type { Raise } from '../street-programme.ts'

/** Expected levels of the shallow branch (of the piled one when shallow is ruled out); null = unknown, never 0. */
export type Levels = {
  /** Decimal calendar year. */
  year: number
  floor: number | null
  threshold: number | null
  street: number | null
  /** Water in the street in the storm of once in 100 years. */
  rain: number | null
  groundwater: number | null
  groundwaterSd: number | null
  /** Groundwater above this makes damp; null where damp does not apply. */
  dampLimit: number | null
}

/** Floor above groundwater, m; null when either is unknown. */
export const floorToWater = ({ floor, groundwater }: Levels): number | null =>
  floor === null || groundwater === null ? null : tidy(floor - groundwater)
/** Threshold above the street, m; null when either is unknown. */
export const thresholdToStreetOf = ({ threshold, street }: Levels): number | null =>
  threshold === null || street === null ? null : tidy(threshold - street)

export type Moment = { start: number; parameters: Parameters; raises: readonly Raise[] }

/** Levels of a dwelling in a year, by the same rules as the model: the house sinks, the street as the mode says. */
export function levelsAt(urgency: DwellingUrgency, year: number, { start, parameters, raises }: Moment): Levels {
  const { dwelling, filled } = urgency
  const passed = year - start
  // A rate that is unknown says nothing of later years; of today it changes nothing.
  const rate = filled.shallow.value === 0 ? 0 : (filled.rate?.value ?? null)
  const sunk = passed === 0 ? 0 : rate === null ? null : (rate * passed) / MM_PER_M
  const house = (level: number | null): number | null => (level === null || sunk === null ? null : tidy(level - sunk))
  const street = streetAt(urgency, year, { start, parameters, raises })
  const floor = house(filled.floor?.value ?? null)
  const groundwater = filled.groundwater
    ? tidy(filled.groundwater.value + (parameters.groundwaterTrend * passed) / MM_PER_M)
    : null
  return {
    year,
    floor,
    threshold: house(dwelling.threshold_level),
    street,
    rain: street === null || dwelling.rain_depth_100 === null ? null : tidy(street + dwelling.rain_depth_100),
    groundwater,
    groundwaterSd: filled.groundwater?.sd ?? null,
    dampLimit: floor === null || !dampApplies(dwelling, parameters) ? null : tidy(floor - parameters.dampThreshold),
  }
}

/** Envelope: held at its level. Programme: sinks at its own rate, and higher by each raising of its year. */
function streetAt(
  { dwelling, filled }: DwellingUrgency,
  year: number,
  { start, parameters, raises }: Moment,
): number | null {
  const level = dwelling.street_level
  if (level === null || parameters.mode === 'envelope') return level
  const rate = filled.streetRate
  if (rate === null) return year === start ? level : null
  return tidy(level - (rate * (year - start)) / MM_PER_M + raisedBy(raisesAhead(raises, start), year))
}
