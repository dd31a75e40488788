import type { Visit } from '#platform/http/route.ts'
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
import { type AreaTasks, type BalanceLines, balancesInWords, type TaskLine, tasksInWords } from '../area-tasks.ts'
import type { StackedText } from '../text.nl.ts'
import { stackedText } from '../words.ts'
import { isUnknown } from './stack-cells.tsx'

/** What else is going on in one buurt: every task with its value, how it counts, source and day. */
export function TasksPanel({ visit, tasks }: { visit: Visit; tasks: AreaTasks }) {
  const t = stackedText(visit.locale)
  const words = tasksInWords(tasks.stacked, visit.locale)
  const balance = balancesInWords(tasks.balances, visit.locale)
  return (
    <Panel
      title={words.heading}
      aside={
        isUnknown(tasks.stacked) ? (
          <span className="wr-unknown">{t.unknown}</span>
        ) : (
          <FigureValue figure={words.figure} title={words.heading} inputLabels={words.inputLabels}>
            {words.count}
            {words.unknown ? <span className="wr-muted">, {words.unknown}</span> : null}
          </FigureValue>
        )
      }
    >
      <p className="wr-note">{words.lead}</p>
      <DataTable table={tasksTable(t, visit, words.inputLabels)} rows={words.lines} />
      <h3>{words.contextHeading}</h3>
      <KeyValues items={words.context} />
      {balance ? <BalanceNotice balance={balance} /> : null}
      <p>
        <a href={visit.href('/urgentie/stapelmatrix')}>{t.panel.toMatrix}</a>
      </p>
    </Panel>
  )
}

function BalanceNotice({ balance }: { balance: BalanceLines }) {
  return (
    <>
      <h3>{balance.heading}</h3>
      <Notice kind={balance.isWarning ? 'warn' : 'info'} title={balance.verdict}>
        <p>
          {balance.reason} {balance.isWarning ? balance.lead : ''}
        </p>
        <ul className="wr-list">
          {balance.measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </Notice>
      {balance.source === null ? null : <SourceNote>{balance.source}</SourceNote>}
    </>
  )
}

const tasksTable = (
  t: StackedText,
  { locale }: Visit,
  inputLabels: Readonly<Record<string, string>>,
): TableDefinition<TaskLine> => ({
  id: 'opgaven',
  prefix: 'o-',
  caption: t.panel.caption,
  source: t.panel.tableSource,
  rowKey: ({ key }) => key,
  columns: [
    {
      key: 'opgave',
      label: t.panel.task,
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
      label: t.panel.value,
      kind: 'text',
      sortable: false,
      value: ({ value }) => value,
      cell: ({ label, value, figure }) =>
        figure === null ? (
          <span className="wr-muted">{value}</span>
        ) : (
          <FigureValue figure={figure} title={label} inputLabels={inputLabels} align="start">
            {value}
          </FigureValue>
        ),
    },
    {
      key: 'telt',
      label: t.panel.x,
      kind: 'number',
      decimals: 2,
      sortable: false,
      value: ({ x }) => x,
      unknown: t.unknown,
    },
    { key: 'bron', label: t.panel.source, kind: 'text', sortable: false, value: ({ source }) => source, unknown: '–' },
    {
      key: 'peildatum',
      label: t.panel.asOf,
      kind: 'text',
      sortable: false,
      phone: 'hide',
      value: ({ asOf }) => (asOf ? formatLongDay(asOf, locale) : null),
      unknown: '–',
    },
  ],
})
