import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MunicipalityId } from '#kernel/ref.ts'
import type { StoredFile } from '#platform/imports/schema.ts'
import type { ImportFile } from '#platform/module.ts'

/** Where the originals of a batch are kept: names of our own only. */
const folderOf = (dataFolder: string, municipality: MunicipalityId, batch: string): string =>
  join(dataFolder, 'files', municipality, 'imports', batch)

/** Path of a kept original. */
export const originalPath = (
  dataFolder: string,
  municipality: MunicipalityId,
  batch: string,
  file: StoredFile,
): string => join(folderOf(dataFolder, municipality, batch), file.sha256)

/** Longest name of a sender's file that is kept as a label. */
const MAX_NAME = 200

/** Copies files into the batch's own folder, each under its sha-256. Null when one cannot be read. */
export async function keepOriginals(
  dataFolder: string,
  municipality: MunicipalityId,
  batch: string,
  files: readonly ImportFile[],
): Promise<StoredFile[] | { unreadable: string }> {
  const folder = folderOf(dataFolder, municipality, batch)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept: StoredFile[] = []
  for (const { path, originalName } of files) {
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) {
      await rm(folder, { recursive: true, force: true })
      return { unreadable: originalName }
    }
    const sha256 = await copyAndHash(path, folder)
    kept.push({ originalName: originalName.replace(/\p{C}/gu, '?').slice(0, MAX_NAME), sha256, bytes: found.size })
  }
  return kept
}

async function copyAndHash(path: string, folder: string): Promise<string> {
  const hash = createHash('sha256')
  const arriving = join(folder, `arriving-${randomUUID()}`)
  await pipeline(
    createReadStream(path),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece)
        yield piece
      }
    },
    createWriteStream(arriving, { mode: 0o600 }),
  )
  const sha256 = hash.digest('hex')
  await rename(arriving, join(folder, sha256))
  return sha256
}
