import type { FieldError, Visit } from '#platform/http/route.ts'
import { DataTable, EmptyState, ErrorSummary, LinkButton, Notice, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import type { CoverState } from '../../model/agreed/coverage.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { MoneyText } from '../text.nl.ts'
import type { MoneyView } from '../usecases.ts'
import { CoverBars } from './cover-bars.tsx'
import { coverTable } from './cover-table.tsx'
import { LimitForm, PledgeForm } from './form-panels.tsx'
import { LimitsPanel } from './limits-panel.tsx'
import { coverRows } from './money-figures.ts'
import { earlierTable, historyTable, standingTable } from './pledge-table.tsx'
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
            table={standingTable(props)}
            rows={agreement.pledges}
            query={visit.query}
            href={pathOf(props)}
            tools
          />
        )}
      </Panel>
      {earlier.length > 0 ? (
        <Panel title={t.earlier.title}>
          <p>{t.earlier.lead}</p>
          <DataTable table={earlierTable(props)} rows={earlier} query={visit.query} href={pathOf(props)} tools />
        </Panel>
      ) : null}
      <LimitsPanel {...props} />
      {mayWrite ? <PledgeForm {...props} /> : null}
      {mayWrite ? <LimitForm {...props} /> : null}
      {said.length > agreement.pledges.length + earlier.length ? (
        <details className="wr-fold" open={isAsked(visit)}>
          <summary>{t.history(said.length)}</summary>
          <DataTable table={historyTable(props)} rows={said} query={visit.query} href={pathOf(props)} tools />
        </details>
      ) : null}
    </Stack>
  )
}

const NOTICES = { 'no-deficit': 'info', whole: 'ok', partly: 'warn', none: 'warn' } as const satisfies Record<
  CoverState,
  string
>
/** Somebody sorts or searches what was ever said. */
const isAsked = ({ query }: Visit): boolean => [...query.keys()].some((name) => name.startsWith('historie-'))

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
