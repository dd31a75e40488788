// What every page of one scenario has around it: the way back, and the links to its other parts.
import type { Answer, PageAnswer, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Tabs } from '#platform/ui/index.ts'
import { listEn } from '../list/text.en.ts'
import { listNl } from '../list/text.nl.ts'
import { SCENARIOS_PATH, type ScenarioPart, scenarioPath } from '../paths.ts'
import type { ScenarioRow } from '../usecases.ts'

const EDITING = ['onderdelen', 'parts'] as const satisfies readonly [ScenarioPart, string]
/** One tab for all pages on which scenarios are weighed; they have links of their own below it. */
const WEIGHING = ['effecten', 'weighing'] as const satisfies readonly [ScenarioPart, string]
const PILOTS = ['pilots', 'pilots'] as const satisfies readonly [ScenarioPart, string]
const PARTS = [
  ['versies', 'versions'],
  ['herprijzen', 'reprice'],
  ['werkelijk', 'actuals'],
] as const satisfies readonly (readonly [ScenarioPart, string])[]

/** Who writes scenarios may bring a budget of their own. */
const BUDGET = ['inlezen', 'budget'] as const satisfies readonly [ScenarioPart, string]
const WRITE = { object: 'scenario', action: 'write' } as const

/** Who bears what, how parties stand fiscally, what pays for it and who carries it out. */
const MONEY = ['geld', 'money'] as const satisfies readonly [ScenarioPart, string]

const SEARCHES = ['beste-plan', 'bestPlan'] as const satisfies readonly [ScenarioPart, string]

export const SEARCHES_READ = { object: 'scenario-run', action: 'read' } as const
export const MONEY_READ = { object: 'scenario-money', action: 'read' } as const
export const WEIGHING_READ = { object: 'scenario-weighing', action: 'read' } as const
export const WEIGHING_WRITE = { object: 'scenario-weighing', action: 'write' } as const
export const PILOTS_READ = { object: 'scenario-pilot', action: 'read' } as const
export const PILOTS_WRITE = { object: 'scenario-pilot', action: 'write' } as const
export const VERSIONS_READ = { object: 'scenario-version', action: 'read' } as const

/** Links between the workbench and the other pages of a scenario; for who may not see drafts there is one only. */
export function ScenarioTabs({ visit, id, current }: { visit: Visit; id: string; current: ScenarioPart | null }) {
  const t = textsFor({ nl: listNl, en: listEn }, visit.locale).tabs
  const parts = [
    ...(visit.may(SEARCHES_READ) ? [SEARCHES] : []),
    ...(visit.may(MONEY_READ) ? [MONEY] : []),
    ...(visit.may(VERSIONS_READ) ? [EDITING] : []),
    ...(visit.may(WEIGHING_READ) ? [WEIGHING] : []),
    ...(visit.may(PILOTS_READ) ? [PILOTS] : []),
    ...(visit.may(VERSIONS_READ) ? PARTS : []),
    ...(visit.may(WRITE) ? [BUDGET] : []),
  ]
  return (
    <Tabs
      label={t.label}
      items={[
        { label: t.workbench, href: visit.href(scenarioPath(id)), current: current === null },
        ...parts.map(([part, name]) => ({
          label: t[name],
          href: visit.href(scenarioPath(id, part)),
          current: part === current,
        })),
      ]}
    />
  )
}

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
