import { formatLargeEuros, formatList, formatLongDate } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import {
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Field,
  FigureValue,
  Form,
  Grid,
  KeyValues,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Stack,
  StatStrip,
  TextArea,
} from '#platform/ui/index.ts'
import { EXECUTOR_PARTNERS, EXECUTOR_TASKS, EXECUTORS, type ExecutorState } from '../../../model/agreed/executor.ts'
import { ScenarioTabs } from '../../../pages/scenario-tabs.tsx'
import { AnswerForm, CheckListPanel, type CheckListProps } from '../../checks/pages/check-list.tsx'
import { keptFields } from '../../pages/kept-fields.ts'
import type { ExecutionText } from '../text.nl.ts'
import type { ExecutionView } from '../usecases.ts'

export type ExecutionProps = CheckListProps & { x: ExecutionText; view: ExecutionView; source: string }

const NOTICES = {
  'not-chosen': 'info',
  'cannot-acquire': 'warn',
  'too-late': 'warn',
  fits: 'ok',
} as const satisfies Record<ExecutorState, string>

export function ExecutionPage(props: ExecutionProps) {
  const { x, t, visit, view, errors, mayWrite } = props
  const { row } = view
  const done = visit.query.get('gedaan')
  return (
    <Stack gap="l">
      <PageTitle title={x.title(row.name)} lead={x.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="geld/uitvoering" />
      {done === null ? null : (
        <Notice kind="ok" live>
          {done === 'keuze' ? x.saved : t.saved}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <AnswerForm {...props} />
      <Notice kind={NOTICES[view.state]}>{x.states[view.state]}</Notice>
      <NeedPanel {...props} />
      <ChoicePanel {...props} />
      <CheckListPanel {...props} name="company" />
      {mayWrite ? <ExecutorForm {...props} /> : null}
    </Stack>
  )
}

/** WOM-07: computed from the purchases of the plan. */
function NeedPanel({ x, visit, view, source }: ExecutionProps) {
  const { need } = view
  if (need === null)
    return (
      <Panel title={x.need.title}>
        <p>{x.need.buysNot}</p>
      </Panel>
    )
  const amount = figure('acquisition-total', {
    ...{ value: need.amount, unit: 'EUR', formula: x.need.how, inputs: { [x.need.first]: String(need.firstYear) } },
    source: { document: source, asOf: view.version.document.settings.ruleDate },
  })
  return (
    <Panel title={x.need.title}>
      <p>{x.need.buys(need.firstYear)}</p>
      <StatStrip
        items={[
          {
            label: x.need.amount,
            value: (
              <FigureValue figure={amount} title={x.need.amount} recalculateAt={null} align="start">
                {formatLargeEuros(need.amount, visit.locale)}
              </FigureValue>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function ChoicePanel({ x, visit, view }: ExecutionProps) {
  const { choice } = view
  const f = x.fields
  if (choice === null)
    return (
      <Panel title={x.chosen}>
        <EmptyState {...x.none} />
      </Panel>
    )
  const { executor, legalForm, partners, tasks, startsOn, reason, source, version } = choice
  const isCompany = executor === 'development-company'
  return (
    <Panel title={x.chosen}>
      <KeyValues
        items={[
          { label: f.executor, value: x.executors[executor] },
          ...(isCompany ? [{ label: f.legalForm, value: legalForm || f.unsaid }] : []),
          ...(isCompany
            ? [
                {
                  label: f.partners,
                  value: formatList(
                    partners.map((one) => x.partners[one]),
                    visit.locale,
                  ),
                },
              ]
            : []),
          {
            label: f.tasks,
            value: formatList(
              tasks.map((one) => x.tasks[one].toLowerCase()),
              visit.locale,
            ),
          },
          { label: f.startsOn, value: startsOn === null ? f.unsaid : formatLongDate(startsOn, visit.locale) },
          { label: f.reason, value: reason },
          { label: f.source, value: source },
          { label: f.version, value: String(version) },
        ]}
      />
      <p className="wr-note">{x.wall}</p>
    </Panel>
  )
}

function ExecutorForm({ x, visit, view, errors, path }: ExecutionProps) {
  const { choice } = view
  const f = x.fields
  const { field, boxes } = keptFields(visit, errors, 'begin', {
    ...{ partij: choice?.executor ?? '', rechtsvorm: choice?.legalForm ?? '', begin: choice?.startsOn ?? '' },
    ...{ reden: choice?.reason ?? '', bron: choice?.source ?? '' },
  })
  return (
    <Panel title={x.form.title} id="kiezen">
      <Form action={`${path}/partij`} submit={x.form.submit}>
        <Radios
          {...field('partij')}
          label={f.executor}
          options={EXECUTORS.map((value) => ({ value, label: x.executors[value] }))}
        />
        <Grid columns="2">
          <Checkboxes
            {...boxes('taken', choice?.tasks ?? [])}
            label={f.tasks}
            options={EXECUTOR_TASKS.map((value) => ({ value, label: x.tasks[value] }))}
          />
          <Checkboxes
            {...boxes('partners', choice?.partners ?? [])}
            label={f.partners}
            options={EXECUTOR_PARTNERS.map((value) => ({ value, label: x.partners[value] }))}
          />
        </Grid>
        <Grid columns="3">
          <Field {...field('rechtsvorm')} label={f.legalForm} size={16} />
          <Field {...field('begin')} type="date" label={f.startsOn} />
          <Field {...field('bron')} label={f.source} help={x.form.sourceHelp} size={32} />
        </Grid>
        <TextArea {...field('reden')} label={f.reason} rows={2} />
      </Form>
    </Panel>
  )
}
