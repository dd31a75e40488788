import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { RegisterValues } from '../model/registers/register.ts'

/** Entries of the registers, version by version; rows are only added. A register goes on when a set ends. */
export const agreementRegisterEntry = pgTable(
  'agreement_register_entry',
  {
    municipalityId: municipalityId(),
    register: text('register').notNull(),
    id: text('id').notNull(),
    version: integer('version').notNull(),
    values: jsonb('values').$type<RegisterValues>().notNull(),
    /** The entry no longer counts. */
    removed: boolean('removed').notNull(),
    /** Why it was changed or removed; '' for the first. */
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityId, t.register, t.id, t.version] }),
    index('register_entry_by_id').on(t.municipalityId, t.id),
  ],
)

/** Which agreement asks for which register. No foreign key: a set that is read again replaces its rows, this stays. */
export const agreementRegisterUse = pgTable(
  'agreement_register_use',
  {
    municipalityId: municipalityId(),
    set: text('set').notNull(),
    nr: text('nr').notNull(),
    register: text('register').notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.set, t.nr, t.register] })],
)
