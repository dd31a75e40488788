// What the rules of scenarios share: their inputs, and how their sums are written.
import { euros, inEuros } from '#kernel/money.ts'
import type { Source } from '#kernel/source.ts'
import { number } from '#platform/rules/inputs.ts'

export const method = (place: string): Source => ({ document: 'Rekenmethode haalbaarheid', place, asOf: null })

const MOST_EUROS = 100_000_000_000
export const euro = <Name extends string>(name: Name, nl: string, en: string) =>
  number(name, nl, en, { unit: 'EUR', min: 0, max: MOST_EUROS })
export const part = <Name extends string>(name: Name, nl: string, en: string) =>
  number(name, nl, en, { unit: 'fraction', min: 0, max: 1 })
/** Growth or interest a year. */
export const yearlyRate = <Name extends string>(name: Name, nl: string, en: string) =>
  number(name, nl, en, { unit: 'fraction', min: -0.2, max: 0.5 })
export const months = number('months', 'Looptijd', 'Term', { unit: 'month', min: 1, max: 600, whole: true })

/** Euros with cents: what an answer gives where it is an amount. */
export const toCent = (amount: number): number => inEuros(euros(amount))
/** Takes away what binary fractions leave behind the ninth decimal, for amounts of any scale. */
export const tidy = (amount: number): number => {
  const rounded = Math.round(amount * 1e9) / 1e9
  return rounded === 0 ? 0 : rounded
}
/** For the lines of a sum. */
export const shown = (value: number): string => String(Math.round(value * 1e4) / 1e4).replace('-', '−')
export const growth = (rate: number): string => String(Math.round((1 + rate) * 1e9) / 1e9)
