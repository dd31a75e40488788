import type { FieldError, Visit } from '#platform/http/route.ts'
import { errorOf, Field, Select, TextArea } from '#platform/ui/index.ts'
import { FEWEST_PEOPLE } from '../../model/registers/read-entry.ts'
import type { RegisterColumn, RegisterValue, RegisterValues } from '../../model/registers/register.ts'
import { answersOf } from '../sheet.ts'
import type { RegisterDesk } from '../usecases.ts'
import { choiceLabel, columnLabel, type RegisterWords } from '../words.ts'

type Props = {
  t: RegisterWords
  visit: Visit
  desk: RegisterDesk
  errors: readonly FieldError[]
  /** What the entry says now; nothing for a new one. */
  values: RegisterValues
}

/** One field per column, in the order of the register. */
export function EntryFields(props: Props) {
  return props.desk.definition.columns.map((column) => <EntryField key={column.name} {...props} column={column} />)
}

/** As people type it. */
const typed = (value: RegisterValue | undefined): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')

const INPUTS = {
  count: { inputMode: 'numeric', size: 8 },
  decimal: { inputMode: 'decimal', size: 8 },
  year: { inputMode: 'numeric', size: 4 },
  day: { type: 'date' },
  quarter: { size: 8 },
  text: { size: 32 },
} as const

function EntryField({ t, visit, desk, errors, values, column }: Props & { column: RegisterColumn }) {
  const { name, kind, required, ofPeople } = column
  const isOwner = name === desk.definition.owner
  const parts = {
    ...{ name, label: columnLabel(t, name), required: required === true, error: errorOf(errors, name) },
    value:
      visit.form.get(name) ?? (isOwner && values[name] === undefined ? (desk.own[0]?.code ?? '') : typed(values[name])),
    help: ofPeople ? t.fewHelp(FEWEST_PEOPLE) : kind === 'quarter' ? t.quarterHelp : undefined,
  }
  if (kind === 'long-text') return <TextArea {...parts} rows={3} />
  if (kind === 'choice' || kind === 'yes-no' || kind === 'party') {
    const parties = isOwner ? desk.own : desk.parties
    const options = answersOf(column, parties).map(({ code, name: of }) => ({
      ...{ value: code, label: of ?? choiceLabel(t, code) },
    }))
    return <Select {...parts} options={[{ value: '', label: t.choose }, ...options]} />
  }
  return <Field {...parts} {...INPUTS[kind]} />
}
