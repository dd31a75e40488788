import type { Permission } from '#platform/auth/permissions.ts'
import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Tabs } from '#platform/ui/index.ts'
import { agreementsEn } from '../text.en.ts'
import { agreementsNl } from '../text.nl.ts'

export type AgreementTab = keyof typeof agreementsNl.tabs.labels

const READ: Permission = { object: 'agreement', action: 'read' }

/** The parts of the agreements, in the order in which one comes to them. A screen of its own adds its line here. */
const TABS: readonly { tab: AgreementTab; path: string; needs: Permission }[] = [
  { tab: 'list', path: '/afspraken', needs: READ },
  { tab: 'progress', path: '/afspraken/voortgang', needs: READ },
  { tab: 'agenda', path: '/afspraken/agenda', needs: { object: 'meeting', action: 'read' } },
  { tab: 'monitors', path: '/afspraken/monitors', needs: { object: 'monitor-figure', action: 'read' } },
  { tab: 'registers', path: '/afspraken/registers', needs: { object: 'agreement-register', action: 'read' } },
  { tab: 'proposals', path: '/afspraken/voorstellen', needs: { object: 'agreement-proposal', action: 'read' } },
  { tab: 'yearMonitor', path: '/afspraken/jaarmonitor', needs: { object: 'year-monitor', action: 'read' } },
  { tab: 'disputes', path: '/afspraken/geschillen', needs: { object: 'dispute', action: 'read' } },
  { tab: 'newBuild', path: '/afspraken/nieuwbouw', needs: READ },
  { tab: 'sets', path: '/afspraken/sets', needs: READ },
]

/** Those that this visitor may open. */
export function AgreementTabs({ visit, current }: { visit: Visit; current: AgreementTab }) {
  const t = textsFor({ nl: agreementsNl, en: agreementsEn }, visit.locale).tabs
  const items = TABS.filter(({ needs }) => visit.may(needs)).map(({ tab, path }) => ({
    ...{ label: t.labels[tab], href: visit.href(path), current: tab === current },
  }))
  return <Tabs label={t.title} items={items} />
}
