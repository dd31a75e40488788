import { formatDate, formatNumber } from '#kernel/dutch.ts'
import { type HeightDoubt, readDay } from '#modules/areas/model/index.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  KeyValues,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
} from '#platform/ui/index.ts'
import {
  FORM_ORIGINS,
  FORM_QUALITIES,
  READING_FIELDS,
  type TypedFault,
  type TypedReading,
} from '../../model/ledger/hand-reading.ts'
import { READING_KINDS, type Reading } from '../../model/ledger/reading.ts'
import type { LedgerText } from '../text.nl.ts'
import { formatWithUnit } from './view.ts'

export type ReadingFormProps = {
  t: LedgerText
  visit: Visit
  dwellingId: string
  typed: TypedReading
  errors: readonly FieldError[]
}

export const typedReading = (form: URLSearchParams): TypedReading =>
  Object.fromEntries(READING_FIELDS.map((field) => [field, (form.get(field) ?? '').trim()])) as TypedReading

const pathOf = (id: string) => `/urgentie/woningen/${encodeURIComponent(id)}`

/** One reading typed in by hand, before it is checked. */
export function ReadingForm({ t, visit, dwellingId, typed, errors }: ReadingFormProps) {
  const { reading } = t.form
  const part = (name: keyof TypedReading) => ({ name, label: reading[name], error: errorOf(errors, name) })
  const qualities = FORM_QUALITIES.map((value) => ({ value, label: t.qualities[value] }))
  const origins = FORM_ORIGINS.map((value) => ({
    ...{ value, label: reading[value] },
    ...(value === 'resident' ? { help: reading.residentHelp } : {}),
  }))
  const kinds = READING_KINDS.map((value) => ({ value, label: `${t.kinds[value]} (${t.units[value]})` }))
  return (
    <Stack gap="l">
      <PageTitle title={reading.title} lead={reading.lead(dwellingId)} />
      <ErrorSummary errors={errors} />
      <Panel>
        <Form
          action={visit.href(`${pathOf(dwellingId)}/meting`)}
          submit={reading.check}
          beside={<a href={visit.href(pathOf(dwellingId))}>{reading.back}</a>}
        >
          <Select {...part('soort')} options={[{ value: '', label: '' }, ...kinds]} value={typed.soort} />
          <Field {...part('waarde')} value={typed.waarde} help={reading.waardeHelp} size={8} inputMode="decimal" />
          <Field {...part('sd')} value={typed.sd} help={reading.sdHelp} size={8} inputMode="decimal" required={false} />
          <Radios {...part('kwaliteit')} value={typed.kwaliteit} options={qualities} />
          <Field {...part('datum')} value={typed.datum} help={reading.datumHelp} size={16} />
          <Field {...part('methode')} value={typed.methode} help={reading.methodeHelp} size={32} />
          <Radios {...part('herkomst')} value={typed.herkomst} options={origins} />
        </Form>
      </Panel>
    </Stack>
  )
}

/** What was typed, in words, with what looks like a mistake; only now it can be recorded. */
export function ReadingConfirmation({
  t,
  visit,
  typed,
  value,
  doubts,
}: Omit<ReadingFormProps, 'errors' | 'dwellingId'> & { value: Reading; doubts: readonly HeightDoubt[] }) {
  const { reading } = t.form
  const { locale } = visit
  const change = new URLSearchParams({ ...typed }).toString()
  return (
    <Stack gap="l">
      <PageTitle title={reading.confirmTitle} lead={reading.confirmLead} />
      {doubts.length === 0 ? null : (
        <Notice kind="warn" title={reading.doubts}>
          <ul>
            {doubts.map(({ reason, detail }) => (
              <li key={reason}>
                {t.doubts[reason]} ({detail})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel>
        <KeyValues
          items={[
            { label: reading.soort, value: t.kinds[value.kind] },
            { label: reading.waarde, value: formatWithUnit(t, value.kind, value.value, locale) },
            { label: reading.sd, value: value.sd === null ? t.form.standard : formatNumber(value.sd, 2, locale) },
            { label: reading.kwaliteit, value: t.qualities[value.quality] },
            { label: reading.datum, value: formatDate(readDay(typed.datum) ?? null, locale) },
            { label: reading.methode, value: value.method },
            { label: reading.herkomst, value: value.origin === 'resident' ? reading.resident : reading.survey },
            { label: t.history.state, value: t.states[value.state] },
          ]}
        />
        <Form
          action={visit.href(`${pathOf(value.dwellingId)}/meting`)}
          submit={reading.confirm}
          beside={
            <LinkButton href={visit.href(`${pathOf(value.dwellingId)}/meting?${change}`)}>{reading.change}</LinkButton>
          }
        >
          <HiddenFields fields={{ ...typed, bevestigd: 'ja' }} />
        </Form>
      </Panel>
    </Stack>
  )
}

/** Faults as messages of the form. */
export const readingErrors = (t: LedgerText, visit: Visit, faults: readonly TypedFault[]): FieldError[] =>
  faults.map(({ field, reason, bounds }) => {
    const { errors } = t.form
    const [low = '', high = ''] = (bounds ?? []).map((bound) => formatNumber(bound, 0, visit.locale))
    if (reason === 'range' || reason === 'sd') return { field, message: errors[reason](low, high) }
    return { field, message: errors[reason] }
  })
