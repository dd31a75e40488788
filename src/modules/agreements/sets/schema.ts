import { date, foreignKey, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { Side } from '../model/sets/parties.ts'
import { agreementSet } from '../schema.ts'

/** Who signed a set. */
export const agreementParty = pgTable(
  'agreement_party',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    side: text('side').$type<Side>().notNull(),
    /** Null: the documents do not tell. */
    signedOn: date('signed_on'),
    seq: integer('seq').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.set, t.code] }),
    foreignKey({
      name: 'agreement_party_of_set',
      columns: [t.municipalityId, t.set],
      foreignColumns: [agreementSet.municipalityId, agreementSet.slug],
    }).onDelete('cascade'),
  ],
)

/** A name in the lead column that stands for several parties. */
export const agreementPartyGroup = pgTable(
  'agreement_party_group',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    name: text('name').notNull(),
    of: text('of').$type<Side | 'all'>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.set, t.name] }),
    foreignKey({
      name: 'agreement_party_group_of_set',
      columns: [t.municipalityId, t.set],
      foreignColumns: [agreementSet.municipalityId, agreementSet.slug],
    }).onDelete('cascade'),
  ],
)

/**
 * Somebody proposes to end the set before its term; it ends when every party agreed in writing. No foreign key to the
 * party: a set that is read again replaces its rows, what was agreed stays.
 */
export const agreementEarlyEnd = pgTable(
  'agreement_early_end',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    party: text('party').notNull(),
    /** Day that the party wants the set to end. */
    endsOn: date('ends_on').notNull(),
    /** Where the written consent is kept: number or place of the document. */
    evidence: text('evidence').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.party] })],
)

/**
 * The text of an agreement, version by version; version 1 is what was signed. Rows are only added, and stay when the
 * set is read again.
 */
export const agreementText = pgTable(
  'agreement_text',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    /** Why it was changed; '' for the first. */
    reason: text('reason').notNull(),
    /** Day from which it counts when every party consented; null: the first. */
    validFrom: date('valid_from'),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.nr, t.version] })],
)

/** A party's consent to a changed text. */
export const agreementTextConsent = pgTable(
  'agreement_text_consent',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    version: integer('version').notNull(),
    party: text('party').notNull(),
    consentedOn: date('consented_on').notNull(),
    evidence: text('evidence').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.set, t.nr, t.version, t.party] }),
    foreignKey({
      name: 'agreement_text_consent_of_text',
      columns: [t.municipalityId, t.set, t.nr, t.version],
      foreignColumns: [agreementText.municipalityId, agreementText.set, agreementText.nr, agreementText.version],
    }).onDelete('cascade'),
  ],
)

/** What became of an open agreement of a set that ended or ends: it goes on in the successor, or not. Decided once. */
export const agreementCarryOver = pgTable(
  'agreement_carry_over',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    kind: text('kind').$type<'carried' | 'left'>().notNull(),
    toSet: text('to_set'),
    toNr: text('to_nr'),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.nr] })],
)
