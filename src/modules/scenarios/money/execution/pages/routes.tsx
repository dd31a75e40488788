import { parseCalendarDate } from '#kernel/calendar.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { allChosen, ofReadableLength } from '../../../form-edge/read-fields.ts'
import { EXECUTOR_PARTNERS, EXECUTOR_TASKS, EXECUTORS, type ExecutorProblem } from '../../../model/agreed/executor.ts'
import { MONEY_READ } from '../../../pages/rights.ts'
import { scenarioPage } from '../../../pages/scenario-frame.tsx'
import { pageNames } from '../../../pages/scenario-tabs.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../../paths.ts'
import { postAnswer } from '../../checks/pages/answer-form.ts'
import { checkFile } from '../../checks/pages/check-list.tsx'
import { checksEn } from '../../checks/text.en.ts'
import { checksNl } from '../../checks/text.nl.ts'
import { moneyEn } from '../../text.en.ts'
import { moneyNl } from '../../text.nl.ts'
import { executionEn } from '../text.en.ts'
import { executionNl } from '../text.nl.ts'
import { loadExecution, recordExecutor } from '../usecases.ts'
import { ExecutionPage } from './execution-page.tsx'

const WRITE = { object: 'scenario-money', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/geld/uitvoering`

export const executionPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: MONEY_READ, handle: (visit) => showExecution(visit) },
  { method: 'post', path: PATH, needs: WRITE, handle: ofReadableLength(answer, showExecution), again: showExecution },
  {
    method: 'post',
    path: `${PATH}/partij`,
    needs: WRITE,
    handle: ofReadableLength(postExecutor, showExecution),
    again: showExecution,
  },
]

const pathOf = (visit: Visit): string => visit.href(`${scenarioPath(visit.params.id ?? '', 'geld')}/uitvoering`)
const textOf = (visit: Visit) => textsFor({ nl: executionNl, en: executionEn }, visit.locale)
const checksOf = (visit: Visit) => textsFor({ nl: checksNl, en: checksEn }, visit.locale)

async function showExecution(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadExecution(visit, visit.params.id ?? '')
  if (!view) return { kind: 'not-found' }
  const [x, t] = [textOf(visit), checksOf(visit)]
  const money = textsFor({ nl: moneyNl, en: moneyEn }, visit.locale)
  const source = money.source(view.row.name, view.version.number)
  const mayWrite = visit.may(WRITE) && view.row.archivedAt === null
  const props = { t, visit, view, errors, mayWrite, path: pathOf(visit) }
  const file = await checkFile(props, ['company'])
  if (file) return file
  return scenarioPage(visit, view.row, {
    ...{ title: x.title(view.row.name), crumb: pageNames(visit).execution, isRefused: errors.length > 0 },
    body: <ExecutionPage {...props} {...{ x, view, source }} />,
  })
}

/** What weighs for a company is a question of a checklist like others. */
function answer(visit: Visit): Promise<Answer> {
  return postAnswer(visit, checksOf(visit), { path: pathOf(visit), show: (errors) => showExecution(visit, errors) })
}

const FIELDS: Readonly<Record<ExecutorProblem | 'personal', string>> = {
  'tasks-missing': 'taken',
  'mandate-does-not-own': 'taken',
  'company-needs-partners': 'partners',
  'reason-missing': 'reden',
  'source-missing': 'bron',
  personal: 'reden',
}

async function postExecutor(visit: Visit): Promise<Answer> {
  const x = textOf(visit)
  const executor = EXECUTORS.find((one) => one === given(visit, 'partij'))
  const start = given(visit, 'begin')
  const startsOn = parseCalendarDate(start)
  const errors: FieldError[] = [
    ...(executor ? [] : [{ field: 'partij', message: x.form.bad.executor }]),
    ...(start === '' || startsOn ? [] : [{ field: 'begin', message: x.form.bad.day }]),
  ]
  const partners = allChosen(visit, 'partners', EXECUTOR_PARTNERS, errors)
  const tasks = allChosen(visit, 'taken', EXECUTOR_TASKS, errors)
  if (!executor || errors.length > 0) return showExecution(visit, errors)
  const isCompany = executor === 'development-company'
  const kept = await recordExecutor(visit, visit.params.id ?? '', {
    ...{ executor, startsOn, reason: given(visit, 'reden'), source: given(visit, 'bron') },
    legalForm: isCompany ? given(visit, 'rechtsvorm') : '',
    partners: isCompany ? partners : [],
    tasks,
  })
  if (kept === null) return { kind: 'not-found' }
  if (kept.ok) return { kind: 'redirect', to: `${pathOf(visit)}?gedaan=keuze` }
  return showExecution(
    visit,
    kept.reason.map((problem) => ({
      field: FIELDS[problem],
      message: problem === 'personal' ? x.form.bad.personal : x.problems[problem],
    })),
  )
}
