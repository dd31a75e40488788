import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Checkboxes,
  errorOf,
  Field,
  Form,
  Grid,
  HiddenFields,
  LinkButton,
  Panel,
  Select,
  TextArea,
} from '#platform/ui/index.ts'
import type { Scenario } from '../../model/scenario.ts'
import { isList, itemsOf, PART_FIELDS, type PartField, type PartName, writtenValues } from '../parts.ts'
import { choiceWords, fieldLabel, type Words } from './words.ts'

export type PartFormProps = {
  words: Words
  visit: Visit
  scenario: Scenario
  version: number
  part: PartName
  /** The item that is changed; null for a new one, and for a part that is no list. */
  item: string | null
  errors: readonly FieldError[]
  /** Path of the page, with the municipality. */
  path: string
}

/** The form of one part, with what is there or what was typed. */
export function PartForm(props: PartFormProps) {
  const { words, visit, scenario, version, part, item, errors, path } = props
  const { t } = words
  const isTyped = visit.form.has('onderdeel')
  const there = writtenValues(scenario, part, item)
  const valuesOf = (name: string) => (isTyped ? visit.form.getAll(name) : (there[name] ?? []))
  const name = item === null ? null : (there.name?.[0] ?? t.saleOf(there.block?.[0] ?? item))
  const title = isList(part) && item === null ? t.newItem[part] : t.change(name ?? t.parts[part])
  return (
    <>
      <Panel title={title} id="formulier">
        <p>{t.help[part]}</p>
        <Form action={path} submit={t.keep} beside={<LinkButton href={path}>{t.cancel}</LinkButton>}>
          <HiddenFields fields={{ onderdeel: part, item: item ?? '', basis: String(version) }} />
          <Grid columns="2">
            {PART_FIELDS[part].map((field) => (
              <PartInput
                key={field.name}
                {...{ words, scenario, field, item }}
                values={valuesOf(field.name)}
                error={errorOf(errors, field.name)}
              />
            ))}
          </Grid>
          <Field
            name="reden"
            label={t.reason}
            value={visit.form.get('reden') ?? ''}
            error={errorOf(errors, 'reden')}
            required
          />
        </Form>
      </Panel>
      {isList(part) && item !== null ? (
        <Panel title={t.dropTitle} level={3}>
          <Form action={`${path}/weg`} submit={t.drop}>
            <p>{t.dropHelp}</p>
            <HiddenFields fields={{ onderdeel: part, item, basis: String(version) }} />
            <Field name="waarom" label={t.reason} value="" error={errorOf(errors, 'waarom')} required />
          </Form>
        </Panel>
      ) : null}
    </>
  )
}

type InputProps = {
  words: Words
  scenario: Scenario
  field: PartField
  item: string | null
  values: readonly string[]
  error: string | undefined
}

function PartInput({ words, scenario, field, item, values, error }: InputProps) {
  const { t } = words
  const isOptional = field.kind === 'several' || ('optional' in field && field.optional === true)
  const parts = {
    ...{ name: field.name, label: fieldLabel(words, field), required: !isOptional },
    ...{ help: t.fieldHelp[field.name], error, value: values[0] ?? '' },
  }
  switch (field.kind) {
    case 'long-text':
      return <TextArea {...parts} rows={3} />
    case 'choice': {
      const options = field.options.map((value) => ({ value, label: choiceWords(words, field.name, value) }))
      return <Select {...parts} options={isOptional ? [{ value: '', label: t.nothingChosen }, ...options] : options} />
    }
    case 'several': {
      const others = itemsOf(scenario, field.of).filter(({ id }) => id !== item)
      if (others.length === 0) return null
      const options = others.map(({ id, name }) => ({ value: id, label: String(name) }))
      return <Checkboxes {...parts} options={options} values={values} />
    }
    case 'block': {
      const options = scenario.blocks.map(({ id, street }) => ({ value: id, label: `${id}, ${street}` }))
      return <Select {...parts} options={options} />
    }
    case 'day':
      return <Field {...parts} type="date" />
    case 'text':
      return <Field {...parts} size={32} />
    case 'euro':
      return <Field {...parts} size={16} inputMode="decimal" unit={t.units.euro} />
    case 'percent':
      return <Field {...parts} size={4} inputMode="decimal" unit={t.units.percent} />
    case 'year':
      return (
        <Field {...parts} size={4} inputMode="numeric" {...(field.name === 'years' ? { unit: t.units.years } : {})} />
      )
  }
}
