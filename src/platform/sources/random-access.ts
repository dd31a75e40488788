// Reading parts of a file, wherever it lies.
import { type FileHandle, open } from 'node:fs/promises'
import { SourceRefused } from './reading.ts'
import type { RandomPlace } from './source-file.ts'

/** Bytes of a file by their place. Close it after use. */
export type RandomAccess = {
  size: number
  /** Exactly these bytes. Throws SourceRefused `truncated` when the file ends before them. */
  read(offset: number, length: number): Promise<ArrayBuffer>
  close(): Promise<void>
}

/** Throws SourceRefused `unreadable` when the file went away. */
export async function openAtRandom(name: string, place: RandomPlace): Promise<RandomAccess> {
  if (place.kind === 'memory') return fromMemory(name, place.bytes)
  const handle = await open(place.path, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw new SourceRefused({ file: name, reason: 'unreadable', detail: cause.code ?? '' })
  })
  const start = place.kind === 'range' ? place.start : 0
  const size = place.kind === 'range' ? place.size : (await handle.stat()).size
  return {
    size,
    async read(offset, length) {
      refuseBeyond(name, offset, length, size)
      return readFully(name, handle, start + offset, length)
    },
    close: () => handle.close(),
  }
}

const fromMemory = (name: string, bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  async read(offset, length) {
    refuseBeyond(name, offset, length, bytes.length)
    return new Uint8Array(bytes.subarray(offset, offset + length)).buffer
  },
  close: async () => {},
})

/** Asked before anything is set aside in memory: lengths come from the file itself. */
function refuseBeyond(name: string, offset: number, length: number, size: number): void {
  const isInside = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0
  if (!isInside || offset + length > size)
    throw new SourceRefused({ file: name, reason: 'truncated', detail: `${offset} + ${length} > ${size}` })
}

async function readFully(name: string, handle: FileHandle, start: number, length: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, start + done)
    if (bytesRead === 0) throw new SourceRefused({ file: name, reason: 'truncated' })
    done += bytesRead
  }
  return bytes.buffer
}
