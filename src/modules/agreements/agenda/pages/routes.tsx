import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { EmptyState, PageTitle, Panel } from '#platform/ui/index.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { agendaEn } from '../text.en.ts'
import { agendaNl } from '../text.nl.ts'
import { AGENDA_PATH, prepareAgenda, proposePicked } from '../usecases.ts'
import { AgendaPage, nextMeetingOf } from './agenda-page.tsx'

const READ = { object: 'meeting', action: 'read' } as const
const READ_DISPUTES = { object: 'dispute', action: 'read' } as const
const READ_PROPOSALS = { object: 'agreement-proposal', action: 'read' } as const
const READ_REGISTERS = { object: 'agreement-register', action: 'read' } as const
const WRITE = { object: 'meeting', action: 'write' } as const

export const agendaPages: readonly PageRoute[] = [
  { method: 'get', path: AGENDA_PATH, needs: READ, handle: (visit) => showAgenda(visit) },
  { method: 'post', path: AGENDA_PATH, needs: WRITE, handle: postPicked },
]

const textOf = (visit: Visit) => textsFor({ nl: agendaNl, en: agendaEn }, visit.locale)

/** What was asked for, by a filter or in a posted form. */
function askedOf({ query, form, today }: Visit): { series: string | null; asOf: CalendarDate; badDay: boolean } {
  const given = form.get('stand') ?? query.get('stand')
  const day = given ? parseCalendarDate(given) : today
  return { series: form.get('overleg') ?? query.get('overleg'), asOf: day ?? today, badDay: day === null }
}

const readsOf = (visit: Visit) => ({
  readsDisputes: visit.may(READ_DISPUTES),
  readsRegisters: visit.may(READ_REGISTERS),
  readsProposals: visit.may(READ_PROPOSALS),
})

async function showAgenda(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const { series, asOf, badDay } = askedOf(visit)
  const { actor, scope, locale } = visit
  const prepared = await prepareAgenda({ actor, scope, locale, asOf, series, ...readsOf(visit) })
  const all = badDay ? [...errors, { field: 'stand', message: t.badDay }] : errors
  return {
    kind: 'page',
    ...(all.length > 0 ? { status: 422 as const } : {}),
    title: t.title,
    breadcrumb: [...agreementCrumbs(visit), { label: t.title }],
    menu: '/afspraken',
    body: prepared ? (
      <AgendaPage t={t} visit={visit} prepared={prepared} asOf={asOf} mayWrite={visit.may(WRITE)} errors={all} />
    ) : (
      <>
        <PageTitle title={t.title} />
        <Panel>
          <EmptyState what={t.none} why={t.noneWhy} />
        </Panel>
      </>
    ),
  }
}

/** To the next meeting, where what was picked gets its order; without one to the series. */
async function postPicked(visit: Visit): Promise<Answer> {
  const { actor, scope, locale, deps } = visit
  const { series, asOf } = askedOf(visit)
  const request = { actor, scope, locale, asOf, series, ...readsOf(visit) }
  const refs = visit.form.getAll('punt')
  if (refs.length === 0) return showAgenda(visit, [{ field: 'punt', message: textOf(visit).nothingPicked }])
  if ((await proposePicked({ ...request, deps }, refs)) === null) return { kind: 'not-found' }
  const prepared = await prepareAgenda(request)
  const slug = prepared?.chosen.series.slug ?? ''
  const next = prepared && nextMeetingOf(prepared, visit.today)
  return { kind: 'redirect', to: visit.href(`/overleg/${slug}${next ? `/${next.id}` : ''}?bewaard`) }
}
