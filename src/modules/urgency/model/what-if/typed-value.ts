// A value as it is typed in the box beside a slider.
import { isCalendarYear } from '../parameter-sets/layout.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../parameters.ts'

const NUMBER = /^[-+]?(\d{1,7}([.,]\d{1,9})?|[.,]\d{1,9})$/

export type TypedValue = { ok: true; value: number } | { ok: false; problem: 'not-a-number' | 'out-of-range' }

/** A comma or a point as decimal sign; a minus sign as printed counts too. Within the allowed range. */
export function readValue(name: ParameterName, text: string): TypedValue {
  const plain = text.trim().replace('\u2212', '-')
  if (!NUMBER.test(plain)) return { ok: false, problem: 'not-a-number' }
  const value = Number(plain.replace(',', '.'))
  const { low, high } = PARAMETER_DEFAULTS[name]
  const isOutside = value < low || value > high || (isCalendarYear(name) && !Number.isInteger(value))
  return isOutside ? { ok: false, problem: 'out-of-range' } : { ok: true, value }
}
