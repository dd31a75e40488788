import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { municipalityId } from '#platform/db/columns.ts'

/** Forms whose work is done: a second post of the same form gets the first answer. */
export const formPost = pgTable(
  'form_post',
  {
    municipalityId: municipalityId(),
    /** The hidden key that the form carried. */
    key: text('key').notNull(),
    /** Session id (a hash) of who posted it, or 'anonymous'. */
    poster: text('poster').notNull(),
    /** SHA-256 of path and fields: the same key with other content is another form. */
    requestHash: text('request_hash').notNull(),
    /** Null between the work's commit and the answer, or for ever when the process died there. */
    status: integer('status'),
    location: text('location'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.key] }), index('form_post_age').on(t.municipalityId, t.createdAt)],
)
