import { parseCalendarDate } from '#kernel/calendar.ts'
import { never } from '#kernel/result.ts'
import type { CellValue, InputRow, InputValue, RowsInput, RuleInput, ValueInput } from './inputs.ts'

export type InputProblem =
  | 'missing'
  | 'unknown-field'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'not-a-text'
  | 'too-long'
  | 'not-a-date'
  | 'not-a-choice'
  | 'not-yes-or-no'
  | 'not-rows'
  | 'too-many-rows'

/** `field` is the path of the value: `deficit`, `key[1].share`. */
export type InputError = { field: string; problem: InputProblem }

type Read<Value> = { value: Value } | { problem: InputProblem }

/**
 * Reads what was given, as JSON or as text of a form, into what the rule asks for; all errors together. A row that is
 * `undefined` is an empty line of a form: it is left out, and the others keep their place in the paths.
 */
export function readRuleInput(
  rule: { inputs: readonly RuleInput[] },
  given: Readonly<Record<string, unknown>>,
): { input: Record<string, InputValue> } | { errors: readonly InputError[] } {
  const errors = unknownFields(rule.inputs, given, '')
  const input: Record<string, InputValue> = {}
  for (const asked of rule.inputs) {
    const told = ownValue(given, asked.name)
    input[asked.name] = asked.kind === 'rows' ? readRows(asked, told, errors) : readCell(asked, told, '', errors)
  }
  return errors.length > 0 ? { errors } : { input }
}

function readRows(asked: RowsInput, told: unknown, errors: InputError[]): readonly InputRow[] {
  const fault = (problem: InputProblem) => {
    errors.push({ field: asked.name, problem })
    return []
  }
  if (told === undefined || told === null) return asked.optional ? [] : fault('missing')
  if (!Array.isArray(told)) return fault('not-rows')
  const given: readonly unknown[] = told
  const filled = given.filter((row) => row !== undefined)
  if (filled.length === 0 && !asked.optional) return fault('missing')
  if (filled.length > asked.most) return fault('too-many-rows')
  return given.flatMap((row, index): InputRow[] => {
    if (row === undefined) return []
    const path = `${asked.name}[${index}]`
    if (!isRecord(row)) {
      errors.push({ field: path, problem: 'not-rows' })
      return []
    }
    errors.push(...unknownFields(asked.columns, row, `${path}.`))
    const cells = asked.columns.map((column) => [
      column.name,
      readCell(column, ownValue(row, column.name), `${path}.`, errors),
    ])
    return [Object.fromEntries(cells) as InputRow]
  })
}

function readCell(asked: ValueInput, told: unknown, path: string, errors: InputError[]): CellValue {
  const given = typeof told === 'string' ? told.trim() : told
  const isLeftOut = given === undefined || given === null || given === ''
  const read: Read<CellValue> = isLeftOut
    ? asked.optional
      ? { value: null }
      : { problem: 'missing' }
    : readValue(asked, given)
  if ('value' in read) return read.value
  errors.push({ field: `${path}${asked.name}`, problem: read.problem })
  return null
}

function readValue(asked: ValueInput, given: unknown): Read<CellValue> {
  switch (asked.kind) {
    case 'number': {
      const value = typeof given === 'number' ? given : typeof given === 'string' ? readNumber(given, asked.unit) : NaN
      if (!Number.isFinite(value)) return { problem: 'not-a-number' }
      if (asked.whole && !Number.isInteger(value)) return { problem: 'not-whole' }
      return value < asked.min || value > asked.max ? { problem: 'out-of-range' } : { value }
    }
    case 'text':
      if (typeof given !== 'string') return { problem: 'not-a-text' }
      return given.length > asked.longest ? { problem: 'too-long' } : { value: given }
    case 'date': {
      const day = typeof given === 'string' ? parseCalendarDate(given) : null
      return day === null ? { problem: 'not-a-date' } : { value: day }
    }
    case 'choice': {
      const chosen = asked.options.find(({ value, also }) => value === given || also?.some((word) => word === given))
      return chosen ? { value: chosen.value } : { problem: 'not-a-choice' }
    }
    case 'yes-no': {
      const value = YES_OR_NO.get(given)
      return value === undefined ? { problem: 'not-yes-or-no' } : { value }
    }
    default:
      return never(asked)
  }
}

/** JSON gives true and false, a form gives yes and no. */
const YES_OR_NO: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ...([true, 'true', 'yes', 'ja'] as const).map((word) => [word, true] as const),
  ...([false, 'false', 'no', 'nee'] as const).map((word) => [word, false] as const),
])

/** 240.000 or 1,234,567.50: groups of three, for amounts. */
const GROUPED = /^-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/

/**
 * Decimal comma and point are both understood, and 10,4 % as 0.104 where a part of one is asked. An amount in euros
 * never has three decimals, so a group of three digits in it means thousands: 240.000 is not 240.
 */
function readNumber(text: string, unit: string): number {
  const plain = text.replace('−', '-').replaceAll(/[€\s\u00A0]/g, '')
  if (unit === 'EUR' && GROUPED.test(plain)) {
    const [, decimals = ''] = /[.,](\d{1,2})$/.exec(plain) ?? []
    const whole = decimals === '' ? plain : plain.slice(0, -decimals.length - 1)
    return Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals}0`)
  }
  if (unit === 'fraction' && plain.endsWith('%')) return Number(`${plain.slice(0, -1).replace(',', '.')}e-2`)
  return plain === '' ? Number.NaN : Number(plain.replace(',', '.'))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Never what every object inherits. */
const ownValue = (record: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined

const unknownFields = (
  asked: readonly { name: string }[],
  given: Readonly<Record<string, unknown>>,
  path: string,
): InputError[] =>
  Object.keys(given)
    .filter((name) => !asked.some((input) => input.name === name))
    .map((name) => ({ field: `${path}${name}`, problem: 'unknown-field' }))
