import { parseCalendarDate } from '#kernel/calendar.ts'
import type { FieldSpec } from './fields.ts'

export type ProblemCode =
  | 'missing'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'not-a-choice'
  | 'not-a-date'
  | 'not-yes-or-no'
  | 'not-a-text'
  | 'unknown-field'
  | 'not-an-object'
  | 'wrong-schema'
  | 'no-rule-on-this-day'
  | 'before-the-other'
  | 'impossible-together'
  | 'too-few-households'

/** What is wrong and where: `household.home_value`. Bounds or choices belong to the code. */
export type DocumentProblem = {
  path: string
  code: ProblemCode
  low?: number
  high?: number
  choices?: readonly (string | number)[]
}

type Read = { value: unknown } | { problem: Omit<DocumentProblem, 'path'> }

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads one value by its specification; nothing is guessed or repaired. */
export function readField(spec: FieldSpec, given: unknown): Read {
  if (given === undefined || given === null) return spec.optional ? { value: null } : { problem: { code: 'missing' } }
  switch (spec.kind) {
    case 'number':
      return readNumber(spec, given)
    case 'choice':
    case 'count':
      return (spec.choices as readonly unknown[]).includes(given)
        ? { value: given }
        : { problem: { code: 'not-a-choice', choices: spec.choices } }
    case 'date': {
      const date = typeof given === 'string' ? parseCalendarDate(given) : null
      return date === null ? { problem: { code: 'not-a-date' } } : { value: date }
    }
    case 'flag':
      return typeof given === 'boolean' ? { value: given } : { problem: { code: 'not-yes-or-no' } }
    case 'text':
      return typeof given === 'string' && given.length <= LONGEST_TEXT
        ? { value: given }
        : { problem: { code: 'not-a-text' } }
  }
}
const LONGEST_TEXT = 200

export function readNumber({ low, high, whole }: Bounds, given: unknown): Read {
  if (typeof given !== 'number' || !Number.isFinite(given)) return { problem: { code: 'not-a-number' } }
  if (given < low || given > high) return { problem: { code: 'out-of-range', low, high } }
  return whole && !Number.isInteger(given) ? { problem: { code: 'not-whole', low, high } } : { value: given }
}
type Bounds = { low: number; high: number; whole?: true }
