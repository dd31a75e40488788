// AGR-1.2.2 and AGR-1.2.3: a party asks the others for something else: new policy, or what is not reasonable.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

export const PROPOSAL_GROUNDS = ['policy-change', 'hardship', 'force-majeure'] as const
export type ProposalGround = (typeof PROPOSAL_GROUNDS)[number]

export const PROPOSAL_OUTCOMES = ['accepted', 'accepted-changed', 'rejected', 'withdrawn'] as const
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number]

export type ProposalAnswer = { party: string; agrees: boolean; reason: string; on: CalendarDate }
export type Proposal = {
  ground: ProposalGround
  /** Code of the party that proposes. */
  by: string
  /** Codes of the parties that it is put to: all the others. */
  to: readonly string[]
  on: CalendarDate
  /** Agreements that it is about. */
  nrs: readonly string[]
  /** What is not reasonable, or what policy changed. */
  cause: string
  /** Of a changed policy: which document, and since when; '' and null for other grounds. */
  policySource: string
  policyOn: CalendarDate | null
  /** What the party proposes instead. */
  alternative: string
  answers: readonly ProposalAnswer[]
  outcome: { outcome: ProposalOutcome; reason: string; on: CalendarDate } | null
}

export type ProposalState = 'open' | 'answered' | ProposalOutcome

/** Answered: every party said something, and nobody recorded what came of it. */
export const stateOfProposal = ({ outcome, to, answers }: Proposal): ProposalState =>
  outcome?.outcome ?? (to.every((party) => answers.some((answer) => answer.party === party)) ? 'answered' : 'open')

export type FileProblem =
  | 'no-party'
  | 'not-yours'
  | 'no-agreement'
  | 'cause-missing'
  | 'alternative-missing'
  | 'policy-source-missing'
  | 'policy-day-missing'
export type FileProblemAt = { field: keyof Proposal; problem: FileProblem }

type Filed = Pick<Proposal, 'ground' | 'by' | 'nrs' | 'cause' | 'policySource' | 'policyOn' | 'alternative'>

/** Everything that keeps a proposal from being filed, at once. */
export function judgeFiling(given: Filed, parties: readonly string[], nrs: readonly string[]): FileProblemAt[] {
  const problems: FileProblemAt[] = []
  const add = (field: keyof Proposal, problem: FileProblem): number => problems.push({ field, problem })
  if (!parties.includes(given.by)) add('by', 'no-party')
  if (given.nrs.length === 0 || given.nrs.some((nr) => !nrs.includes(nr))) add('nrs', 'no-agreement')
  if (given.cause.trim() === '') add('cause', 'cause-missing')
  if (given.alternative.trim() === '') add('alternative', 'alternative-missing')
  if (given.ground === 'policy-change' && given.policySource.trim() === '') add('policySource', 'policy-source-missing')
  if (given.ground === 'policy-change' && given.policyOn === null) add('policyOn', 'policy-day-missing')
  return problems
}

export type AnswerRefusal = 'not-yours' | 'not-asked' | 'answered-already' | 'closed' | 'reason-missing'

/** A party that it was put to answers once; who does not agree says why. */
export function judgeAnswer(
  proposal: Proposal,
  { party, agrees, reason }: Pick<ProposalAnswer, 'party' | 'agrees' | 'reason'>,
): Result<true, AnswerRefusal> {
  if (proposal.outcome) return refuse('closed')
  if (!proposal.to.includes(party)) return refuse('not-asked')
  if (proposal.answers.some((answer) => answer.party === party)) return refuse('answered-already')
  if (!agrees && reason.trim() === '') return refuse('reason-missing')
  return ok(true)
}

export type OutcomeRefusal = 'not-yours' | 'closed' | 'reason-missing' | 'not-all-agree' | 'in-future' | 'before-filing'

/**
 * What came of it, always with a reason. It is accepted as it was only when every party agreed; accepted in another
 * form is for the parties to say, and the changed text asks for their consent again.
 */
export function judgeOutcome(
  proposal: Proposal,
  { outcome, reason, on }: NonNullable<Proposal['outcome']>,
  today: CalendarDate,
): Result<true, OutcomeRefusal> {
  if (proposal.outcome) return refuse('closed')
  if (reason.trim() === '') return refuse('reason-missing')
  if (on > today) return refuse('in-future')
  if (on < proposal.on) return refuse('before-filing')
  const allAgree = proposal.to.every((party) => proposal.answers.some((one) => one.party === party && one.agrees))
  if (outcome === 'accepted' && !allAgree) return refuse('not-all-agree')
  return ok(true)
}

/** Kind of evidence rule under which a decided proposal counts. */
export const RULE_OF_GROUND = {
  'policy-change': 'policy-proposals',
  hardship: 'hardship-proposals',
  'force-majeure': 'hardship-proposals',
} as const satisfies Record<ProposalGround, string>
