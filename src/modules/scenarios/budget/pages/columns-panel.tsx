import { formatList } from '#kernel/dutch.ts'
import { errorOf, Field, Fieldset, Form, Notice, Panel, Radios, Select } from '#platform/ui/index.ts'
import { VAT_KINDS } from '../../model/budget/mapping.ts'
import { letterOf, yearOfHeading } from '../../model/budget/raw-sheet.ts'
import type { BudgetField } from '../../model/budget/read-row.ts'
import { CATEGORIES, INDEX_CLASSES, LEDGERS, PARTIES } from '../../model/events/event.ts'
import {
  BY_CATEGORY,
  columnsOfMapping,
  columnValue,
  FIELD_NAMES,
  FIXED_DAY,
  fixedValue,
  suggestedColumns,
  type TypedColumns,
  typedColumns,
} from './columns-form.ts'
import { type DraftProps, pathOf, yearsOf } from './draft-page.tsx'

type Choice = { value: string; label: string }
type Shown = DraftProps & { typed: TypedColumns; isSuggested: boolean }

/** Per field of a payment: which column, or what holds for all rows. */
export function ColumnsPanel(props: DraftProps) {
  const { t, visit, open } = props
  const { draft, reading } = open
  const isPosted = visit.form.has('opmaak')
  const isSuggested = !isPosted && draft.mapping === null
  const typed = isPosted
    ? typedColumns(visit.form)
    : draft.mapping
      ? columnsOfMapping(draft.mapping)
      : suggestedColumns(reading.heads)
  const shown: Shown = { ...props, typed, isSuggested }
  return (
    <Panel title={t.columns.heading} aside={<a href={pathOf(props, '?stap=blad')}>{t.backToSheet}</a>}>
      <p>{t.columns.lead}</p>
      {reading.missing.length > 0 ? (
        <Notice kind="warn">{t.columns.missing.columns(formatList(reading.missing, visit.locale))}</Notice>
      ) : null}
      <div className="wr-mapping">
        <Form action={pathOf(props, '/kolommen')} submit={t.columns.submit}>
          <Amounts {...shown} />
          <Fieldset legend={t.columns.groups.who}>
            <div className="wr-mapanswers">
              {(['category', 'ledger', 'payer', 'payee'] as const).map((field) => (
                <FieldSelect key={field} {...shown} field={field} />
              ))}
            </div>
          </Fieldset>
          {draft.purpose === 'actuals' ? <p>{t.columns.asPaid}</p> : <Prices {...shown} />}
          <Fieldset legend={t.columns.groups.rest}>
            <div className="wr-mapanswers">
              {(['block', 'description', 'share'] as const).map((field) => (
                <FieldSelect key={field} {...shown} field={field} />
              ))}
              <Field
                name="totaal"
                label={t.columns.sums}
                help={t.columns.sumsHelp}
                value={typed.totaal}
                required={false}
              />
            </div>
          </Fieldset>
        </Form>
      </div>
    </Panel>
  )
}

function Prices(shown: Shown) {
  const { t, typed, errors } = shown
  return (
    <Fieldset legend={t.columns.groups.prices}>
      <div className="wr-mapanswers">
        <FieldSelect {...shown} field="priceDate" />
        <Field
          name="prijsdag"
          type="date"
          label={t.columns.priceDay}
          help={t.columns.priceDayHelp}
          value={typed.prijsdag}
          error={errorOf(errors, 'prijsdag')}
          required={false}
        />
        <FieldSelect {...shown} field="indexClass" />
        <FieldSelect {...shown} field="vat" />
      </div>
    </Fieldset>
  )
}

function Amounts(props: Shown) {
  const { t, open, typed } = props
  const { columns } = t
  const years = open.reading.heads.flatMap(({ heading }) => yearOfHeading(heading) ?? [])
  const choices = <Code extends string>(words: Readonly<Record<Code, string>>) =>
    (Object.keys(words) as Code[]).map((value) => ({ value, label: words[value] }))
  return (
    <Fieldset legend={columns.groups.amounts}>
      <Radios
        name="opmaak"
        label={columns.layout}
        help={years.length > 0 ? columns.yearColumns(years.join(', ')) : columns.noYearColumns}
        value={typed.opmaak}
        options={choices(columns.layouts)}
      />
      <div className="wr-mapanswers">
        <FieldSelect {...props} field="amount" />
        <FieldSelect {...props} field="year" />
        <Radios name="eenheid" label={columns.unit} value={typed.eenheid} options={choices(columns.units)} />
        <Radios name="notatie" label={columns.notation} value={typed.notatie} options={choices(columns.notations)} />
        <Radios name="negatief" label={columns.negative} value={typed.negatief} options={choices(columns.negatives)} />
      </div>
    </Fieldset>
  )
}

function FieldSelect(props: Shown & { field: BudgetField }) {
  const { t, typed, errors, field, isSuggested } = props
  const own = t.columns.help[field]
  const wasFound = isSuggested && typed[field].startsWith('k:')
  const help = [wasFound ? t.columns.suggested : null, own ?? null].filter((part) => part !== null).join(' ')
  return (
    <Select
      name={FIELD_NAMES[field]}
      label={t.columns.fields[field]}
      {...(help === '' ? {} : { help })}
      value={typed[field]}
      options={[...beforeColumns(props, field), ...columnChoices(props), ...fixedChoices(props, field)]}
      error={errorOf(errors, FIELD_NAMES[field])}
    />
  )
}

const FOLLOWING: readonly BudgetField[] = ['ledger', 'payer', 'payee', 'indexClass']

function beforeColumns({ t }: Shown, field: BudgetField): Choice[] {
  if (FOLLOWING.includes(field)) return [{ value: BY_CATEGORY, label: t.columns.byCategory }]
  if (field === 'priceDate') return [{ value: FIXED_DAY, label: t.columns.fixedPriceDate }]
  return field === 'vat' ? [] : [{ value: '', label: t.columns.none }]
}

const columnChoices = ({ t, open }: Shown): Choice[] =>
  open.reading.heads.map(({ key, heading, column }) => ({
    value: columnValue(key),
    label: t.columns.column(letterOf(column), heading || t.columns.unnamed),
  }))

function fixedChoices({ t, words, open }: Shown, field: BudgetField): Choice[] {
  const all = (codes: readonly string[], label: (code: string) => string): Choice[] =>
    codes.map((code) => ({ value: fixedValue(code), label: t.columns.all(label(code)) }))
  const from = (names: Readonly<Record<string, string>>) => (code: string) => names[code] ?? code
  switch (field) {
    case 'category':
      return all(CATEGORIES, from(words.categories))
    case 'ledger':
      return all(LEDGERS, from(words.ledgers))
    case 'payer':
    case 'payee':
      return all(PARTIES, from(words.parties))
    case 'indexClass':
      return all(INDEX_CLASSES, from(t.indexClasses))
    case 'vat':
      return all(VAT_KINDS, from(t.vatKinds))
    case 'year':
      return all(yearsOf({ view: open.view }).map(String), (year) => year)
    default:
      return []
  }
}
