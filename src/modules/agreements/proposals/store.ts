import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Proposal, ProposalAnswer } from '../model/proposals/proposal.ts'
import { agreementProposal, agreementProposalAnswer } from './schema.ts'

/** Proposals are for the parties and staff, never for the public. */
const AUDIENCE: Audience = 'partner'

export type StoredProposal = Proposal & { id: string; set: string }

/** Proposals that these audiences may see, the newest first. */
export async function listProposals(db: Db, audiences: readonly Audience[]): Promise<StoredProposal[]> {
  const rows = await db
    .select()
    .from(agreementProposal)
    .where(inArray(agreementProposal.audience, [...audiences]))
    .orderBy(desc(agreementProposal.on), desc(agreementProposal.recordedAt))
  const answers = await db.select().from(agreementProposalAnswer).orderBy(asc(agreementProposalAnswer.on))
  return rows.map(({ id, set, ground, by, to, nrs, cause, policySource, alternative, ...row }) => ({
    ...{ id, set, ground, by, to, nrs, cause, policySource, alternative },
    on: calendarDate(row.on),
    policyOn: row.policyOn === null ? null : calendarDate(row.policyOn),
    answers: answers
      .filter(({ proposal }) => proposal === id)
      .map(({ party, agrees, reason, on }) => ({ party, agrees, reason, on: calendarDate(on) })),
    outcome:
      row.outcome === null || row.outcomeOn === null
        ? null
        : { outcome: row.outcome, reason: row.outcomeReason, on: calendarDate(row.outcomeOn) },
  }))
}

type By = { by: string; at: Date }

export async function insertProposal(
  db: Db,
  { answers: _, outcome: __, ...proposal }: Omit<StoredProposal, 'id'>,
  { by, at }: By,
): Promise<string> {
  const id = randomUUID()
  await db.insert(agreementProposal).values({
    ...{ ...proposal, id, nrs: [...proposal.nrs], to: [...proposal.to], outcome: null, outcomeReason: '' },
    ...{ recordedBy: by, recordedAt: at, audience: AUDIENCE },
  })
  return id
}

export async function insertAnswer(db: Db, proposal: string, answer: ProposalAnswer, { by, at }: By): Promise<void> {
  await db.insert(agreementProposalAnswer).values({ ...answer, proposal, recordedBy: by, recordedAt: at })
}

/** Two at once: the second changes nothing. */
export async function saveOutcome(db: Db, id: string, outcome: NonNullable<Proposal['outcome']>): Promise<void> {
  await db
    .update(agreementProposal)
    .set({ outcome: outcome.outcome, outcomeReason: outcome.reason, outcomeOn: outcome.on })
    .where(and(eq(agreementProposal.id, id), isNull(agreementProposal.outcome)))
}
