import { boolean, pgTable, text } from 'drizzle-orm/pg-core'
import type { MunicipalityId } from '#kernel/ref.ts'

/** Global: the municipalities this installation serves. */
export const municipality = pgTable('municipality', {
  id: text('id').$type<MunicipalityId>().primaryKey(),
  name: text('name').notNull(),
  /** First path segment: /dordrecht/... */
  slug: text('slug').notNull().unique(),
  /** Invented data: every page, document and export says so. */
  fictional: boolean('fictional').notNull().default(false),
})
