import type { Crumb, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { agreementsEn } from '../text.en.ts'
import { agreementsNl } from '../text.nl.ts'

/** The way back from a page below the agreements; who may not read those is not sent there. */
export function agreementCrumbs(visit: Visit): Crumb[] {
  const t = textsFor({ nl: agreementsNl, en: agreementsEn }, visit.locale)
  return [
    { label: t.home, href: visit.href('/') },
    ...(visit.may({ object: 'agreement', action: 'read' }) ? [{ label: t.title, href: visit.href('/afspraken') }] : []),
  ]
}
