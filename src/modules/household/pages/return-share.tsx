import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Island } from '#platform/islands/island.tsx'
import { PageTitle } from '#platform/ui/index.ts'
import { exampleGroups } from '../example-groups.ts'
import { ReturnShare } from '../islands/return-share.tsx'
import { exampleCircumstances } from '../model/index.ts'
import { returnShareEn } from '../return-share/text.en.ts'
import { returnShareNl } from '../return-share/text.nl.ts'

export const RETURN_SHARE = '/terugkeer'

export const returnSharePages: readonly PageRoute[] = [
  { method: 'get', path: RETURN_SHARE, needs: { object: 'return-share', action: 'read' }, handle: showReturnShare },
]

/** For who makes the plan: groups of owners, never one, and a proposal that somebody else takes over. */
async function showReturnShare(visit: Visit): Promise<Answer> {
  const t = textsFor({ nl: returnShareNl, en: returnShareEn }, visit.locale)
  const groups = exampleGroups(visit.municipality)
  const base = visit.href('/').replace(/\/$/, '')
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [{ label: t.home, href: visit.href('/') }, { label: t.title }],
    menu: RETURN_SHARE,
    body: (
      <>
        <PageTitle title={t.title} lead={groups ? `${t.lead} ${t.demo}` : t.lead} />
        <Island
          name="return-share"
          component={ReturnShare}
          props={{ locale: visit.locale, base, groups, plan: exampleCircumstances() }}
        />
      </>
    ),
  }
}
