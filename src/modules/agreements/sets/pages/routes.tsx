import { parseCalendarDate } from '#kernel/calendar.ts'
import { actsFor } from '#platform/auth/actor.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { recordSigning } from '../successor.ts'
import { setsEn } from '../text.en.ts'
import { setsNl } from '../text.nl.ts'
import { recordEndConsent, type SetView, viewSet, viewSets } from '../usecases.ts'
import { SetDetailPage } from './set-detail.tsx'
import { SETS_PATH, SetListPage } from './set-list.tsx'
import { successorPages } from './successor-routes.tsx'

const READ = { object: 'agreement', action: 'read' } as const
const WRITE = { object: 'agreement', action: 'write' } as const

const textOf = (visit: Visit) => textsFor({ nl: setsNl, en: setsEn }, visit.locale)

export const setPages: readonly PageRoute[] = [
  { method: 'get', path: SETS_PATH, needs: READ, handle: showSets },
  { method: 'get', path: `${SETS_PATH}/:slug`, needs: READ, handle: (visit) => showSet(visit) },
  // Who may read, may consent for the own organisation; the use case says for which.
  { method: 'post', path: `${SETS_PATH}/:slug/stoppen`, needs: READ, handle: postConsent, again: showSet },
  { method: 'post', path: `${SETS_PATH}/:slug/ondertekenen`, needs: READ, handle: postSigning, again: showSet },
  ...successorPages,
]

async function showSets(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const views = await viewSets(visit.actor, visit.scope, visit.today)
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [...agreementCrumbs(visit), { label: t.title }],
    menu: '/afspraken',
    body: <SetListPage t={t} visit={visit} views={views} mayRead={visit.may(WRITE)} />,
  }
}

async function showSet(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const view = await viewSet(visit.actor, visit.scope, visit.params.slug ?? '', visit.today)
  if (!view) return { kind: 'not-found' }
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: view.set.title,
    breadcrumb: [...agreementCrumbs(visit), { label: t.title, href: visit.href(SETS_PATH) }, { label: view.set.title }],
    menu: '/afspraken',
    body: <SetDetailPage t={t} visit={visit} view={view} own={ownParties(visit, view)} errors={errors} />,
  }
}

const ownParties = (visit: Visit, { parties }: SetView) =>
  parties.parties.filter(({ code }) => visit.may(WRITE) || actsFor(visit.actor, code))

const FIELD_OF = {
  'no-party': 'partij',
  'not-yours': 'partij',
  'outside-term': 'dag',
  'evidence-missing': 'bewijs',
} as const

async function postConsent(visit: Visit): Promise<Answer> {
  const t = textOf(visit).detail.refused
  const slug = visit.params.slug ?? ''
  const endsOn = parseCalendarDate(visit.form.get('dag') ?? '')
  if (!endsOn) return showSet(visit, [{ field: 'dag', message: t['outside-term'] }])
  const consent = { party: visit.form.get('partij') ?? '', endsOn, evidence: (visit.form.get('bewijs') ?? '').trim() }
  const recorded = await recordEndConsent(visit, slug, consent, visit.may(WRITE))
  if (recorded === null) return { kind: 'not-found' }
  if (recorded.ok) return { kind: 'redirect', to: visit.href(`${SETS_PATH}/${slug}?bewaard`) }
  return showSet(visit, [{ field: FIELD_OF[recorded.reason], message: t[recorded.reason] }])
}

const SIGN_FIELDS: Readonly<Partial<Record<string, string>>> = {
  'in-future': 'teken-dag',
  'evidence-missing': 'teken-stuk',
}

async function postSigning(visit: Visit): Promise<Answer> {
  const t = textOf(visit).sign.refused
  const slug = visit.params.slug ?? ''
  const on = parseCalendarDate(visit.form.get('teken-dag') ?? '')
  if (!on) return showSet(visit, [{ field: 'teken-dag', message: t['day-missing'] }])
  const signed = { party: visit.form.get('teken-partij') ?? '', on, evidence: visit.form.get('teken-stuk') ?? '' }
  const recorded = await recordSigning({ ...visit, mayForAll: visit.may(WRITE) }, slug, signed)
  if (recorded === null) return { kind: 'not-found' }
  if (recorded.ok) return { kind: 'redirect', to: visit.href(`${SETS_PATH}/${slug}?bewaard`) }
  return showSet(visit, [{ field: SIGN_FIELDS[recorded.reason] ?? 'teken-partij', message: t[recorded.reason] }])
}
