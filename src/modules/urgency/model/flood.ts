import { exp } from '#kernel/exp-log.ts'
import { type Course, expectedDistance, raisesAhead, tidy } from './course.ts'
import type { Dwelling } from './dwelling.ts'
import type { FilledIn } from './fill-in.ts'
import type { Parameters } from './parameters.ts'
import type { Raise } from './street-programme.ts'

/** F0 = threshold level - street level, m; null when either is unknown. Neither is ever filled in. */
export function thresholdToStreet(dwelling: Dwelling): number | null {
  const { threshold_level, street_level } = dwelling
  return threshold_level === null || street_level === null ? null : tidy(threshold_level - street_level)
}

/** Problem 2: rain of the 1/100 year event stands as high as the threshold. */
export function floodCourse(
  dwelling: Dwelling,
  { rate, streetRate, shallow }: FilledIn,
  parameters: Parameters,
  start: number,
  raises: readonly Raise[],
): Course | null {
  const distance = thresholdToStreet(dwelling)
  if (distance === null || dwelling.rain_depth_100 === null || !rate) return null
  const thresholdSd = dwelling.threshold_level_sd ?? parameters.sdThreshold
  const streetSd = dwelling.street_level_sd ?? parameters.sdStreet
  const street = parameters.mode === 'programme' ? (streetRate ?? rate.value) : 0
  return {
    distance,
    threshold: dwelling.rain_depth_100,
    shallowRate: rate.value - street,
    piledRate: -street,
    variance: thresholdSd * thresholdSd + streetSd * streetSd + parameters.sdRainDepth * parameters.sdRainDepth,
    rateSd: rate.sd,
    raises: parameters.mode === 'programme' ? raisesAhead(raises, start) : [],
    shallowProbability: shallow.value,
    start,
  }
}

/** How high rain stands at the facade once in 100 and once in 1000 years, m. */
export type RainDepths = { depth100: number; depth1000: number }

/**
 * T(F) = 100 * 10^((F - h100) / (h1000 - h100)) years, kept between the bounds of the parameters. Equal depths make it
 * a step at that depth: always below it, once in 100 years at it, never above it.
 */
export function returnPeriod(
  freeboard: number,
  { depth100, depth1000 }: RainDepths,
  { returnPeriodLow, returnPeriodHigh }: Pick<Parameters, 'returnPeriodLow' | 'returnPeriodHigh'>,
): number {
  return returnPeriodWithin(freeboard, depth100, depth1000, returnPeriodLow, returnPeriodHigh)
}

/** The same between bounds that are given, in years. */
export function returnPeriodWithin(
  freeboard: number,
  depth100: number,
  depth1000: number,
  low: number,
  high: number,
): number {
  // In whole nanometres, which is what is left after tidying.
  const above = Math.floor((freeboard - depth100) * 1e9 + 0.5)
  const step = Math.floor((depth1000 - depth100) * 1e9 + 0.5)
  if (step <= 0 && above === 0) return 100
  const years = 100 * exp(Math.LN10 * (above / step))
  return Math.min(Math.max(years, low), high)
}

/** Chance of water inside at least once in the calendar years `from` to `to`, both included: 1 - prod(1 - 1/T). */
export function floodChanceOver(
  course: Course,
  depths: RainDepths,
  parameters: Parameters,
  from: number,
  to: number,
): number {
  let dry = 1
  for (let year = from; year <= to; year++)
    dry *= 1 - 1 / returnPeriod(expectedDistance(course, Math.max(year, course.start)), depths, parameters)
  return 1 - dry
}
