// Files that people handed in, below the data folder and so in every backup. On disk they have names of our own only.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MunicipalityId } from '#kernel/ref.ts'

/** Whose file it is: e.g. `imports` and the id of a batch. */
export type FileOwner = { dataFolder: string; municipality: MunicipalityId; kind: string; id: string }
export type StoredFile = { sha256: string; bytes: number }

const folderOf = ({ dataFolder, municipality, kind, id }: FileOwner): string =>
  join(dataFolder, 'files', municipality, kind, id)

export const storedPath = (owner: FileOwner, sha256: string): string => join(folderOf(owner), sha256)

/** Copies a file to its owner's folder, under its sha-256. */
export async function keepFile(owner: FileOwner, path: string): Promise<StoredFile> {
  const folder = folderOf(owner)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const arriving = join(folder, `arriving-${randomUUID()}`)
  await pipeline(
    createReadStream(path),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece)
        bytes += piece.length
        yield piece
      }
    },
    createWriteStream(arriving, { mode: 0o600 }),
  )
  const sha256 = hash.digest('hex')
  await rename(arriving, join(folder, sha256))
  return { sha256, bytes }
}

/** Removes all that an owner has, e.g. when what it came with was refused. */
export const dropFiles = (owner: FileOwner): Promise<void> => rm(folderOf(owner), { recursive: true, force: true })

/** The bytes of a kept file, as they are sent; null when it is not there. */
export async function streamFile(owner: FileOwner, sha256: string): Promise<ReadableStream<Uint8Array> | null> {
  const path = storedPath(owner, sha256)
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? (Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>) : null
}
