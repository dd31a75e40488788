// Proposals between the parties: filed for one of them, answered by the others, decided with a reason, and proof then.
import { randomUUID } from 'node:crypto'
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { putOnAgenda } from '#modules/process/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { Agreement, AgreementSet } from '../model/agreement.ts'
import {
  type AnswerRefusal,
  type FileProblemAt,
  judgeAnswer,
  judgeFiling,
  judgeOutcome,
  type OutcomeRefusal,
  type Proposal,
  type ProposalAnswer,
  RULE_OF_GROUND,
} from '../model/proposals/proposal.ts'
import { partiesOfSet, type Signatory } from '../sets/store.ts'
import { loadBook } from '../store.ts'
import { evidenceRulesOf, insertEvidence } from '../tracker/store.ts'
import { insertAnswer, insertProposal, listProposals, type StoredProposal, saveOutcome } from './store.ts'
import { proposalsEn } from './text.en.ts'
import { proposalsNl } from './text.nl.ts'

export type { StoredProposal } from './store.ts'

export const PROPOSALS_PATH = '/afspraken/voorstellen'

export type ProposalDesk = {
  set: AgreementSet | null
  agreements: readonly Agreement[]
  parties: readonly Signatory[]
  proposals: readonly StoredProposal[]
  /** Parties for which this actor proposes and answers. */
  own: readonly Signatory[]
}
export type ProposalWork = {
  actor: Actor
  scope: Scope
  deps: Deps
  today: CalendarDate
  locale: Locale
  /** Does this actor act for the municipality? */
  isStaff: boolean
}
type Reading = Pick<ProposalWork, 'actor' | 'scope' | 'today' | 'isStaff'>

export const openProposals = (work: Reading): Promise<ProposalDesk> => work.scope.transaction((db) => deskOf(db, work))

async function deskOf(db: Db, { actor, today, isStaff }: Reading): Promise<ProposalDesk> {
  const audiences = visibleAudiences(actor.roles)
  const proposals = await listProposals(db, audiences)
  const book = await loadBook(db, audiences, null, today)
  if (!book) return { set: null, agreements: [], parties: [], proposals, own: [] }
  const { parties } = await partiesOfSet(db, book.set.slug)
  const own = parties.filter(({ code }) => (code === 'municipality' ? isStaff : actsFor(actor, code)))
  return { set: book.set, agreements: book.agreements, parties, proposals, own }
}

const byOf = ({ actor, deps }: ProposalWork) => ({
  by: actor.kind === 'anonymous' ? 'anonymous' : actor.id,
  at: deps.now(),
})

export type NewProposal = Pick<
  Proposal,
  'ground' | 'by' | 'nrs' | 'cause' | 'policySource' | 'policyOn' | 'alternative'
>

/** Files a proposal about the latest set; it lands on the list of the core group. */
export async function fileProposal(
  work: ProposalWork,
  given: NewProposal,
): Promise<Result<string, readonly FileProblemAt[]>> {
  const { actor, scope, deps, today, locale } = work
  return scope.transaction(async (db) => {
    const { set, agreements, parties, own } = await deskOf(db, work)
    const codes = parties.map(({ code }) => code)
    const problems = judgeFiling(
      given,
      codes,
      agreements.map(({ nr }) => nr),
    )
    if (problems.length > 0) return refuse(problems)
    if (!set || !own.some(({ code }) => code === given.by)) return refuse([{ field: 'by', problem: 'not-yours' }])
    const to = codes.filter((code) => code !== given.by)
    const id = await insertProposal(
      db,
      { ...given, set: set.slug, to, on: today, answers: [], outcome: null },
      byOf(work),
    )
    const t = textsFor({ nl: proposalsNl, en: proposalsEn }, locale)
    await putOnAgenda(db, {
      ...{ series: 'kerngroep', title: t.agendaTitle(given.nrs.join(', ')), reason: t.grounds[given.ground] },
      ...{ ref: `${PROPOSALS_PATH}/${id}`, audience: 'partner' },
    })
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-proposal.filed', object: `agreement-proposal/${id}` },
      after: { set: set.slug, nrs: given.nrs.join(' '), by: given.by, ground: given.ground },
    })
    return ok(id)
  })
}

/** A party answers; null when there is no such proposal for this actor. */
export async function answerProposal(
  work: ProposalWork,
  id: string,
  given: Pick<ProposalAnswer, 'party' | 'agrees' | 'reason'>,
): Promise<Result<true, AnswerRefusal> | null> {
  const { actor, scope, deps, today } = work
  return scope.transaction(async (db) => {
    const { proposals, own } = await deskOf(db, work)
    const proposal = proposals.find((one) => one.id === id)
    if (!proposal) return null
    if (!own.some(({ code }) => code === given.party)) return refuse('not-yours')
    const allowed = judgeAnswer(proposal, given)
    if (!allowed.ok) return allowed
    await insertAnswer(db, id, { ...given, reason: given.reason.trim(), on: today }, byOf(work))
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-proposal.answered', object: `agreement-proposal/${id}` },
      after: { party: given.party, agrees: given.agrees },
    })
    return ok(true)
  })
}

/** Staff record what came of it; who proposed may withdraw. */
export const mayDecide = (actor: Actor, proposal: Proposal, isStaff: boolean): boolean =>
  isStaff || actsFor(actor, proposal.by)

/** Records the outcome; a decided proposal is proof for the agreements that ask for proposals. */
export async function decideProposal(
  work: ProposalWork,
  id: string,
  outcome: NonNullable<Proposal['outcome']>,
): Promise<Result<true, OutcomeRefusal> | null> {
  const { actor, scope, deps, today, isStaff } = work
  return scope.transaction(async (db) => {
    const proposal = (await deskOf(db, work)).proposals.find((one) => one.id === id)
    if (!proposal) return null
    const isAllowed = isStaff || (outcome.outcome === 'withdrawn' && actsFor(actor, proposal.by))
    if (!isAllowed) return refuse('not-yours')
    const allowed = judgeOutcome(proposal, outcome, today)
    if (!allowed.ok) return allowed
    await saveOutcome(db, id, { ...outcome, reason: outcome.reason.trim() })
    if (outcome.outcome !== 'withdrawn') await fileAsEvidence(db, work, proposal, outcome)
    await deps.audit.record(db, {
      ...{ actor, action: 'agreement-proposal.decided', object: `agreement-proposal/${id}` },
      after: { outcome: outcome.outcome, on: outcome.on },
    })
    return ok(true)
  })
}

/** Accepted or rejected: it was dealt with. It stands without a moment with every agreement that asks for such proposals. */
async function fileAsEvidence(
  db: Db,
  work: ProposalWork,
  { id, set, by, ground, nrs }: StoredProposal,
  { outcome, on }: NonNullable<Proposal['outcome']>,
): Promise<void> {
  const t = textsFor({ nl: proposalsNl, en: proposalsEn }, work.locale)
  const rules = (await evidenceRulesOf(db, set)).filter(({ kind }) => kind === RULE_OF_GROUND[ground])
  for (const { nr, seq } of rules)
    await insertEvidence(
      db,
      set,
      {
        ...{
          id: randomUUID(),
          nr,
          seq: seq ?? 1,
          windowTo: null,
          file: null,
          form: 'proposal',
          party: by,
          on,
          joint: false,
        },
        ...{ title: t.evidence(nrs.join(', '), t.states[outcome]), reference: `${PROPOSALS_PATH}/${id}` },
      },
      byOf(work),
    )
}
