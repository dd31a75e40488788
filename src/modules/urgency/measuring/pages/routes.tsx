import { writePdf } from '#platform/documents/pdf.ts'
import { withPrintableText } from '#platform/documents/printable.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { exported } from '../../pages/exported.ts'
import { readQuestion } from '../../pages/question.ts'
import { textOf } from '../../pages/view.ts'
import { loadNeighbourhoodMeasuring, openRouteList } from '../usecases.ts'
import { measuringText } from '../words.ts'
import { fieldForm } from './field-form.ts'
import { sourceLine } from './measuring-panel.tsx'
import { streetTable } from './measuring-table.tsx'
import { NeighbourhoodMeasuringView } from './neighbourhood-measuring.tsx'
import { ONLY_TO_RANK, RouteListView, routeTable, stopsOf } from './route-list.tsx'

const READ = { object: 'urgency', action: 'read' } as const
/** Names houses, so it takes the right to open dossiers. */
const LIST = { object: 'dwelling-dossier', action: 'read' } as const

export const measuringPages: readonly PageRoute[] = [
  { method: 'get', path: '/urgentie/eerst-meten/:code', needs: READ, handle: showNeighbourhood },
  { method: 'get', path: '/urgentie/eerst-meten/:code/route', needs: LIST, handle: showRoute },
  { method: 'get', path: '/urgentie/eerst-meten/:code/route/formulier.pdf', needs: LIST, handle: sendForm },
]

const codeOf = ({ params }: Visit): string => params.code ?? ''

async function showNeighbourhood(visit: Visit): Promise<Answer> {
  const code = codeOf(visit)
  const asked = readQuestion(visit.query)
  const page = await loadNeighbourhoodMeasuring(visit.actor, visit.scope, visit.deps, code, asked)
  if (!page) return { kind: 'not-found' }
  const t = measuringText(visit.locale)
  const table = streetTable(t, sourceLine(visit, page.run))
  const file = await exported(visit, table, page.streets, `eerst-meten-${code}`)
  if (file) return file
  return {
    kind: 'page',
    title: t.area.title(page.ranked.name),
    breadcrumb: [...crumbs(visit), { label: page.ranked.name }],
    menu: '/urgentie',
    body: <NeighbourhoodMeasuringView visit={visit} page={page} code={code} mayOpenList={visit.may(LIST)} />,
  }
}

function crumbs(visit: Visit) {
  const { home, menu, tabs } = textOf(visit)
  return [
    { label: home, href: visit.href('/') },
    { label: menu, href: visit.href('/urgentie') },
    { label: tabs.measure, href: visit.href('/urgentie/eerst-meten') },
  ]
}

const openList = (visit: Visit) =>
  openRouteList(visit.actor, visit.scope, visit.deps, codeOf(visit), {
    ...readQuestion(visit.query),
    onlyToRank: visit.query.has(ONLY_TO_RANK),
  })

async function showRoute(visit: Visit): Promise<Answer> {
  const list = await openList(visit)
  if (!list) return { kind: 'not-found' }
  const file = await exported(visit, routeTable(visit, list), stopsOf(list), `route-${list.code}`)
  if (file) return file
  const t = measuringText(visit.locale)
  return {
    kind: 'page',
    title: t.route.title(list.name),
    breadcrumb: [
      ...crumbs(visit),
      { label: list.name, href: visit.href(`/urgentie/eerst-meten/${list.code}`) },
      { label: t.area.routeList },
    ],
    menu: '/urgentie',
    body: <RouteListView visit={visit} list={list} />,
  }
}

async function sendForm(visit: Visit): Promise<Answer> {
  const list = await openList(visit)
  if (!list) return { kind: 'not-found' }
  const { slug, fictional } = visit.municipality
  const name = `veldformulier-${slug}-${list.code}${fictional ? '-voorbeeldgegevens' : ''}.pdf`
  return {
    kind: 'file',
    name,
    type: 'application/pdf',
    body: await writePdf(withPrintableText(fieldForm(visit, list))),
  }
}
