import { yearOf } from '#kernel/calendar.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { QUADRANTS, type Quadrant } from '../../model/stacked/matrix.ts'
import { exported } from '../../pages/exported.ts'
import { readQuestion } from '../../pages/question.ts'
import type { PageParts } from '../../pages/urgency-page.tsx'
import { textOf } from '../../pages/view.ts'
import { loadUrgencyPage } from '../../usecases.ts'
import { loadStacks, loadStreetPlans } from '../usecases.ts'
import { stackedText } from '../words.ts'
import { MatrixPage, matrixTable } from './matrix-page.tsx'
import { matrixRows } from './matrix-rows.ts'
import { OpportunitiesPage, wordsOf } from './opportunities-page.tsx'
import { opportunityTable, warningTable } from './opportunity-tables.tsx'

const READ = { object: 'urgency', action: 'read' } as const

export const stackedPages: readonly PageRoute[] = [
  { method: 'get', path: '/urgentie/stapelmatrix', needs: READ, handle: showMatrix },
  { method: 'get', path: '/urgentie/koppelkansen', needs: READ, handle: showOpportunities },
]

async function partsOf(visit: Visit): Promise<PageParts> {
  const asked = readQuestion(visit.query)
  const page = await loadUrgencyPage(visit.actor, visit.scope, visit.deps, asked)
  return { t: textOf(visit), visit, page, asked: { ...asked, mode: page.study?.run.mode ?? asked.mode } }
}

function pageOf({ t, visit }: PageParts, title: string, body: React.ReactNode): Answer {
  return {
    kind: 'page',
    title: `${title}, ${t.menu}`,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.menu, href: visit.href('/urgentie') },
      { label: title },
    ],
    menu: '/urgentie',
    body,
  }
}

/** A word that is no quadrant is as no choice at all. */
const quadrantIn = (query: URLSearchParams): Quadrant | null =>
  QUADRANTS.find((quadrant) => quadrant === query.get('vak')) ?? null

async function showMatrix(visit: Visit): Promise<Answer> {
  const parts = await partsOf(visit)
  const { page } = parts
  const s = stackedText(visit.locale)
  const stacks = await loadStacks(
    visit.scope,
    page.areas.map(({ code }) => code),
    visit.today,
  )
  const quadrant = quadrantIn(visit.query)
  const props = { ...parts, s, quadrant, rows: matrixRows(page.study, page.areas, stacks) }
  const wanted = quadrant === null ? props.rows : props.rows.filter((row) => row.quadrant === quadrant)
  const file = await exported(visit, matrixTable(props, true), wanted, 'stapelmatrix', [s.columnNote])
  return file ?? pageOf(parts, s.tabs.matrix, <MatrixPage {...props} />)
}

async function showOpportunities(visit: Visit): Promise<Answer> {
  const parts = await partsOf(visit)
  const { page, asked } = parts
  const s = stackedText(visit.locale)
  const run = page.study?.run ?? null
  const thisYear = yearOf(visit.today)
  const plans = await loadStreetPlans(visit.scope, run, asked.choice.problem, thisYear)
  const props = { ...parts, s, plans, thisYear }
  const words = wordsOf(props)
  const file =
    (await exported(visit, opportunityTable(words), plans.opportunities, 'koppelkansen')) ??
    (await exported(visit, warningTable(words), plans.warnings, 'werk-zonder-besluit'))
  return file ?? pageOf(parts, s.tabs.opportunities, <OpportunitiesPage {...props} />)
}
