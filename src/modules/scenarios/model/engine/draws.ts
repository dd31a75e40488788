// F21: the standard numbers become futures: price courses, interest, share that returns, levels and delays.
import { betaFromNormal, betaShapes } from '#kernel/beta-distribution.ts'
import { exp } from '#kernel/exp-log.ts'
import { LEVELS, type Level } from '../events/event.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { Values } from '../parameters/values.ts'
import { CORRELATIONS, type Factor, factorOrThrow } from './correlation.ts'
import { type Delays, delaysOf } from './delays.ts'
import { ONCE, type StandardDraws, YEARLY } from './standard-draws.ts'

/** Futures, draw by draw; the same for every scenario with these values. */
export type Draws = {
  count: number
  years: number
  /** [draw x year]: what prices have become beyond their expected growth since the start of the horizon; mean 1. */
  build: Float64Array
  house: Float64Array
  /** [draw x year]: interest over the year before that moment; that of year 0 is not used. */
  interest: Float64Array
  /** [draw x year]: what one euro of that year is worth at the start of the horizon. */
  discount: Float64Array
  /** [draw x LEVELS]: factor on the amounts of a level; mean 1; that of 'none' is 1. */
  levels: Float64Array
  /** [draw]: share of owners that returns, 0..1. */
  returning: Float64Array
  delays: Delays
}

/** Deviation of each level; 'none' is certain. */
export const LEVEL_DEVIATION = {
  repair: 'sdRepairLevel',
  acquisition: 'sdAcquisitionLevel',
  building: 'sdBuildingLevel',
  civil: 'sdCivilLevel',
  sales: 'sdSalesLevel',
  nothing: 'sdNothingLevel',
} as const satisfies Record<Exclude<Level, 'none'>, ParameterName>

/** Interest stays above this, however far its course wanders: below -100 % discounting has no meaning. */
const LOWEST_INTEREST = -0.5
/** A deviation of the share nearer to its limit would leave only "everybody" and "nobody". */
const LARGEST_SHARE_OF_LIMIT = 0.8

/** The futures of these values. Throws RangeError on correlations that cannot hold together. */
export function drawsOf(standard: StandardDraws, values: Values): Draws {
  const factor = factorOrThrow(values)
  const correlations = CORRELATIONS.map((name) => values[name])
  const part = <Part>(name: string, names: readonly ParameterName[], make: () => Part): Part =>
    lastMade(standard, name, [...correlations, ...names.map((parameter) => values[parameter])], make)
  const interest = part('interest', INTEREST, () => interestCourses(standard, values, factor))
  return {
    count: standard.count,
    years: standard.years,
    build: part('build', ['sdBuild'], () => priceCourses(standard, values.sdBuild, factor[0] ?? [])),
    house: part('house', ['sdHouse'], () => priceCourses(standard, values.sdHouse, factor[1] ?? [])),
    interest,
    discount: part('discount', INTEREST, () => discountFactors(interest, standard.years)),
    levels: part('levels', Object.values(LEVEL_DEVIATION), () => levelFactors(standard, values)),
    returning: part('returning', ['returnShare', 'sdReturn'], () => returningShares(standard, values, factor)),
    delays: part('delays', DELAY, () => delaysOf(standard, values, onceCourses(standard, factor[4] ?? []))),
  }
}

const INTEREST = ['interest', 'sdInterest', 'interestMemory'] as const
const DELAY = ['delayOneYear', 'delayTwoYears', 'delayThreeYears', 'delayTogether'] as const

/** The one future without uncertainty: everything as expected, nothing late. */
export function expectedDraw(values: Values, years: number, blocks: readonly string[]): Draws {
  const interest = new Float64Array(years).fill(values.interest)
  return {
    count: 1,
    years,
    build: new Float64Array(years).fill(1),
    house: new Float64Array(years).fill(1),
    interest,
    discount: discountFactors(interest, years),
    levels: new Float64Array(LEVELS.length).fill(1),
    returning: Float64Array.of(values.returnShare),
    delays: { blocks, from: new Int32Array(2), slots: new Int32Array(0) },
  }
}

/** Lognormal with mean 1 per year, from the start of the horizon on. */
function priceCourses({ count, years, yearly }: StandardDraws, sd: number, weights: readonly number[]): Float64Array {
  const courses = new Float64Array(count * years)
  const expected = (sd * sd) / 2
  for (let draw = 0; draw < count; draw++) {
    let logarithm = 0
    courses[draw * years] = 1
    for (let year = 1; year < years; year++) {
      const at = draw * years + year
      logarithm += sd * weighted(yearly, at * YEARLY, weights) - expected
      courses[at] = exp(logarithm)
    }
  }
  return courses
}

/** AR(1) around the interest of the scenario: what is left of last year's distance, and a new shock. */
function interestCourses({ count, years, yearly }: StandardDraws, values: Values, factor: Factor): Float64Array {
  const weights = factor[2] ?? []
  const { interest, sdInterest, interestMemory } = values
  const courses = new Float64Array(count * years)
  for (let draw = 0; draw < count; draw++) {
    let distance = 0
    courses[draw * years] = interest
    for (let year = 1; year < years; year++) {
      const at = draw * years + year
      distance = interestMemory * distance + sdInterest * weighted(yearly, at * YEARLY, weights)
      courses[at] = Math.max(LOWEST_INTEREST, interest + distance)
    }
  }
  return courses
}

function discountFactors(interest: Float64Array, years: number): Float64Array {
  const discount = new Float64Array(interest.length)
  for (let at = 0; at < interest.length; at++)
    discount[at] = at % years === 0 ? 1 : (discount[at - 1] as number) / (1 + (interest[at] as number))
  return discount
}

function levelFactors({ levels }: StandardDraws, values: Values): Float64Array {
  const deviations = LEVELS.map((level) => (level === 'none' ? 0 : values[LEVEL_DEVIATION[level]]))
  return levels.map((normal, at) => {
    const sd = deviations[at % LEVELS.length] as number
    return exp(sd * normal - (sd * sd) / 2)
  })
}

/** Beta with the given mean and deviation; a mean of 0 or 1 leaves nothing to chance. */
function returningShares(standard: StandardDraws, values: Values, factor: Factor): Float64Array {
  const mean = values.returnShare
  const limit = Math.sqrt(mean * (1 - mean))
  const sd = Math.min(values.sdReturn, LARGEST_SHARE_OF_LIMIT * limit)
  if (sd === 0) return new Float64Array(standard.count).fill(mean)
  const { a, b } = betaShapes(mean, sd)
  const value = betaFromNormal(a, b)
  return onceCourses(standard, factor[3] ?? []).map(value)
}

/** A driver that is drawn once moves with the whole course of the yearly ones: with the sum of their shocks. */
function onceCourses({ count, courses, once }: StandardDraws, weights: readonly number[]): Float64Array {
  const [shared, own] = [weights.slice(0, YEARLY), weights.slice(YEARLY)]
  return Float64Array.from(
    { length: count },
    (_, draw) => weighted(courses, draw * YEARLY, shared) + weighted(once, draw * ONCE, own),
  )
}

/** Weights times the numbers from a place on. */
function weighted(numbers: Float64Array, from: number, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (numbers[from + i] as number)
  return sum
}

/** What was last made from a set of standard numbers, per part, so that a slider makes only its own part anew. */
const memories = new WeakMap<StandardDraws, Map<string, { key: string; part: unknown }>>()

function lastMade<Part>(standard: StandardDraws, name: string, key: readonly number[], make: () => Part): Part {
  const memory = memories.get(standard) ?? new Map<string, { key: string; part: unknown }>()
  memories.set(standard, memory)
  const text = key.join(' ')
  const last = memory.get(name)
  if (last?.key === text) return last.part as Part
  const part = make()
  memory.set(name, { key: text, part })
  return part
}
