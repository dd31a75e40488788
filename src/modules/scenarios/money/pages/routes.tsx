import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { ofReadableLength } from '../../form-edge/read-fields.ts'
import { MONEY_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { moneyEn } from '../text.en.ts'
import { type MoneyText, moneyNl } from '../text.nl.ts'
import { loadMoney, recordLimit, recordPledge } from '../usecases.ts'
import { limitErrors, pledgeErrors, readLimitForm, readPledgeForm } from './forms.ts'
import { moneyFile } from './money-file.ts'
import { MoneyPage } from './money-page.tsx'

const WRITE = { object: 'scenario-money', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/geld`

export const moneyPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: MONEY_READ, handle: (visit) => showMoney(visit) },
  { method: 'post', path: PATH, needs: WRITE, handle: ofReadableLength(postPledge, showMoney), again: showMoney },
  {
    method: 'post',
    path: `${PATH}/grens`,
    needs: WRITE,
    handle: ofReadableLength(postLimit, showMoney),
    again: showMoney,
  },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const textOf = (visit: Visit): MoneyText => textsFor({ nl: moneyNl, en: moneyEn }, visit.locale)

async function showMoney(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadMoney(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const t = textOf(visit)
  const mayWrite = visit.may(WRITE) && view.row.archivedAt === null
  const props = { t, visit, view, errors, mayWrite }
  const file = await moneyFile(props)
  if (file) return file
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <MoneyPage {...props} />,
  })
}

const done = (visit: Visit, at: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${scenarioPath(idOf(visit), 'geld')}?gedaan=ja${at}`),
})

async function postPledge(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const read = readPledgeForm(visit, t)
  if (!read.ok) return showMoney(visit, read.reason)
  const isSure = given(visit, 'zeker') === 'ja'
  const kept = await recordPledge(visit, idOf(visit), read.value, isSure)
  if (kept === null) return { kind: 'not-found' }
  // Who said that it is right sees on top of the page what it comes to.
  return kept.ok ? done(visit, isSure ? '' : '#partijen') : showMoney(visit, pledgeErrors(kept.reason, t))
}

async function postLimit(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const read = readLimitForm(visit, t)
  if (!read.ok) return showMoney(visit, read.reason)
  const kept = await recordLimit(visit, idOf(visit), read.value)
  if (kept === null) return { kind: 'not-found' }
  return kept.ok ? done(visit, '#grenzen') : showMoney(visit, limitErrors(kept.reason, t))
}
