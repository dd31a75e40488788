import { date, foreignKey, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { DisputeState } from '../model/disputes/dispute-ladder.ts'

/** A dispute about an agreement. No foreign key to it: a set that is read again replaces its rows, a dispute stays. */
export const agreementDispute = pgTable(
  'agreement_dispute',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    /** Code of the party. */
    raisedBy: text('raised_by').notNull(),
    raisedOn: date('raised_on').notNull(),
    subject: text('subject').notNull(),
    /** What of a set that ended still works on; '' while the set runs. */
    stillInEffect: text('still_in_effect').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.id] }), index('dispute_by_set').on(t.municipalityId, t.set, t.nr)],
)

/** Steps up the ladder; rows are only added. */
export const agreementDisputeStep = pgTable(
  'agreement_dispute_step',
  {
    municipalityId: municipalityId(),
    dispute: text('dispute').notNull(),
    step: integer('step').notNull(),
    to: text('to').$type<DisputeState>().notNull(),
    on: date('on').notNull(),
    /** What came of the meeting that is left behind. */
    outcome: text('outcome').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.dispute, t.step] }),
    foreignKey({
      name: 'step_of_dispute',
      columns: [t.municipalityId, t.dispute],
      foreignColumns: [agreementDispute.municipalityId, agreementDispute.id],
    }),
  ],
)

/** What a party says of it; rows are only added. */
export const agreementDisputePosition = pgTable(
  'agreement_dispute_position',
  {
    municipalityId: municipalityId(),
    id: text('id').notNull(),
    dispute: text('dispute').notNull(),
    party: text('party').notNull(),
    position: text('position').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.id] }),
    index('position_by_dispute').on(t.municipalityId, t.dispute),
    foreignKey({
      name: 'position_of_dispute',
      columns: [t.municipalityId, t.dispute],
      foreignColumns: [agreementDispute.municipalityId, agreementDispute.id],
    }),
  ],
)
