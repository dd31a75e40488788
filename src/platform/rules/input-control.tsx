import type { Language } from '#kernel/dutch.ts'
import type { FieldError } from '#platform/http/route.ts'
import { errorOf, Field, Radios, Select } from '#platform/ui/index.ts'
import type { ChoiceInput, ValueInput, YesNoInput } from './inputs.ts'
import { typedNumber, unitWord } from './notation.ts'
import type { nl } from './text.nl.ts'

type ControlProps<Input> = {
  input: Input
  /** As typed. */
  text: string
  errors: readonly FieldError[]
  t: typeof nl
  locale: Language
}

/** The field of one value. */
export function InputControl({ input, text, errors, t, locale }: ControlProps<ValueInput>) {
  if (input.kind === 'choice' || input.kind === 'yes-no')
    return <ChoiceControl input={input} text={text} errors={errors} t={t} locale={locale} />
  const parts = {
    name: input.name,
    label: input.label[locale],
    required: !input.optional,
    error: errorOf(errors, input.name),
    ...(input.help && { help: input.help[locale] }),
  }
  if (input.kind === 'date') return <Field {...parts} type="date" size={16} value={text} />
  if (input.kind === 'text') return <Field {...parts} size={input.longest > 40 ? 32 : 16} value={text} />
  return (
    <Field
      {...parts}
      inputMode="decimal"
      size={8}
      value={typedNumber(text, input.unit, locale)}
      unit={unitWord(input.unit, t)}
    />
  )
}

const MOST_RADIOS = 4

function ChoiceControl({ input, text, errors, t, locale }: ControlProps<ChoiceInput | YesNoInput>) {
  const options = choicesOf(input, t, locale)
  const parts = {
    name: input.name,
    label: input.label[locale],
    error: errorOf(errors, input.name),
    ...(input.help && { help: input.help[locale] }),
  }
  if (options.length > MOST_RADIOS)
    return (
      <Select
        {...parts}
        required={!input.optional}
        options={[{ value: '', label: t.choose }, ...options]}
        value={text}
      />
    )
  const left = input.optional ? [{ value: '', label: t.leftOut }] : []
  return <Radios {...parts} inline options={[...options, ...left]} value={text} />
}

export const choicesOf = (input: ChoiceInput | YesNoInput, t: typeof nl, locale: Language) =>
  input.kind === 'yes-no'
    ? [
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ]
    : input.options.map(({ value, label }) => ({ value, label: label[locale] }))
