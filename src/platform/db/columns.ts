import { sql } from 'drizzle-orm'
import { customType, text, timestamp } from 'drizzle-orm/pg-core'
import type { MunicipalityId } from '#kernel/ref.ts'
import type { Audience } from '#kernel/source.ts'

/** First column of every tenant table; leads its primary, unique and foreign keys. */
export const municipalityId = () =>
  text('municipality_id').$type<MunicipalityId>().notNull().default(sql`current_setting('app.municipality')`)

/** Who may see the row's texts, files and figures. Internal unless somebody decides otherwise. */
export const audience = () => text('audience').$type<Audience>().notNull().default('internal')

/** A run of bytes that is read and written as a whole. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** A value that is kept as bytes. */
export const encodedAs = <Value>(encode: (value: Value) => Uint8Array, decode: (bytes: Uint8Array) => Value) =>
  customType<{ data: Value; driverData: Uint8Array }>({
    dataType: () => 'bytea',
    toDriver: encode,
    fromDriver: decode,
  })

/** Who wrote a row, and when. */
export const recorded = () => ({
  recordedBy: text('recorded_by').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
})
