import { z } from 'zod'
import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { arrange, readExportFormat, readTableQuery, type TableDefinition, tableToSheet } from '#platform/ui/index.ts'
import { DEFAULT_PARAMETERS } from '../model/parameters.ts'
import { orderRun, stopRun } from '../order-run.ts'
import { loadNeighbourhoodPage, loadUrgencyPage, parametersFor } from '../usecases.ts'
import { drawFan, fanOf } from './fan-chart.ts'
import { measureRows, measureTable } from './measure-table.tsx'
import { NeighbourhoodView, nameOf } from './neighbourhood-page.tsx'
import { ParametersPage, parameterRows, parametersTable } from './parameters-page.tsx'
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
  { method: 'get', path: '/urgentie/aannames', needs: READ, handle: showParameters },
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
  if (page.study) {
    const table = rankingTable(t, page.study, visit.locale, {
      areaHref: areaPath(visit, asked),
      scaleEnd: 1,
      withCode: true,
    })
    const rows = page.study.areas.filter(({ state }) => state === 'ranked')
    const file = await exported(visit, table, rows, 'urgentie')
    if (file) return file
  }
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: breadcrumb(parts, 'ranking'),
    menu: '/urgentie',
    body: <RankingPage {...parts} />,
  }
}

async function showMeasureFirst(visit: Visit): Promise<Answer> {
  const parts = await partsOf(visit)
  const { t, page, asked } = parts
  const table = measureTable(t, page.study, visit.locale, areaPath(visit, asked))
  const file = await exported(visit, table, measureRows(page.study, page.areas), 'eerst-meten')
  if (file) return file
  return {
    kind: 'page',
    title: `${t.tabs.measure}, ${t.menu}`,
    breadcrumb: breadcrumb(parts, 'measure'),
    menu: '/urgentie',
    body: <MeasurePage {...parts} />,
  }
}

/** The whole table as the visitor arranged it, also rows that the page did not show. */
async function exported<Row>(
  visit: Visit,
  table: TableDefinition<Row>,
  rows: readonly Row[],
  name: string,
): Promise<Answer | null> {
  const format = readExportFormat(table, visit.query)
  if (!format) return null
  const arranged = arrange(table, rows, readTableQuery(table, visit.query))
  const remarks = visit.municipality.fictional ? [FICTIONAL[visit.locale]] : []
  return exportSheet(tableToSheet(table, arranged, remarks), format, fileName(name, visit), visit.municipality.name)
}
/** A CSV has no room for a remark, so its name says it. */
const fileName = (name: string, { municipality }: Visit): string =>
  `${name}-${municipality.slug}${municipality.fictional ? '-voorbeeldgegevens' : ''}`
const FICTIONAL = {
  nl: 'Voorbeeldgegevens: alle cijfers zijn verzonnen.',
  en: 'Example data: all figures are invented.',
}

async function showRuns(visit: Visit, status?: 422, message?: string): Promise<Answer> {
  const parts = await partsOf(visit)
  const { t, page } = parts
  const errors = message ? [{ field: 'straat', message }] : []
  return {
    kind: 'page',
    ...(status ? { status } : {}),
    title: `${t.tabs.runs}, ${t.menu}`,
    breadcrumb: breadcrumb(parts, 'runs'),
    menu: '/urgentie',
    ...(isBusy(page) ? { refresh: 2 } : {}),
    body: <RunsPage {...parts} mayRun={visit.may(RUN)} errors={errors} />,
  }
}

const runForm = z.object({ straat: z.enum(['omhullende', 'straatplanning']) })

async function postRun(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const form = runForm.safeParse(Object.fromEntries(visit.form))
  if (!form.success) return showRuns(visit, 422, t.runs.notAllowed)
  const ordered = await orderRun(visit.actor, visit.scope, visit.deps, {
    date: visit.today,
    parameters: parametersFor(MODE_WORDS[form.data.straat]),
    parameterSet: 0,
  })
  return ordered.ok ? { kind: 'redirect', to: visit.href('/urgentie/runs') } : showRuns(visit, 422, t.runs.refused)
}

async function postStop(visit: Visit): Promise<Answer> {
  const stopped = await stopRun(visit.scope, visit.deps, visit.form.get('job') ?? '')
  return stopped ? { kind: 'redirect', to: visit.href('/urgentie/runs') } : { kind: 'not-found' }
}

async function showParameters(visit: Visit): Promise<Answer> {
  const parts = await partsOf(visit)
  const { t, page, asked } = parts
  const parameters = page.study?.run.parameters ?? { ...DEFAULT_PARAMETERS, mode: asked.mode }
  const file = await exported(visit, parametersTable(t, visit), parameterRows(parameters), 'aannames')
  if (file) return file
  return {
    kind: 'page',
    title: t.parameters.heading,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.menu, href: visit.href('/urgentie') },
      { label: t.parameters.heading },
    ],
    menu: '/urgentie',
    body: <ParametersPage t={t} visit={visit} parameters={parameters} />,
  }
}

async function showNeighbourhood(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const code = visit.params.code ?? ''
  const asked = readQuestion(visit.query)
  const page = await loadNeighbourhoodPage(visit.actor, visit.scope, code, asked)
  if (!page) return { kind: 'not-found' }
  const { problem } = asked.choice
  const points = page.ranked && page.run ? fanOf(page.ranked.area.totals, problem, page.run) : []
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
    )
    if (file) return file
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
    body: <NeighbourhoodView t={t} visit={visit} code={code} page={page} asked={asked} fan={fan} />,
  }
}
