// What somebody may attach: a document, a sheet or a picture. What it is, its content tells; its name tells nothing.
import { open } from 'node:fs/promises'
import { Meter } from '#platform/sources/limits.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import { fileOnDisk, type SourceFile } from '#platform/sources/source-file.ts'
import { readZip } from '#platform/sources/zip.ts'

/** The kinds, with the media type under which each is sent. */
export const ATTACHMENT_TYPES = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
} as const
export type AttachmentKind = keyof typeof ATTACHMENT_TYPES
export const ATTACHMENT_KINDS = Object.keys(ATTACHMENT_TYPES) as readonly AttachmentKind[]

/** A report with pictures. */
export const MAX_ATTACHMENT_MEGABYTES = 20
export const MAX_ATTACHMENT_BYTES = MAX_ATTACHMENT_MEGABYTES * 1024 ** 2
const LIMITS = { expandedBytes: 10 * MAX_ATTACHMENT_BYTES, entries: 2_000, depth: 1, milliseconds: 30_000 }

/** First bytes, in latin1. */
const MAGIC: readonly [AttachmentKind, string][] = [
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpg', '\xff\xd8\xff'],
]

/** Null: none of the kinds, damaged, locked, with macros, or larger than it may be. */
export async function attachmentKindOf(path: string): Promise<AttachmentKind | null> {
  const file = await fileOnDisk(path, 'attachment')
  if (file.size > MAX_ATTACHMENT_BYTES) return null
  const head = await firstBytes(path)
  const plain = MAGIC.find(([, magic]) => head.startsWith(magic))?.[0]
  if (plain || !head.startsWith('PK\x03\x04')) return plain ?? null
  try {
    return await kindOfPackage(file, meterFor())
  } catch (cause) {
    if (cause instanceof SourceRefused) return null
    throw cause
  }
}

/** For reading an attachment further. */
export const meterFor = (): Meter => new Meter({ now: () => performance.now(), limits: LIMITS })

async function firstBytes(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await handle.close()
  }
}

/** What the package says of its own main part; macros make it another type. */
const PACKAGES: readonly [AttachmentKind, RegExp][] = [
  ['odt', /^application\/vnd\.oasis\.opendocument\.text$/],
  ['ods', /^application\/vnd\.oasis\.opendocument\.spreadsheet$/],
  ['docx', /wordprocessingml\.document\.main\+xml/],
  ['xlsx', /spreadsheetml\.sheet\.main\+xml/],
]
const SAYS_WHAT_IT_IS = / > (mimetype|\[Content_Types\]\.xml)$/
const MACROS = / > (.*\/)?(vbaProject\.bin|Basic\/.*)$/

async function kindOfPackage(file: SourceFile, meter: Meter): Promise<AttachmentKind | null> {
  let kind: AttachmentKind | null = null
  for await (const entry of readZip(file, meter)) {
    if (MACROS.test(entry.name)) return null
    const isAnswer = SAYS_WHAT_IT_IS.test(entry.name)
    let said = ''
    // Every part is unpacked once: what is damaged or grows too large is refused here, not by who opens it.
    if (!entry.isFolder)
      for await (const piece of entry.bytes(meter)) if (isAnswer) said += Buffer.from(piece).toString('latin1')
    if (isAnswer) kind ??= PACKAGES.find(([, pattern]) => pattern.test(said.trim()))?.[0] ?? null
  }
  return kind
}
