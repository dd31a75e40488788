// What a corporation records beside its figures: its share of free room, owners' associations, renovations.
import { parseCalendarDate } from '#kernel/calendar.ts'
import { actsFor } from '#platform/auth/actor.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { Stack } from '#platform/ui/index.ts'
import { readNumber } from '../../model/monitors/monitor.ts'
import { ASSOCIATION_STATES } from '../../model/monitors/owners-association.ts'
import { DELIVERY_PATH } from '../../monitors/paths.ts'
import { chooseFreeRoom, recordAssociation, viewAssociations } from '../../monitors/records.ts'
import { addRenovation, neighbourhoodsFor, viewRenovations, weighRenovation } from '../../monitors/renovations.ts'
import { viewMonitor } from '../../monitors/usecases.ts'
import { monitorsText } from '../../monitors/words.ts'
import { portalText } from './delivery-routes.tsx'
import { AssociationsDesk, ChoiceDesk, RenovationsDesk } from './own-records.tsx'

const DELIVER = { object: 'monitor-figure', action: 'write' } as const
const OWN = `${DELIVERY_PATH}/:organisation`

export const ownRecordPages: readonly PageRoute[] = [
  { method: 'get', path: `${OWN}/keuze`, needs: DELIVER, handle: own((visit) => choice(visit)) },
  { method: 'post', path: `${OWN}/keuze`, needs: DELIVER, handle: own(postChoice), again: own(choice) },
  { method: 'get', path: `${OWN}/verenigingen`, needs: DELIVER, handle: own((visit) => associations(visit)) },
  {
    method: 'post',
    path: `${OWN}/verenigingen`,
    needs: DELIVER,
    handle: own(postAssociation),
    again: own(associations),
  },
  { method: 'get', path: `${OWN}/projecten`, needs: DELIVER, handle: own((visit) => renovations(visit)) },
  { method: 'post', path: `${OWN}/projecten`, needs: DELIVER, handle: own(postRenovation), again: own(renovations) },
  {
    method: 'post',
    path: `${OWN}/projecten/afwegen`,
    needs: DELIVER,
    handle: own(postWeighing),
    again: own(renovations),
  },
]

const organisationIn = ({ params }: Visit): string => params.organisation ?? ''

/** Another organisation's desk is not there. */
function own<Rest extends unknown[]>(act: (visit: Visit, ...rest: Rest) => Promise<Answer>): typeof act {
  return async (visit, ...rest) =>
    actsFor(visit.actor, organisationIn(visit)) ? act(visit, ...rest) : { kind: 'not-found' }
}

function page(visit: Visit, title: string, body: React.ReactNode, errors: readonly FieldError[]): Answer {
  const t = portalText(visit)
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.title, href: visit.href(DELIVERY_PATH) },
      { label: title },
    ],
    menu: DELIVERY_PATH,
    body: <Stack gap="l">{body}</Stack>,
  }
}

const saved = (visit: Visit, end: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${DELIVERY_PATH}/${organisationIn(visit)}/${end}?bewaard`),
})

async function choice(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const view = await viewMonitor(visit.actor, visit.scope, 'free-room', visit.today)
  const organisation = view.terms.corporations.find(({ code }) => code === organisationIn(visit))
  if (!organisation) return { kind: 'not-found' }
  const years = view.periods.map(({ period }) => period)
  const body = (
    <ChoiceDesk t={t} visit={visit} organisation={organisation} choices={view.choices} years={years} errors={errors} />
  )
  return page(visit, t.choice.title, body, errors)
}

async function postChoice(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale).choice
  const typed = readNumber(given(visit, 'aandeel'))
  const done = await chooseFreeRoom(visit, {
    ...{ organisation: organisationIn(visit), year: Number(given(visit, 'jaar')), reason: given(visit, 'reden') },
    // Typed as a percentage; no number is no choice.
    cap: typed === null ? 0 : typed / 100,
  })
  if (done === null) return { kind: 'not-found' }
  if (done.ok) return saved(visit, 'keuze')
  const errors = {
    cap: { field: 'aandeel', message: t.badCap },
    year: { field: 'jaar', message: t.badYear },
    reason: { field: 'reden', message: t.badReason },
  }
  return choice(visit, [errors[done.reason]])
}

async function associations(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const found = await viewAssociations(visit.actor, visit.scope)
  return page(
    visit,
    t.associations.title,
    <AssociationsDesk t={t} visit={visit} found={found} errors={errors} />,
    errors,
  )
}

async function postAssociation(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale).associations
  const done = await recordAssociation(visit, organisationIn(visit), {
    name: given(visit, 'naam'),
    state: ASSOCIATION_STATES.find((state) => state === given(visit, 'stand')) ?? 'not-asked',
    meetingOn: parseCalendarDate(given(visit, 'vergadering')),
  })
  if (done === null) return { kind: 'not-found' }
  if (done.ok) return saved(visit, 'verenigingen')
  const errors = {
    name: { field: 'naam', message: t.badName },
    meeting: { field: 'vergadering', message: t.badMeeting },
  }
  return associations(visit, [errors[done.reason]])
}

async function renovations(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = monitorsText(visit.locale)
  const all = await viewRenovations(visit.actor, visit.scope, visit.locale)
  const projects = all.filter(({ organisation }) => organisation === organisationIn(visit))
  const areas = await neighbourhoodsFor(visit.actor, visit.scope)
  const body = <RenovationsDesk t={t} visit={visit} projects={projects} areas={areas} errors={errors} />
  return page(visit, t.renovation.title, body, errors)
}

async function postRenovation(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale).renovation
  const done = await addRenovation(visit, {
    ...{ organisation: organisationIn(visit), name: given(visit, 'naam'), neighbourhoodCode: given(visit, 'buurt') },
    dwellings: readNumber(given(visit, 'woningen')) ?? 0,
    startYear: Number(given(visit, 'start')),
  })
  if (done === null) return { kind: 'not-found' }
  if (done.ok) return saved(visit, 'projecten')
  const errors = {
    name: { field: 'naam', message: t.badName },
    where: { field: 'buurt', message: t.badWhere },
    dwellings: { field: 'woningen', message: t.badDwellings },
    start: { field: 'start', message: t.badStart },
  }
  return renovations(visit, [errors[done.reason]])
}

async function postWeighing(visit: Visit): Promise<Answer> {
  const t = monitorsText(visit.locale).renovation
  const id = given(visit, 'project')
  const done = await weighRenovation(visit, id, {
    goesOn: given(visit, 'besluit') === 'ja',
    reason: given(visit, `reden-${id}`),
  })
  if (done === null) return renovations(visit, [{ field: '', message: t.badProject }])
  if (done.ok) return saved(visit, 'projecten')
  return renovations(visit, [{ field: `reden-${id}`, message: t.badReason }])
}
