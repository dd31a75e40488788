import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { tableFile } from '#platform/ui/index.ts'
import { MONEY_READ } from '../../../pages/rights.ts'
import { scenarioPage } from '../../../pages/scenario-frame.tsx'
import { pageNames } from '../../../pages/scenario-tabs.tsx'
import { SCENARIOS_PATH } from '../../../paths.ts'
import { moneyEn } from '../../text.en.ts'
import { moneyNl } from '../../text.nl.ts'
import { instrumentsEn } from '../text.en.ts'
import { instrumentsNl } from '../text.nl.ts'
import { loadInstruments } from '../usecases.ts'
import { InstrumentsPage, subsidiesIn, subsidyTable, usesTable } from './instruments-page.tsx'

const WRITE = { object: 'scenario-money', action: 'write' } as const

export const instrumentPages: readonly PageRoute[] = [
  { method: 'get', path: `${SCENARIOS_PATH}/:id/geld/middelen`, needs: MONEY_READ, handle: showInstruments },
]

async function showInstruments(visit: Visit): Promise<Answer> {
  const view = await loadInstruments(visit, visit.params.id ?? '')
  if (!view) return { kind: 'not-found' }
  const t = textsFor({ nl: instrumentsNl, en: instrumentsEn }, visit.locale)
  const money = textsFor({ nl: moneyNl, en: moneyEn }, visit.locale)
  const source = money.source(view.row.name, view.version.number)
  const props = { t, visit, view, source, mayWrite: visit.may(WRITE) && view.row.archivedAt === null }
  const [uses, subsidies] = [usesTable(props), subsidyTable(props)]
  const about = (table: { id: string }) => [visit.query, `${view.row.id}-${table.id}`, visit.municipality.name] as const
  const file =
    (await tableFile(uses, view.uses, ...about(uses))) ??
    (await tableFile(subsidies, subsidiesIn(view), ...about(subsidies)))
  if (file) return file
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: pageNames(visit).instruments },
    body: <InstrumentsPage {...props} />,
  })
}
