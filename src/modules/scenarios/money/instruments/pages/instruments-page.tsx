import { formatLargeEuros, formatLongDate } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { printSource } from '#kernel/source.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chip,
  type Column,
  DataTable,
  EmptyState,
  FigureValue,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { type InstrumentUse, OWNER_SUPPORT_LIST, ruleFor } from '../../../model/agreed/instruments.ts'
import type { Contribution } from '../../../model/scenario.ts'
import { ScenarioTabs } from '../../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../../paths.ts'
import type { InstrumentsText } from '../text.nl.ts'
import type { InstrumentsView } from '../usecases.ts'

export type InstrumentsProps = {
  t: InstrumentsText
  visit: Visit
  view: InstrumentsView
  source: string
  mayWrite: boolean
}

export function InstrumentsPage(props: InstrumentsProps) {
  const { t, visit, view } = props
  return (
    <Stack gap="l">
      <PageTitle title={t.title(view.row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={view.row.id} current="geld/middelen" />
      <Panel title={t.table.title} flush>
        <DataTable table={usesTable(props)} rows={view.uses} query={visit.query} href={pathOf(props)} tools />
      </Panel>
      <SubsidiesPanel {...props} />
      <SupportPanel {...props} />
    </Stack>
  )
}

const pathOf = ({ visit, view }: InstrumentsProps): string =>
  visit.href(`${scenarioPath(view.row.id, 'geld')}/middelen`)

export function usesTable(props: InstrumentsProps): TableDefinition<InstrumentUse> {
  const { t, source } = props
  const c = t.table
  return {
    ...{ id: 'middelen', caption: c.caption, source, rowKey: ({ instrument }) => instrument },
    columns: [
      {
        ...{ key: 'middel', label: c.instrument, kind: 'text', rowHeader: true },
        value: ({ instrument }) => t.names[instrument],
        cell: ({ instrument, used }) => (
          <>
            {t.names[instrument]}
            {used === null ? <small className="wr-rowtext">{t.how[instrument]}</small> : null}
          </>
        ),
      },
      amountColumn(props, 'used', c.used),
      amountColumn(props, 'possible', c.possible),
      {
        ...{ key: 'regel', label: c.rule, kind: 'text', sortable: false },
        value: ({ instrument }) => ruleWords(props, instrument),
      },
    ],
  }
}

function amountColumn(
  { t, visit, view, source }: InstrumentsProps,
  name: 'used' | 'possible',
  label: string,
): Column<InstrumentUse> {
  return {
    ...{ key: name, label, unit: t.table.unit, kind: 'number', unknown: t.table.perHousehold },
    value: (use) => use[name],
    cell: ({ instrument, ...use }) =>
      use[name] === null ? (
        t.table.perHousehold
      ) : (
        <FigureValue
          title={t.names[instrument]}
          recalculateAt={null}
          figure={figure(`instrument-${instrument}-${name}`, {
            ...{ value: use[name], unit: 'EUR', formula: t.how[instrument] },
            source: { document: source, asOf: view.version.document.settings.ruleDate },
          })}
        >
          {formatLargeEuros(use[name], visit.locale)}
        </FigureValue>
      ),
  }
}

function ruleWords({ t, visit, view }: InstrumentsProps, instrument: InstrumentUse['instrument']): string {
  const rule = ruleFor(instrument, view.version.document)
  if (rule === 'no-rule') return t.table.noRule
  if (rule === 'none-on-day') return t.table.noneOnDay
  return t.table.since(printSource(rule.source), formatLongDate(rule.validFrom, visit.locale))
}

export const subsidiesIn = ({ version }: Pick<InstrumentsView, 'version'>) =>
  version.document.contributions.filter(({ party }) => party === 'state' || party === 'fund')

/** FIN-24: what state and funds give, and where to look and change it. */
function SubsidiesPanel(props: InstrumentsProps) {
  const { t, visit, view } = props
  const { subsidies: s } = t
  const rows = subsidiesIn(view)
  const parts = visit.href(scenarioPath(view.row.id, 'onderdelen'))
  const checks = `${visit.href(scenarioPath(view.row.id, 'geld'))}/positie`
  // Who may answer gets the form of the question, who may read gets the list.
  const question = props.mayWrite ? `${checks}?vraag=company-subsidies#antwoord` : checks
  return (
    <Panel title={s.title}>
      <p>
        {s.lead} <a href={question}>{s.question}</a>
      </p>
      {rows.length === 0 ? (
        <EmptyState {...s.none} />
      ) : (
        <DataTable table={subsidyTable(props)} rows={rows} query={visit.query} href={pathOf(props)} tools />
      )}
      <p>
        <a href={parts}>{s.change}</a>
        {visit.may({ object: 'deadline', action: 'read' }) ? (
          <>
            {' · '}
            <a href={visit.href('/termijnen')}>{s.deadlines}</a>
          </>
        ) : null}
      </p>
    </Panel>
  )
}

export const subsidyTable = ({ t: { subsidies: s }, source }: InstrumentsProps): TableDefinition<Contribution> => ({
  ...{ id: 'subsidies', prefix: 's-', caption: s.caption, source, rowKey: ({ id }) => id },
  columns: [
    { key: 'naam', label: s.name, kind: 'text', rowHeader: true, value: ({ name }) => name },
    {
      ...{ key: 'stand', label: s.state, kind: 'text' },
      value: ({ state }) => s.states[state],
      cell: ({ state }) => <Chip kind={state === 'granted' ? 'ok' : 'outcome-unknown'}>{s.states[state]}</Chip>,
    },
    {
      ...{ key: 'jaren', label: s.window, kind: 'text' },
      value: ({ window: [first, last] }) => (first === last ? String(first) : `${first}\u2013${last}`),
    },
    { key: 'bron', label: s.source, kind: 'text', value: (one) => one.source, sortable: false },
  ],
})

/** FIN-36: a list to ask about, with the disclaimer in front. */
function SupportPanel({ t, visit }: InstrumentsProps) {
  const s = t.support
  return (
    <Panel title={s.title}>
      <Notice kind="info">{s.disclaimer}</Notice>
      <ul className="wr-list">
        {OWNER_SUPPORT_LIST.values.at(-1)?.value.map(({ help, source }) => (
          <li key={help}>
            {s.items[help]}{' '}
            <small className="wr-rowtext">
              {s.source}: {source}
            </small>
          </li>
        ))}
      </ul>
      <p>
        <a href={visit.href('/mijn-woning')}>{s.link}</a>
      </p>
    </Panel>
  )
}
