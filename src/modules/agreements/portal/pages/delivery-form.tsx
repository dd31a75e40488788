import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  Fieldset,
  FileField,
  Form,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import type { MonitorField } from '../../model/monitors/monitor.ts'
import type { Desk, Given } from '../../monitors/deliver.ts'
import { valueWords } from '../../monitors/pages/show-value.tsx'
import { DELIVERY_PATH, MONITOR_SLUGS } from '../../monitors/paths.ts'
import type { MonitorsText } from '../../monitors/text.nl.ts'
import { fieldLabel } from '../../monitors/words.ts'
import type { PortalText } from '../text.nl.ts'

export type FormProps = {
  t: PortalText
  m: MonitorsText
  visit: Visit
  desk: Desk
  given: Given
  reason: string
  errors: readonly FieldError[]
}

export const deskPath = (visit: Visit, { organisation, monitor, period }: Desk): string =>
  visit.href(`${DELIVERY_PATH}/${organisation.code}/${MONITOR_SLUGS[monitor.name]}/${period}`)

/** Boxes are empty until somebody types: what was delivered before stands above them. */
export function DeliveryForm(props: FormProps) {
  const { t, m, visit, desk, reason, errors } = props
  const { monitor, period, organisation, current, view } = desk
  const path = deskPath(visit, desk)
  const plain = monitor.fields.filter(({ name }) => !isException(name) && name !== 'explanation')
  const exceptions = monitor.fields.filter(({ name }) => isException(name))
  const last = monitor.fields.filter(({ name }) => name === 'explanation')
  return (
    <Stack gap="l">
      <PageTitle
        title={t.formTitle(m.names[monitor.name], m.period(period))}
        lead={`${t.formLead(organisation.name)} ${m.about[monitor.name]}`}
      />
      <ErrorSummary errors={errors} />
      {view.hasEnded ? null : (
        <Notice kind="warn" title={t.notEndedTitle}>
          {t.notEnded}
        </Notice>
      )}
      <Panel title={t.figures}>
        <Form action={`${path}/nakijken`} submit={t.check}>
          {plain.map((field) => (
            <DeliveryField key={field.name} field={field} {...props} />
          ))}
          {exceptions.length > 0 ? (
            <Fieldset legend={t.exceptionsTitle}>
              <p>{t.exceptionsHelp}</p>
              {exceptions.map((field) => (
                <DeliveryField key={field.name} field={field} {...props} />
              ))}
            </Fieldset>
          ) : null}
          {last.map((field) => (
            <DeliveryField key={field.name} field={field} {...props} />
          ))}
          {current ? (
            <TextArea
              name="reason"
              label={t.reason}
              help={t.reasonHelp}
              rows={2}
              value={reason}
              error={errorOf(errors, 'reason')}
            />
          ) : null}
        </Form>
      </Panel>
      <Panel title={t.template.title} id="rekenblad">
        <p>{t.template.help}</p>
        <p className="wr-actions">
          <LinkButton href={`${path}/formulier?soort=xlsx`} icon="download" download>
            {t.template.xlsx}
          </LinkButton>
          <LinkButton href={`${path}/formulier?soort=ods`} icon="download" download>
            {t.template.ods}
          </LinkButton>
        </p>
        <Form action={`${path}/rekenblad`} submit={t.template.upload} multipart>
          <FileField
            name="bestand"
            label={t.template.file}
            accept={['.xlsx', '.ods']}
            error={errorOf(errors, 'bestand')}
          />
        </Form>
      </Panel>
    </Stack>
  )
}

const isException = (name: string): boolean => /^(exception|ground|registered)\d$/.test(name)

function DeliveryField({ field, t, m, visit, desk, given, errors }: FormProps & { field: MonitorField }) {
  const { name, unit, optional } = field
  const parts = {
    ...{ name, label: fieldLabel(m, name), error: errorOf(errors, name), value: given[name] ?? '' },
    help: referenceWords(t, m, visit, desk, field),
    ...(optional ? { required: false } : {}),
  }
  if (unit === 'text' && !isException(name)) return <TextArea {...parts} rows={2} />
  if (unit === 'text') return <Field {...parts} size={32} />
  if (unit === 'date') return <Field {...parts} type="date" />
  return (
    <Field
      {...parts}
      size={16}
      unit={m.units[unit]}
      inputMode={unit === 'months' || unit === 'euro' ? 'decimal' : 'numeric'}
    />
  )
}

/** What was delivered before, in words: to compare with. */
function referenceWords(t: PortalText, m: MonitorsText, visit: Visit, desk: Desk, { name, unit }: MonitorField) {
  const { current, before } = desk
  const now = current && valueWords(unit, current.values[name], visit.locale)
  const last = before && valueWords(unit, before.values[name], visit.locale)
  const lines = [
    ...(now ? [t.help.delivered(now)] : []),
    ...(before && last ? [t.help.reference(last, m.period(before.period))] : []),
  ]
  if (lines.length > 0) return lines.join('. ')
  return isException(name) || unit === 'text' ? undefined : t.help.noReference
}
