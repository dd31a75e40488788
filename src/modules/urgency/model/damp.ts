import { type Course, tidy } from './course.ts'
import type { Dwelling } from './dwelling.ts'
import type { FilledIn } from './fill-in.ts'
import type { Parameters } from './parameters.ts'

/** Floors built since about 1992 are vapour-tight: groundwater no longer makes the dwelling damp. */
export const dampApplies = (dwelling: Dwelling, parameters: Parameters): boolean =>
  dwelling.construction_year === null || dwelling.construction_year < parameters.dampProofYear

/** D0 = floor level - mean highest groundwater level, m; null when either is unknown. */
export function floorToGroundwater({ floor, groundwater }: FilledIn): number | null {
  return floor && groundwater ? tidy(floor.value - groundwater.value) : null
}

/** Problem 1: the floor nears the groundwater. Rising groundwater reaches a piled house as well. */
export function dampCourse(filled: FilledIn, parameters: Parameters, start: number): Course | null {
  const { floor, groundwater, rate, shallow } = filled
  const distance = floorToGroundwater(filled)
  if (!floor || !groundwater || !rate || distance === null) return null
  return {
    distance,
    threshold: parameters.dampThreshold,
    shallowRate: rate.value + parameters.groundwaterTrend,
    piledRate: parameters.groundwaterTrend,
    variance: floor.sd * floor.sd + groundwater.sd * groundwater.sd,
    rateSd: rate.sd,
    raises: [],
    shallowProbability: shallow.value,
    start,
  }
}

/** Bands from the geometry of a RIONED floor and crawl space; a value on a boundary belongs to the drier band. */
export type DampBand = 'none' | 'below-norm' | 'water-in-crawl-space' | 'severe' | 'floor-in-groundwater'

export function dampBand(distance: number, parameters: Parameters): DampBand {
  if (distance >= parameters.dampNorm) return 'none'
  if (distance >= parameters.crawlSpaceBottom) return 'below-norm'
  if (distance >= parameters.dampThreshold) return 'water-in-crawl-space'
  return distance >= parameters.floorThickness ? 'severe' : 'floor-in-groundwater'
}
