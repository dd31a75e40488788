import { z } from 'zod'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { MeasuringPanel, panelTable } from '../measuring/pages/measuring-panel.tsx'
import { measuringRows } from '../measuring/usecases.ts'
import { fanOf } from '../model/report/fan.ts'
import { orderRun, stopRun } from '../order-run.ts'
import { judgeOrder, openedOrder, readOrder, type TypedOrder } from '../parameters/pages/order-fields.tsx'
import { loadOrderChoices } from '../parameters/usecases.ts'
import { basisOf, fileNotes, parametersText } from '../parameters/words.ts'
import { type AreaTasks, loadTasks } from '../stacked/area-tasks.ts'
import { loadStacks } from '../stacked/usecases.ts'
import { loadNeighbourhoodPage, loadUrgencyPage, type NeighbourhoodPage, type StudyView } from '../usecases.ts'
import { loadWhatIf } from '../what-if/usecases.ts'
import { exported } from './exported.ts'
import { drawFan } from './fan-chart.ts'
import { measureRows, measureTable } from './measure-table.tsx'
import { NeighbourhoodView, nameOf } from './neighbourhood-page.tsx'
import { streetRows, streetTable } from './neighbourhood-streets.tsx'
import { MODE_WORDS, readQuestion } from './question.ts'
import { rankingTable } from './ranking-table.tsx'
import { isBusy, RunsPage } from './runs-page.tsx'
import { areaPath, MeasurePage, type PageParts, RankingPage, type TabName } from './urgency-page.tsx'
import { textOf } from './view.ts'

const READ = { object: 'urgency', action: 'read' } as const
const RUN = { object: 'urgency-run', action: 'run' } as const

export const urgencyPages: readonly PageRoute[] = [
  { method: 'get', path: '/urgentie', needs: READ, handle: showRanking },
  { method: 'get', path: '/urgentie/eerst-meten', needs: READ, handle: showMeasureFirst },
  { method: 'get', path: '/urgentie/runs', needs: READ, handle: (visit) => showRuns(visit) },
  { method: 'post', path: '/urgentie/runs', needs: RUN, handle: postRun },
  { method: 'post', path: '/urgentie/runs/stop', needs: RUN, handle: postStop },
  { method: 'get', path: '/urgentie/buurten/:code', needs: READ, handle: showNeighbourhood },
]

async function partsOf(visit: Visit): Promise<PageParts> {
  const asked = readQuestion(visit.query)
  const page = await loadUrgencyPage(visit.actor, visit.scope, visit.deps, asked)
  return { t: textOf(visit), visit, page, asked: { ...asked, mode: page.study?.run.mode ?? asked.mode } }
}

function breadcrumb({ t, visit }: Pick<PageParts, 't' | 'visit'>, tab?: TabName) {
  const start = [
    { label: t.home, href: visit.href('/') },
    { label: t.menu, ...(tab && tab !== 'ranking' ? { href: visit.href('/urgentie') } : {}) },
  ]
  return tab && tab !== 'ranking' ? [...start, { label: t.tabs[tab] }] : start
}

async function showRanking(visit: Visit): Promise<Answer> {
  const parts = await partsOf(visit)
  const { t, page, asked } = parts
  const codes = page.areas.map(({ code }) => code)
  const stacks = await loadStacks(visit.scope, codes, visit.today)
  if (page.study) {
    const table = rankingTable(t, page.study, visit.locale, {
      areaHref: areaPath(visit, asked),
      scaleEnd: 1,
      withCode: true,
      stacks,
    })
    const rows = page.study.areas.filter(({ state }) => state === 'ranked')
    const file = await exported(visit, table, rows, 'urgentie', notesOf(visit, page.study))
    if (file) return file
  }
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: breadcrumb(parts, 'ranking'),
    menu: '/urgentie',
    body: <RankingPage {...parts} stacks={stacks} whatIf={await loadWhatIf(visit.actor, visit.scope, asked)} />,
  }
}

/** Which parameters a table rests on: a file leaves the page that says so. */
const notesOf = ({ locale }: Visit, { run, set }: Pick<StudyView, 'run' | 'set'>): string[] =>
  fileNotes(basisOf(run.parameters, set), locale)

async function showMeasureFirst(visit: Visit): Promise<Answer> {
  const parts = await partsOf(visit)
  const { t, page, asked } = parts
  const table = measureTable(t, page.study, visit.locale, areaPath(visit, asked))
  const file = await exported(
    visit,
    table,
    measureRows(page.study, page.areas),
    'eerst-meten',
    page.study ? notesOf(visit, page.study) : [],
  )
  if (file) return file
  const run = page.study?.run ?? null
  const visits = page.study ? await measuringRows(visit.scope, visit.deps, page.study.run, page.study.areas) : []
  const visitsFile = run && (await exported(visit, panelTable(visit, run), visits, 'bezoeken'))
  if (visitsFile) return visitsFile
  return {
    kind: 'page',
    title: `${t.tabs.measure}, ${t.menu}`,
    breadcrumb: breadcrumb(parts, 'measure'),
    menu: '/urgentie',
    body: <MeasurePage {...parts} beside={<MeasuringPanel visit={visit} run={run} rows={visits} />} />,
  }
}

async function showRuns(visit: Visit, sent?: { typed: TypedOrder; errors: readonly FieldError[] }): Promise<Answer> {
  const parts = await partsOf(visit)
  const { t, page } = parts
  const choices = await loadOrderChoices(visit.actor, visit.scope)
  const order = { choices, typed: sent?.typed ?? openedOrder(visit, choices) }
  return {
    kind: 'page',
    ...(sent ? { status: 422 } : {}),
    title: `${t.tabs.runs}, ${t.menu}`,
    breadcrumb: breadcrumb(parts, 'runs'),
    menu: '/urgentie',
    ...(isBusy(page) ? { refresh: 2 } : {}),
    body: <RunsPage {...parts} mayRun={visit.may(RUN)} order={order} errors={sent?.errors ?? []} />,
  }
}

const runForm = z.object({ straat: z.enum(['omhullende', 'straatplanning']) })

async function postRun(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const form = runForm.safeParse(Object.fromEntries(visit.form))
  const mode = form.success ? MODE_WORDS[form.data.straat] : 'envelope'
  const choices = await loadOrderChoices(visit.actor, visit.scope)
  const typed = readOrder(visit, choices)
  const judged = judgeOrder(parametersText(visit.locale), visit, typed, mode, choices)
  const errors = [
    ...(form.success ? [] : [{ field: 'straat', message: t.runs.notAllowed }]),
    ...(judged.ok ? [] : judged.reason),
  ]
  if (!judged.ok || errors.length > 0) return showRuns(visit, { typed, errors })
  const ordered = await orderRun(visit.actor, visit.scope, visit.deps, judged.value)
  if (!ordered.ok) return showRuns(visit, { typed, errors: [{ field: '', message: t.runs.refused }] })
  return { kind: 'redirect', to: visit.href('/urgentie/runs') }
}

async function postStop(visit: Visit): Promise<Answer> {
  const stopped = await stopRun(visit.scope, visit.deps, visit.form.get('job') ?? '')
  return stopped ? { kind: 'redirect', to: visit.href('/urgentie/runs') } : { kind: 'not-found' }
}

async function showNeighbourhood(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const code = visit.params.code ?? ''
  const asked = readQuestion(visit.query)
  const page = await loadNeighbourhoodPage(visit.actor, visit.scope, code, asked)
  if (!page) return { kind: 'not-found' }
  const { problem } = asked.choice
  const points = page.ranked && page.run ? fanOf(page.ranked.found, problem, page.run.date) : []
  const question = t.area.fan.heading(t.problemInSentence[problem])
  const fan = points.length > 0 ? { points, svg: await drawFan(t, points, question) } : null
  if (page.ranked && page.run) {
    const study = { run: page.run, choice: asked.choice }
    const table = {
      ...rankingTable(t, study, visit.locale, { areaHref: () => '', scaleEnd: 1, withCode: true }),
      prefix: 'b-',
    }
    const file = await exported(
      visit,
      table,
      page.blocks.filter(({ state }) => state !== 'not-shown'),
      `blokken-${code}`,
      notesOf(visit, { run: page.run, set: page.set }),
    )
    if (file) return file
    const streets = await exported(
      visit,
      streetTable({ t, visit, run: page.run, asked }),
      streetRows(page.streets).listed,
      `straten-${code}`,
      notesOf(visit, { run: page.run, set: page.set }),
    )
    if (streets) return streets
  }
  return {
    kind: 'page',
    title: t.area.title(nameOf(page, code)),
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.menu, href: visit.href('/urgentie') },
      { label: nameOf(page, code) },
    ],
    menu: '/urgentie',
    body: <NeighbourhoodView {...{ t, visit, code, page, asked, fan }} tasks={await tasksOf(visit, page)} />,
  }
}

/** What else is going on in a buurt; nothing for a code that the areas do not know. */
const tasksOf = async ({ scope, today }: Visit, { area }: NeighbourhoodPage): Promise<AreaTasks | null> =>
  area ? loadTasks(scope, area.code, today) : null
