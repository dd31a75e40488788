import { dayOf } from '#kernel/calendar.ts'
import { formatEuros, formatList } from '#kernel/dutch.ts'
import type { Source } from '#kernel/source.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Progress,
  Select,
  Stack,
} from '#platform/ui/index.ts'
import { comparePlans } from '../../model/plan/compare-plans.ts'
import { limitsInUse } from '../../model/plan/limits.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { ScenarioView } from '../../usecases.ts'
import type { OptimiseText } from '../text.nl.ts'
import type { SearchView } from '../usecases.ts'
import type { TypedLimits } from './limits-form.ts'
import { LimitsPanel } from './limits-panel.tsx'
import { type ListedSearch, searchTable } from './plan-table.tsx'
import { Result } from './result.tsx'

export type SearchPageProps = {
  t: OptimiseText
  visit: Visit
  scenario: ScenarioView
  searches: readonly SearchView[]
  /** The search that is shown; null when there is none. */
  open: SearchView | null
  typed: TypedLimits
  errors: readonly FieldError[]
  mayRun: boolean
  mayTake: boolean
}

export const isBusy = ({ job }: SearchView): boolean => job?.state === 'queued' || job?.state === 'running'

export const sourceOf = (t: OptimiseText, { row, version }: ScenarioView, { search }: SearchView): Source => ({
  document: t.result.source(row.name, search.version, search.number),
  asOf: version.document.settings.ruleDate,
})

export function SearchPage(props: SearchPageProps) {
  const { t, visit, scenario, searches, open, errors, mayRun } = props
  const { row } = scenario
  const path = visit.href(scenarioPath(row.id, 'beste-plan'))
  const waits = open !== null && isBusy(open)
  const refusal = !mayRun ? t.form.mayNot : row.state !== 'draft' ? t.form.frozen : null
  return (
    <Stack gap="l">
      <PageTitle
        title={t.title(row.name)}
        lead={t.lead}
        actions={open && !waits && refusal === null ? <LinkButton href="#zoeken">{t.toForm}</LinkButton> : undefined}
      />
      <ScenarioTabs visit={visit} id={row.id} current="beste-plan" />
      <ErrorSummary errors={errors} />
      {scenario.version.document.budgets?.length ? <Notice kind="info">{t.withoutBudget}</Notice> : null}
      {open ? <Opened {...props} open={open} path={path} /> : null}
      {searches.length > 1 ? (
        <Panel title={t.list.title} flush>
          <DataTable
            table={searchTable(t, (number) => `${path}?zoekopdracht=${number}`)}
            rows={searches.map((view) => listed(t, view, visit))}
            query={visit.query}
            href={path}
          />
        </Panel>
      ) : null}
      {/* The page asks for itself again while a search runs: what somebody types would be lost. */}
      {waits ? null : <LimitsPanel {...props} scenario={row.id} refusal={refusal} />}
    </Stack>
  )
}

function Opened(props: SearchPageProps & { open: SearchView; path: string }) {
  const { t, visit, scenario, open, path, mayTake } = props
  const { search, job } = open
  const waits = isBusy(open)
  const href = `${path}?zoekopdracht=${search.number}`
  const hasPlans = search.kept.state === 'found' && search.kept.plans.length > 0
  return (
    <>
      {waits ? <Busy {...props} href={href} /> : null}
      {job?.state === 'failed' || job?.state === 'cancelled' ? <Notice kind="warn">{t.ended[job.state]}</Notice> : null}
      <Result
        {...{ t, visit }}
        href={path}
        view={open}
        blocks={scenario.version.document.blocks}
        source={sourceOf(t, scenario, open)}
        isBusy={waits}
      />
      {hasPlans && !waits && mayTake && scenario.row.state === 'draft' ? <Take {...props} /> : null}
    </>
  )
}

function Busy({ t, open, path, href, mayRun }: SearchPageProps & { open: SearchView; path: string; href: string }) {
  const { number } = open.search
  const progress = open.job?.state === 'running' ? open.job.progress : null
  return (
    <Panel title={t.busy.title(number)}>
      <Progress
        label={t.busy.steps}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        doing={doingInWords(t, open)}
        cancel={
          mayRun ? (
            <ButtonForm action={`${path}/stop`} label={t.busy.stop} fields={{ zoekopdracht: String(number) }} />
          ) : null
        }
      />
      <p>
        {t.busy.refresh} <a href={href}>{t.busy.refreshNow}</a>
      </p>
    </Panel>
  )
}

/** In the language of the reader: what the job tells of itself is in Dutch. */
function doingInWords(t: OptimiseText, { search, job }: SearchView): string {
  if (job?.state === 'queued') return t.busy.waiting
  return search.kept.state === 'found' ? t.steps[search.kept.step] : t.preparing
}

function Take({ t, visit, open, path, errors }: SearchPageProps & { open: SearchView; path: string }) {
  const { kept, number } = open.search
  const plans = kept.state === 'found' ? comparePlans(kept.plans) : []
  return (
    <Panel title={t.take.title} id="overnemen">
      <Form action={`${path}/overnemen`} submit={t.take.submit}>
        <p>{t.take.lead}</p>
        <HiddenFields fields={{ zoekopdracht: String(number) }} />
        <Select
          name="plan"
          label={t.take.plan}
          options={plans.map(({ index, rank, cost }) => ({
            value: String(index),
            label: t.take.option(rank, formatEuros(cost, visit.locale)),
          }))}
          value={visit.form.get('plan') ?? '0'}
          error={errorOf(errors, 'plan')}
        />
        <Field
          name="reden"
          label={t.take.reason}
          value={visit.form.get('reden') ?? ''}
          error={errorOf(errors, 'reden')}
          required
        />
      </Form>
    </Panel>
  )
}

function listed(t: OptimiseText, { search, job }: SearchView, { locale }: Visit): ListedSearch {
  const { number, version, limits, kept, createdAt } = search
  const names = limitsInUse(limits).map((limit) => t.limits[limit])
  return {
    ...{ number, version, day: dayOf(createdAt) },
    state: kept.state === 'conflict' ? t.ended.conflict : t.states[job?.state ?? 'done'],
    limits: names.length === 0 ? t.list.noLimits : formatList(names, locale),
    cost: kept.state === 'found' ? (kept.plans[0]?.cost ?? null) : null,
  }
}
