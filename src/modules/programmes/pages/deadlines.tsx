import { parseCalendarDate } from '#kernel/calendar.ts'
import { printSource } from '#kernel/source.ts'
import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import {
  arrange,
  Chip,
  DataTable,
  EmptyState,
  Field,
  FilterForm,
  PageTitle,
  Panel,
  readExportFormat,
  readTableQuery,
  type TableDefinition,
  tableToSheet,
} from '#platform/ui/index.ts'
import { cycleEn } from '../cycle/text.en.ts'
import { cycleNl } from '../cycle/text.nl.ts'
import { CYCLE_PATH } from '../cycle/usecases.ts'
import { programmesEn } from '../text.en.ts'
import { type ProgrammesText, programmesNl } from '../text.nl.ts'
import { dateLabel, deadlinesAsOf } from '../usecases.ts'

const TEXTS = { nl: programmesNl, en: programmesEn }
type Row = Awaited<ReturnType<typeof deadlinesAsOf>>[number]

export const deadlinesPage: PageRoute = {
  method: 'get',
  path: '/termijnen',
  needs: { object: 'deadline', action: 'read' },
  handle: listDeadlinesPage,
}

async function listDeadlinesPage(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const asOf = parseCalendarDate(visit.query.get('stand') ?? '') ?? visit.today
  const rows = await deadlinesAsOf(visit.actor, asOf, visit.scope)
  const table = deadlineTable(t)
  const format = readExportFormat(table, visit.query)
  if (format) {
    const sheet = tableToSheet(table, arrange(table, rows, readTableQuery(table, visit.query)))
    return exportSheet(sheet, format, `termijnen-${asOf}`, visit.municipality.name)
  }
  return {
    kind: 'page',
    title: t.page.title,
    breadcrumb: [{ label: t.page.home, href: visit.href('/') }, { label: t.page.title }],
    menu: '/termijnen',
    body: (
      <>
        <PageTitle title={t.page.title} lead={t.page.lead} />
        {visit.may({ object: 'programme-cycle', action: 'read' }) ? (
          <p>
            <a href={visit.href(CYCLE_PATH)}>{textsFor({ nl: cycleNl, en: cycleEn }, visit.locale).link}</a>
          </p>
        ) : null}
        <FilterForm action={visit.href('/termijnen')}>
          <Field name="stand" label={t.page.asOf} type="date" value={asOf} compact />
        </FilterForm>
        <Panel flush={rows.length > 0}>
          {rows.length === 0 ? (
            <EmptyState what={t.page.empty.what} why={t.page.empty.why} />
          ) : (
            <DataTable table={table} rows={rows} query={visit.query} href={visit.href('/termijnen')} tools />
          )}
        </Panel>
      </>
    ),
  }
}

const CHIP = {
  late: 'late',
  'due-soon': 'due-soon',
  'hard-date': 'hard-date',
  'outcome-unknown': 'outcome-unknown',
  far: 'neutral',
} as const

const deadlineTable = (t: ProgrammesText): TableDefinition<Row> => ({
  id: 'termijnen',
  caption: t.page.caption,
  source: t.page.foot,
  rowKey: ({ deadline }) => String(deadline.seq),
  arrives: { key: 'dag', dir: 'asc' },
  columns: [
    {
      key: 'wat',
      label: t.page.what,
      kind: 'text',
      rowHeader: true,
      value: ({ deadline }) => deadline.what,
      cell: ({ deadline }) => <span id={`termijn-${deadline.seq}`}>{deadline.what}</span>,
    },
    {
      key: 'wie',
      label: t.page.who,
      kind: 'text',
      value: ({ deadline }) => (deadline.owner === '-' ? null : deadline.owner),
      unknown: t.page.nobody,
    },
    {
      key: 'gegeven',
      label: t.page.given,
      kind: 'text',
      value: ({ deadline }) => t.page.givenAs(dateLabel(deadline.given)),
      cell: ({ deadline }) => <span className="wr-nowrap">{t.page.givenAs(dateLabel(deadline.given))}</span>,
    },
    { key: 'dag', label: t.page.day, kind: 'date', value: ({ day }) => day, unknown: t.page.every },
    {
      key: 'soort',
      label: t.page.kind,
      kind: 'text',
      value: ({ deadline }) =>
        [t.page.kinds[deadline.kind], t.page.precision[deadline.precision]].filter(Boolean).join(', '),
    },
    {
      key: 'stand',
      label: t.page.state,
      kind: 'text',
      value: ({ state }) => t.page.states[state],
      cell: ({ state }) => <Chip kind={CHIP[state]}>{t.page.states[state]}</Chip>,
    },
    {
      key: 'bron',
      label: t.page.source,
      kind: 'text',
      value: ({ deadline }) => deadline.sources.map(printSource).join('; '),
    },
  ],
})
