// What corporations deliver: monitors, their fields, and how what somebody typed becomes values.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { personalKindOfText } from '#kernel/personal-data.ts'
import type { QuarterNumber } from '#kernel/quarter.ts'
import type { PeriodKind } from './monitor-period.ts'

export const MONITORS = ['stock', 'availability', 'free-room', 'rent-sum', 'labels'] as const
export type MonitorName = (typeof MONITORS)[number]

/** dwellings and seekers are counts; months and euro may have decimals; text and date are kept as typed. */
export type FieldUnit = 'dwellings' | 'seekers' | 'months' | 'euro' | 'text' | 'date'

export type MonitorField = {
  name: string
  unit: FieldUnit
  /** May stay empty: then there is nothing of it, or it does not apply. */
  optional?: true
  /** May be below zero. */
  signed?: true
}

export type Monitor = {
  name: MonitorName
  period: PeriodKind
  /** Quarters in which it is delivered; empty: the agreements name no quarter. Monitoring table of the agreements. */
  quarters: readonly QuarterNumber[]
  /** The first field that is a whole of which others are parts, or the count that the monitor is about. */
  fields: readonly MonitorField[]
}

/** One delivery by field; null = left empty. Never filled in from another period. */
export type Values = Readonly<Record<string, number | string | null>>

/** Named exceptions that fit one delivery; each has its ground and the day of registration. */
export const EXCEPTION_ROWS = [1, 2, 3, 4, 5] as const

const dwellings = (...names: string[]): MonitorField[] => names.map((name) => ({ name, unit: 'dwellings' }))

const DEFINITIONS: Readonly<Record<MonitorName, Omit<Monitor, 'name'>>> = {
  stock: {
    period: 'year',
    quarters: [3],
    fields: [
      ...dwellings('opening', 'newBuild', 'transformation', 'purchase', 'sale', 'demolition'),
      { name: 'correction', unit: 'dwellings', optional: true, signed: true },
      { name: 'correctionReason', unit: 'text', optional: true },
      ...dwellings('closing'),
    ],
  },
  availability: {
    period: 'half-year',
    quarters: [1, 3],
    fields: [
      ...dwellings('vacated', 'regular', 'direct'),
      { name: 'seekers', unit: 'seekers' },
      { name: 'searchMonths', unit: 'months', optional: true },
    ],
  },
  'free-room': {
    period: 'year',
    quarters: [1],
    fields: [...dwellings('vacated', 'aboveLimit'), { name: 'effects', unit: 'text', optional: true }],
  },
  'rent-sum': {
    period: 'year',
    quarters: [],
    fields: ['before', 'after', 'incomeDependent', 'toAffordability', 'toAvailability', 'toSustainability'].map(
      (name): MonitorField => ({ name, unit: 'euro' }),
    ),
  },
  labels: {
    period: 'year',
    quarters: [2],
    fields: [
      ...dwellings('E', 'F', 'G'),
      ...EXCEPTION_ROWS.flatMap((row): MonitorField[] => [
        { name: `exception${row}`, unit: 'dwellings', optional: true },
        { name: `ground${row}`, unit: 'text', optional: true },
        { name: `registered${row}`, unit: 'date', optional: true },
      ]),
      { name: 'improved', unit: 'dwellings', optional: true },
      { name: 'improvedOn', unit: 'date', optional: true },
      { name: 'explanation', unit: 'text', optional: true },
    ],
  },
}

export const monitor = (name: MonitorName): Monitor => ({ name, ...DEFINITIONS[name] })

export type FieldProblem = {
  field: string
  problem:
    | 'missing'
    | 'not-a-number'
    | 'not-whole'
    | 'negative'
    | 'too-large'
    | 'not-a-day'
    | 'too-long'
    | 'personal-data'
}

/** More is a slip of the keyboard: no corporation has or lets as many, no rent sum is as high in euros. */
const MOST = 1_000_000_000
const LONGEST_TEXT = 1_000

/** Every field as a value, or everything that is wrong, all together. Dutch notation: 15.150 and 3,5. */
export function readValues(
  { fields }: Monitor,
  given: Readonly<Record<string, string>>,
): { values: Values; problems: FieldProblem[] } {
  const values: Record<string, number | string | null> = {}
  const problems: FieldProblem[] = []
  for (const field of fields) {
    const typed = (given[field.name] ?? '').trim()
    const read = typed === '' ? emptyField(field) : readField(field, typed)
    if (read !== null && typeof read === 'object') problems.push({ field: field.name, problem: read.problem })
    values[field.name] = read !== null && typeof read === 'object' ? null : read
  }
  return { values, problems }
}

type Read = number | string | null | { problem: FieldProblem['problem'] }

const emptyField = ({ optional }: MonitorField): Read => (optional ? null : { problem: 'missing' })

function readField({ unit, signed }: MonitorField, typed: string): Read {
  if (unit === 'text') return readText(typed)
  if (unit === 'date') return parseCalendarDate(typed) ?? { problem: 'not-a-day' }
  const number = readNumber(typed)
  if (number === null) return { problem: 'not-a-number' }
  const isCount = unit === 'dwellings' || unit === 'seekers'
  if (isCount && !Number.isInteger(number)) return { problem: 'not-whole' }
  if (number < 0 && !signed) return { problem: 'negative' }
  return Math.abs(number) > MOST ? { problem: 'too-large' } : number
}

/** B13: a note from a form or a sheet is kept as it is, or not at all. */
function readText(typed: string): Read {
  if (personalKindOfText(typed) !== null) return { problem: 'personal-data' }
  return typed.length > LONGEST_TEXT ? { problem: 'too-long' } : typed
}

/** 15.150 is fifteen thousand; 3,5 and 3.5 are three and a half; null for anything else. */
export function readNumber(typed: string): number | null {
  const plain = typed.replaceAll(/[\s\u00A0]/g, '').replace('\u2212', '-')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}

/** A required or given number; the caller looked at the problems first. */
export const numberIn = (values: Values, field: string): number => {
  const value = values[field]
  return typeof value === 'number' ? value : 0
}
export const textIn = (values: Values, field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}
