import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { tableFile } from '#platform/ui/index.ts'
import { judgingText } from '../../judging/pages/judgement.tsx'
import { CRITERIA, type Criterion, EFFECT_GRADES, type EffectGrade } from '../../model/interests/effects.ts'
import { WEIGHING_READ, WEIGHING_WRITE } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { judgeEffect, loadEffects } from '../usecases.ts'
import { EffectsPage } from './effects-page.tsx'
import { effectsTable, textOf } from './effects-table.tsx'

const PATH = `${SCENARIOS_PATH}/:id/effecten`

export const effectPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: WEIGHING_READ, handle: (visit) => showEffects(visit) },
  { method: 'post', path: PATH, needs: WEIGHING_WRITE, handle: postJudgement, again: showEffects },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const criterionOf = (given: string | null): Criterion | null => CRITERIA.find((one) => one === given) ?? null
const gradeOf = (given: string): EffectGrade | null => EFFECT_GRADES.find((one) => one === given) ?? null

async function showEffects(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadEffects(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const t = textOf(visit)
  const mayWrite = visit.may(WEIGHING_WRITE)
  const table = effectsTable({ visit, view, mayWrite })
  const file = await tableFile(
    ...([table, CRITERIA, visit.query, t.fileName(view.row.areaCode), visit.municipality.name] as const),
  )
  if (file) return file
  const open = criterionOf(visit.form.get('kant') ?? visit.query.get('kant'))
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <EffectsPage {...{ t, visit, view, open, errors, mayWrite }} />,
  })
}

const cannotJudge = (visit: Visit): Promise<Answer> =>
  showEffects(visit, [{ field: '', message: textOf(visit).form.cannot }])

const FIELDS = { 'reason-missing': 'reden', 'source-missing': 'bron' } as const

async function postJudgement(visit: Visit): Promise<Answer> {
  const criterion = criterionOf(visit.form.get('kant'))
  if (criterion === null) return cannotJudge(visit)
  const judged = await judgeEffect(visit, idOf(visit), criterion, {
    ...{ grade: gradeOf(given(visit, 'oordeel')), upTo: gradeOf(given(visit, 'tot')) },
    ...{ reason: given(visit, 'reden'), source: given(visit, 'bron') },
  })
  if (judged === null) return cannotJudge(visit)
  if (judged.ok) return { kind: 'redirect', to: visit.href(`${scenarioPath(idOf(visit), 'effecten')}?bewaard`) }
  const { problems } = judgingText(visit.locale)
  const name = textOf(visit).criteria[criterion]
  return showEffects(
    visit,
    judged.reason.map(({ problem }) => ({ field: FIELDS[problem], message: problems[problem](name) })),
  )
}
