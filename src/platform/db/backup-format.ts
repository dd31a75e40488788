import { z } from 'zod'

/**
 * A backup is one gzip file of JSON lines:
 *
 *   head    version, time, migrations with checksums
 *   table   name and columns; then `rows` lines of about a megabyte; then `end` with count and SHA-256
 *   sequence  name and state
 *   file    name below the files folder; then `bytes` lines in base64; then `end` with length and SHA-256
 *   whole   how many tables, rows and files; SHA-256 of every line before it
 *
 * Every value is the text PostgreSQL writes for it (ISO dates, UTC, shortest exact floating point numbers), or null:
 * so a backup of one kind of database is read by the other. A table's hash is over its `rows` lines with their line
 * ends, a file's over its own bytes, the last over every line before it.
 */
export const FORMAT = 'wijkregie-backup'
export const VERSION = 1

/** Rows fetched at a time. */
export const CHUNK_ROWS = 200
/** Characters after which a line of rows ends; one row is never split. */
export const CHUNK_CHARACTERS = 1024 * 1024
/** Bytes of a file per line. */
export const CHUNK_BYTES = 256 * 1024
/** No line of ours comes near it; longer means that the file is not ours. */
export const LONGEST_LINE = 256 * 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/**
 * Names of stored files: plain words separated by slashes. What does not look like that is neither written nor
 * restored, so no name in a backup reaches outside the files folder.
 */
export const STORED_FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,199}){0,7}$/

export const Head = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })),
})

export const Part = z.union([
  z.strictObject({ table: z.string(), columns: z.array(z.strictObject({ name: z.string(), type: z.string() })) }),
  z.strictObject({ rows: z.array(z.array(z.string().nullable())) }),
  z.strictObject({ file: z.string().regex(STORED_FILE_NAME) }),
  z.strictObject({ bytes: z.base64() }),
  z.strictObject({ end: z.string(), count, sha256 }),
  z.strictObject({ sequence: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  z.strictObject({ whole: z.strictObject({ tables: count, rows: count, files: count }), sha256 }),
])

export type Head = z.infer<typeof Head>
export type Part = z.infer<typeof Part>
/** What was kept or brought back. */
export type BackupCounts = { tables: number; rows: number; files: number }

/** The backup is not restored, and nothing changed; the message says why. */
export class RestoreRefused extends Error {}
