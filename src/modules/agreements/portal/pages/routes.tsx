import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { DELIVERY_PATH } from '../../monitors/paths.ts'
import { monitorsText } from '../../monitors/words.ts'
import { agreementsEn } from '../../text.en.ts'
import { agreementsNl } from '../../text.nl.ts'
import { ownDesks } from '../usecases.ts'
import { deliveryPages, portalText } from './delivery-routes.tsx'
import { DeskPage } from './desk-page.tsx'
import { ownRecordPages } from './own-record-routes.tsx'

/** The desk of corporations and tenants' organisations: their own, and nobody else's. */
export const portalPages: readonly PageRoute[] = [
  { method: 'get', path: DELIVERY_PATH, needs: { object: 'portal', action: 'read' }, handle: showDesk },
  ...ownRecordPages,
  ...deliveryPages,
]

async function showDesk(visit: Visit): Promise<Answer> {
  const t = portalText(visit)
  const desks = await ownDesks(visit.actor, visit.scope, visit.today)
  const words = { t, m: monitorsText(visit.locale), a: textsFor({ nl: agreementsNl, en: agreementsEn }, visit.locale) }
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [{ label: t.home, href: visit.href('/') }, { label: t.title }],
    menu: DELIVERY_PATH,
    body: <DeskPage {...words} visit={visit} desks={desks} />,
  }
}
