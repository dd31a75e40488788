// What can be turned to see what an outcome rests on: parameters, and the level of all acquisition values.
import type { TornadoInput } from '../outcome/outcome.ts'
import { PARAMETER_DEFAULTS } from '../parameters/defaults.ts'
import type { Values } from '../parameters/values.ts'
import { changeParameter, type Prepared, scaleLevel } from './prepare.ts'

/** A range around the value in force, or between two fixed values. In the unit of the input. */
export type InputRange = { around: number } | { between: readonly [low: number, high: number] }

/**
 * Which inputs the tornado turns, and how far. Spans of the worked example of the method where it has one (acquisition
 * value 220-300 of 260 thousand, repair 45-120 thousand, interest 3-5 %, growth of prices 1-4 %, of cost 2-4.5 %, ...),
 * published bandwidths where there are (additional cost 15-20 %, public surcharge up to 400 euro), else an assumption.
 */
export const TORNADO_RANGES = {
  acquisitionLevel: { around: 0.15 },
  deductedShare: { between: [0, 1] },
  repairJacking: { between: [45_000, 120_000] },
  repairRefoundation: { between: [45_000, 100_000] },
  returnerDiscount: { between: [0, 0.25] },
  returnShare: { around: 0.2 },
  priceApartment: { around: 35_000 },
  priceGroundBound: { around: 40_000 },
  buildingApartment: { around: 250 },
  buildingGroundBound: { around: 200 },
  additionalCostShare: { between: [0.15, 0.2] },
  civilPerExisting: { between: [20_000, 45_000] },
  planShare: { around: 0.03 },
  unforeseenShare: { around: 0.04 },
  demolition: { around: 8000 },
  temporaryMonths: { around: 6 },
  densification: { between: [1.1, 1.5] },
  socialShare: { between: [0.1, 0.5] },
  apartmentShare: { around: 0.2 },
  interest: { around: 0.01 },
  growthHouse: { around: 0.015 },
  growthBuild: { around: 0.0125 },
  publicSurcharge: { between: [0, 400] },
  hazardU4: { between: [0.02, 0.08] },
} as const satisfies Partial<Record<TornadoInput, InputRange>>

export const TORNADO_INPUTS = Object.keys(TORNADO_RANGES) as (keyof typeof TORNADO_RANGES)[]

/** What an input that no table names is turned by: a tenth of its value, or one step of its slider from nought. */
const TENTH = 0.1

/** Low and high value of an input, within the bounds that its parameter allows. */
export function rangeOf(values: Values, input: TornadoInput): { low: number; high: number } {
  const ranges: Partial<Record<TornadoInput, InputRange>> = TORNADO_RANGES
  const value = valueInForce(values, input)
  const bounds = input === 'acquisitionLevel' ? { low: 0, high: 2 } : PARAMETER_DEFAULTS[input]
  const range = ranges[input] ?? { around: Math.abs(value) * TENTH || stepOf(input) }
  const [low, high] = 'between' in range ? range.between : [value - range.around, value + range.around]
  return { low: within(bounds, low), high: within(bounds, high) }
}

const within = ({ low, high }: { low: number; high: number }, value: number): number =>
  Math.min(high, Math.max(low, value))

const stepOf = (input: TornadoInput): number => (input === 'acquisitionLevel' ? 0 : PARAMETER_DEFAULTS[input].step)

/** The value in force; the level of acquisition values is 1 as long as nobody turns it. */
export const valueInForce = (values: Values, input: TornadoInput): number =>
  input === 'acquisitionLevel' ? 1 : values[input]

/** The scenario with another value of one input. */
export const changeInput = (before: Prepared, input: TornadoInput, value: number): Prepared =>
  input === 'acquisitionLevel' ? scaleLevel(before, 'acquisition', value) : changeParameter(before, input, value)
