import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { arrange, formatLongDay, readExportFormat, readTableQuery, tableToSheet } from '#platform/ui/index.ts'
import { agreementsEn } from '../text.en.ts'
import { agreementsNl } from '../text.nl.ts'
import { type AgreementsAsOf, agreementDetail, agreementsAsOf } from '../usecases.ts'
import { AgreementDetailPage } from './agreement-detail.tsx'
import { AgreementListPage, agreementTable, filterAgreements, NoAgreementsPage } from './agreement-list.tsx'
import { AgreementTabs } from './agreement-tabs.tsx'

const TEXTS = { nl: agreementsNl, en: agreementsEn }
const READ = { object: 'agreement', action: 'read' } as const

export const agreementPages: readonly PageRoute[] = [
  { method: 'get', path: '/afspraken', needs: READ, handle: listPage },
  { method: 'get', path: '/afspraken/:nr', needs: READ, handle: detailPage },
]

/** The day in ?stand=, or today; a day that does not exist is said and today stands in. */
function asOfIn({ query, today }: Visit): { asOf: CalendarDate; badDay: boolean } {
  const asked = query.get('stand')
  const asOf = asked ? parseCalendarDate(asked) : today
  return { asOf: asOf ?? today, badDay: asOf === null }
}

async function listPage(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const { asOf, badDay } = asOfIn(visit)
  const found = await agreementsAsOf(visit.actor, asOf, visit.scope, visit.query.get('set'))
  const breadcrumb = [{ label: t.home, href: visit.href('/') }, { label: t.title }]
  if (!found)
    return {
      kind: 'page',
      title: t.title,
      breadcrumb,
      menu: '/afspraken',
      body: <NoAgreementsPage t={t} href={visit.href} />,
    }
  const file = await exported(visit, found, asOf)
  if (file) return file
  return {
    kind: 'page',
    ...(badDay && { status: 422 as const }),
    title: t.title,
    breadcrumb,
    menu: '/afspraken',
    body: (
      <AgreementListPage
        t={t}
        locale={visit.locale}
        found={found}
        asOf={asOf}
        badDay={badDay}
        tabs={<AgreementTabs visit={visit} current="list" />}
        query={visit.query}
        href={visit.href}
      />
    ),
  }
}

/** The table as it is shown, as a file; null when no file is asked for. */
async function exported(visit: Visit, found: AgreementsAsOf, asOf: CalendarDate): Promise<Answer | null> {
  const t = textsFor(TEXTS, visit.locale)
  const rows = filterAgreements(found.agreements, visit.query)
  const table = agreementTable(t, found, rows.length, formatLongDay(asOf, visit.locale), (nr) => nr)
  const format = readExportFormat(table, visit.query)
  if (!format) return null
  const sheet = tableToSheet(table, arrange(table, rows, readTableQuery(table, visit.query)))
  return exportSheet(sheet, format, `prestatieafspraken-${asOf}`, visit.municipality.name)
}

async function detailPage(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const { asOf } = asOfIn(visit)
  const detail = await agreementDetail(visit.actor, visit.params.nr ?? '', asOf, visit.scope, visit.query.get('set'))
  if (!detail) return { kind: 'not-found' }
  const title = t.detail.title(detail.judged.agreement.nr)
  return {
    kind: 'page',
    title,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.title, href: visit.href('/afspraken') },
      { label: title },
    ],
    menu: '/afspraken',
    body: (
      <AgreementDetailPage
        t={t}
        locale={visit.locale}
        detail={detail}
        asOf={asOf}
        query={visit.query}
        href={visit.href}
      />
    ),
  }
}
