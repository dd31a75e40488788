import { dayOf } from '#kernel/calendar.ts'
import { formatRate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  DataTable,
  ErrorSummary,
  errorOf,
  Form,
  Notice,
  Panel,
  Progress,
  Radios,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { OrderFields, type TypedOrder } from '../parameters/pages/order-fields.tsx'
import type { OrderChoices } from '../parameters/usecases.ts'
import { parametersText } from '../parameters/words.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { StoredRun, UrgencyPage } from '../usecases.ts'
import { MODE_WORDS, modeWord } from './question.ts'
import { type PageParts, StudyHead } from './urgency-page.tsx'

export type RunsPageProps = PageParts & {
  mayRun: boolean
  /** The form as it opens, or as it was sent. */
  order: { choices: OrderChoices; typed: TypedOrder }
  errors: readonly FieldError[]
}

export function RunsPage(props: RunsPageProps) {
  const { t, visit, page, mayRun, order, errors, asked } = props
  return (
    <Stack gap="l">
      <StudyHead {...props} tab="runs" />
      <ErrorSummary errors={errors} />
      <RunState {...props} />
      <Panel title={t.runs.heading} flush>
        <p className="wr-source">
          {t.runs.intro} <a href={visit.href('/urgentie/runs/vergelijken')}>{t.runs.compare}</a>
        </p>
        <DataTable
          table={runsTable(t, visit)}
          rows={page.runs}
          query={visit.query}
          href={visit.href('/urgentie/runs')}
        />
      </Panel>
      {mayRun ? (
        <Panel title={t.runs.start}>
          <p>{t.runs.startHelp}</p>
          <Form action={visit.href('/urgentie/runs')} submit={t.runs.start}>
            <Radios
              name="straat"
              label={t.runs.modeLegend}
              value={modeWord(asked.mode)}
              error={errorOf(errors, 'straat')}
              options={Object.entries(MODE_WORDS).map(([value, mode]) => ({
                value,
                label: t.choices.modes[mode],
                help: t.runs.modeHelp[mode],
              }))}
            />
            <OrderFields t={parametersText(visit.locale)} visit={visit} errors={errors} {...order} />
          </Form>
        </Panel>
      ) : null}
    </Stack>
  )
}

/** How the last job fares: waiting, running with progress, or failed with its reason. */
function RunState({ t, visit, page: { job }, mayRun }: RunsPageProps) {
  if (job?.state === 'queued') return <Notice kind="info">{t.runs.waiting}</Notice>
  if (job?.state === 'failed') return <Notice kind="danger">{failureWords(t, job.outcome)}</Notice>
  if (job?.state !== 'running') return null
  return (
    <Panel title={t.runs.running}>
      <Progress
        label={t.runs.unit}
        done={job.progress.done}
        total={job.progress.total}
        doing={job.progress.doing}
        cancel={
          mayRun ? (
            <ButtonForm action={visit.href('/urgentie/runs/stop')} label={t.runs.stop} fields={{ job: job.id }} />
          ) : null
        }
      />
    </Panel>
  )
}

export const isBusy = ({ job }: UrgencyPage): boolean => job?.state === 'queued' || job?.state === 'running'

function failureWords(t: UrgencyText, outcome: unknown): string {
  const told = outcome as { failure?: string; reason?: string } | null
  return told?.failure === 'explained' && told.reason ? t.runs.failed(told.reason) : t.runs.failedUnexpected
}

const runsTable = (t: UrgencyText, { href, locale }: Visit): TableDefinition<StoredRun> => ({
  id: 'runs',
  caption: t.runs.caption,
  source: t.runs.source,
  rowKey: (run) => run.id,
  arrives: { key: 'run', dir: 'desc' },
  columns: [
    {
      key: 'run',
      label: t.runs.number,
      kind: 'number',
      rowHeader: true,
      value: (run) => run.number,
      cell: (run) => <a href={href(`/urgentie?run=${run.number}`)}>{run.number}</a>,
    },
    { key: 'gemaakt', label: t.runs.made, kind: 'date', value: (run) => dayOf(run.createdAt) },
    { key: 'peildatum', label: t.runs.date, kind: 'date', value: (run) => run.date },
    { key: 'straat', label: t.runs.mode, kind: 'text', value: (run) => t.choices.modes[run.mode] },
    { key: 'woningen', label: t.runs.dwellings, kind: 'number', value: (run) => run.dwellings },
    { key: 'bekend', label: t.runs.known, kind: 'number', value: (run) => run.known },
    { key: 'model', label: t.runs.model, kind: 'text', value: (run) => `${run.modelName} ${run.modelVersion}` },
    {
      key: 'set',
      label: t.runs.set,
      kind: 'number',
      value: (run) => run.parameterSet,
      cell: (run) => <a href={href(`/urgentie/aannames?run=${run.number}`)}>{run.parameterSet || t.runs.setDefault}</a>,
    },
    {
      key: 'grondwater',
      label: t.runs.trend,
      kind: 'number',
      decimals: 1,
      value: (run) => run.parameters.groundwaterTrend,
      cell: (run) => formatRate(run.parameters.groundwaterTrend, locale),
    },
    {
      key: 'aannames',
      label: t.runs.parameters,
      kind: 'text',
      value: (run) => run.parametersHash,
      cell: (run) => run.parametersHash.slice(0, 8),
    },
    {
      key: 'invoer',
      label: t.runs.input,
      kind: 'text',
      value: (run) => run.inputHash,
      cell: (run) => run.inputHash.slice(0, 8),
    },
  ],
})
