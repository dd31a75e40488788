// The numbers that the urgency rules ask for, with the names of DWELLINGS.csv and of the figures.
import type { Source } from '#kernel/source.ts'
import type { NumberInput } from '#platform/rules/inputs.ts'

export { optional } from '#platform/rules/inputs.ts'

export const modelSource = (place: string): Source => ({
  document: 'Model U1 van de urgentiestudie',
  place,
  asOf: null,
})

type Bounds = { unit: string; min: number; max: number }
const input =
  (bounds: Bounds) =>
  <Name extends string>(name: Name, nl: string, en: string): NumberInput<Name, false> => ({
    ...{ kind: 'number', name, label: { nl, en }, optional: false },
    ...bounds,
  })

export const dwellings = input({ unit: 'dwelling', min: 0, max: 1_000_000 })
export const fraction = input({ unit: 'fraction', min: 0, max: 1 })
/** A height against NAP: nothing built in the Netherlands lies outside. */
export const height = input({ unit: 'm', min: -10, max: 400 })
export const distance = input({ unit: 'm', min: -10, max: 10 })
export const spread = input({ unit: 'm', min: 0, max: 2 })
export const depth = input({ unit: 'm', min: 0, max: 5 })
/** Positive is sinking, mm per year. */
export const rate = input({ unit: 'mm/year', min: -50, max: 50 })
export const rateSpread = input({ unit: 'mm/year', min: 0, max: 20 })
/** Decimal calendar years: 2026 is the first of January 2026. */
export const year = input({ unit: 'year', min: 1900, max: 2200 })
export const metres = input({ unit: 'm', min: 0, max: 10_000_000 })
/** Total of SES-WOA, no unit. */
export const socialScore = input({ unit: '', min: -3, max: 3 })
export const count = input({ unit: '', min: 0, max: 5_000 })
/** One for yes, nought for no. */
export const flag = input({ unit: '', min: 0, max: 1 })
export const constructionYear = input({ unit: 'year', min: 1000, max: 2100 })
export const buildingHeight = input({ unit: 'm', min: 0, max: 250 })

/** Given numbers by name; null where an optional one was left out. */
export type Numbers = Readonly<Record<string, number | null>>

/** Six decimals at most, for the lines of a sum: what is beyond is no help to who checks it. */
export const rounded = (value: number | null): string => (value === null ? '-' : String(Math.round(value * 1e6) / 1e6))

/** Read after readRuleInput: every input that is not optional is there. */
export function given(values: Numbers, name: string): number {
  const value = values[name]
  if (value === null || value === undefined) throw new Error(`Rule was run without ${name}`)
  return value
}
