import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { UploadedFile } from './route.ts'

export type Posted = {
  form: URLSearchParams
  files: ReadonlyMap<string, UploadedFile>
  /** Removes what was uploaded; called when the answer is made. */
  discard(): void
}

export class BodyTooLarge extends Error {}
export class BodyUnreadable extends Error {}

/** Fields of a form: many, but not endless. */
const LIMITS = { fields: 2_000, fieldSize: 200_000, files: 20, fieldNameSize: 200, headerPairs: 50 }

/**
 * Reads a posted form, url-encoded or multipart, straight from the socket. Files stream to `folder` under a name of
 * our own. Throws BodyTooLarge past `maxBody` bytes and BodyUnreadable when it is not a form.
 */
export async function readPosted(request: IncomingMessage, folder: string, maxBody: number): Promise<Posted> {
  if (Number(request.headers['content-length'] ?? 0) > maxBody) throw new BodyTooLarge()
  const form = new URLSearchParams()
  const files = new Map<string, UploadedFile>()
  const writing: Promise<void>[] = []
  const discard = () => rmSync(folder, { recursive: true, force: true })
  try {
    const parser = busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' })
    parser.on('field', (name, value) => form.append(name, value))
    parser.on('file', (name, stream, info) => writing.push(keepFile(name, stream, info, folder, files)))
    await pipeline(request, countBytes(maxBody), parser)
    await Promise.all(writing)
    // In no text that we keep, and the database refuses it.
    if (textsOf(form, files).some((text) => text.includes('\0'))) throw new BodyUnreadable('NUL character')
  } catch (error) {
    await Promise.allSettled(writing)
    discard()
    if (error instanceof BodyTooLarge) throw error
    throw new BodyUnreadable(error instanceof Error ? error.message : 'not a form')
  }
  return { form, files, discard }
}

const textsOf = (form: URLSearchParams, files: ReadonlyMap<string, UploadedFile>): string[] => [
  ...[...form].flat(),
  ...[...files].flatMap(([field, { originalName }]) => [field, originalName]),
]

async function keepFile(
  field: string,
  stream: Readable,
  info: { filename?: string | undefined; mimeType: string },
  folder: string,
  files: Map<string, UploadedFile>,
): Promise<void> {
  if (!info.filename) {
    stream.resume()
    return
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
  // Several files under one field name: the second is 'file:2', the third 'file:3'.
  let key = field
  for (let n = 2; files.has(key); n += 1) key = `${field}:${n}`
  files.set(key, { originalName: info.filename, type: info.mimeType, bytes, path })
}

function countBytes(maxBody: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    let bytes = 0
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > maxBody) throw new BodyTooLarge()
      yield chunk
    }
  }
}
