import { formatEuros, formatShare } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  Fieldset,
  FilterForm,
  Form,
  HiddenFields,
  PageTitle,
  Panel,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import type { NewScenarioForm } from '../../new-from-neighbourhood.ts'
import { SCENARIOS_PATH } from '../../paths.ts'
import type { ListText } from '../text.nl.ts'
import type { TypedScenario } from './new-form.ts'

type Props = {
  t: ListText
  visit: Visit
  form: NewScenarioForm
  typed: TypedScenario
  errors: readonly FieldError[]
}

const NEW_PATH = `${SCENARIOS_PATH}/nieuw`

export function NewScenarioPage(props: Props) {
  const { t, form, errors } = props
  return (
    <Stack gap="l">
      <PageTitle title={t.new.title} lead={t.new.lead} />
      <ErrorSummary errors={errors} />
      {form.area ? <Details {...props} /> : <ChooseArea {...props} />}
    </Stack>
  )
}

function ChooseArea({ t, visit, form }: Props) {
  return (
    <Panel title={t.new.chooseArea}>
      <FilterForm action={visit.href(NEW_PATH)} submit={t.new.next}>
        <Select
          name="gebied"
          label={t.new.area}
          options={form.areas.map(({ code, name }) => ({ value: code, label: name ?? code }))}
        />
      </FilterForm>
    </Panel>
  )
}

function Details({ t, visit, form, typed, errors }: Props) {
  const { area, suggested } = form
  const field = (name: keyof TypedScenario) => ({ name, value: typed[name], ...withError(errors, name) })
  return (
    <Panel title={area?.name ?? area?.code ?? ''} aside={<a href={visit.href(NEW_PATH)}>{t.new.otherArea}</a>}>
      <Form action={visit.href(NEW_PATH)} submit={t.new.submit}>
        <HiddenFields fields={{ gebied: area?.code ?? '' }} />
        <Field {...field('naam')} label={t.new.name} help={t.new.nameHelp} required />
        <TextArea {...field('samenvatting')} label={t.new.summary} help={t.new.summaryHelp} rows={2} />
        <Fieldset legend={t.new.assumed}>
          <Stack gap="m">
            <p>{t.new.assumedHelp}</p>
            <Field
              {...field('waarde')}
              label={t.new.value}
              help={
                suggested.value === null
                  ? t.new.valueNone
                  : t.new.valueSuggested(formatEuros(suggested.value, visit.locale))
              }
              unit="euro"
              size={8}
              inputMode="decimal"
              required
            />
            <Field {...field('oppervlak')} label={t.new.floorArea} unit="m2" size={8} inputMode="decimal" required />
            <Field {...field('grond')} label={t.new.land} unit="m2" size={8} inputMode="decimal" required />
            <Field
              {...field('koop')}
              label={t.new.ownerShare}
              help={shareHelp(t, suggested.ownerShare, visit)}
              unit="%"
              size={4}
              inputMode="decimal"
              required
            />
            <Field
              {...field('sociaal')}
              label={t.new.socialShare}
              help={`${shareHelp(t, suggested.socialShare, visit)} ${t.new.shareHelp}`.trim()}
              unit="%"
              size={4}
              inputMode="decimal"
              required
            />
            <Field
              {...field('peildatum')}
              type="date"
              label={t.new.referenceDate}
              help={t.new.referenceHelp}
              required
            />
          </Stack>
        </Fieldset>
        <TextArea {...field('reden')} label={t.new.reason} rows={2} required />
      </Form>
    </Panel>
  )
}

const withError = (errors: readonly FieldError[], name: string) => {
  const error = errorOf(errors, name)
  return error === undefined ? {} : { error }
}

const shareHelp = (t: ListText, share: number | null, { locale }: Visit): string =>
  share === null ? '' : t.new.shareSuggested(formatShare(share, locale, 0))
