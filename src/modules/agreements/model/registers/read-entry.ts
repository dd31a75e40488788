// Reads what somebody typed, or a row of a template, into the values of an entry; all that is wrong at once.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { type PersonalKind, personalKindOfText } from '#kernel/personal-data.ts'
import { parseQuarter } from '#kernel/quarter.ts'
import type { SetParty } from '../sets/parties.ts'
import { constraintProblems } from './constraints.ts'
import type { RegisterColumn, RegisterDefinition, RegisterValue, RegisterValues } from './register.ts'

export type EntryProblem =
  | {
      column: string
      problem:
        | 'missing'
        | 'not-whole'
        | 'not-a-number'
        | 'not-a-day'
        | 'not-a-quarter'
        | 'not-a-year'
        | 'unknown-choice'
        | 'unknown-party'
        | 'too-long'
        | 'few-people'
    }
  | { column: string; problem: 'personal-data'; kind: PersonalKind }
  | { column: string; problem: 'too-early' | 'more-than-whole' | 'needs' | 'other-length'; other: string }
  | { column: string; problem: 'must-be'; is: string }

/** What keeps an entry from being saved: what it says, whose it is, and whether it is there already. */
export type WriteProblem = EntryProblem | { column: string; problem: 'not-yours' | 'there-already' | 'reason-missing' }

type Given = Readonly<Record<string, string | undefined>>
type ReadValue = { value: RegisterValue } | { problem: EntryProblem }

const LONGEST = { text: 200, 'long-text': 2_000 } as const
/** Up to this many people somebody could be recognised (the gate for small numbers has the same threshold). */
export const FEWEST_PEOPLE = 5

/** Reads and judges an entry: the values, and what keeps them from being saved. */
export function readEntry(
  definition: RegisterDefinition,
  given: Given,
  parties: readonly SetParty[],
): { values: RegisterValues; problems: EntryProblem[] } {
  const read = definition.columns.map((column) => ({ column, ...readCell(column, given[column.name] ?? '', parties) }))
  const values = Object.fromEntries(read.map((one) => [one.column.name, 'value' in one ? one.value : null]))
  const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []))
  const broken = new Set(problems.map(({ column }) => column))
  const between = constraintProblems(definition, values).filter(({ column }) => !broken.has(column))
  return { values, problems: [...problems, ...between] }
}

function readCell(column: RegisterColumn, given: string, parties: readonly SetParty[]): ReadValue {
  const text = given.trim()
  const { name, required } = column
  if (text === '') return required ? { problem: { column: name, problem: 'missing' } } : { value: null }
  return READERS[column.kind](text, column, parties)
}

const refused = (
  column: string,
  problem: Exclude<EntryProblem, { kind: string } | { other: string } | { is: string }>['problem'],
) => ({
  problem: { column, problem },
})

/** Codes stay as they are; who types a word gets the choice or party of that name from the caller. */
const READERS: Readonly<
  Record<RegisterColumn['kind'], (text: string, column: RegisterColumn, parties: readonly SetParty[]) => ReadValue>
> = {
  text: (text, column) => readText(text, column, LONGEST.text),
  'long-text': (text, column) => readText(text, column, LONGEST['long-text']),
  count: (text, { name, ofPeople }) => {
    const digits = text.replaceAll(/[. \u00A0]/g, '')
    if (!/^\d{1,7}$/.test(digits)) return refused(name, 'not-whole')
    const count = Number(digits)
    return ofPeople && count > 0 && count < FEWEST_PEOPLE ? refused(name, 'few-people') : { value: count }
  },
  decimal: (text, { name }) => {
    const value = Number(text.replace('\u2212', '-').replace(',', '.'))
    return Number.isFinite(value) ? { value } : refused(name, 'not-a-number')
  },
  day: (text, { name }) => {
    const day = parseCalendarDate(text) ?? parseCalendarDate(text.split('-').toReversed().join('-'))
    return day ? { value: day } : refused(name, 'not-a-day')
  },
  quarter: (text, { name }) => {
    const quarter = parseQuarter(text)
    return quarter ? { value: quarter } : refused(name, 'not-a-quarter')
  },
  year: (text, { name }) => {
    const year = Number(text)
    return /^\d{4}$/.test(text) && year >= 1900 && year <= 2100 ? { value: year } : refused(name, 'not-a-year')
  },
  choice: (text, { name, choices = [] }) =>
    choices.includes(text) ? { value: text } : refused(name, 'unknown-choice'),
  'yes-no': (text, { name }) => (text === 'yes' || text === 'no' ? { value: text } : refused(name, 'unknown-choice')),
  party: (text, { name, side }, parties) => {
    const found = parties.find(({ code, side: of }) => code === text && (side === undefined || side === of))
    return found ? { value: found.code } : refused(name, 'unknown-party')
  },
}

/** B13: a note is kept as it is, or not at all. */
function readText(text: string, { name }: RegisterColumn, longest: number): ReadValue {
  const kind = personalKindOfText(text)
  if (kind) return { problem: { column: name, problem: 'personal-data', kind } }
  return text.length > longest ? refused(name, 'too-long') : { value: text }
}
