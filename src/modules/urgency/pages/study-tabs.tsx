import type { Visit } from '#platform/http/route.ts'
import { Tabs } from '#platform/ui/index.ts'
import type { UrgencyText } from '../text.nl.ts'

/** Parts of the study that are pages of their own, in the order of the tabs. */
export const TAB_PATHS = {
  ranking: '/urgentie',
  matrix: '/urgentie/stapelmatrix',
  opportunities: '/urgentie/koppelkansen',
  measure: '/urgentie/eerst-meten',
  sources: '/urgentie/bronnen',
  runs: '/urgentie/runs',
} as const
export type TabName = keyof typeof TAB_PATHS

const NAMES = Object.keys(TAB_PATHS) as TabName[]

/** `address`: what is asked of the study, kept from tab to tab. */
export const StudyTabs = ({
  t,
  visit,
  tab,
  address = '',
}: {
  t: UrgencyText
  visit: Visit
  tab: TabName
  address?: string
}) => (
  <Tabs
    label={t.tabs.label}
    items={NAMES.map((name) => ({
      label: t.tabs[name],
      href: visit.href(`${TAB_PATHS[name]}${address}`),
      current: name === tab,
    }))}
  />
)
