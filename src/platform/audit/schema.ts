import { bigint, foreignKey, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { municipalityId } from '#platform/db/columns.ts'

/** The last link of each municipality's chain; moved by the same statement that appends an entry. */
export const auditHead = pgTable(
  'audit_head',
  {
    municipalityId: municipalityId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId] })],
)

/** Append-only: the application role may insert and read, never change or remove (row-level-security.sql). */
export const auditEntry = pgTable(
  'audit_entry',
  {
    municipalityId: municipalityId(),
    /** 1, 2, 3 ... without gaps within a municipality. */
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    actorKind: text('actor_kind').$type<'anonymous' | 'user' | 'console'>().notNull(),
    actorId: text('actor_id'),
    action: text('action').notNull(),
    object: text('object').notNull(),
    /** Salted SHA-256 of what was before; null when the entry has none. */
    beforeCommitment: text('before_commitment'),
    afterCommitment: text('after_commitment'),
    reasonCommitment: text('reason_commitment'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.sequence] }),
    index('audit_entry_of_object').on(t.municipalityId, t.object),
  ],
)

/** The readable side of an entry: may be erased without breaking the chain, which holds commitments only. */
export const auditDetail = pgTable(
  'audit_detail',
  {
    municipalityId: municipalityId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    /** Random, so that a commitment cannot be guessed back once the detail is gone. */
    salt: text('salt').notNull(),
    /** Canonical JSON as text: exactly the characters that were committed to. */
    before: text('before'),
    after: text('after'),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.sequence] }),
    foreignKey({
      name: 'audit_detail_of_entry',
      columns: [t.municipalityId, t.sequence],
      foreignColumns: [auditEntry.municipalityId, auditEntry.sequence],
    }),
  ],
)
