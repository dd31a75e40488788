// The two amounts that nobody bears beside each other, and a warning when more was agreed to than is needed.
import { formatLargeEuros, formatList } from '#kernel/dutch.ts'
import { DataTable, FigureValue, Notice, Panel, type TableDefinition } from '#platform/ui/index.ts'
import { COVER_LEVELS } from '../../model/agreed/coverage.ts'
import { type WayRow, wayRows } from './money-figures.ts'
import { type MoneyPageProps, pathOf } from './money-page.tsx'

/** The key is a proposal, the agreements are what was said yes to. */
export function TwoWaysPanel(props: MoneyPageProps) {
  const { t, visit, view } = props
  return (
    <Panel title={t.ways.title} id="sleutel">
      <p>{t.ways.lead}</p>
      {view.version.document.key.length === 0 ? <p>{t.ways.noKey}</p> : null}
      <DataTable
        table={wayTable(props)}
        rows={wayRows({ t, view, locale: visit.locale })}
        query={visit.query}
        href={pathOf(props)}
      />
    </Panel>
  )
}

const wayTable = ({ t, visit, view }: MoneyPageProps): TableDefinition<WayRow> => ({
  ...{ id: 'sleutel-afspraken', prefix: 's-', caption: t.ways.caption },
  source: t.source(view.row.name, view.version.number),
  rowKey: ({ way }) => way,
  columns: [
    {
      ...{ key: 'regel', label: t.cover.line, kind: 'text', rowHeader: true, sortable: false },
      value: ({ label }) => label,
      cell: ({ way, label }) => (
        <>
          {way === 'gap' ? label : <strong>{label}</strong>}
          <small className="wr-rowtext">{t.ways.explained[way]}</small>
        </>
      ),
    },
    ...COVER_LEVELS.map((level) => ({
      ...{ key: level, label: t.levels[level], unit: t.cover.unit, kind: 'number' as const, sortable: false },
      ...(level === 'p5' ? { phone: 'hide' as const } : {}),
      value: ({ figures }: WayRow) => figures[level].value,
      cell: ({ figures, label }: WayRow) => (
        <FigureValue figure={figures[level]} title={label} recalculateAt={null}>
          {formatLargeEuros(figures[level].value, visit.locale)}
        </FigureValue>
      ),
    })),
  ],
})

export function BeyondNotice({ t, visit, view }: MoneyPageProps) {
  const { beyond } = view.agreement
  if (beyond === null) return null
  const { over, idle } = beyond
  const euros = (amount: number) => formatLargeEuros(amount, visit.locale)
  const told = [
    over.p50 > 0 ? t.beyond.middle(euros(over.p50)) : '',
    over.p95 > 0 ? t.beyond.worst(euros(over.p95)) : '',
    idle.length > 0 ? t.beyond.idle(formatList(idle, visit.locale)) : '',
    t.beyond.advice,
  ]
  return (
    <Notice kind="warn" title={t.beyond.title}>
      {told.filter(Boolean).join(' ')}
    </Notice>
  )
}
