import { parseCalendarDate } from '#kernel/calendar.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, Crumb, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { DISPUTE_STATES } from '../../model/disputes/dispute-ladder.ts'
import { actsForMunicipality } from '../../pages/acts-for-municipality.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { disputesEn } from '../text.en.ts'
import { disputesNl } from '../text.nl.ts'
import { answerDispute, DISPUTES_PATH, mayRecord, openDisputes, raiseDispute, stepDispute } from '../usecases.ts'
import { DisputeListPage } from './dispute-list.tsx'
import { DisputePage } from './dispute-page.tsx'

const READ = { object: 'dispute', action: 'read' } as const
const WRITE = { object: 'dispute', action: 'write' } as const
const DISPUTE = `${DISPUTES_PATH}/:id`

export const disputePages: readonly PageRoute[] = [
  { method: 'get', path: DISPUTES_PATH, needs: READ, handle: (visit) => showList(visit) },
  { method: 'post', path: DISPUTES_PATH, needs: WRITE, handle: postDispute, again: showList },
  { method: 'get', path: DISPUTE, needs: READ, handle: (visit) => showDispute(visit) },
  { method: 'post', path: `${DISPUTE}/stap`, needs: WRITE, handle: postStep, again: showDispute },
  { method: 'post', path: `${DISPUTE}/reactie`, needs: WRITE, handle: postAnswer, again: showDispute },
]

const textOf = (visit: Visit) => textsFor({ nl: disputesNl, en: disputesEn }, visit.locale)
const isStaff = (visit: Visit): boolean => actsForMunicipality(visit, WRITE)
const workOf = (visit: Visit) => ({ ...visit, isStaff: isStaff(visit) })

const crumbs = (visit: Visit, ...rest: readonly Crumb[]): Crumb[] => {
  const t = textOf(visit)
  return [
    ...agreementCrumbs(visit),
    ...(rest.length === 0 ? [{ label: t.title }] : [{ label: t.title, href: visit.href(DISPUTES_PATH) }, ...rest]),
  ]
}

async function showList(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openDisputes(visit.actor, visit.scope, isStaff(visit))
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.title,
    breadcrumb: crumbs(visit),
    menu: '/afspraken',
    body: <DisputeListPage t={t} visit={visit} desk={desk} errors={errors} />,
  }
}

async function showDispute(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openDisputes(visit.actor, visit.scope, isStaff(visit))
  const dispute = desk.disputes.find(({ id }) => id === visit.params.id)
  if (!dispute) return { kind: 'not-found' }
  const title = t.detail.title(dispute.nr)
  const may = visit.may(WRITE) && mayRecord(visit.actor, dispute, isStaff(visit))
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title,
    breadcrumb: crumbs(visit, { label: title }),
    menu: '/afspraken',
    body: <DisputePage t={t} visit={visit} desk={desk} dispute={dispute} mayRecord={may} errors={errors} />,
  }
}

const toDispute = (visit: Visit, id: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${DISPUTES_PATH}/${id}?bewaard`),
})

const RAISE_FIELDS = {
  'no-agreement': 'afspraak',
  'no-signatory': 'partij',
  'not-yours': 'partij',
  'subject-missing': 'waarover',
  'set-ended': 'werking',
} as const

async function postDispute(visit: Visit): Promise<Answer> {
  const raised = await raiseDispute(workOf(visit), {
    ...{ nr: given(visit, 'afspraak'), party: given(visit, 'partij') },
    ...{ subject: given(visit, 'waarover'), stillInEffect: given(visit, 'werking') },
  })
  if (raised.ok) return toDispute(visit, raised.value)
  return showList(visit, [{ field: RAISE_FIELDS[raised.reason], message: textOf(visit).raise.refused[raised.reason] }])
}

const STEP_FIELDS: Readonly<Partial<Record<string, string>>> = {
  'outcome-missing': 'uitkomst',
  'before-last-step': 'op',
  'in-future': 'op',
}

async function postStep(visit: Visit): Promise<Answer> {
  const t = textOf(visit).step.refused
  const id = visit.params.id ?? ''
  const to = DISPUTE_STATES.find((state) => state === given(visit, 'naar'))
  const on = parseCalendarDate(given(visit, 'op'))
  if (!to) return showDispute(visit, [{ field: 'naar', message: t['state-missing'] }])
  if (!on) return showDispute(visit, [{ field: 'op', message: t['day-missing'] }])
  const stepped = await stepDispute(workOf(visit), id, { to, on, outcome: given(visit, 'uitkomst') })
  if (stepped === null) return { kind: 'not-found' }
  if (stepped.ok) return toDispute(visit, id)
  return showDispute(visit, [{ field: STEP_FIELDS[stepped.reason] ?? 'naar', message: t[stepped.reason] }])
}

async function postAnswer(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? ''
  const answered = await answerDispute(workOf(visit), id, {
    ...{ party: given(visit, 'partij'), position: given(visit, 'reactie') },
  })
  if (answered === null) return { kind: 'not-found' }
  if (answered.ok) return toDispute(visit, id)
  const field = answered.reason === 'not-yours' ? 'partij' : 'reactie'
  return showDispute(visit, [{ field, message: textOf(visit).answer.refused[answered.reason] }])
}
