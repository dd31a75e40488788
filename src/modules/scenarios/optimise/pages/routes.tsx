import { z } from 'zod'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { tableFile } from '#platform/ui/index.ts'
import { comparePlans } from '../../model/plan/compare-plans.ts'
import { SEARCHES_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { loadScenario, type ScenarioView } from '../../usecases.ts'
import { optimiseEn } from '../text.en.ts'
import { optimiseNl } from '../text.nl.ts'
import { loadSearches, orderSearch, type SearchView, stopSearch, takePlan } from '../usecases.ts'
import { openedLimits, readOrder, type TypedLimits, typedLimits } from './limits-form.ts'
import { planTable } from './plan-table.tsx'
import { isBusy, SearchPage, sourceOf } from './search-page.tsx'

const RUN = { object: 'scenario-run', action: 'run' } as const
const TAKE = { object: 'scenario', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/beste-plan`

/** Seconds between two looks at a running search. */
const REFRESH = 2

export const searchPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: SEARCHES_READ, handle: (visit) => showSearches(visit) },
  { method: 'post', path: PATH, needs: RUN, handle: postOrder },
  { method: 'post', path: `${PATH}/stop`, needs: RUN, handle: postStop },
  { method: 'post', path: `${PATH}/overnemen`, needs: TAKE, handle: postTake },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const textOf = (visit: Visit) => textsFor({ nl: optimiseNl, en: optimiseEn }, visit.locale)
const toSearch = (visit: Visit, number: number): Answer => ({
  kind: 'redirect',
  to: visit.href(`${scenarioPath(idOf(visit), 'beste-plan')}?zoekopdracht=${number}`),
})

type Shown = { typed?: TypedLimits; errors?: readonly FieldError[] }

async function showSearches(visit: Visit, { typed, errors = [] }: Shown = {}): Promise<Answer> {
  const t = textOf(visit)
  const scenario = await loadScenario(visit, idOf(visit))
  const searches = scenario && (await loadSearches(visit, idOf(visit)))
  if (!scenario || !searches) return { kind: 'not-found' }
  const wanted = Number(visit.form.get('zoekopdracht') ?? visit.query.get('zoekopdracht'))
  const open = searches.find(({ search }) => search.number === wanted) ?? searches[0] ?? null
  const file = open && (await planFile(visit, scenario, open))
  if (file) return file
  const page = scenarioPage(visit, scenario.row, {
    ...{ title: t.title(scenario.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: (
      <SearchPage
        {...{ t, visit, scenario, searches, open, errors }}
        typed={typed ?? openedLimits(scenario.version.document, open?.search ?? null)}
        mayRun={visit.may(RUN)}
        mayTake={visit.may(TAKE)}
      />
    ),
  })
  const refreshes = page.kind === 'page' && open !== null && isBusy(open) && errors.length === 0
  return refreshes ? { ...page, refresh: REFRESH } : page
}

async function planFile(visit: Visit, scenario: ScenarioView, open: SearchView): Promise<Answer | null> {
  const { kept, number } = open.search
  if (kept.state !== 'found') return null
  const t = textOf(visit)
  const table = planTable(t, sourceOf(t, scenario, open))
  const name = `plannen-${scenario.row.id}-${number}`
  return tableFile(table, comparePlans(kept.plans), visit.query, name, visit.municipality.name)
}

async function postOrder(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const typed = typedLimits(visit.form)
  const read = readOrder(t, typed)
  if (!read.ok) return showSearches(visit, { typed, errors: read.errors })
  const ordered = await orderSearch(visit, idOf(visit), read.value)
  if (!ordered) return { kind: 'not-found' }
  if (!ordered.ok) return showSearches(visit, { typed, errors: [{ field: '', message: t.form.refused }] })
  return toSearch(visit, ordered.value.number)
}

/** As large as the database counts. */
const number = z.coerce.number().pipe(z.int32().min(1))

/** One that ended meanwhile has nothing to stop: the page shows what it found. */
async function postStop(visit: Visit): Promise<Answer> {
  const search = number.safeParse(visit.form.get('zoekopdracht'))
  if (!search.success) return showSearches(visit, { errors: [{ field: '', message: textOf(visit).gone }] })
  if (!(await loadScenario(visit, idOf(visit)))) return { kind: 'not-found' }
  await stopSearch(visit, idOf(visit), search.data)
  return toSearch(visit, search.data)
}

const takeForm = z.object({ zoekopdracht: number, plan: z.coerce.number().pipe(z.int32().min(0)), reden: z.string() })

async function postTake(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const read = takeForm.safeParse({ reden: '', ...Object.fromEntries(visit.form) })
  if (!read.success) return showSearches(visit, { errors: [{ field: 'plan', message: t.take.badPlan }] })
  const { zoekopdracht, plan, reden: reason } = read.data
  const taken = await takePlan(visit, idOf(visit), { number: zoekopdracht, plan, reason })
  if (!taken) return { kind: 'not-found' }
  if (taken.ok) return { kind: 'redirect', to: visit.href(scenarioPath(idOf(visit))) }
  const { why } = taken.reason
  const field = why === 'reason-missing' ? 'reden' : why === 'no-such-plan' ? 'plan' : ''
  return showSearches(visit, { errors: [{ field, message: t.take.refused[why] }] })
}
