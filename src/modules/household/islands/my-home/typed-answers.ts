import { formatNumber } from '#kernel/dutch.ts'
import { parseEuros } from '#kernel/money.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { type HouseholdField, OWNER_FIELDS, TENANT_FIELDS } from '../../model/document/fields.ts'
import { readHousehold } from '../../model/document/read-document.ts'
import { type DocumentProblem, readField } from '../../model/document/read-field.ts'
import type { Household } from '../../model/household.ts'
import { fileNameOf } from '../../model/parameters.ts'

/** What stands in the boxes, by field. */
export type Typed = Readonly<Partial<Record<HouseholdField, string>>>

export const QUESTIONS = ['tenure', 'value', 'mortgage', 'rent', 'energy', 'income', 'ownMoney', 'you', 'wish'] as const
export type Question = (typeof QUESTIONS)[number]

const OF_OWNERS: readonly Question[] = ['tenure', 'value', 'mortgage', 'energy', 'income', 'ownMoney', 'you', 'wish']
const OF_TENANTS: readonly Question[] = ['tenure', 'rent', 'energy', 'wish']

export const questionsFor = ({ tenure }: Typed): readonly Question[] => (tenure === 'tenant' ? OF_TENANTS : OF_OWNERS)

export const FIELDS: Readonly<Record<Question, readonly HouseholdField[]>> = {
  tenure: ['tenure'],
  value: ['homeValue'],
  mortgage: ['mortgage', 'mortgagePerMonth'],
  rent: ['rentPerMonth'],
  energy: ['label', 'energyPerMonth'],
  income: ['incomeRoom', 'income', 'nhg'],
  ownMoney: ['ownMoney'],
  you: ['adults', 'ageClass'],
  wish: ['wish'],
}

/** Not a value of any field: the reader chose to leave it open. */
export const UNTOLD = 'untold'

const specOf = (field: HouseholdField, { tenure }: Typed) =>
  (tenure === 'tenant' ? { ...OWNER_FIELDS, ...TENANT_FIELDS } : { ...TENANT_FIELDS, ...OWNER_FIELDS })[field]

export const isAmount = (field: HouseholdField): boolean => specOf(field, {}).kind === 'number'

/** "150.000", "150.000,50" and "150,000" are all a hundred and fifty thousand. */
const readAmount = (text: string): number | null => {
  const cents = parseEuros(text) ?? parseEuros(text.replaceAll(',', ''))
  return cents === null ? null : cents / 100
}

/** As a file would have it; text that is no number stays text, so that the reader of fields refuses it. */
function rawOf(field: HouseholdField, text: string | undefined): unknown {
  if (field === 'nhg') return text === 'ja'
  const plain = (text ?? '').trim()
  if (plain === '' || plain === UNTOLD) return null
  if (field === 'adults') return Number(plain)
  return isAmount(field) ? (readAmount(plain) ?? plain) : plain
}

export type FieldProblem = Omit<DocumentProblem, 'path'> & { field: HouseholdField }

/** What is wrong with the answers to one question. */
export function problemsIn(question: Question, typed: Typed): FieldProblem[] {
  return FIELDS[question].flatMap((field) => {
    const spec = field === 'tenure' ? TENURE : specOf(field, typed)
    const read = readField(spec, rawOf(field, typed[field]))
    return 'problem' in read ? [{ field, ...read.problem }] : []
  })
}
const TENURE = { kind: 'choice', choices: ['owner', 'tenant'] } as const

/** The household that was told; null while something in it is wrong or missing. */
export function householdFrom(typed: Typed): Household | null {
  const fields = Object.keys(typed.tenure === 'tenant' ? TENANT_FIELDS : OWNER_FIELDS) as HouseholdField[]
  return readHousehold(
    Object.fromEntries(fields.map((field) => [fileNameOf(field), rawOf(field, typed[field])])),
    '',
    [],
  )
}

/** Back to what stands in the boxes, for a household that came from a file. */
export function typedFrom(household: Household, locale: Locale): Typed {
  return Object.fromEntries(
    Object.entries(household).map(([field, value]) => [field, typedValue(field as HouseholdField, value, locale)]),
  )
}

function typedValue(field: HouseholdField, value: unknown, locale: Locale): string {
  if (field === 'nhg') return value === true ? 'ja' : ''
  if (value === null || value === undefined) return isAmount(field) ? '' : UNTOLD
  return typeof value === 'number' && isAmount(field)
    ? formatNumber(value, Number.isInteger(value) ? 0 : 2, locale)
    : String(value)
}
