import { boolean, date, foreignKey, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { ProposalGround, ProposalOutcome } from '../model/proposals/proposal.ts'

/** A party asks the others for something else. No foreign key to the set: one that is read again replaces its rows. */
export const agreementProposal = pgTable(
  'agreement_proposal',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    set: text('set').notNull(),
    nrs: text('nrs').array().notNull(),
    ground: text('ground').$type<ProposalGround>().notNull(),
    by: text('by').notNull(),
    to: text('to').array().notNull(),
    on: date('on').notNull(),
    cause: text('cause').notNull(),
    policySource: text('policy_source').notNull(),
    policyOn: date('policy_on'),
    alternative: text('alternative').notNull(),
    /** Null: nothing came of it yet. */
    outcome: text('outcome').$type<ProposalOutcome>(),
    outcomeReason: text('outcome_reason').notNull(),
    outcomeOn: date('outcome_on'),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.id] }), index('proposal_by_set').on(t.municipalityId, t.set)],
)

/** What a party says of it, once. */
export const agreementProposalAnswer = pgTable(
  'agreement_proposal_answer',
  {
    municipalityId: municipalityId(),
    proposal: text('proposal').notNull(),
    party: text('party').notNull(),
    agrees: boolean('agrees').notNull(),
    reason: text('reason').notNull(),
    on: date('on').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.proposal, t.party] }),
    foreignKey({
      name: 'answer_of_proposal',
      columns: [t.municipalityId, t.proposal],
      foreignColumns: [agreementProposal.municipalityId, agreementProposal.id],
    }),
  ],
)
