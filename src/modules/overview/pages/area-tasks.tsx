import type { Locale } from '#platform/i18n/locale.ts'
import {
  DataTable,
  FigureValue,
  formatLongDay,
  KeyValues,
  Notice,
  Panel,
  SourceNote,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { AreaDossier } from '../usecases.ts'
import type { AreaPageProps } from './area-page-props.ts'

type Tasks = NonNullable<AreaDossier['tasksInFigures']>
type Line = Tasks['lines'][number]

/** What registers and plans say of a buurt beside its urgency: every figure with source and day, unknown as unknown. */
export function TasksInFigures({ t, locale, dossier: { tasksInFigures: tasks } }: AreaPageProps) {
  if (!tasks) return null
  return (
    <Panel
      title={t.area.tasksInFigures}
      aside={
        <FigureValue figure={tasks.figure} title={tasks.heading} inputLabels={tasks.inputLabels}>
          {tasks.count}
          {tasks.unknown ? `, ${tasks.unknown}` : ''}
        </FigureValue>
      }
    >
      <DataTable table={tasksTable(t, tasks, locale)} rows={tasks.lines} />
      <h3>{tasks.contextHeading}</h3>
      <KeyValues items={tasks.context} />
    </Panel>
  )
}

const tasksTable = (t: OverviewText, tasks: Tasks, locale: Locale): TableDefinition<Line> => ({
  id: 'opgaven-in-cijfers',
  prefix: 'o-',
  caption: t.area.tasksCaption,
  source: tasks.note,
  rowKey: ({ key }) => key,
  columns: [
    {
      key: 'opgave',
      label: t.area.task,
      kind: 'text',
      rowHeader: true,
      sortable: false,
      value: ({ label }) => label,
      cell: ({ label, meaning }) => (
        <>
          {label} <span className="wr-small wr-muted">({meaning})</span>
        </>
      ),
    },
    {
      key: 'waarde',
      label: t.area.value,
      kind: 'text',
      sortable: false,
      value: ({ value }) => value,
      cell: ({ label, value, figure }) =>
        figure === null ? (
          <span className="wr-muted">{value}</span>
        ) : (
          <FigureValue figure={figure} title={label} inputLabels={tasks.inputLabels} align="start">
            {value}
          </FigureValue>
        ),
    },
    { key: 'telt', label: t.area.countsAs, kind: 'number', decimals: 2, sortable: false, value: ({ x }) => x },
    {
      key: 'bron',
      label: t.area.source,
      kind: 'text',
      sortable: false,
      phone: 'hide',
      value: ({ source, asOf }) =>
        source === null ? null : [source, asOf ? formatLongDay(asOf, locale) : ''].filter(Boolean).join(', '),
      unknown: '–',
    },
  ],
})

/** DSK-08: investments in homes that are planned here, and whether the foundations come first. */
export function BalancePanel({ t, dossier: { balance } }: AreaPageProps) {
  if (!balance) return null
  return (
    <Panel title={balance.heading}>
      <Notice kind={balance.isWarning ? 'warn' : 'info'} title={balance.verdict}>
        <p>
          {balance.reason} {balance.isWarning ? balance.lead : ''}
        </p>
      </Notice>
      <h3>{t.area.balanceMeasures}</h3>
      <ul className="wr-list">
        {balance.measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ul>
      {balance.plans.length === 0 ? null : (
        <>
          <h3>{t.area.balancePlans}</h3>
          <ul className="wr-list">
            {balance.plans.map((plan) => (
              <li key={plan}>{plan}</li>
            ))}
          </ul>
        </>
      )}
      {balance.source === null ? null : <SourceNote>{balance.source}</SourceNote>}
    </Panel>
  )
}
