import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { Change } from '../model/parameter-sets/changes.ts'
import type { Overrides } from '../model/parameter-sets/set-version.ts'

/**
 * A version of a municipality's own parameters: complete, numbered, never changed. The highest number is the one for
 * new runs; taking an older one back into use makes a new version.
 */
export const urgencyParameterSet = pgTable(
  'urgency_parameter_set',
  {
    municipalityId: municipalityId(),
    /** 1, 2, 3 ... within the municipality; 0 is the documented defaults, which have no row. */
    number: integer('number').notNull(),
    /** SHA-256 over all values, defaults included. */
    hash: text('hash').notNull(),
    overrides: jsonb('overrides').$type<Overrides>().notNull(),
    /** What this version changed in the one before it, each with its reason. */
    changes: jsonb('changes').$type<Change[]>().notNull(),
    /** User id, or the id of the console. */
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.number] })],
)
