import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { MEANS, SUITED } from '../../model/advice/suitability.ts'
import { VERSIONS_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { adviceEn } from '../text.en.ts'
import { adviceNl } from '../text.nl.ts'
import { type AdviceWish, loadAdvice, recordAdvice } from '../usecases.ts'
import { ScenarioAdvicePage } from './advice-page.tsx'

const WRITE = { object: 'scenario-version', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/advies`

export const advicePages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: VERSIONS_READ, handle: (visit) => showAdvice(visit, null, []) },
  { method: 'post', path: PATH, needs: WRITE, handle: postAdvice },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const textOf = (visit: Visit) => textsFor({ nl: adviceNl, en: adviceEn }, visit.locale)

/** `typed` keeps what was filled in when the form comes back. */
async function showAdvice(visit: Visit, typed: AdviceWish | null, errors: readonly FieldError[]): Promise<Answer> {
  const t = textOf(visit)
  const page = await loadAdvice(visit, idOf(visit))
  if (!page) return { kind: 'not-found' }
  const wanted = visit.form.get('blok') ?? visit.query.get('blok')
  const found = page.blocks.find(({ block }) => block.id === wanted) ?? null
  const settled = typed?.settled ? { suited: typed.settled, reason: typed.settledReason } : null
  const open = found && typed ? { ...found, known: typed, settled } : found
  return scenarioPage(visit, page.row, {
    ...{ title: t.title(page.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <ScenarioAdvicePage {...{ t, visit, page, open, errors }} mayWrite={visit.may(WRITE)} />,
  })
}

const MOST_TASKS = 20
const answered = (given: string | null): boolean | null => (given === 'ja' ? true : given === 'nee' ? false : null)

async function postAdvice(visit: Visit): Promise<Answer> {
  const { form } = visit
  const { refused, badTasks } = textOf(visit).form
  const tasks = (form.get('opgaven') ?? '').trim()
  const isCount = /^\d{1,2}$/.test(tasks) && Number(tasks) <= MOST_TASKS
  const wish: AdviceWish = {
    means: MEANS.find((one) => one === form.get('middelen')) ?? null,
    selfSteering: answered(form.get('sturing')),
    vulnerable: answered(form.get('kwetsbaar')),
    stackedTasks: isCount ? Number(tasks) : null,
    whyNotActed: (form.get('waarom') ?? '').trim(),
    evidence: (form.get('bewijs') ?? '').trim(),
    settled: SUITED.find((one) => one === form.get('anders')) ?? null,
    settledReason: (form.get('reden') ?? '').trim(),
  }
  if (tasks !== '' && !isCount) return showAdvice(visit, wish, [{ field: 'opgaven', message: badTasks }])
  const saved = await recordAdvice(visit, idOf(visit), form.get('blok') ?? '', wish)
  if (saved === null) return { kind: 'not-found' }
  if (saved.ok) return { kind: 'redirect', to: visit.href(`${scenarioPath(idOf(visit), 'advies')}?bewaard`) }
  const field = saved.reason === 'settled-without-reason' ? 'reden' : saved.reason === 'personal' ? 'waarom' : ''
  return showAdvice(visit, wish, [{ field, message: refused[saved.reason] }])
}
