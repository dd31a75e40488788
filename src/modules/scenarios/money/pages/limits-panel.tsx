import { formatLargeEuros, formatLongDate } from '#kernel/dutch.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  FigureValue,
  Panel,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { type LimitState, mostAsked, type PartyStanding } from '../../model/agreed/party-limit.ts'
import { askedFigure } from './money-figures.ts'
import { type MoneyPageProps, pathOf } from './money-page.tsx'

const CHIPS: Readonly<Record<LimitState, ChipKind>> = {
  'not-said': 'outcome-unknown',
  expired: 'due-soon',
  beyond: 'late',
  'beyond-at-worst': 'condition-open',
  'below-lowest': 'signal',
  within: 'ok',
}

/** FIN-32: how far each party can go, beside what the plan asks of it. */
export function LimitsPanel(props: MoneyPageProps) {
  const { t, visit, view } = props
  return (
    <Panel title={t.limits.title} id="grenzen">
      <p>{t.limits.lead}</p>
      {view.standings.length === 0 ? (
        <EmptyState {...t.limits.none} />
      ) : (
        <DataTable table={limitTable(props)} rows={view.standings} query={visit.query} href={pathOf(props)} tools />
      )}
    </Panel>
  )
}

export function limitTable(props: MoneyPageProps): TableDefinition<PartyStanding> {
  const { t, visit, view, mayWrite } = props
  const c = t.limits
  const asked = (level: 'p50' | 'p95') => ({
    ...{ unit: t.cover.unit, kind: 'number' as const },
    value: (row: PartyStanding) => mostAsked(row.asked[level]),
    cell: (row: PartyStanding) => {
      const figure = askedFigure({ t, view, locale: visit.locale }, row, level)
      return (
        <FigureValue figure={figure} title={t.parties[row.party]} recalculateAt={null}>
          {formatLargeEuros(figure.value, visit.locale)}
        </FigureValue>
      )
    },
  })
  return {
    ...{ id: 'grenzen', prefix: 'g-', caption: c.caption, source: t.pledges.recordedIn, wide: true },
    rowKey: ({ party }) => party,
    columns: [
      {
        ...{ key: 'partij', label: t.pledges.party, kind: 'text', rowHeader: true },
        value: ({ party }) => t.parties[party],
        cell: ({ party }) =>
          mayWrite ? <a href={`${pathOf(props)}?grens=${party}#grens`}>{t.parties[party]}</a> : t.parties[party],
      },
      {
        ...{ key: 'stand', label: t.pledges.state, kind: 'text' },
        value: ({ state }) => c.states[state],
        cell: ({ state }) => <Chip kind={CHIPS[state]}>{c.states[state]}</Chip>,
      },
      { key: 'p50', label: c.askedMiddle, ...asked('p50') },
      { key: 'p95', label: c.askedWorst, ...asked('p95') },
      {
        ...{ key: 'hoog', label: c.highest, unit: t.cover.unit, kind: 'number', unknown: c.unsaid },
        value: ({ limit }) => limit?.highest ?? null,
      },
      {
        ...{ key: 'laag', label: c.lowest, unit: t.cover.unit, kind: 'number', unknown: c.unsaid },
        value: ({ limit }) => limit?.lowest ?? null,
      },
      {
        ...{ key: 'tot', label: c.validUntil, kind: 'date', unknown: c.noEnd },
        value: ({ limit }) => limit?.validUntil ?? null,
        cell: ({ limit }) => (limit?.validUntil ? formatLongDate(limit.validUntil, visit.locale) : c.noEnd),
      },
      {
        ...{ key: 'voorwaarden', label: t.pledges.conditions, kind: 'text', unknown: t.pledges.noConditions },
        value: ({ limit }) => limit?.conditions || null,
      },
      {
        ...{ key: 'bron', label: t.pledges.source, kind: 'text', unknown: c.unsaid },
        value: ({ limit }) => limit?.source ?? null,
      },
    ],
  }
}
