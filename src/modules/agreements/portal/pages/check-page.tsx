import { formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  DataTable,
  Form,
  HiddenFields,
  KeyValues,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { Verdict } from '../../model/monitors/judge-delivery.ts'
import type { MonitorField, Values } from '../../model/monitors/monitor.ts'
import type { Desk } from '../../monitors/deliver.ts'
import { typedValue, VerdictChip, valueWords, verdictValue } from '../../monitors/pages/show-value.tsx'
import { DELIVERY_PATH, monitorPath } from '../../monitors/paths.ts'
import type { MonitorsText } from '../../monitors/text.nl.ts'
import type { Delivery } from '../../monitors/usecases.ts'
import { fieldLabel } from '../../monitors/words.ts'
import type { PortalText } from '../text.nl.ts'
import { deskPath } from './delivery-form.tsx'

type Props = { t: PortalText; m: MonitorsText; visit: Visit; desk: Desk }

/** Everything as it will be kept, and what it means, before anything is sent. */
export function CheckPage({
  values,
  reason,
  verdict,
  ...props
}: Props & { values: Values; reason: string; verdict: Verdict }) {
  const { t, m, visit, desk } = props
  const path = deskPath(visit, desk)
  const fields = desk.monitor.fields.filter(({ name }) => values[name] !== null)
  const far = fields.flatMap((field) => farFromBefore(field, values, desk.before))
  const typed = {
    ...Object.fromEntries(desk.monitor.fields.map(({ name }) => [name, typedValue(values[name])])),
    reason,
  }
  return (
    <Stack gap="l">
      <PageTitle title={t.checkTitle} lead={t.checkLead} />
      {verdict.state === 'signal' ? <Notice kind="info">{t.willSignal}</Notice> : null}
      {verdict.state === 'needs-record' ? <Notice kind="warn">{t.needsChoice}</Notice> : null}
      {far.length > 0 ? (
        <Notice kind="warn" title={t.changed}>
          {far
            .map(({ name, times }) => t.big(fieldLabel(m, name), `× ${formatNumber(times, 1, visit.locale)}`))
            .join(' ')}
        </Notice>
      ) : null}
      <Panel title={t.outcome}>
        <VerdictLine m={m} t={t} verdict={verdict} visit={visit} />
      </Panel>
      <Panel title={t.formTitle(m.names[desk.monitor.name], m.period(desk.period))} flush>
        <DataTable table={checkTable(props, values)} rows={fields} />
      </Panel>
      <Form
        action={`${path}/versturen`}
        submit={t.send}
        beside={
          // Going back is a post too, so that what was typed is still there.
          <button
            type="submit"
            className="utrecht-button utrecht-button--secondary-action"
            formAction={`${path}/wijzigen`}
          >
            {t.change}
          </button>
        }
      >
        <HiddenFields fields={typed} />
      </Form>
    </Stack>
  )
}

function VerdictLine({ m, t, verdict, visit }: { m: MonitorsText; t: PortalText; verdict: Verdict; visit: Visit }) {
  return (
    <KeyValues
      items={[
        { label: t.value, value: verdictValue(m, verdict, visit.locale) ?? m.states[verdict.state] },
        { label: t.state, value: <VerdictChip t={m} verdict={verdict} /> },
        { label: m.detail.cap, value: m.kinds[verdict.kind] },
      ]}
    />
  )
}

/** Twice or half as much is worth a second look; it is never refused. */
const FAR = 2

function farFromBefore({ name, unit }: MonitorField, values: Values, before: Delivery | null) {
  const [now, last] = [values[name], before?.values[name]]
  if (unit === 'text' || unit === 'date' || typeof now !== 'number' || typeof last !== 'number') return []
  if (now <= 0 || last <= 0 || Math.max(now, last) < SMALL) return []
  const times = now / last
  return times >= FAR || times <= 1 / FAR ? [{ name, times }] : []
}
/** Below this a doubling is no surprise. */
const SMALL = 20

const checkTable = ({ t, m, visit, desk }: Props, values: Values): TableDefinition<MonitorField> => ({
  id: 'nakijken',
  caption: t.checkCaption,
  source: t.formLead(desk.organisation.name),
  rowKey: ({ name }) => name,
  columns: [
    {
      key: 'gegeven',
      label: t.field,
      kind: 'text',
      rowHeader: true,
      sortable: false,
      value: ({ name }) => fieldLabel(m, name),
    },
    {
      ...{ key: 'waarde', label: t.value, kind: 'text', sortable: false, unknown: t.empty },
      value: ({ name, unit }) => valueWords(unit, values[name], visit.locale),
    },
    { key: 'eenheid', label: t.unit, kind: 'text', sortable: false, value: ({ unit }) => m.units[unit] },
    ...(desk.before
      ? [
          {
            ...{ key: 'vorige', label: t.before(m.period(desk.before.period)), kind: 'text' as const },
            ...{ sortable: false, unknown: t.empty },
            value: ({ name, unit }: MonitorField) => valueWords(unit, desk.before?.values[name], visit.locale),
          },
        ]
      : []),
  ],
})

/** What was received, and every version of it. */
export function ReceiptPage({
  versions,
  agendas,
  verdict,
  ...props
}: Props & { versions: readonly Delivery[]; agendas: number; verdict: Verdict | null }) {
  const { t, m, visit, desk } = props
  const [newest] = versions
  const name = m.names[desk.monitor.name]
  return (
    <Stack gap="l">
      <PageTitle
        title={t.receiptTitle}
        lead={newest ? t.receipt(name, m.period(desk.period), newest.version) : ''}
        actions={
          <>
            <LinkButton href={visit.href(DELIVERY_PATH)}>{t.back}</LinkButton>
            <LinkButton href={visit.href(monitorPath(desk.monitor.name))}>{t.toMonitor}</LinkButton>
          </>
        }
      />
      {verdict?.state === 'signal' ? <Notice kind="info">{t.receiptAgenda(agendas)}</Notice> : null}
      {verdict ? (
        <Panel title={t.outcome}>
          <VerdictLine m={m} t={t} verdict={verdict} visit={visit} />
        </Panel>
      ) : null}
      <Panel title={t.versions} flush>
        <DataTable table={versionTable(props)} rows={versions} />
      </Panel>
    </Stack>
  )
}

const versionTable = ({ t, m, visit, desk }: Props): TableDefinition<Delivery> => ({
  id: 'versies',
  caption: t.versionsCaption,
  source: t.formLead(desk.organisation.name),
  rowKey: ({ version }) => String(version),
  columns: [
    { key: 'versie', label: t.version, kind: 'number', rowHeader: true, value: ({ version }) => version },
    { key: 'ontvangen', label: t.when, kind: 'date', value: ({ recordedAt }) => recordedAt.toISOString().slice(0, 10) },
    { key: 'reden', label: t.why, kind: 'text', value: ({ reason }) => (reason === '' ? t.first : reason) },
    ...desk.monitor.fields
      .filter(({ unit }) => unit !== 'text' && unit !== 'date')
      .filter(({ name }) => !name.startsWith('exception'))
      .map(({ name, unit }) => ({
        ...{ key: name, label: fieldLabel(m, name), kind: 'text' as const, sortable: false, unknown: t.empty },
        value: ({ values }: Delivery) => valueWords(unit, values[name], visit.locale),
      })),
  ],
})
