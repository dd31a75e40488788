// A value as people type and read it: shares in per cent, a comma as decimal sign.
import { formatNumber, type Language } from '#kernel/dutch.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../parameters/defaults.ts'

const PER_CENT = 100
const MOST_DECIMALS = 4

/** How many of the shown unit go into one of the model's. */
export const shownScale = (unit: string): number => (unit.startsWith('fraction') ? PER_CENT : 1)

/** Free of the noise of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12))

export const toShown = (value: number, unit: string): number => clean(value * shownScale(unit))
export const fromShown = (value: number, unit: string): number => clean(value / shownScale(unit))

const decimalsIn = (value: number): number => Math.min(MOST_DECIMALS, (String(clean(value)).split('.')[1] ?? '').length)

/** What a box and its slider need to know of a value: a parameter, or what is turned like one. */
export type Typable = { unit: string; low: number; high: number; step: number }

/** As many decimals as the slider's step, or as the value itself needs. */
export function printTyped({ unit, step }: Typable, value: number, language: Language): string {
  const shown = toShown(value, unit)
  return formatNumber(shown, Math.max(decimalsIn(toShown(step, unit)), decimalsIn(shown)), language)
}

export const printParameter = (name: ParameterName, value: number, language: Language): string =>
  printTyped(PARAMETER_DEFAULTS[name], value, language)

export type TypedValue = { ok: true; value: number } | { ok: false; problem: 'not-a-number' | 'out-of-range' }

const GROUPED = /^-?\d{1,3}([.,])\d{3}(\1\d{3})*$/
const PLAIN = /^-?(\d{1,9}([.,]\d{1,9})?|[.,]\d{1,9})$/

/** A point or comma before exactly three digits groups thousands when the value runs in thousands. */
export function readTyped({ unit, low, high }: Typable, text: string): TypedValue {
  const typed = text.replace(/[\s\u00a0%€]/g, '').replace('\u2212', '-')
  const number = readNumber(typed, high * shownScale(unit) >= 1000)
  if (number === null) return { ok: false, problem: 'not-a-number' }
  const value = fromShown(number, unit)
  return value < low || value > high ? { ok: false, problem: 'out-of-range' } : { ok: true, value }
}

export const readParameter = (name: ParameterName, text: string): TypedValue =>
  readTyped(PARAMETER_DEFAULTS[name], text)

function readNumber(typed: string, inThousands: boolean): number | null {
  if (inThousands && GROUPED.test(typed)) return Number(typed.replace(/[.,]/g, ''))
  return PLAIN.test(typed) ? Number(typed.replace(',', '.')) : null
}
