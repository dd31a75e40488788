import { calendarDate } from '#kernel/calendar.ts'
import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { shownOrNull } from '#platform/suppression/index.ts'
import {
  ButtonForm,
  Chart,
  DataTable,
  EmptyState,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  StatStrip,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { MonitorName } from '../../model/monitors/monitor.ts'
import { DELIVERY_PATH, monitorPath } from '../paths.ts'
import type { PublicCount } from '../public-counts.ts'
import { isPublishable, publishBlockers } from '../records.ts'
import type { MonitorsText } from '../text.nl.ts'
import type { MonitorView, PeriodView } from '../usecases.ts'
import { fieldLabel, problemWords } from '../words.ts'
import type { MonitorChart } from './monitor-charts.ts'
import { monitorRows, monitorTable } from './monitor-table.tsx'
import { ChoicesPanel } from './record-tables.tsx'
import { VerdictChip, verdictValue } from './show-value.tsx'

export type MonitorPageProps = {
  t: MonitorsText
  visit: Visit
  view: MonitorView
  chart: MonitorChart | null
  mayPublish: boolean
  mayDeliver: boolean
}

export function MonitorPage(props: MonitorPageProps) {
  const { t, visit, view, mayDeliver } = props
  const { name } = view.monitor
  const rows = monitorRows(view, t)
  const isEmpty = rows.every(({ values }) => values === null) && view.counts.length === 0
  return (
    <Stack gap="l">
      <PageTitle
        title={t.names[name]}
        lead={t.about[name]}
        actions={mayDeliver ? <LinkButton href={visit.href(DELIVERY_PATH)}>{t.detail.deliver}</LinkButton> : null}
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.detail.saved}
        </Notice>
      ) : null}
      {view.readsAll ? null : <Notice kind="info">{t.detail.hidden}</Notice>}
      <Known {...props} />
      {isEmpty ? (
        <Panel>
          <EmptyState
            what={view.readsAll ? t.detail.nothing : t.overview.unpublished}
            why={t.detail.nothingWhy(fieldList(view, t))}
          />
        </Panel>
      ) : (
        <Latest {...props} />
      )}
      {name === 'free-room' && view.terms.corporations.length > 0 ? (
        <ChoicesPanel t={t} visit={visit} choices={view.choices} parties={view.terms.corporations} />
      ) : null}
      {view.counts.length > 0 ? <PublicCounts {...props} /> : null}
      {rows.length === 0 ? null : (
        <Panel flush>
          <DataTable
            table={monitorTable(view, t, visit.locale)}
            rows={rows}
            query={visit.query}
            href={visit.href(monitorPath(name))}
            tools
          />
        </Panel>
      )}
      {view.readsAll ? <Publishing {...props} /> : null}
    </Stack>
  )
}

const fieldList = ({ monitor }: MonitorView, t: MonitorsText): string =>
  monitor.fields
    .filter(({ optional }) => !optional)
    .map(({ name }) => fieldLabel(t, name).toLowerCase())
    .join(', ')

/** A stated figure is told beside the deliveries, never among them. */
function Known({ t, visit, view }: MonitorPageProps) {
  const known = view.base.find(({ kind }) => kind === 'opening-stock')
  if (view.monitor.name !== 'stock' || !known) return null
  return <p>{t.detail.openingKnown(formatNumber(known.value, 0, visit.locale), String(known.year), known.source)}</p>
}

/** The newest period that has ended: what it says of all together, and who is missing. */
function Latest({ t, visit, view, chart }: MonitorPageProps) {
  const delivered = view.periods.filter(({ cells }) => cells.some(({ delivery }) => delivery !== null))
  const last = delivered.at(-1)
  const missing = last?.cells.filter(({ delivery }) => delivery === null) ?? []
  return (
    <>
      {last ? (
        <Panel title={t.detail.latest(t.period(last.period))}>
          <StatStrip
            items={[
              ...(last.total && last.cells.length > 1
                ? [{ organisation: { name: t.detail.total }, ...last.total }]
                : []),
              ...last.cells,
            ].flatMap(({ organisation, verdict }) =>
              verdict
                ? [
                    {
                      label: organisation.name,
                      value: verdictValue(t, verdict, visit.locale) ?? '–',
                      note: <VerdictChip t={t} verdict={verdict} />,
                    },
                  ]
                : [],
            )}
          />
          {view.readsAll && missing.length > 0 ? (
            <p>
              {t.detail.missing(missing.map(({ organisation }) => organisation.name).join(', '), t.period(last.period))}
            </p>
          ) : null}
          <p className="wr-note">
            {t.detail.kind(t.kinds[KIND_OF[view.monitor.name]])}{' '}
            {PERCENTAGES.includes(view.monitor.name) ? t.detail.rounding : null}
          </p>
        </Panel>
      ) : null}
      {chart ? (
        <Panel title={t.detail.chart}>
          <Chart
            svg={chart.svg}
            caption={chart.caption}
            table={{ ...monitorTable(view, t, visit.locale), id: 'in-beeld', prefix: 'b-' }}
            rows={monitorRows(view, t)}
          />
        </Panel>
      ) : null}
    </>
  )
}

const PERCENTAGES: readonly MonitorName[] = ['availability', 'free-room', 'rent-sum']

const KIND_OF = {
  stock: 'hard-rule',
  availability: 'signal',
  'free-room': 'liftable-limit',
  'rent-sum': 'hard-rule',
  labels: 'hard-rule',
} as const

function PublicCounts({ t, visit, view }: MonitorPageProps) {
  const name = (code: string) => view.terms.corporations.find((one) => one.code === code)?.name ?? code
  const table: TableDefinition<PublicCount> = {
    id: 'gepubliceerd',
    caption: t.detail.publicTable,
    source: t.detail.publicSource,
    prefix: 'g-',
    rowKey: ({ period, organisation, part }) => `${period}-${organisation}-${part}`,
    columns: [
      { key: 'periode', label: t.detail.period, kind: 'text', value: ({ period }) => t.period(period) },
      {
        key: 'wie',
        label: t.detail.organisation,
        kind: 'text',
        rowHeader: true,
        value: (one) => name(one.organisation),
      },
      { key: 'deel', label: t.detail.part, kind: 'text', value: ({ part }) => t.detail.partOf[part] ?? part },
      {
        ...{ key: 'aantal', label: t.detail.count, kind: 'number', unit: t.units.dwellings },
        ...{ value: ({ count }) => shownOrNull(count), unknown: t.detail.suppressed },
      },
    ],
  }
  return (
    <Panel title={t.detail.publicTable} flush>
      <DataTable
        table={table}
        rows={view.counts}
        query={visit.query}
        href={visit.href(monitorPath(view.monitor.name))}
      />
    </Panel>
  )
}

function Publishing({ t, visit, view, mayPublish }: MonitorPageProps) {
  const ended = view.periods.filter(
    ({ hasEnded, cells }) => hasEnded && cells.some(({ delivery }) => delivery !== null),
  )
  if (ended.length === 0) return null
  return (
    <Panel title={t.detail.publish}>
      <p>{t.detail.publishHelp}</p>
      <ul className="wr-list">
        {[...ended].reverse().map((period) => (
          <li key={period.period}>
            {t.period(period.period)}: <PublishState t={t} visit={visit} period={period} />
            {mayPublish && isPublishable(period) && (!period.published || period.published.isOutdated) ? (
              <ButtonForm
                action={visit.href(`${monitorPath(view.monitor.name)}/publiceren`)}
                label={`${t.detail.publish}: ${t.period(period.period)}`}
                fields={{ periode: period.period }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function PublishState({ t, visit, period }: { t: MonitorsText; visit: Visit; period: PeriodView }) {
  const { published } = period
  const { missing, unbalanced, openingGap } = publishBlockers(period)
  const lines = [
    ...(published
      ? [
          t.detail.published(
            formatLongDate(calendarDate(published.at.toISOString().slice(0, 10)), visit.locale),
            published.edition,
          ),
        ]
      : [t.overview.unpublished]),
    ...(published?.isOutdated ? [t.detail.outdated] : []),
    ...(missing.length + unbalanced.length > 0 || openingGap !== 0 ? [t.detail.cannotPublish] : []),
    ...(openingGap === 0 ? [] : [t.detail.openingGap(openingGap)]),
    ...missing.map(({ name }) => t.detail.unbalanced(name, t.detail.notDelivered)),
    ...unbalanced.flatMap(({ organisation, problems }) =>
      problems.map((problem) =>
        t.detail.unbalanced(organisation.name, `${fieldLabel(t, problem.field)} ${problemWords(t, problem)}`),
      ),
    ),
  ]
  return lines.join(' ')
}
