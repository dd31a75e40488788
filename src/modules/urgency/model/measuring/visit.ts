// What one visit to a dwelling would tell. A visit measures floor, threshold and street at once.
import { type CriticalColumn, criticalGaps } from '../area-study.ts'
import { assessDwelling, type Circumstances, type DwellingUrgency } from '../assess-dwelling.ts'
import { dampApplies, dampCourse } from '../damp.ts'
import type { Dwelling } from '../dwelling.ts'
import type { FilledIn } from '../fill-in.ts'
import { floodCourse } from '../flood.ts'
import type { Parameters } from '../parameters.ts'
import type { Raise } from '../street-programme.ts'
import { learnedAbout } from './learned.ts'

/** Levels that somebody with a levelling instrument brings home from one visit. */
export const VISITED = ['floor_level', 'threshold_level', 'street_level'] as const
export type Visited = (typeof VISITED)[number]
/** Critical inputs that no house visit gives: a well, a series of satellite images or levellings, a depth map. */
export const FROM_ELSEWHERE = [
  'groundwater_ghg',
  'subsidence_rate',
  'rain_depth_100',
] as const satisfies readonly Exclude<CriticalColumn, Visited>[]
export type FromElsewhere = (typeof FROM_ELSEWHERE)[number]

export type Visit = {
  dwellingId: string
  block: string | null
  street: string | null
  /**
   * Expected fall in doubt about damp and about flood together, 0..0.5: per problem P(1 - P) in 2035 before, less its
   * mean after the visit. A problem that cannot be judged for want of what the visit brings counts as entirely undecided.
   */
  gain: number
  /** The same if a well beside the dwelling gave its groundwater with quality A; no visit. */
  gainOfWell: number
  /** Not measured yet, or less well than a levelling would. */
  measure: readonly Visited[]
  /** The dwelling is not known; with the visit, and with what comes from elsewhere, it is. */
  isUnknown: boolean
  /** A visit is needed before it is known. */
  needsVisit: boolean
  /** Needed before it is known, besides. */
  fromElsewhere: readonly FromElsewhere[]
}

/** The year that ranks areas. */
const YEAR = 2035
/** P(1 - P) at a chance of one half: nothing is more undecided. */
export const UNDECIDED = 0.25

export function visitOf(dwelling: Dwelling, circumstances: Circumstances, raises: readonly Raise[]): Visit {
  const urgency = assessDwelling(dwelling, circumstances, raises)
  const gaps = criticalGaps(urgency)
  const removed = removedBy(dwelling, urgency.filled, circumstances.parameters)
  const year = Math.max(YEAR, circumstances.start)
  const { parameters, start } = circumstances
  const damp = dampApplies(dwelling, parameters) ? dampCourse(urgency.filled, parameters, start) : null
  const flood = floodCourse(dwelling, urgency.filled, parameters, start, raises)
  const undecided = (isUnknown: boolean, columns: readonly Visited[]): number =>
    isUnknown && columns.some((column) => dwelling[column] === null) ? UNDECIDED : 0
  return {
    dwellingId: dwelling.dwelling_id,
    block: dwelling.block_id,
    street: dwelling.street_id,
    gain:
      (damp ? learnedAbout(damp, removed.floor, year) : 0) +
      (flood ? learnedAbout(flood, removed.threshold + removed.street, year) : 0) +
      undecided(urgency.damp.status === 'unknown', ['floor_level']) +
      undecided(urgency.flood.status === 'unknown', ['threshold_level', 'street_level']),
    gainOfWell: damp ? learnedAbout(damp, removed.groundwater, year) : undecidedWithoutWell(urgency),
    measure: VISITED.filter((column) => removed[MEASURED[column]] > 0 || dwelling[column] === null),
    isUnknown: gaps.length > 0,
    needsVisit: gaps.some(isVisited),
    fromElsewhere: FROM_ELSEWHERE.filter((column) => gaps.includes(column)),
  }
}

const MEASURED = { floor_level: 'floor', threshold_level: 'threshold', street_level: 'street' } as const

const isVisited = (column: CriticalColumn): column is Visited => (VISITED as readonly string[]).includes(column)

const undecidedWithoutWell = ({ damp, filled }: DwellingUrgency): number =>
  damp.status === 'unknown' && !filled.groundwater ? UNDECIDED : 0

type Removed = Record<'floor' | 'threshold' | 'street' | 'groundwater', number>

/**
 * Variance that measuring would take away, m2: what the value has now, less what a levelled height has. The street is
 * levelled in the same round as the threshold, so as well as that; a level that is not there has no variance to lose.
 */
function removedBy(dwelling: Dwelling, { floor, groundwater }: FilledIn, parameters: Parameters): Removed {
  const fall = (sd: number | null, levelled: number): number => (sd === null ? 0 : Math.max(0, sd ** 2 - levelled ** 2))
  const { threshold_level, threshold_level_sd, street_level, street_level_sd } = dwelling
  const { sdFloor, sdThreshold, sdStreet, sdGroundwaterA } = parameters
  return {
    floor: fall(floor?.sd ?? null, sdFloor),
    threshold: fall(threshold_level === null ? null : (threshold_level_sd ?? sdThreshold), sdThreshold),
    street: fall(street_level === null ? null : (street_level_sd ?? sdStreet), sdThreshold),
    groundwater: fall(groundwater?.sd ?? null, sdGroundwaterA),
  }
}
