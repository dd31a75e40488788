import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { tableFile } from '#platform/ui/index.ts'
import { ofReadableLength } from '../../form-edge/read-fields.ts'
import { judgingText } from '../../judging/pages/judgement.tsx'
import { EFFECTS, MOST_ITEMS, nameOfProblem } from '../../model/interests/top-five.ts'
import { WEIGHING_READ, WEIGHING_WRITE } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { judgeTopFive, keepTopFive, loadTopFives } from '../usecases.ts'
import { TopFivePage } from './top-five-page.tsx'
import { textOf, topFiveTable } from './top-five-table.tsx'

const PATH = `${SCENARIOS_PATH}/:id/top-5`

export const topFivePages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: WEIGHING_READ, handle: (visit) => showTopFives(visit) },
  {
    method: 'post',
    path: PATH,
    needs: WEIGHING_WRITE,
    handle: ofReadableLength(postList, showTopFives),
    again: showTopFives,
  },
  {
    method: 'post',
    path: `${PATH}/oordeel`,
    needs: WEIGHING_WRITE,
    handle: ofReadableLength(postJudgement, showTopFives),
    again: showTopFives,
  },
]

const idOf = ({ params }: Visit): string => params.id ?? ''

async function showTopFives(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadTopFives(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const t = textOf(visit)
  for (const [index, list] of view.lists.entries()) {
    const table = topFiveTable({ visit, view }, list, index)
    const name = `${t.fileName(view.row.areaCode)}-${index + 1}`
    const file = await tableFile(table, list.items, visit.query, name, visit.municipality.name)
    if (file) return file
  }
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <TopFivePage {...{ t, visit, view, errors }} mayWrite={visit.may(WEIGHING_WRITE)} />,
  })
}

/** Where on the form a problem belongs: the first of the five lines stands for all. */
const FIELDS = { group: 'groep', items: 'punt-1', source: 'bron' } as const
const places = Array.from({ length: MOST_ITEMS }, (_, place) => place + 1)

async function postList(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const kept = await keepTopFive(visit, idOf(visit), {
    ...{ group: given(visit, 'groep'), source: given(visit, 'bron'), replaces: given(visit, 'vervangt') === 'ja' },
    items: places.map((place) => given(visit, `punt-${place}`)),
  })
  if (kept === null) return { kind: 'not-found' }
  if (kept.ok) return { kind: 'redirect', to: visit.href(scenarioPath(idOf(visit), 'top-5')) }
  return showTopFives(
    visit,
    kept.reason.map((problem) => ({ field: FIELDS[problem.field], message: t.problems[nameOfProblem(problem)] })),
  )
}

async function postJudgement(visit: Visit): Promise<Answer> {
  const { problems } = judgingText(visit.locale)
  const group = given(visit, 'groep')
  const judged = await judgeTopFive(
    visit,
    idOf(visit),
    group,
    places.map((place) => ({
      ...{
        grade: EFFECTS.find((effect) => effect === given(visit, `oordeel-${place}`)) ?? null,
        upTo: null,
        source: '',
      },
      reason: given(visit, `reden-${place}`),
    })),
  )
  if (judged?.ok) return { kind: 'redirect', to: visit.href(scenarioPath(idOf(visit), 'top-5')) }
  const view = await loadTopFives(visit, idOf(visit))
  const list = view?.lists.find((one) => one.group === group)
  if (judged === null || !list) return showTopFives(visit)
  return showTopFives(
    visit,
    judged.reason.map(({ point, problem }) => ({
      field: `reden-${list.items.indexOf(point) + 1}`,
      message: problems[problem](point),
    })),
  )
}
