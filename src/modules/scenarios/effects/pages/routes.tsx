import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { tableFile } from '#platform/ui/index.ts'
import { chosen, ofReadableLength } from '../../form-edge/read-fields.ts'
import { judgingText } from '../../judging/pages/judgement.tsx'
import { CRITERIA, type Criterion, EFFECT_GRADES } from '../../model/interests/effects.ts'
import { WEIGHING_READ, WEIGHING_WRITE } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { judgeEffect, loadEffects } from '../usecases.ts'
import { EffectsPage } from './effects-page.tsx'
import { effectsTable, textOf } from './effects-table.tsx'

const PATH = `${SCENARIOS_PATH}/:id/effecten`

export const effectPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: WEIGHING_READ, handle: (visit) => showEffects(visit) },
  {
    method: 'post',
    path: PATH,
    needs: WEIGHING_WRITE,
    handle: ofReadableLength(postJudgement, showEffects),
    again: showEffects,
  },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const criterionOf = (given: string | null): Criterion | null => CRITERIA.find((one) => one === given) ?? null

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
  const errors: FieldError[] = []
  const grade = chosen(visit, 'oordeel', EFFECT_GRADES, errors)
  const upTo = chosen(visit, 'tot', EFFECT_GRADES, errors)
  if (errors.length > 0) return showEffects(visit, errors)
  const judged = await judgeEffect(visit, idOf(visit), criterion, {
    ...{ grade, upTo },
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
