import { stat } from 'node:fs/promises'
import type { MunicipalityId } from '#kernel/ref.ts'
import { dropFiles, type FileOwner, keepFile, storedPath } from '#platform/files/stored-file.ts'
import type { StoredFile } from '#platform/imports/schema.ts'
import type { ImportFile } from '#platform/module.ts'

const ownerOf = (dataFolder: string, municipality: MunicipalityId, batch: string): FileOwner => ({
  ...{ dataFolder, municipality, kind: 'imports', id: batch },
})

/** Path of a kept original. */
export const originalPath = (
  dataFolder: string,
  municipality: MunicipalityId,
  batch: string,
  file: StoredFile,
): string => storedPath(ownerOf(dataFolder, municipality, batch), file.sha256)

/** Longest name of a sender's file that is kept as a label. */
const MAX_NAME = 200

/** Copies files into the batch's own folder, each under its sha-256. Null when one cannot be read. */
export async function keepOriginals(
  dataFolder: string,
  municipality: MunicipalityId,
  batch: string,
  files: readonly ImportFile[],
): Promise<StoredFile[] | { unreadable: string }> {
  const owner = ownerOf(dataFolder, municipality, batch)
  const kept: StoredFile[] = []
  for (const { path, originalName } of files) {
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) {
      await dropFiles(owner)
      return { unreadable: originalName }
    }
    kept.push({
      originalName: originalName.replace(/\p{C}/gu, '?').slice(0, MAX_NAME),
      ...(await keepFile(owner, path)),
    })
  }
  return kept
}
