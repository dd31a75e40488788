import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { arrange, PageTitle, readExportFormat, readTableQuery, Stack, tableToSheet } from '#platform/ui/index.ts'
import { BASE_FIGURES } from '../../model/monitors/base-figure.ts'
import { MONITORS, type MonitorName, readNumber } from '../../model/monitors/monitor.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { MONITOR_SLUGS, MONITORS_PATH, monitorPath } from '../paths.ts'
import { publishPeriod, recordBaseFigure, viewAssociations, viewBaseFigures } from '../records.ts'
import { viewRenovations } from '../renovations.ts'
import { type MonitorView, viewMonitor, viewMonitors } from '../usecases.ts'
import { monitorsText } from '../words.ts'
import { monitorChart } from './monitor-charts.ts'
import { MonitorPage } from './monitor-page.tsx'
import { monitorRows, monitorTable } from './monitor-table.tsx'
import { BaseFiguresPage, OverviewPage } from './overview-page.tsx'
import { AssociationsPanel, RenovationsPanel } from './record-tables.tsx'

const READ = { object: 'monitor-figure', action: 'read' } as const
const DELIVER = { object: 'monitor-figure', action: 'write' } as const
/** Figures from outside and publication are the municipality's, as the text of agreements is. */
const READ_TEXT = { object: 'agreement', action: 'read' } as const
const WRITE_TEXT = { object: 'agreement', action: 'write' } as const
const APPROVE_TEXT = { object: 'agreement', action: 'approve' } as const

export const monitorPages: readonly PageRoute[] = [
  { method: 'get', path: MONITORS_PATH, needs: READ, handle: showOverview },
  { method: 'get', path: `${MONITORS_PATH}/cijfers`, needs: READ_TEXT, handle: (visit) => showBase(visit) },
  {
    method: 'post',
    path: `${MONITORS_PATH}/cijfers`,
    needs: WRITE_TEXT,
    handle: postBase,
    again: showBase,
    figures: () => ['waarde'],
  },
  { method: 'get', path: `${MONITORS_PATH}/verenigingen`, needs: READ_TEXT, handle: showAssociations },
  { method: 'get', path: `${MONITORS_PATH}/projecten`, needs: READ_TEXT, handle: showRenovations },
  ...MONITORS.flatMap((name): PageRoute[] => [
    { method: 'get', path: monitorPath(name), needs: READ, handle: (visit) => showMonitor(visit, name) },
    {
      ...{ method: 'post', path: `${monitorPath(name)}/publiceren`, needs: APPROVE_TEXT },
      handle: (visit) => postPublish(visit, name),
    },
  ]),
]

function page(visit: Visit, title: string, body: React.ReactNode, errors: readonly FieldError[] = []): Answer {
  const t = monitorsText(visit.locale)
  const monitors = { label: t.title, href: visit.href(MONITORS_PATH) }
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: [
      ...agreementCrumbs(visit),
      ...(title === t.title ? [{ label: t.title }] : [monitors, { label: title }]),
    ],
    menu: '/afspraken',
    body,
  }
}

async function showOverview(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const views = await viewMonitors(visit.actor, visit.scope, visit.today)
  return page(visit, t.title, <OverviewPage t={t} visit={visit} views={views} />)
}

async function showMonitor(visit: Visit, name: MonitorName): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const view = await viewMonitor(visit.actor, visit.scope, name, visit.today)
  const file = await exported(visit, view)
  if (file) return file
  const chart = await monitorChart(view, t, visit.locale)
  const body = (
    <MonitorPage
      t={t}
      visit={visit}
      view={view}
      chart={chart}
      mayPublish={visit.may(APPROVE_TEXT)}
      mayDeliver={visit.may(DELIVER)}
    />
  )
  return page(visit, t.names[name], body)
}

async function exported(visit: Visit, view: MonitorView): Promise<Answer | null> {
  const t = monitorsText(visit.locale)
  const table = monitorTable(view, t, visit.locale)
  const format = readExportFormat(table, visit.query)
  if (!format) return null
  const sheet = tableToSheet(table, arrange(table, monitorRows(view, t), readTableQuery(table, visit.query)))
  return exportSheet(sheet, format, `monitor-${MONITOR_SLUGS[view.monitor.name]}`, visit.municipality.name)
}

async function postPublish(visit: Visit, name: MonitorName): Promise<Answer> {
  const done = await publishPeriod(visit, name, visit.form.get('periode') ?? '')
  // What stands in the way is on the page itself; a period that is none changes nothing.
  return { kind: 'redirect', to: visit.href(`${monitorPath(name)}${done?.ok ? '?bewaard' : ''}`) }
}

async function showBase(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const figures = await viewBaseFigures(visit.scope)
  const mayWrite = visit.may(WRITE_TEXT)
  const body = <BaseFiguresPage t={t} visit={visit} figures={figures} mayWrite={mayWrite} errors={errors} />
  return page(visit, t.base.title, body, errors)
}

async function postBase(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale).base
  const given = (name: string): string => (visit.form.get(name) ?? '').trim()
  const kind = BASE_FIGURES.find((one) => one === given('cijfer'))
  if (!kind) return showBase(visit, [{ field: 'cijfer', message: t.badKind }])
  const done = await recordBaseFigure(visit, {
    ...{ kind, year: Number(given('jaar')), source: given('bron'), reason: given('reden') },
    // No number fits no figure.
    value: readNumber(given('waarde')) ?? Number.NaN,
  })
  if (done.ok) return { kind: 'redirect', to: visit.href(`${MONITORS_PATH}/cijfers?bewaard`) }
  const errors = {
    value: { field: 'waarde', message: t.badValue },
    year: { field: 'jaar', message: t.badYear },
    source: { field: 'bron', message: t.badSource },
    reason: { field: 'reden', message: t.badReason },
  }
  return showBase(visit, [errors[done.reason]])
}

async function showAssociations(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const found = await viewAssociations(visit.actor, visit.scope)
  return page(
    visit,
    t.associations.title,
    <Stack gap="l">
      <PageTitle title={t.associations.title} lead={t.associations.lead} />
      <AssociationsPanel t={t} visit={visit} found={found} />
    </Stack>,
  )
}

async function showRenovations(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const projects = await viewRenovations(visit.actor, visit.scope, visit.locale)
  return page(
    visit,
    t.renovation.title,
    <Stack gap="l">
      <PageTitle title={t.renovation.title} lead={t.renovation.lead} />
      <RenovationsPanel t={t} visit={visit} projects={projects} />
    </Stack>,
  )
}
