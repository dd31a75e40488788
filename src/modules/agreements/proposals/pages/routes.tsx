import { parseCalendarDate } from '#kernel/calendar.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, Crumb, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { PROPOSAL_GROUNDS, PROPOSAL_OUTCOMES } from '../../model/proposals/proposal.ts'
import { actsForMunicipality } from '../../pages/acts-for-municipality.ts'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { proposalsEn } from '../text.en.ts'
import { proposalsNl } from '../text.nl.ts'
import { answerProposal, decideProposal, fileProposal, mayDecide, openProposals, PROPOSALS_PATH } from '../usecases.ts'
import { ProposalListPage } from './proposal-list.tsx'
import { ProposalPage } from './proposal-page.tsx'

const READ = { object: 'agreement-proposal', action: 'read' } as const
const WRITE = { object: 'agreement-proposal', action: 'write' } as const
const PROPOSAL = `${PROPOSALS_PATH}/:id`

export const proposalPages: readonly PageRoute[] = [
  { method: 'get', path: PROPOSALS_PATH, needs: READ, handle: (visit) => showList(visit) },
  { method: 'post', path: PROPOSALS_PATH, needs: WRITE, handle: postProposal, again: showList },
  { method: 'get', path: PROPOSAL, needs: READ, handle: (visit) => showProposal(visit) },
  { method: 'post', path: `${PROPOSAL}/antwoord`, needs: WRITE, handle: postAnswer, again: showProposal },
  { method: 'post', path: `${PROPOSAL}/uitkomst`, needs: WRITE, handle: postOutcome, again: showProposal },
]

const textOf = (visit: Visit) => textsFor({ nl: proposalsNl, en: proposalsEn }, visit.locale)
const isStaff = (visit: Visit): boolean => actsForMunicipality(visit, WRITE)
const workOf = (visit: Visit) => ({ ...visit, isStaff: isStaff(visit) })

const crumbs = (visit: Visit, ...rest: readonly Crumb[]): Crumb[] => {
  const t = textOf(visit)
  return [
    ...agreementCrumbs(visit),
    ...(rest.length === 0 ? [{ label: t.title }] : [{ label: t.title, href: visit.href(PROPOSALS_PATH) }, ...rest]),
  ]
}

async function showList(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openProposals(workOf(visit))
  return {
    ...{ kind: 'page', title: t.title, breadcrumb: crumbs(visit), menu: '/afspraken' },
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    body: (
      <ProposalListPage t={t} visit={visit} desk={visit.may(WRITE) ? desk : { ...desk, own: [] }} errors={errors} />
    ),
  }
}

async function showProposal(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const t = textOf(visit)
  const desk = await openProposals(workOf(visit))
  const proposal = desk.proposals.find(({ id }) => id === visit.params.id)
  if (!proposal) return { kind: 'not-found' }
  const title = t.detail.title(proposal.nrs.join(', '))
  const decides = visit.may(WRITE) && mayDecide(visit.actor, proposal, isStaff(visit))
  return {
    ...{ kind: 'page', title, breadcrumb: crumbs(visit, { label: title }), menu: '/afspraken' },
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    body: <ProposalPage {...{ t, visit, desk, proposal, errors }} isStaff={isStaff(visit)} mayDecide={decides} />,
  }
}

const toProposal = (visit: Visit, id: string): Answer => ({
  kind: 'redirect',
  to: visit.href(`${PROPOSALS_PATH}/${id}?bewaard`),
})

async function postProposal(visit: Visit): Promise<Answer> {
  const filed = await fileProposal(workOf(visit), {
    ground: PROPOSAL_GROUNDS.find((ground) => ground === given(visit, 'ground')) ?? 'hardship',
    ...{ by: given(visit, 'by'), nrs: visit.form.getAll('nrs'), cause: given(visit, 'cause') },
    ...{ policySource: given(visit, 'policySource'), policyOn: parseCalendarDate(given(visit, 'policyOn')) },
    alternative: given(visit, 'alternative'),
  })
  if (filed.ok) return toProposal(visit, filed.value)
  const words = textOf(visit).file.problems
  return showList(
    visit,
    filed.reason.map(({ field, problem }) => ({ field, message: words[problem] })),
  )
}

async function postAnswer(visit: Visit): Promise<Answer> {
  const t = textOf(visit).answer.refused
  const id = visit.params.id ?? ''
  const agrees = given(visit, 'eens')
  if (agrees !== 'ja' && agrees !== 'nee') return showProposal(visit, [{ field: 'eens', message: t['choice-missing'] }])
  const answer = { party: given(visit, 'partij'), agrees: agrees === 'ja', reason: given(visit, 'toelichting') }
  const answered = await answerProposal(workOf(visit), id, answer)
  if (answered === null) return { kind: 'not-found' }
  if (answered.ok) return toProposal(visit, id)
  return showProposal(visit, [
    { field: answered.reason === 'reason-missing' ? 'toelichting' : 'partij', message: t[answered.reason] },
  ])
}

const OUTCOME_FIELDS: Readonly<Partial<Record<string, string>>> = {
  'reason-missing': 'waarom',
  'in-future': 'op',
  'before-filing': 'op',
}

async function postOutcome(visit: Visit): Promise<Answer> {
  const t = textOf(visit).decide.refused
  const id = visit.params.id ?? ''
  const outcome = PROPOSAL_OUTCOMES.find((one) => one === given(visit, 'uitkomst'))
  const on = parseCalendarDate(given(visit, 'op'))
  if (!outcome) return showProposal(visit, [{ field: 'uitkomst', message: t['outcome-missing'] }])
  if (!on) return showProposal(visit, [{ field: 'op', message: t['day-missing'] }])
  const decided = await decideProposal(workOf(visit), id, { outcome, on, reason: given(visit, 'waarom') })
  if (decided === null) return { kind: 'not-found' }
  if (decided.ok) return toProposal(visit, id)
  return showProposal(visit, [{ field: OUTCOME_FIELDS[decided.reason] ?? 'uitkomst', message: t[decided.reason] }])
}
