import { formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  LinkButton,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { JudgedAgreement } from '../../model/agreement-state.ts'
import { DELIVERY_PATH, MONITOR_SLUGS, MONITORS_PATH } from '../../monitors/paths.ts'
import type { MonitorsText } from '../../monitors/text.nl.ts'
import { StateChip } from '../../pages/state-chip.tsx'
import { PROPERTY_PATH } from '../../property/paths.ts'
import type { AgreementsText } from '../../text.nl.ts'
import { windowLabel } from '../../window-label.ts'
import type { PortalText } from '../text.nl.ts'
import type { DeskLine, OwnDesk } from '../usecases.ts'

export type Words = { t: PortalText; m: MonitorsText; a: AgreementsText }
type DeskProps = Words & { visit: Visit; desks: readonly OwnDesk[] }

export function DeskPage({ desks, ...props }: DeskProps) {
  const { t, visit } = props
  if (desks.length === 0)
    return (
      <>
        <PageTitle title={t.title} />
        <Panel>
          <EmptyState
            what={t.nobody}
            why={t.nobodyWhy}
            action={<LinkButton href={visit.href(MONITORS_PATH)}>{t.toMonitors}</LinkButton>}
          />
        </Panel>
      </>
    )
  return (
    <Stack gap="l">
      {desks.map((desk) => (
        <OneDesk key={desk.organisation.code} desk={desk} {...props} />
      ))}
    </Stack>
  )
}

function OneDesk({ t, m, a, visit, desk }: Words & { visit: Visit; desk: OwnDesk }) {
  const { organisation, lines, agreements, set } = desk
  const past = lines.filter(({ state }) => state === 'outcome-unknown')
  const isCorporation = organisation.side === 'corporation'
  const own = visit.href(`${DELIVERY_PATH}/${organisation.code}`)
  return (
    <>
      <PageTitle
        title={t.title}
        lead={t.lead(organisation.name)}
        actions={<LinkButton href={visit.href(MONITORS_PATH)}>{t.toMonitors}</LinkButton>}
      />
      {isCorporation ? (
        <Panel title={t.due} flush>
          <p className="wr-note">{t.dueHelp}</p>
          <DataTable
            table={dueTable({ t, m, a }, visit, desk)}
            rows={inOrder(lines.filter(({ state }) => state !== 'outcome-unknown'))}
            query={visit.query}
            href={visit.href(DELIVERY_PATH)}
          />
        </Panel>
      ) : (
        <Panel title={t.due}>
          <p>{t.readsOnly}</p>
          <p>
            <a href={visit.href(PROPERTY_PATH)}>{t.property}</a>
          </p>
        </Panel>
      )}
      {isCorporation && past.length > 0 ? (
        <details className="wr-fold">
          <summary>{t.earlier(past.length)}</summary>
          <p>{t.earlierHelp}</p>
          <DataTable table={{ ...dueTable({ t, m, a }, visit, desk), id: 'eerder' }} rows={past} />
        </details>
      ) : null}
      {isCorporation ? (
        <Panel title={t.more}>
          <ul className="wr-list">
            <li>
              <a href={`${own}/bezit`}>{t.property}</a>
            </li>
            <li>
              <a href={`${own}/keuze`}>{t.choice}</a>
            </li>
            <li>
              <a href={`${own}/verenigingen`}>{m.associations.title}</a>
            </li>
            <li>
              <a href={`${own}/projecten`}>{m.renovation.title}</a>
            </li>
          </ul>
        </Panel>
      ) : null}
      <Panel title={t.agreements} flush={agreements.length > 0}>
        {agreements.length === 0 ? (
          <p>{t.noAgreements}</p>
        ) : (
          <DataTable
            table={agreementTable({ t, m, a }, visit, set?.title ?? '', agreements.length)}
            rows={agreements}
          />
        )}
      </Panel>
    </>
  )
}

const ORDER: readonly DeskLine['state'][] = ['late', 'open', 'delivered', 'coming', 'outcome-unknown']
/** What is late first; of what was delivered the newest first. */
const inOrder = (lines: readonly DeskLine[]): DeskLine[] =>
  [...lines].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      (a.state === 'delivered' ? -1 : 1) * (a.view.period < b.view.period ? -1 : a.view.period > b.view.period ? 1 : 0),
  )

const CHIPS: Readonly<Record<DeskLine['state'], ChipKind>> = {
  late: 'late',
  open: 'due-soon',
  delivered: 'ok',
  coming: 'neutral',
  'outcome-unknown': 'outcome-unknown',
}

const dueTable = ({ t, m }: Words, visit: Visit, { organisation }: OwnDesk): TableDefinition<DeskLine> => ({
  id: 'te-leveren',
  caption: t.dueCaption(organisation.name),
  source: t.dueSource,
  rowKey: ({ monitor, view }) => `${monitor}-${view.period}`,
  columns: [
    {
      key: 'monitor',
      label: t.monitor,
      kind: 'text',
      rowHeader: true,
      value: ({ monitor }) => m.names[monitor],
      cell: ({ state, monitor, view }) =>
        state === 'coming' ? (
          m.names[monitor]
        ) : (
          <a href={visit.href(`${DELIVERY_PATH}/${organisation.code}/${MONITOR_SLUGS[monitor]}/${view.period}`)}>
            {m.names[monitor]}
            <span className="wr-sr">
              {' '}
              {m.period(view.period)}: {state === 'delivered' ? t.correct : t.deliver}
            </span>
          </a>
        ),
    },
    { key: 'periode', label: t.period, kind: 'text', value: ({ view }) => m.period(view.period) },
    {
      key: 'stand',
      label: t.state,
      kind: 'text',
      value: ({ state }) => t.states[state],
      cell: ({ state }) => <Chip kind={CHIPS[state]}>{t.states[state]}</Chip>,
    },
    {
      key: 'uiterlijk',
      label: t.by,
      kind: 'date',
      value: ({ view }) => view.due?.to ?? null,
      unknown: t.noDue,
    },
    {
      key: 'laatste',
      label: t.latestDelivery,
      kind: 'date',
      value: ({ cell }) => cell.delivery?.recordedAt.toISOString().slice(0, 10) ?? null,
      unknown: t.never,
    },
  ],
})

const agreementTable = (
  { t, a }: Words,
  visit: Visit,
  set: string,
  count: number,
): TableDefinition<JudgedAgreement> => ({
  id: 'eigen-afspraken',
  caption: t.agreementsCaption(count),
  source: t.agreementsSource(set, formatLongDate(visit.today, visit.locale)),
  rowKey: ({ agreement }) => agreement.nr,
  columns: [
    { key: 'nr', label: t.nr, kind: 'text', value: ({ agreement }) => agreement.nr },
    {
      key: 'afspraak',
      label: t.agreement,
      kind: 'text',
      rowHeader: true,
      value: ({ agreement }) => agreement.summary,
      cell: ({ agreement }) => (
        <>
          <a href={visit.href(`/afspraken/${agreement.nr}`)}>{agreement.subtheme}</a>
          <span className="wr-rowtext">{agreement.summary}</span>
        </>
      ),
    },
    {
      key: 'eerstvolgend',
      label: t.next,
      kind: 'text',
      value: ({ next }) => (next ? windowLabel(next) : null),
      unknown: t.noNext,
    },
    {
      key: 'stand',
      label: t.state,
      kind: 'text',
      value: ({ state }) => a.states[state],
      cell: ({ state }) => <StateChip t={a} state={state} delay={0} />,
    },
  ],
})
