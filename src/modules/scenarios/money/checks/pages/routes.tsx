import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { ofReadableLength } from '../../../form-edge/read-fields.ts'
import { MONEY_READ } from '../../../pages/rights.ts'
import { scenarioPage } from '../../../pages/scenario-frame.tsx'
import { pageNames } from '../../../pages/scenario-tabs.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../../paths.ts'
import { moneyEn } from '../../text.en.ts'
import { moneyNl } from '../../text.nl.ts'
import { checksEn } from '../text.en.ts'
import { checksNl } from '../text.nl.ts'
import { loadChecks } from '../usecases.ts'
import { postAnswer } from './answer-form.ts'
import { checkFile } from './check-list.tsx'
import { ChecksPage } from './checks-page.tsx'

const WRITE = { object: 'scenario-money', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/geld/positie`

export const checksPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: MONEY_READ, handle: (visit) => showChecks(visit) },
  { method: 'post', path: PATH, needs: WRITE, handle: ofReadableLength(answer, showChecks), again: showChecks },
]

const pathOf = (visit: Visit): string => visit.href(`${scenarioPath(visit.params.id ?? '', 'geld')}/positie`)

async function showChecks(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadChecks(visit, visit.params.id ?? '')
  if (!view) return { kind: 'not-found' }
  const t = textsFor({ nl: checksNl, en: checksEn }, visit.locale)
  const money = textsFor({ nl: moneyNl, en: moneyEn }, visit.locale)
  const source = money.source(view.row.name, view.version.number)
  const mayWrite = visit.may(WRITE) && view.row.archivedAt === null
  const props = { t, visit, view, errors, mayWrite, path: pathOf(visit) }
  const file = await checkFile(props, ['fiscal', 'cases', 'valuation'])
  if (file) return file
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: pageNames(visit).checks, isRefused: errors.length > 0 },
    body: <ChecksPage {...props} source={source} />,
  })
}

function answer(visit: Visit): Promise<Answer> {
  return postAnswer(visit, textsFor({ nl: checksNl, en: checksEn }, visit.locale), {
    path: pathOf(visit),
    show: (errors) => showChecks(visit, errors),
  })
}
