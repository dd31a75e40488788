import { z } from 'zod'
import { parseCalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { withPrintableText } from '#platform/documents/printable.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { agendaDocument } from '../agenda-document.ts'
import { meetingsEn } from '../text.en.ts'
import { meetingsNl } from '../text.nl.ts'
import {
  cancelMeeting,
  finishAction,
  planMeeting,
  propose,
  type RecordRefusal,
  recordMeeting,
  type SeriesView,
  type StoredMeeting,
  setAgenda,
  settleItem,
  takeAction,
  viewAllSeries,
  viewSeries,
} from '../usecases.ts'
import { itemsOf, MeetingPage } from './meeting-page.tsx'
import { MEETINGS_PATH, SeriesListPage } from './series-list.tsx'
import { SeriesPage } from './series-page.tsx'

const READ = { object: 'meeting', action: 'read' } as const
const WRITE = { object: 'meeting', action: 'write' } as const
const SERIES = `${MEETINGS_PATH}/:series`
const MEETING = `${SERIES}/:meeting`

const textOf = (visit: Visit) => textsFor({ nl: meetingsNl, en: meetingsEn }, visit.locale)

export const meetingPages: readonly PageRoute[] = [
  { method: 'get', path: MEETINGS_PATH, needs: READ, handle: showAll },
  { method: 'get', path: SERIES, needs: READ, handle: withSeries((visit, view) => showSeries(visit, view)) },
  { method: 'post', path: `${SERIES}/plannen`, needs: WRITE, handle: withSeries(postPlan) },
  { method: 'post', path: `${SERIES}/klaarzetten`, needs: WRITE, handle: withSeries(postProposal) },
  {
    method: 'get',
    path: MEETING,
    needs: READ,
    handle: withMeeting((visit, view, one) => showMeeting(visit, view, one)),
  },
  { method: 'get', path: `${MEETING}/agenda.odt`, needs: READ, handle: withMeeting((...at) => download(...at, 'odt')) },
  { method: 'get', path: `${MEETING}/agenda.pdf`, needs: READ, handle: withMeeting((...at) => download(...at, 'pdf')) },
  { method: 'post', path: `${MEETING}/agenda`, needs: WRITE, handle: withMeeting(postAgenda) },
  { method: 'post', path: `${MEETING}/uitkomst`, needs: WRITE, handle: withMeeting(postOutcome) },
  { method: 'post', path: `${MEETING}/vastleggen`, needs: WRITE, handle: withMeeting(postRecord) },
  { method: 'post', path: `${MEETING}/afzeggen`, needs: WRITE, handle: withMeeting(postCancel) },
  { method: 'post', path: `${MEETING}/acties`, needs: WRITE, handle: withMeeting(postAction) },
  { method: 'post', path: `${MEETING}/actie-klaar`, needs: WRITE, handle: withMeeting(postActionDone) },
]

function withSeries(act: (visit: Visit, view: SeriesView) => Promise<Answer>): PageRoute['handle'] {
  return async (visit) => {
    const view = await viewSeries(visit.actor, visit.scope, visit.params.series ?? '', visit.today)
    return view ? act(visit, view) : { kind: 'not-found' }
  }
}

function withMeeting(
  act: (visit: Visit, view: SeriesView, meeting: StoredMeeting) => Promise<Answer>,
): PageRoute['handle'] {
  return withSeries(async (visit, view) => {
    const meeting = view.meetings.find(({ id }) => id === visit.params.meeting)
    return meeting ? act(visit, view, meeting) : { kind: 'not-found' }
  })
}

const crumbs = (visit: Visit, ...rest: { label: string; href?: string }[]) => {
  const t = textOf(visit)
  const start = { label: t.home, href: visit.href('/') }
  return rest.length === 0
    ? [start, { label: t.title }]
    : [start, { label: t.title, href: visit.href(MEETINGS_PATH) }, ...rest]
}

async function showAll(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const views = await viewAllSeries(visit.actor, visit.scope, visit.today)
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: crumbs(visit),
    menu: MEETINGS_PATH,
    body: <SeriesListPage t={t} visit={visit} views={views} />,
  }
}

async function showSeries(visit: Visit, view: SeriesView, errors: readonly FieldError[] = []): Promise<Answer> {
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: view.series.name,
    breadcrumb: crumbs(visit, { label: view.series.name }),
    menu: MEETINGS_PATH,
    body: <SeriesPage t={textOf(visit)} visit={visit} view={view} mayWrite={visit.may(WRITE)} errors={errors} />,
  }
}

async function showMeeting(
  visit: Visit,
  view: SeriesView,
  meeting: StoredMeeting,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const t = textOf(visit)
  const title = t.meeting.title(view.series.name, formatLongDate(meeting.on, visit.locale))
  const series = { label: view.series.name, href: visit.href(`${MEETINGS_PATH}/${view.series.slug}`) }
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: crumbs(visit, series, { label: title }),
    menu: MEETINGS_PATH,
    body: <MeetingPage t={t} visit={visit} view={view} meeting={meeting} mayWrite={visit.may(WRITE)} errors={errors} />,
  }
}

const toSeries = (visit: Visit, { series }: SeriesView): Answer => ({
  kind: 'redirect',
  to: visit.href(`${MEETINGS_PATH}/${series.slug}?bewaard`),
})
const toMeeting = (visit: Visit, { series }: SeriesView, meeting: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${MEETINGS_PATH}/${series.slug}/${meeting}?bewaard`),
})

const given = (visit: Visit, name: string): string => (visit.form.get(name) ?? '').trim()
/** No version, or one that cannot be, is that of an old form. */
const seenVersion = z.coerce.number().pipe(z.int32().min(1)).catch(0)
const versionIn = (visit: Visit): number => seenVersion.parse(visit.form.get('version'))
/** An organisation of the series, or none. */
const organisationIn = (visit: Visit, { series }: SeriesView, name: string): string | null =>
  series.members.find(({ code }) => code === visit.form.get(name))?.code ?? null

async function postPlan(visit: Visit, view: SeriesView): Promise<Answer> {
  const t = textOf(visit).detail
  const on = parseCalendarDate(given(visit, 'dag'))
  if (!on) return showSeries(visit, view, [{ field: 'dag', message: t.dayMissing }])
  const planned = await planMeeting(visit, {
    ...{ series: view.series.slug, on, anyway: visit.form.get('toch') === 'ja' },
    chair: organisationIn(visit, view, 'voorzitter'),
  })
  if (planned.ok) return toMeeting(visit, view, planned.value)
  return showSeries(visit, view, [{ field: 'dag', message: t.dayTaken }])
}

async function postProposal(visit: Visit, view: SeriesView): Promise<Answer> {
  const title = given(visit, 'onderwerp')
  if (title === '')
    return showSeries(visit, view, [{ field: 'onderwerp', message: textOf(visit).detail.proposeMissing }])
  await propose(visit, { series: view.series, title, reason: given(visit, 'waarom') })
  return toSeries(visit, view)
}

async function postAgenda(visit: Visit, view: SeriesView, meeting: StoredMeeting): Promise<Answer> {
  const placeOf = (id: string) => Number(visit.form.get(`plaats-${id}`)) || Number.POSITIVE_INFINITY
  const items = visit.form.getAll('punt').toSorted((a, b) => placeOf(a) - placeOf(b))
  await setAgenda(visit, view.series.slug, meeting.id, items)
  return toMeeting(visit, view, meeting.id)
}

async function postOutcome(visit: Visit, view: SeriesView, meeting: StoredMeeting): Promise<Answer> {
  const id = visit.form.get('punt') ?? ''
  const settled = await settleItem(visit, view.series.slug, id, given(visit, `uitkomst-${id}`))
  return settled ? toMeeting(visit, view, meeting.id) : { kind: 'not-found' }
}

const FIELD_OF: Record<RecordRefusal, string> = {
  'no-meeting': '',
  stale: '',
  'in-future': 'aanwezig',
  'reason-missing': 'reden',
  'nobody-present': 'aanwezig',
}

const refusedWith = (visit: Visit, view: SeriesView, meeting: StoredMeeting, reason: RecordRefusal): Promise<Answer> =>
  showMeeting(visit, view, meeting, [{ field: FIELD_OF[reason], message: textOf(visit).meeting.refused[reason] }])

async function postRecord(visit: Visit, view: SeriesView, meeting: StoredMeeting): Promise<Answer> {
  const recorded = await recordMeeting(visit, {
    ...{ series: view.series.slug, id: meeting.id, version: versionIn(visit), today: visit.today },
    ...{ present: visit.form.getAll('aanwezig'), minutes: given(visit, 'verslag') },
    chair: organisationIn(visit, view, 'voorzitter'),
  })
  return recorded.ok ? toMeeting(visit, view, meeting.id) : refusedWith(visit, view, meeting, recorded.reason)
}

async function postCancel(visit: Visit, view: SeriesView, meeting: StoredMeeting): Promise<Answer> {
  const asked = { series: view.series.slug, id: meeting.id, version: versionIn(visit) }
  const cancelled = await cancelMeeting(visit, { ...asked, reason: given(visit, 'reden') })
  return cancelled.ok ? toMeeting(visit, view, meeting.id) : refusedWith(visit, view, meeting, cancelled.reason)
}

async function postAction(visit: Visit, view: SeriesView, meeting: StoredMeeting): Promise<Answer> {
  const what = given(visit, 'wat')
  const organisation = organisationIn(visit, view, 'wie')
  const dueOn = parseCalendarDate(given(visit, 'uiterlijk'))
  if (what === '' || !organisation || !dueOn)
    return showMeeting(visit, view, meeting, [{ field: 'wat', message: textOf(visit).meeting.actionMissing }])
  await takeAction(visit, view.series, { meeting: meeting.id, what, organisation, dueOn })
  return toMeeting(visit, view, meeting.id)
}

async function postActionDone(visit: Visit, view: SeriesView, meeting: StoredMeeting): Promise<Answer> {
  const done = await finishAction(visit, meeting.id, visit.form.get('actie') ?? '', visit.today)
  return done ? toMeeting(visit, view, meeting.id) : { kind: 'not-found' }
}

async function download(
  visit: Visit,
  view: SeriesView,
  meeting: StoredMeeting,
  format: 'odt' | 'pdf',
): Promise<Answer> {
  const t = textOf(visit)
  const document = withPrintableText(
    agendaDocument(t, view, meeting, itemsOf(view, meeting), {
      ...{ municipality: visit.municipality, today: visit.today, locale: visit.locale },
      banner: t.banner,
    }),
  )
  const name = `agenda-${view.series.slug}-${meeting.on}.${format}`
  return format === 'odt'
    ? { kind: 'file', name, type: 'application/vnd.oasis.opendocument.text', body: await writeOdt(document) }
    : { kind: 'file', name, type: 'application/pdf', body: await writePdf(document) }
}
