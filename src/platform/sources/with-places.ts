import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Meter } from './limits.ts'
import type { RandomPlace, SourceFile } from './source-file.ts'

/** Gives a file a place where it can be read at random, also after the iteration over its zip has gone on. */
export type PlaceOf = (file: SourceFile) => Promise<RandomPlace>

/**
 * Works with files at random places. What lies packed in a zip is unpacked to the disk, counted by the meter, and
 * removed when the work is over, however it ends.
 */
export async function withPlaces<T>(meter: Meter, work: (placeOf: PlaceOf) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'wijkregie-unpacked-'))
  let files = 0
  const placeOf: PlaceOf = async (file) => {
    if (file.place) return file.place
    files += 1
    const path = join(folder, String(files))
    await pipeline(Readable.from(file.bytes(meter)), createWriteStream(path))
    return { kind: 'disk', path }
  }
  try {
    return await work(placeOf)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
