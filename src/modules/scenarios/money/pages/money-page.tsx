import { formatLargeEuros, formatLongDate, formatShare } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  ErrorSummary,
  FigureValue,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { COVER_LEVELS, type CoverState } from '../../model/agreed/coverage.ts'
import { type Pledge, type PledgeState, pledgeKey } from '../../model/agreed/pledge.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { MoneyText } from '../text.nl.ts'
import type { MoneyView } from '../usecases.ts'
import { CoverBars } from './cover-bars.tsx'
import { LimitForm, PledgeForm } from './form-panels.tsx'
import { LimitsPanel } from './limits-panel.tsx'
import { type CoverRow, coverRows, levelsAtLimit } from './money-figures.ts'
import { BeyondNotice, TwoWaysPanel } from './two-ways-panel.tsx'

export type MoneyPageProps = {
  t: MoneyText
  visit: Visit
  view: MoneyView
  errors: readonly FieldError[]
  mayWrite: boolean
}

export function MoneyPage(props: MoneyPageProps) {
  const { t, visit, view, errors, mayWrite } = props
  const { row, version, agreement, earlier, said } = view
  return (
    <Stack gap="l">
      <PageTitle
        title={t.title(row.name)}
        lead={t.lead(version.number)}
        actions={mayWrite ? <LinkButton href="#vastleggen">{t.pledges.add}</LinkButton> : undefined}
      />
      <ScenarioTabs visit={visit} id={row.id} current="geld" />
      {visit.query.has('gedaan') ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Notice kind={NOTICES[agreement.state]} title={t.standing[agreement.state].title}>
        {t.standing[agreement.state].body}
      </Notice>
      <BeyondNotice {...props} />
      <CoverPanel {...props} />
      <TwoWaysPanel {...props} />
      <Panel title={t.pledges.title} id="partijen" flush={agreement.pledges.length > 0}>
        {agreement.pledges.length === 0 ? (
          <EmptyState {...t.pledges.none} />
        ) : (
          <DataTable
            table={pledgeTable(props, { id: 'partijen', caption: t.pledges.caption(version.number) })}
            rows={agreement.pledges}
            query={visit.query}
            href={pathOf(props)}
          />
        )}
      </Panel>
      {earlier.length > 0 ? (
        <Panel title={t.earlier.title}>
          <p>{t.earlier.lead}</p>
          <DataTable
            table={pledgeTable(props, { id: 'eerder', caption: t.earlier.caption })}
            rows={earlier}
            query={visit.query}
            href={pathOf(props)}
          />
        </Panel>
      ) : null}
      <LimitsPanel {...props} />
      {mayWrite ? <PledgeForm {...props} /> : null}
      {mayWrite ? <LimitForm {...props} /> : null}
      {said.length > agreement.pledges.length + earlier.length ? (
        <details className="wr-fold">
          <summary>{t.history(said.length)}</summary>
          <DataTable
            table={pledgeTable({ ...props, mayWrite: false }, { id: 'historie', caption: t.historyCaption })}
            rows={said}
            query={visit.query}
            href={pathOf(props)}
          />
        </details>
      ) : null}
    </Stack>
  )
}

const NOTICES = { 'no-deficit': 'info', whole: 'ok', partly: 'warn', none: 'warn' } as const satisfies Record<
  CoverState,
  string
>
const CHIPS: Readonly<Record<PledgeState, ChipKind>> = { agreed: 'ok', proposed: 'condition-open', refused: 'late' }

export const pathOf = ({ visit, view }: MoneyPageProps): string => visit.href(scenarioPath(view.row.id, 'geld'))

function CoverPanel(props: MoneyPageProps) {
  const { t, visit, view } = props
  return (
    <Panel title={t.cover.title}>
      <CoverBars t={t} coverage={view.agreement.coverage} />
      <DataTable
        table={coverTable(props)}
        rows={coverRows({ t, view, locale: visit.locale })}
        query={visit.query}
        href={pathOf(props)}
      />
    </Panel>
  )
}

const coverTable = ({ t, visit, view }: MoneyPageProps): TableDefinition<CoverRow> => ({
  ...{ id: 'dekking', prefix: 'd-', caption: t.cover.caption, source: t.source(view.row.name, view.version.number) },
  rowKey: ({ key }) => key,
  columns: [
    {
      ...{ key: 'regel', label: t.cover.line, kind: 'text', rowHeader: true, sortable: false },
      value: ({ label }) => label,
      cell: ({ label, isMain }) => (isMain ? <strong>{label}</strong> : label),
    },
    ...COVER_LEVELS.map((level) => ({
      ...{ key: level, label: t.levels[level], unit: t.cover.unit, kind: 'number' as const, sortable: false },
      // A phone shows the middle and the edge that hurts.
      ...(level === 'p5' ? { phone: 'hide' as const } : {}),
      value: ({ figures }: CoverRow) => figures[level].value,
      cell: ({ figures, label }: CoverRow) => (
        <FigureValue figure={figures[level]} title={label} recalculateAt={null}>
          {formatLargeEuros(figures[level].value, visit.locale)}
        </FigureValue>
      ),
    })),
  ],
})

function pledgeTable(props: MoneyPageProps, { id, caption }: { id: string; caption: string }): TableDefinition<Pledge> {
  const { t, visit, view, mayWrite } = props
  const c = t.pledges
  const again = (pledge: Pledge) => `${pathOf(props)}?regel=${encodeURIComponent(pledgeKey(pledge))}#vastleggen`
  const part = ({ bears }: Pledge) =>
    bears.kind === 'share'
      ? c.share(formatShare(bears.share, visit.locale))
      : formatLargeEuros(bears.amount, visit.locale)
  return {
    ...{ id, prefix: `${id}-`, caption, source: c.recordedIn, wide: true },
    rowKey: (pledge) => `${pledgeKey(pledge)}-${view.said.indexOf(pledge)}`,
    columns: [
      {
        ...{ key: 'wie', label: c.who, kind: 'text', rowHeader: true },
        value: ({ who }) => who,
        cell: (pledge) => (
          <>
            {mayWrite ? <a href={again(pledge)}>{pledge.who}</a> : pledge.who}
            <small className="wr-rowtext">{t.parties[pledge.party]}</small>
          </>
        ),
      },
      {
        ...{ key: 'stand', label: c.state, kind: 'text' },
        value: ({ state }) => t.states[state],
        cell: ({ state }) => <Chip kind={CHIPS[state]}>{t.states[state]}</Chip>,
      },
      {
        ...{ key: 'draagt', label: c.part, kind: 'text' },
        value: part,
        cell: (pledge) => {
          const levels = levelsAtLimit(view, pledge)
          return (
            <>
              {part(pledge)}
              {levels.length > 0 && pledge.version === view.version.number ? (
                <small className="wr-rowtext">
                  {t.cover.atLimit}: {levels.map((level) => level.toUpperCase()).join(', ')}
                </small>
              ) : null}
            </>
          )
        },
      },
      {
        ...{ key: 'hoogstens', label: c.limit, unit: t.cover.unit, kind: 'number', unknown: c.noLimit },
        value: ({ limit }) => limit,
      },
      {
        ...{ key: 'voorwaarden', label: c.conditions, kind: 'text', unknown: c.noConditions },
        value: ({ conditions }) => conditions || null,
      },
      {
        ...{ key: 'dag', label: c.on, kind: 'date' },
        value: ({ on }) => on,
        cell: ({ on }) => formatLongDate(on, visit.locale),
      },
      { key: 'bron', label: c.source, kind: 'text', value: ({ source }) => source, sortable: false },
      { key: 'versie', label: c.version, kind: 'number', value: ({ version }) => version, phone: 'hide' },
    ],
  }
}
