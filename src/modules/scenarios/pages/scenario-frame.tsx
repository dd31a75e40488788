// What every page of one scenario has around it: the way back.
import type { Answer, PageAnswer, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { listEn } from '../list/text.en.ts'
import { listNl } from '../list/text.nl.ts'
import { SCENARIOS_PATH, scenarioPath } from '../paths.ts'
import type { ScenarioRow } from '../usecases.ts'

export function scenarioPage(
  visit: Visit,
  row: Pick<ScenarioRow, 'id' | 'name'>,
  page: Pick<PageAnswer, 'title' | 'body'> & { crumb: string; isRefused?: boolean },
): Answer {
  const t = textsFor({ nl: listNl, en: listEn }, visit.locale)
  return {
    kind: 'page',
    ...(page.isRefused ? { status: 422 as const } : {}),
    title: page.title,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.title, href: visit.href(SCENARIOS_PATH) },
      { label: row.name, href: visit.href(scenarioPath(row.id)) },
      { label: page.crumb },
    ],
    menu: SCENARIOS_PATH,
    body: page.body,
  }
}
