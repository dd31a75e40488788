import { parseCalendarDate } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import {
  EmptyState,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  Grid,
  KeyValues,
  PageTitle,
  Panel,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { CYCLE_STEPS, type CycleProblem, type CycleStepName, nextStep, type YearCycle } from '../../model/year-cycle.ts'
import { cycleEn } from '../text.en.ts'
import { type CycleText, cycleNl } from '../text.nl.ts'
import { CYCLE_PATH, type CycleDesk, openCycles, recordStep } from '../usecases.ts'

const READ = { object: 'programme-cycle', action: 'read' } as const
const WRITE = { object: 'programme-cycle', action: 'write' } as const

export const cyclePages: readonly PageRoute[] = [
  { method: 'get', path: CYCLE_PATH, needs: READ, handle: (visit) => showCycles(visit) },
  { method: 'post', path: CYCLE_PATH, needs: WRITE, handle: postStep, again: showCycles },
]

const textOf = (visit: Visit): CycleText => textsFor({ nl: cycleNl, en: cycleEn }, visit.locale)

/** Names of the boxes. */
const BOXES = { step: 'wie', on: 'dag', report: 'rapport', update: 'programmatekst', outcome: 'uitkomst' } as const

async function showCycles(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openCycles(visit)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.title,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.deadlines, href: visit.href('/termijnen') },
      { label: t.title },
    ],
    menu: '/termijnen',
    body: <CyclePage {...{ t, visit, desk, errors }} />,
  }
}

async function postStep(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const year = Number(given(visit, 'jaar'))
  const on = parseCalendarDate(given(visit, BOXES.on))
  const step = CYCLE_STEPS.find((name) => name === given(visit, BOXES.step))
  const unread: FieldError[] = []
  if (!(Number.isInteger(year) && year >= 2000 && year <= 2100)) unread.push({ field: 'jaar', message: t.wrongYear })
  if (on === null) unread.push({ field: BOXES.on, message: t.wrongDay })
  if (unread.length > 0 || on === null || step === undefined) return showCycles(visit, unread)
  const recorded = await recordStep(
    visit,
    { programme: given(visit, 'programma'), year },
    {
      ...{ step, on, report: given(visit, BOXES.report) },
      ...{ update: given(visit, BOXES.update), outcome: given(visit, BOXES.outcome) },
    },
  )
  if (recorded.ok) return { kind: 'redirect', to: visit.href(CYCLE_PATH) }
  if (recorded.reason === 'no-programme') return showCycles(visit, [{ field: 'programma', message: t.noSuchProgramme }])
  return showCycles(
    visit,
    recorded.reason.map((problem) => ({ field: BOXES[problem.field], message: problemInWords(t, problem) })),
  )
}

function problemInWords(t: CycleText, problem: CycleProblem): string {
  const said = `${t.form[problem.field]}: ${t.problems[problem.problem]}.`
  return problem.problem === 'not-yet' ? `${said} ${t.first(t.bodies[problem.first])}` : said
}

type PageProps = { t: CycleText; visit: Visit; desk: CycleDesk; errors: readonly FieldError[] }

function CyclePage(props: PageProps) {
  const { t, visit, desk, errors } = props
  const hasNone = desk.programmes.length === 0
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} />
      <ErrorSummary errors={errors} />
      {desk.cycles.length === 0 ? (
        <Panel>
          <EmptyState {...(hasNone ? t.noProgramme : t.none)} />
        </Panel>
      ) : (
        desk.cycles.map((cycle) => <CyclePanel key={`${cycle.year} ${cycle.programme}`} {...{ t, cycle }} />)
      )}
      {visit.may(WRITE) && !hasNone ? <StepForm {...props} /> : null}
    </Stack>
  )
}

function CyclePanel({ t, cycle }: { t: CycleText; cycle: YearCycle }) {
  const next = nextStep(cycle)
  return (
    <Panel title={t.year(cycle.programme, cycle.year)} aside={next === null ? t.round : t.waits(t.bodies[next])}>
      <KeyValues
        items={CYCLE_STEPS.map((name) => {
          const step = cycle.steps.find((one) => one.step === name)
          return {
            label: `${t.bodies[name]} ${t.does[name]}`,
            value: step
              ? [formatDate(step.on), step.report, step.update, step.outcome].filter(Boolean).join(' · ')
              : t.open,
          }
        })}
      />
    </Panel>
  )
}

/** Opens with the step that some cycle waits for. */
function StepForm({ t, visit, desk, errors }: PageProps) {
  const waiting = desk.cycles.find((cycle) => nextStep(cycle) !== null)
  const first = waiting ?? { programme: desk.programmes[0] ?? '', year: Number(visit.today.slice(0, 4)) - 1, steps: [] }
  const typed = (name: string, otherwise: string) => visit.form.get(name) ?? otherwise
  const field = (name: string, otherwise = '') => ({
    name,
    value: typed(name, otherwise),
    error: errorOf(errors, name),
  })
  const step: CycleStepName = nextStep(first) ?? 'board-table'
  return (
    <Panel title={t.form.title} id="vastleggen">
      <Form action={visit.href(CYCLE_PATH)} submit={t.form.submit}>
        <Grid columns="2">
          <Select
            {...field('programma', first.programme)}
            label={t.form.programme}
            options={desk.programmes.map((name) => ({ value: name, label: name }))}
            required
          />
          <Field {...field('jaar', String(first.year))} label={t.form.year} size={4} inputMode="numeric" required />
          <Select
            {...field(BOXES.step, step)}
            label={t.form.step}
            options={CYCLE_STEPS.map((name) => ({ value: name, label: `${t.bodies[name]} ${t.does[name]}` }))}
            required
          />
          <Field {...field(BOXES.on)} label={t.form.on} type="date" required />
          <Field {...field(BOXES.report, first.steps.at(-1)?.report ?? '')} label={t.form.report} size={32} required />
          <Field {...field(BOXES.update)} label={t.form.update} help={t.form.updateHelp} size={32} required={false} />
        </Grid>
        <TextArea {...field(BOXES.outcome)} label={t.form.outcome} rows={2} required />
      </Form>
    </Panel>
  )
}
