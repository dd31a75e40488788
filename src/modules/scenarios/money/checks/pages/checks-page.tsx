import { formatLongDate } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { ErrorSummary, FigureValue, Notice, PageTitle, Panel, Stack, StatStrip } from '#platform/ui/index.ts'
import { ScenarioTabs } from '../../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../../paths.ts'
import { AnswerForm, CheckListPanel, type CheckListProps } from './check-list.tsx'

export function ChecksPage(props: CheckListProps & { source: string }) {
  const { t, visit, view, errors } = props
  const { row, counts } = view
  return (
    <Stack gap="l">
      <PageTitle title={t.title(row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="geld/positie" />
      {visit.query.has('gedaan') ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <AnswerForm {...props} />
      <Notice kind="warn" title={t.difference.title}>
        {t.difference.body}
      </Notice>
      <p className="wr-summary">{t.totals(counts.open, counts['specialist-needed'], counts.no, counts.yes)}</p>
      <CheckListPanel {...props} name="fiscal" />
      <CasesPanel {...props} />
      <CheckListPanel {...props} name="cases" />
      <ValuationPanel {...props} />
      <CheckListPanel {...props} name="valuation" />
      <RoutePanel {...props} />
    </Stack>
  )
}

/** FIN-28: which of the cases this plan has, and how often. */
function CasesPanel({ t, view, source }: CheckListProps & { source: string }) {
  const homes = (value: number, title: string) => (
    <FigureValue
      title={title}
      recalculateAt={null}
      figure={figure('case-homes', {
        ...{ value, unit: 'dwelling', formula: t.cases.how },
        source: { document: source, asOf: view.version.document.settings.ruleDate },
      })}
    />
  )
  const { repaired, demolished } = t.cases
  return (
    <Panel title={t.cases.title}>
      <p>{t.cases.lead}</p>
      <StatStrip
        items={[
          { label: repaired, value: homes(view.homes.repaired, repaired) },
          { label: demolished, value: homes(view.homes.demolished, demolished), note: t.cases.which },
        ]}
      />
    </Panel>
  )
}

/** FIN-27: the example of a fixed way of valuing, beside how this plan does it. */
function ValuationPanel({ t, visit, view }: CheckListProps) {
  const { referenceDate } = view.version.document.settings
  return (
    <Panel title={t.valuation.title}>
      <p>{t.valuation.lead}</p>
      <p>
        {t.valuation.date(formatLongDate(referenceDate, visit.locale))}{' '}
        <a href={visit.href(`${scenarioPath(view.row.id)}?deel=inbreng`)}>{t.valuation.link}</a>
      </p>
    </Panel>
  )
}

/** FIN-25: reckoned for one owner on the own device, not here. */
function RoutePanel({ t, visit }: CheckListProps) {
  return (
    <Panel title={t.route.title}>
      <ol className="wr-list">
        {t.route.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <a href={visit.href('/mijn-woning')}>{t.route.link}</a>
      </p>
    </Panel>
  )
}
