import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  DownloadMenu,
  ErrorSummary,
  Notice,
  PageTitle,
  Panel,
  Stack,
  StatStrip,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { YearComparison } from '../../model/year-monitor/compare-years.ts'
import type { SignState } from '../../model/year-monitor/sign-off.ts'
import { agreementsIn, notMetIn, signalsIn } from '../../model/year-monitor/year-report.ts'
import type { YearState } from '../../model/year-monitor/year-state.ts'
import { verdictValue } from '../../monitors/pages/show-value.tsx'
import { yearPath } from '../paths.ts'
import type { YearView } from '../usecases.ts'
import type { ReportWords } from '../words.ts'
import {
  agreementRows,
  agreementsTable,
  countsTable,
  disputesTable,
  figuresTable,
  meetingsTable,
  signalsTable,
} from './report-tables.ts'
import { SignPanel } from './sign-panel.tsx'
import { TellPanel } from './tell-panel.tsx'

export type YearPageProps = {
  words: ReportWords
  visit: Visit
  view: YearView
  errors: readonly FieldError[]
  mayWrite: boolean
  maySign: boolean
}

export function YearPage(props: YearPageProps) {
  const { words, visit, view, errors, mayWrite } = props
  const { t } = words
  const { report } = view
  return (
    <Stack gap="l">
      <PageTitle
        title={t.yearTitle(view.year)}
        lead={t.yearLead(report.set.title)}
        actions={<Downloads {...props} />}
      />
      <Saved {...props} />
      <ErrorSummary errors={errors} />
      {view.isPublic ? <Notice kind="info">{t.isPublic}</Notice> : null}
      <Summary {...props} />
      <SignPanel {...props} />
      <Panel flush>
        <DataTable
          table={withChips(words, agreementsTable(words, report), visit)}
          rows={agreementRows(report)}
          query={visit.query}
          href={visit.href(yearPath(view.year))}
          tools
        />
      </Panel>
      {mayWrite && view.state !== 'adopted' ? <TellPanel {...props} /> : null}
      {view.isPublic ? null : <Signals {...props} />}
      <Figures {...props} />
      {view.isPublic && report.meetings.length === 0 ? null : <Meetings {...props} />}
      {view.isPublic ? null : <Disputes {...props} />}
      {view.comparison ? <Comparison {...props} comparison={view.comparison} /> : null}
    </Stack>
  )
}

function Saved({ words: { t }, visit }: YearPageProps) {
  const done = visit.query.get('bewaard')
  const said = { ingestemd: t.sign.savedAgreed, vastgesteld: t.sign.savedAdopted, stand: t.sign.savedTold }[done ?? '']
  return said ? (
    <Notice kind="ok" live>
      {said}
    </Notice>
  ) : null
}

function Downloads({ words: { t }, visit, view }: YearPageProps) {
  const path = `${visit.href(yearPath(view.year))}/verslag`
  const files = (version: string) =>
    (['pdf', 'odt', 'ods'] as const).map((kind) => ({
      label: t.downloads[kind],
      href: `${path}.${kind}${version}`,
    }))
  const groups = view.isPublic
    ? [{ files: files('') }]
    : [
        { heading: t.full, files: files('') },
        ...(view.state === 'adopted' ? [{ heading: t.public, files: files('?versie=openbaar') }] : []),
      ]
  return <DownloadMenu label={t.download} groups={groups} />
}

function Summary({ words: { t, locale }, view }: YearPageProps) {
  const agreements = agreementsIn(view.report)
  const of = (state: YearState | null) => agreements.filter((one) => one.state === state).length
  const count = (label: string, n: number) => ({ label, value: formatNumber(n, 0, locale) })
  const counts = [
    count(t.summary.agreements, agreements.length),
    count(t.summary.late, of('late')),
    count(t.summary.unknown, of(null)),
  ]
  const inside = [
    count(t.summary.signals, signalsIn(view.report).length),
    count(t.summary.notMet, notMetIn(view.report).length),
    count(t.summary.disputes, view.report.disputes.length),
  ]
  return (
    <Panel>
      <StatStrip items={view.isPublic ? counts : [...counts, ...inside]} />
    </Panel>
  )
}

const STATE_CHIPS: Readonly<Record<YearState, ChipKind>> = {
  'not-started': 'neutral',
  running: 'neutral',
  done: 'ok',
  late: 'late',
  lapsed: 'neutral',
  continuous: 'neutral',
}

type AgreementTable = ReturnType<typeof agreementsTable>

/** The same table with its states as chips and a link to the agreement. */
const withChips = ({ t }: ReportWords, table: AgreementTable, visit: Visit): AgreementTable => ({
  ...table,
  columns: table.columns
    .filter(({ key }) => key !== 'volgt')
    .map((column) => {
      if (column.key === 'stand')
        return {
          ...column,
          cell: ({ state }) =>
            state === null ? (
              <Chip kind="outcome-unknown">{t.noState}</Chip>
            ) : (
              <Chip kind={STATE_CHIPS[state]}>{t.states[state]}</Chip>
            ),
        }
      if (column.key !== 'afspraak') return column
      return {
        ...column,
        cell: ({ nr, subtheme, summary }) => (
          <>
            <a href={visit.href(`/afspraken/${nr}`)}>{subtheme}</a>
            <span className="wr-rowtext">{summary}</span>
          </>
        ),
      }
    }),
})

function Signals({ words, view }: YearPageProps) {
  const { signals } = words.t
  const rows = [...signalsIn(view.report), ...notMetIn(view.report)]
  return (
    <Panel title={signals.title} flush={rows.length > 0}>
      {rows.length === 0 ? <p>{signals.none}</p> : <DataTable table={signalsTable(words, view.report)} rows={rows} />}
    </Panel>
  )
}

function Figures({ words, view }: YearPageProps) {
  const { figures } = words.t
  const { report } = view
  return (
    <Panel title={figures.title} flush={report.figures.length > 0}>
      {report.figures.length === 0 ? (
        <p>{figures.none}</p>
      ) : (
        <DataTable table={figuresTable(words, report)} rows={report.figures} />
      )}
      {view.isPublic && report.publicCounts.length > 0 ? (
        <DataTable table={countsTable(words)} rows={report.publicCounts} />
      ) : null}
    </Panel>
  )
}

function Meetings({ words, view: { report } }: YearPageProps) {
  const { t } = words
  const rows = report.meetings.map((row) => ({ ...row, year: report.year }))
  return (
    <Panel title={t.meetings.title} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p>{t.meetings.none}</p>
      ) : (
        <DataTable table={meetingsTable(words, t.source(report.set.source, report.year))} rows={rows} />
      )}
    </Panel>
  )
}

function Disputes({ words, view: { report } }: YearPageProps) {
  const { disputes } = words.t
  return (
    <Panel title={disputes.title} flush={report.disputes.length > 0}>
      {report.disputes.length === 0 ? (
        <p>{disputes.none}</p>
      ) : (
        <DataTable table={disputesTable(words, report)} rows={report.disputes} />
      )}
    </Panel>
  )
}

type ChangeRow = { what: string; before: string; now: string; change: string | null }

function Comparison({ words, view, comparison }: YearPageProps & { comparison: YearComparison }) {
  const { t, m, locale } = words
  const c = t.comparison
  const name = (state: YearState | null) => (state === null ? t.noState : t.states[state])
  const change = ({ change: by, unit }: YearComparison['values'][number]) =>
    c.changed[unit](`${by > 0 ? '+' : ''}${formatNumber(by, unit === 'points' ? 1 : 0, locale)}`)
  const rows: ChangeRow[] = [
    ...comparison.states.map(({ nr, subtheme, before, now }) => ({
      ...{ what: `${nr} ${subtheme}`, before: name(before), now: name(now), change: null },
    })),
    ...comparison.values.map((value) => ({
      ...{ what: m.names[value.monitor], change: change(value) },
      before: verdictValue(m, value.before, locale) ?? '',
      now: verdictValue(m, value.now, locale) ?? '',
    })),
  ]
  const table: TableDefinition<ChangeRow> = {
    id: 'jaar-verschil',
    caption: c.caption,
    source: t.source(view.report.set.source, view.year),
    rowKey: ({ what }) => what,
    columns: [
      { key: 'wat', label: c.what, kind: 'text', rowHeader: true, value: ({ what }) => what },
      { key: 'toen', label: c.before, kind: 'text', value: ({ before }) => before },
      { key: 'nu', label: c.now, kind: 'text', value: ({ now }) => now },
      { key: 'verschil', label: c.change, kind: 'text', unknown: '', value: (row) => row.change },
    ],
  }
  return (
    <Panel title={c.title(view.year - 1)} flush={rows.length > 0}>
      {rows.length === 0 ? <p>{c.same}</p> : <DataTable table={table} rows={rows} />}
    </Panel>
  )
}

export const SIGN_CHIPS: Readonly<Record<SignState, ChipKind>> = {
  open: 'neutral',
  agreed: 'due-soon',
  changed: 'condition-open',
  adopted: 'ok',
}

/** How the year was signed, in sentences, for page and paper. */
export function signedSentences({ t, locale }: ReportWords, { editions, adoption, state }: YearView): string[] {
  const [newest] = editions
  return [
    ...(newest ? [t.sign.agreed(formatLongDate(newest.agreedOn, locale), newest.edition)] : []),
    ...(adoption ? [t.sign.adopted(formatLongDate(adoption.adoptedOn, locale))] : []),
    ...(state === 'changed' ? [t.sign.changed] : []),
    ...(state === 'open' ? [t.sign.open] : []),
    ...(state === 'adopted' ? [] : [t.draft]),
  ]
}
