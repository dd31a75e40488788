// The links between the pages of one scenario. Pages of one subject share a tab, with a row of their own below it.
import type { Permission } from '#platform/auth/permissions.ts'
import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Tabs } from '#platform/ui/index.ts'
import { listEn } from '../list/text.en.ts'
import { type ListText, listNl } from '../list/text.nl.ts'
import { type ScenarioPart, scenarioPath } from '../paths.ts'
import { MONEY_READ, PILOTS_READ, SCENARIO_WRITE, SEARCHES_READ, VERSIONS_READ, WEIGHING_READ } from './rights.ts'

type Words = ListText['tabs']
type Page = { part: ScenarioPart; name: keyof Words['pages']; needs: Permission }
type Subject = { name: keyof Words['subjects']; pages: readonly [Page, ...Page[]] }

const SUBJECTS: readonly Subject[] = [
  { name: 'bestPlan', pages: [{ part: 'beste-plan', name: 'bestPlan', needs: SEARCHES_READ }] },
  {
    name: 'input',
    pages: [
      { part: 'onderdelen', name: 'parts', needs: VERSIONS_READ },
      { part: 'inlezen', name: 'budget', needs: SCENARIO_WRITE },
    ],
  },
  {
    name: 'money',
    pages: [
      { part: 'geld', name: 'deficit', needs: MONEY_READ },
      { part: 'geld/positie', name: 'checks', needs: MONEY_READ },
      { part: 'geld/middelen', name: 'instruments', needs: MONEY_READ },
      { part: 'geld/uitvoering', name: 'execution', needs: MONEY_READ },
    ],
  },
  {
    name: 'weighing',
    pages: [
      { part: 'effecten', name: 'effects', needs: WEIGHING_READ },
      { part: 'top-5', name: 'topFive', needs: WEIGHING_READ },
      { part: 'draagvlak', name: 'support', needs: WEIGHING_READ },
      { part: 'advies', name: 'advice', needs: VERSIONS_READ },
    ],
  },
  { name: 'pilots', pages: [{ part: 'pilots', name: 'pilots', needs: PILOTS_READ }] },
  {
    name: 'versions',
    pages: [
      { part: 'versies', name: 'versions', needs: VERSIONS_READ },
      { part: 'herprijzen', name: 'reprice', needs: VERSIONS_READ },
    ],
  },
  { name: 'actuals', pages: [{ part: 'werkelijk', name: 'actuals', needs: VERSIONS_READ }] },
]

/** Names of the pages, as their tabs have them. */
export const pageNames = (visit: Visit): Words['pages'] => textsFor({ nl: listNl, en: listEn }, visit.locale).tabs.pages

/** `current`: null for the workbench. Who may not see drafts has one link only. */
export function ScenarioTabs({ visit, id, current }: { visit: Visit; id: string; current: ScenarioPart | null }) {
  const t = textsFor({ nl: listNl, en: listEn }, visit.locale).tabs
  const subjects = SUBJECTS.flatMap(({ name, pages }) => {
    const open = pages.filter(({ needs }) => visit.may(needs))
    const [first] = open
    return first ? [{ name, first, open, isCurrent: pages.some(({ part }) => part === current) }] : []
  })
  const below = subjects.find(({ isCurrent }) => isCurrent)
  return (
    <>
      <Tabs
        label={t.label}
        items={[
          { label: t.workbench, href: visit.href(scenarioPath(id)), current: current === null },
          ...subjects.map(({ name, first, isCurrent }) => ({
            label: t.subjects[name],
            href: visit.href(scenarioPath(id, first.part)),
            current: isCurrent,
          })),
        ]}
      />
      {below && below.open.length > 1 ? (
        <Tabs
          within
          label={t.within(t.subjects[below.name])}
          items={below.open.map(({ part, name }) => ({
            label: t.pages[name],
            href: visit.href(scenarioPath(id, part)),
            current: part === current,
          }))}
        />
      ) : null}
    </>
  )
}
