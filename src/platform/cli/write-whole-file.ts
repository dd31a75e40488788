import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** Why a file cannot be written there; the person at the keyboard can do something about each. */
export type WriteRefusal = 'no-folder' | 'not-allowed' | 'is-folder' | 'disk-full'

const REFUSALS: Readonly<Record<string, WriteRefusal>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EISDIR: 'is-folder',
  ENOSPC: 'disk-full',
}

/** Writes beside the place and then moves it there: whoever looks sees the old file or the whole new one. */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<Result<null, WriteRefusal>> {
  const beside = join(dirname(path), `.wijkregie-${process.pid}-${Date.now()}.part`)
  try {
    await writeFile(beside, bytes, { flag: 'wx' })
    await rename(beside, path)
    return ok(null)
  } catch (cause) {
    await rm(beside, { force: true })
    const reason = REFUSALS[(cause as NodeJS.ErrnoException).code ?? '']
    if (!reason) throw cause
    return refuse(reason)
  }
}
